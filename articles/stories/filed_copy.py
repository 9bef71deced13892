"""One item as it is compared with others: its words, figures and names, and what the wire says of it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cached_property

from articles.stories.copy_words import is_figure, names_of, words_of
from articles.stories.minhash import Hashes, minima, shingles, word_hashes

#: Words of a shingle.
COMPARED = 3
#: How many words the opening has; how many keys the body has, and how many the opening.
OPENING, BODY_KEYS, OPENING_KEYS = 60, 8, 4
#: Copy of two items may be of one story where they have so many keys in common.
KEYS_IN_COMMON = 2
#: Characters of a body that are compared.
LONGEST = 200_000
#: Fewer words than this are a headline and what was filed with it in haste.
ALERT = 6
#: From this share of figures on copy is a table.
TABLE = 0.22
#: A figure in copy whose figures do not count.
ANY_FIGURE = "0"


@dataclass(frozen=True)
class FiledCopy:
    """
    An item, its body free of dateline, byline, sign-off and end marks.

    at:      its own time; `source` the agency or publisher, "" where nobody knows
    kind:    the kind of version that the wire's own mark names (W11, W15, W50), or ""
    """

    headline: str
    body: str
    at: dt.datetime
    source: str = ""
    byline: str = ""
    kind: str = ""
    slug: str = ""

    @cached_property
    def words(self) -> list[str]:
        return words_of(self.body[:LONGEST])

    @cached_property
    def hashes(self) -> Hashes:
        return word_hashes(self.words)

    @cached_property
    def shingles(self) -> Hashes:
        return shingles(self.hashes, COMPARED)

    @cached_property
    def opening(self) -> Hashes:
        return shingles(self.hashes[:OPENING], COMPARED)

    @cached_property
    def skeleton(self) -> Hashes:
        """Shingles of the words without what the figures say: the same in every reading of a table."""
        return shingles(word_hashes([ANY_FIGURE if is_figure(word) else word for word in self.words]), COMPARED)

    @cached_property
    def figures(self) -> frozenset[str]:
        return frozenset(word for word in self.words if is_figure(word))

    @cached_property
    def names(self) -> list[str]:
        return names_of(self.body, self.words)

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        return frozenset(self.words)

    @cached_property
    def heading(self) -> frozenset[str]:
        """The words of the headline that are no figures and not the shortest."""
        return frozenset(word for word in words_of(self.headline) if len(word) > 2 and not is_figure(word))

    @property
    def is_table(self) -> bool:
        """Whether much of it is figures."""
        return sum(map(is_figure, self.words)) >= TABLE * max(1, len(self.words))

    @property
    def is_alert(self) -> bool:
        """Whether it is a headline with no story to it."""
        return len(self.words) < ALERT

    @property
    def keys(self) -> tuple[int, ...]:
        """What the item is looked up by: items that share two may be of one story."""
        return (*minima(self.shingles, BODY_KEYS), *minima(self.opening, OPENING_KEYS, first=BODY_KEYS))
