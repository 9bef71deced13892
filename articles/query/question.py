"""What is asked of a list, read and checked: the index and the database both answer it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

from articles.query.words import SearchWords

Key = int | str


@dataclass(frozen=True, slots=True)
class Chosen:
    """
    Of one facet: stories with any of the one, and with none of the other. Primary keys, or languages.

    together:  groups; a story with all of one of these is wanted as one with any of `wanted` is
    apart:     groups; a story with all of one of these is left out
    """

    wanted: tuple[Key, ...] = ()
    excluded: tuple[Key, ...] = ()
    together: tuple[tuple[Key, ...], ...] = ()
    apart: tuple[tuple[Key, ...], ...] = ()

    @property
    def keys(self) -> tuple[Key, ...]:
        """Those that are chosen or left out by themselves."""
        return (*self.wanted, *self.excluded)

    @property
    def narrows(self) -> bool:
        """Whether only stories with something of it are wanted."""
        return bool(self.wanted or self.together)

    @property
    def is_set(self) -> bool:
        return bool(self.narrows or self.excluded or self.apart)


NOTHING = Chosen()


@dataclass(frozen=True, slots=True)
class Question:
    """
    Which stories: all of it must hold. `until` is too late already; `words` None asks for none.

    main:  places are those that stories are mainly about, not all that they name
    folded:  items of one story count and are listed once
    reprints:  the items that reprint another agency's, where only these or, with `originals`, only the others are meant
    """

    words: SearchWords | None = None
    facets: tuple[tuple[str, Chosen], ...] = ()
    since: dt.datetime | None = None
    until: dt.datetime | None = None
    main: bool = False
    folded: bool = False
    reprints: frozenset[int] | None = None
    originals: bool = False

    def chosen(self, facet: str) -> Chosen:
        return dict(self.facets).get(facet, NOTHING)

    def is_set(self, facet: str) -> bool:
        """Whether a facet narrows the list; that of years by either end of the time asked for."""
        return bool(self.since or self.until) if facet == "year" else self.chosen(facet).is_set

    def without(self, facet: str) -> Question:
        """The same as if this facet were not set, which is what its own counts are taken over."""
        if facet == "year":
            return replace(self, since=None, until=None)
        return replace(self, facets=tuple(pair for pair in self.facets if pair[0] != facet))

    def narrowed(self, facet: str, key: Key) -> Question:
        """Those that have this value as well, in place of what was chosen of its facet."""
        return self.choosing(facet, Chosen((key,)))

    def choosing(self, facet: str, chosen: Chosen) -> Question:
        """The same with something else chosen of a facet."""
        rest = self.without(facet)
        return replace(rest, facets=(*rest.facets, (facet, chosen)))


@dataclass(frozen=True, slots=True)
class ResultPage:
    """
    One page of an answer: the stories' keys in order, how many there are in all, and whether more follow.

    copies:  how many items stand behind others of their story, and are not counted in `total`
    """

    keys: Sequence[int]
    total: int
    more: bool
    copies: int = 0
