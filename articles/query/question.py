"""What is asked of a list, read and checked: the index and the database both answer it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

from articles.query.words import SearchWords

Key = int | str


@dataclass(frozen=True, slots=True)
class Chosen:
    """Of one facet: stories with any of the one, and with none of the other. Primary keys, or languages."""

    wanted: tuple[Key, ...] = ()
    excluded: tuple[Key, ...] = ()

    @property
    def keys(self) -> tuple[Key, ...]:
        return (*self.wanted, *self.excluded)


NOTHING = Chosen()


@dataclass(frozen=True, slots=True)
class Question:
    """Which stories: all of it must hold. `until` is too late already; `words` None asks for none."""

    words: SearchWords | None = None
    facets: tuple[tuple[str, Chosen], ...] = ()
    since: dt.datetime | None = None
    until: dt.datetime | None = None

    def chosen(self, facet: str) -> Chosen:
        return dict(self.facets).get(facet, NOTHING)

    def is_set(self, facet: str) -> bool:
        """Whether a facet narrows the list; that of years by either end of the time asked for."""
        return bool(self.since or self.until) if facet == "year" else bool(self.chosen(facet).keys)

    def without(self, facet: str) -> Question:
        """The same as if this facet were not set, which is what its own counts are taken over."""
        if facet == "year":
            return replace(self, since=None, until=None)
        return replace(self, facets=tuple(pair for pair in self.facets if pair[0] != facet))

    def narrowed(self, facet: str, key: Key) -> Question:
        """Those that have this value as well, in place of what was chosen of its facet."""
        rest = self.without(facet)
        return replace(rest, facets=(*rest.facets, (facet, Chosen((key,)))))


@dataclass(frozen=True, slots=True)
class ResultPage:
    """One page of an answer: the stories' keys in order, how many there are in all, and whether more follow."""

    keys: Sequence[int]
    total: int
    more: bool
