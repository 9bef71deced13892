"""Titles, offices and occupations that stand before the names of people."""

from __future__ import annotations

from articles.reading import word_set

#: What says that the name behind it is somebody's.
TITLES = word_set(
    """
    mr mrs ms miss dr prof professor sir lord lady dame president premier minister chancellor senator sen rep
    representative congressman congresswoman gov governor mayor judge justice ambassador gen general col colonel maj
    major capt captain lt lieutenant sgt sergeant cmdr commander adm admiral sheriff king queen prince princess pope
    father sister rev reverend bishop archbishop cardinal rabbi imam sheik sheikh ayatollah mullah chairman chairwoman
    spokesman spokeswoman secretary director attorney coach manager monsignor comrade herr frau mme mlle monsieur
    señor datuk tan datin tengku duke duchess count baron emir sultan crown officer inspector detective deputy emperor
    saint lawyer economist analyst author actor actress singer composer striker midfielder defender goalkeeper pitcher
    quarterback guard forward sprinter skater driver founder editor reporter correspondent nurse pilot
    """
)
#: What stands before the name of a body in a title, and is no part of it: "Deputy Finance Ministry spokesman".
TITLES_BEFORE = word_set(
    """
    president premier minister secretary chairman chairwoman chief director deputy vice assistant former ex senior
    prosecutor judge justice ambassador attorney spokesman spokeswoman acting governor mayor chancellor commissioner
    executive managing interim rep sen gov gen col sheriff
    """
)
