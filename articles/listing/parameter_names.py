"""The names of parameters: which there are, which only trackers add, and which is nearest to a wrong one."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from django.utils.translation import gettext
from rapidfuzz import fuzz, process

from articles.listing.list_parts import WrongParameter

#: What people call a parameter who do not know its name.
OTHER_NAMES = {
    "about": "place",
    "author": "byline",
    "by": "byline",
    "writer": "byline",
    "reporter": "byline",
    "agency": "source",
    "publisher": "source",
    "provider": "source",
    "lang": "language",
    "country": "place",
    "location": "place",
    "city": "place",
    "org": "organisation",
    "company": "organisation",
    "date": "since",
    "from": "since",
    "start": "since",
    "after_date": "since",
    "to": "until",
    "end": "until",
    "before": "until",
    "query": "q",
    "search": "q",
    "text": "q",
    "sort": "order",
    "page": "after",
    "cursor": "after",
    "offset": "after",
}
#: What advertisers, mailings and counters of visitors add to every address.
TRACKERS = frozenset(
    {
        "fbclid", "gclid", "gclsrc", "gbraid", "wbraid", "dclid", "gad_source", "srsltid", "msclkid", "yclid", "ysclid",
        "twclid", "ttclid", "igshid", "igsh", "li_fat_id", "rdt_cid", "epik", "mc_cid", "mc_eid", "mkt_tok", "vero_id",
        "vero_conv", "oly_anon_id", "oly_enc_id", "wickedid", "ml_subscriber", "ml_subscriber_hash", "_ga", "_gl",
        "_hsenc", "_hsmi", "_openstat", "_kx", "s_cid", "s_kwcid", "trk_contact", "trk_msg", "trk_module", "trk_sid",
    }
)  # fmt: skip
TRACKERS_BEGIN = ("utm_", "mtm_", "matomo_", "pk_", "piwik_", "hsa_", "__hs", "__cf_")
#: How alike two names must be, of 100.
ALIKE = 60


def is_tracker(name: str) -> bool:
    """Whether a parameter only says by which way a reader came."""
    lowered = name.lower()
    return lowered in TRACKERS or lowered.startswith(TRACKERS_BEGIN)


def nearest_name(name: str, known: Collection[str]) -> str:
    """
    The parameter that somebody means who writes this one.

    Out:     "place" for "plase", "Place" and "location"; "" where nothing is like it
    """
    lowered = name.lower().replace("[]", "")
    if (other := OTHER_NAMES.get(lowered)) in known:
        return str(other)
    found = process.extractOne(lowered, sorted(known), scorer=fuzz.ratio, score_cutoff=ALIKE)
    return found[0] if found else ""


def check_names(given: Iterable[str], known: Collection[str]) -> None:
    """
    Refuse a parameter that is not known, however much all others are.

    Raises:  WrongParameter, which names it and the nearest that there is
    Rule:    a parameter that was misspelt must not silently give everything
    """
    for name in given:
        if name not in known and not is_tracker(name):
            nearest = nearest_name(name, known)
            meant = (
                gettext("The nearest is “%(name)s”.") % {"name": nearest}
                if nearest
                else gettext("There are %(names)s.") % {"names": ", ".join(known)}
            )
            reason = gettext("No list has a parameter of that name.")
            raise WrongParameter(
                name,
                "",
                f"{reason} {meant}",
                unknown=True,
                nearest=nearest,
            )
