"""What somebody searches for: words, phrases in quotation marks, and either left out after a hyphen."""

from __future__ import annotations

import re
from dataclasses import dataclass

from articles.query.folding import fold
from articles.search.schema import ANALYZERS, PLAIN

MOST = 32
_TERM = re.compile(r"""(?P<out>-)?(?:["“”„«»](?P<phrase>[^"“”„«»]*)(?:["“”„«»]|$)|(?P<word>[^\s"“”„«»]+))""")


@dataclass(frozen=True, slots=True)
class Words:
    """Folded terms: each is one word, or several that must follow one another. No term at all finds nothing."""

    wanted: tuple[str, ...] = ()
    excluded: tuple[str, ...] = ()

    @property
    def terms(self) -> tuple[str, ...]:
        return (*self.wanted, *self.excluded)


def read(text: str) -> Words:
    """
    The words of a search as it was typed.

    In:      'grain "oil ministry" -opec'
    Out:     Words(("grain", "oil ministry"), ("opec",))
    Rule:    every text is valid; a quotation mark that is not closed quotes the rest, what has no letter or digit is
             passed over, a word with a hyphen or an apostrophe inside is a phrase
    """
    wanted: dict[str, None] = {}
    excluded: dict[str, None] = {}
    for term in _TERM.finditer(text):
        folded = " ".join(ANALYZERS[PLAIN].analyze(fold(term["phrase"] or term["word"] or "")))
        if folded:
            (excluded if term["out"] else wanted).setdefault(folded)
    return Words(tuple(wanted), tuple(excluded))
