"""What somebody searches for: words, phrases in quotation marks, and either left out after a hyphen."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from articles.query.expression import AllOf, Expression, Not, Word, joined, leaves
from articles.query.folding import fold_text
from articles.query.search_note import SearchNote
from articles.query.spellings import other_spellings

MOST = 32
_TERM = re.compile(r"""(?P<out>-)?(?:["“”„«»](?P<phrase>[^"“”„«»]*)(?:["“”„«»]|$)|(?P<word>[^\s"“”„«»]+))""")


@dataclass(frozen=True, slots=True)
class SearchWords:
    """
    Folded terms: each is one word, or several that must follow one another. No term at all finds nothing.

    spellings:   (a term, another spelling of it that means it too): ("koln", "koeln"), ("n djamena", "ndjamena")
    expression:  how they are joined; None for all of those wanted and none of those excluded
    beginnings:  beginnings of words that are wanted
    notes:       sentences on what could not be read as it was meant
    named_at:    where names were typed that mean who is called so
    """

    wanted: tuple[str, ...] = ()
    excluded: tuple[str, ...] = ()
    spellings: tuple[tuple[str, str], ...] = ()
    expression: Expression | None = None
    beginnings: tuple[str, ...] = ()
    notes: tuple[SearchNote, ...] = ()
    named_at: tuple[tuple[int, int], ...] = ()

    @property
    def terms(self) -> tuple[str, ...]:
        return (*self.wanted, *self.excluded)

    @property
    def tree(self) -> Expression | None:
        """What is asked, joined; None asks for nothing at all, and finds it."""
        if self.expression is not None:
            return self.expression
        words: list[Expression] = [Word(term, self.spelled(term)[1:]) for term in self.wanted]
        return joined(AllOf, [*words, *(Not(Word(term, self.spelled(term)[1:])) for term in self.excluded)])

    @property
    def size(self) -> int:
        """How many different things are looked for."""
        return len({leaf for leaf, _ in leaves(self.tree)}) if self.tree else 0

    def spelled(self, term: str) -> tuple[str, ...]:
        """A term and the other spellings of it."""
        return (term, *(spelling for one, spelling in self.spellings if one == term))


#: What separates a folded text into the words that the index knows.
Tokenizer = Callable[[str], Iterable[str]]


def parse_words(text: str, *, tokenize: Tokenizer) -> SearchWords:
    """
    The words of a search as it was typed.

    In:      'grain "oil ministry" -opec'; what separates a text into words as the index does
    Out:     Words(("grain", "oil ministry"), ("opec",))
    Rule:    every text is valid; a quotation mark that is not closed quotes the rest, what has no letter or digit is
             passed over, a word with a hyphen or an apostrophe inside is a phrase
    """
    wanted: dict[str, None] = {}
    excluded: dict[str, None] = {}
    spellings: dict[tuple[str, str], None] = {}
    for term in _TERM.finditer(text):
        folded = " ".join(tokenize(fold_text(term["phrase"] or term["word"] or "")))
        if folded:
            (excluded if term["out"] else wanted).setdefault(folded)
            spellings |= {(folded, other): None for other in other_spellings(term["word"] or "")}
    return SearchWords(tuple(wanted), tuple(excluded), tuple(spellings))
