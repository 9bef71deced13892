"""One key for the ways in which copy writes the name of one organisation."""

from __future__ import annotations

from articles.recognition.places.name_keys import name_key
from articles.recognition.vocabulary.common_words import ORDINARY
from articles.recognition.vocabulary.head_words import LEGAL

#: Words that are written in two ways.
SPELLINGS = {
    "organization": "organisation",
    "organizations": "organisations",
    "center": "centre",
    "defense": "defence",
    "labor": "labour",
    "theater": "theatre",
    "program": "programme",
    "harbor": "harbour",
    "color": "colour",
}
#: Words that make no difference within a name.
SILENT = frozenset({"the", "and", "&"})
#: Legal forms that stand for what a body is where another body has the same name without them.
TELLING = frozenset({"bank", "as", "sal"})


def folded_name(name: str) -> str:
    """
    The key of an organisation's name.

    In:      "The Acme Mills Co.", "Acme Mills, Inc", "Organization of the Petroleum Exporting Countries"
    Out:     "acme mills", "acme mills", "organisation of petroleum exporting countries"
    Raises:  nothing
    Rule:    case, marks, articles, "and", legal forms at the end and two ways of spelling make no difference; where
             only a common word would be left ("Gap Inc"), the legal form stays
    """
    words = [SPELLINGS.get(word, word) for word in name_key(name.replace(",", " ").replace("&", " ")).split()]
    kept = [word for word in words if word not in SILENT] or words
    bare = list(kept)
    while len(bare) > 1 and bare[-1] in LEGAL - TELLING:
        bare.pop()
    return " ".join(kept if len(bare) == 1 and _tells_little(bare[0]) else bare)


def _tells_little(word: str) -> bool:
    return len(word) < 3 or word in ORDINARY
