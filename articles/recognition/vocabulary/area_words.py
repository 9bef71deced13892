"""Words beside the name of an area that say where in it."""

from __future__ import annotations

from articles.reading import word_set

#: States and provinces as American copy abbreviates them.
STATES = word_set(
    """
    Ala. Ariz. Ark. Calif. Colo. Conn. Del. Fla. Ga. Ill. Ind. Kan. Ky. La. Md. Mass. Mich. Minn. Miss. Mo. Mont. Neb.
    Nev. Okla. Ore. Pa. Penn. Tenn. Tex. Vt. Va. Wash. Wis. Wyo. Ont. Que. N.H. N.J. N.M. N.Y. N.C. N.D. R.I. S.C.
    S.D. W.Va. D.C. B.C. P.E.I. Alta. Sask. Man. Nfld. N.S. N.B. N.S.W.
    """
)
#: The same as post offices write them; only behind a comma, in capitals.
POSTAL = word_set(
    """
    AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA
    RI SC SD TN TX UT VT VA WA WV WI WY DC AB BC MB NB NL NS ON PE QC SK NSW QLD VIC TAS
    """
)

#: Words that say where in an area, and are no part of its name.
DIRECTIONS = word_set(
    """
    north south east west northern southern eastern western central northeast northwest southeast southwest
    northeastern northwestern southeastern southwestern near outside in off the of upstate downtown rural
    """
)
