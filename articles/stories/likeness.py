"""What two items share and what tells them apart, as figures that rules ask for."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property

from articles.stories.copy_words import words_of
from articles.stories.filed_copy import FiledCopy
from articles.stories.minhash import shared

#: Without figures to compare, or names, nothing speaks against the two.
ALL = 1.0
#: Names as alike as this are one name in two spellings.
SPELLING = 0.7
#: Fewer names than this say nothing: copy may be all in small letters.
FEW_NAMES = 3


@dataclass(frozen=True)
class Likeness:
    """Two items, the earlier first."""

    older: FiledCopy
    newer: FiledCopy

    @cached_property
    def common(self) -> int:
        return shared(self.older.shingles, self.newer.shingles)

    @cached_property
    def contained(self) -> float:
        """How much of the shorter stands in the longer."""
        return self.common / max(1, min(self.older.shingles.size, self.newer.shingles.size))

    @cached_property
    def covered(self) -> float:
        """How much of the longer stands in the shorter."""
        return self.common / max(1, self.older.shingles.size, self.newer.shingles.size)

    @cached_property
    def skeletons(self) -> float:
        """How much of the longer stands in the shorter when no figure counts."""
        one, other = self.older.skeleton, self.newer.skeleton
        return shared(one, other) / max(1, one.size, other.size)

    @cached_property
    def openings(self) -> float:
        """How much of one opening stands in the whole of the other item, the better of the two ways."""
        one, other = self.older, self.newer
        there = shared(one.opening, other.shingles) / max(1, one.opening.size)
        return max(there, shared(other.opening, one.shingles) / max(1, other.opening.size))

    @cached_property
    def longer_opening(self) -> float:
        """How much of the opening of the longer stands in the shorter."""
        longer, shorter = self.by_length
        return shared(longer.opening, shorter.shingles) / max(1, longer.opening.size)

    @property
    def by_length(self) -> tuple[FiledCopy, FiledCopy]:
        """The longer, the shorter."""
        one, other = self.older, self.newer
        return (one, other) if len(one.words) >= len(other.words) else (other, one)

    @property
    def ratio(self) -> float:
        """The words of the newer to those of the older."""
        return len(self.newer.words) / max(1, len(self.older.words))

    @property
    def same_words(self) -> bool:
        return self.older.words == self.newer.words

    @property
    def same_headline(self) -> bool:
        return words_of(self.older.headline) == words_of(self.newer.headline)

    @cached_property
    def headings(self) -> float:
        """How much of the headline with fewer words stands in the other."""
        return _part(self.older.heading, self.newer.heading, none=0.0)

    @cached_property
    def same_headings(self) -> float:
        """How much of both headlines together stands in each."""
        one, other = self.older.heading, self.newer.heading
        return len(one & other) / max(1, len(one | other))

    @property
    def headings_replaced(self) -> bool:
        """Whether each headline has words that the other item has nowhere, in no spelling."""
        older = self.older.heading - self.newer.heading - self.newer.vocabulary
        newer = self.newer.heading - self.older.heading - self.older.vocabulary
        return bool(older and newer) and not any(_alike(one, other) for one in older for other in newer)

    @property
    def names_replaced(self) -> bool:
        """Whether either has a name that the other has nowhere."""
        older, newer = self.older, self.newer
        return bool(
            set(older.names) - newer.vocabulary - newer.heading or set(newer.names) - older.vocabulary - older.heading
        )

    @cached_property
    def figures(self) -> float:
        """How many of the figures of the item with fewer stand in the other."""
        return _part(self.older.figures, self.newer.figures, none=ALL)

    @property
    def figures_replaced(self) -> bool:
        """Whether each has figures that the other has not."""
        one, other = self.older.figures, self.newer.figures
        return bool(one - other) and bool(other - one)

    @cached_property
    def names(self) -> float:
        """How many of the names of the item with fewer stand in the other, however they are set there."""
        items = ((self.older, self.newer), (self.newer, self.older))
        one, other = min(items, key=lambda pair: len(pair[0].names))
        known = other.vocabulary | other.heading
        if len(one.names) < FEW_NAMES:
            return ALL
        return sum(name in known for name in one.names) / len(one.names)

    @property
    def names_in_common(self) -> int:
        return len(set(self.older.names) & set(self.newer.names))

    @cached_property
    def other_subject(self) -> bool:
        """Whether each begins with a name that the other does not have anywhere; one may be spelled in two ways."""
        if not self.older.names or not self.newer.names:
            return False
        older, newer = self.older.names[0], self.newer.names[0]
        if newer in self.older.vocabulary | self.older.heading or older in self.newer.vocabulary | self.newer.heading:
            return False
        return not _alike(older, newer)

    @property
    def tables(self) -> bool:
        """Whether both are tables."""
        return self.older.is_table and self.newer.is_table

    @property
    def hours(self) -> float:
        return abs((self.newer.at - self.older.at).total_seconds()) / 3600

    @property
    def other_day(self) -> bool:
        return self.older.at.date() != self.newer.at.date()

    @property
    def other_agency(self) -> bool:
        one, other = self.older.source.casefold(), self.newer.source.casefold()
        return bool(one and other) and one != other


def _alike(one: str, other: str) -> bool:
    """Whether two words are one in two spellings."""
    return SequenceMatcher(None, one, other).ratio() >= SPELLING


def _part(one: frozenset[str], other: frozenset[str], *, none: float) -> float:
    """How much of the smaller set stands in the other."""
    if not one or not other:
        return none
    return len(one & other) / min(len(one), len(other))
