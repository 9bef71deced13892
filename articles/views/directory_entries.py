"""What a directory lists: everything of one kind that readable stories name, with how many of them do."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.core.cache import cache
from django.db.models import Q, QuerySet

from articles.listing import public_state
from articles.models import (
    Article,
    Credit,
    DatelinePlace,
    Entity,
    LinkStatus,
    Organisation,
    OrganisationMention,
    Person,
    Place,
    PlaceMention,
    Source,
)

KEPT = 60  # seconds
OTHER = "#"


@dataclass(frozen=True, slots=True)
class DirectoryEntry:
    """One line of a directory. `count`: how many stories name it, or for a place something within it."""

    pk: int
    name: str
    slug: str
    count: int
    aliases: tuple[str, ...] = ()
    acronym: str = ""
    kind: str = ""
    country: str = ""
    parent: int | None = None
    latitude: float | None = None
    longitude: float | None = None

    @property
    def letter(self) -> str:
        """The capital it stands under: its first letter without accents and articles, or # for what is no letter."""
        for character in unicodedata.normalize("NFKD", self.name):
            if character.isalpha():
                return character.upper()
        return OTHER

    @property
    def mapped(self) -> bool:
        return self.latitude is not None and self.longitude is not None

    def is_called(self, words: str) -> bool:
        """Whether a name of it holds these folded words."""
        return any(words in fold(name) for name in (self.name, self.acronym, *self.aliases))


def fold(text: str) -> str:
    """Letters without case and accents, so that "sao" finds São Paulo."""
    return "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))


def entries(model: type[Entity]) -> list[DirectoryEntry]:
    """
    Every entry of a directory in the order of its letters; counted once a minute, when a story has changed for the
    public, and when an embargo ends.
    """
    state = public_state()
    key = f"directory:{model.directory}:{state.newest}:{state.since.timestamp()}" if state else model.directory
    found: list[DirectoryEntry] | None = cache.get(key)
    if found is None:
        found = _count(model)
        cache.set(key, found, KEPT)
    return found


def _count(model: type[Entity]) -> list[DirectoryEntry]:
    counts = COUNTED[model]()
    fields = ["aliases"]
    if model is Place:
        fields += ["kind", "country", "parent_id", "latitude", "longitude"]
    if model is Organisation:
        fields += ["acronym", "kind"]
    rows = model._default_manager.values("pk", "name", "slug", *fields)
    found = [_entry(row, counts[row["pk"]]) for row in rows if counts.get(row["pk"])]
    return sorted(found, key=lambda entry: (entry.letter == OTHER, fold(entry.name), entry.slug))


def _entry(row: dict[str, Any], count: int) -> DirectoryEntry:
    return DirectoryEntry(count=count, aliases=tuple(row.pop("aliases")), parent=row.pop("parent_id", None), **row)


def _sources() -> dict[int, int]:
    readable = Article.objects.readable()
    return _tally([*readable.values_list("source_id", "id"), *_readable(Article.other_sources.through, "source_id")])


def _people() -> dict[int, int]:
    return _tally(_readable(Credit, "person_id"))


def _organisations() -> dict[int, int]:
    return _tally(_readable(OrganisationMention, "organisation_id"))


def _places() -> dict[int, int]:
    """A story counts for the places it names or was filed from, and for all that those are within."""
    # Places after the links to them, since recognition may make one in between.
    named = {*_readable(PlaceMention, "place_id"), *_readable(DatelinePlace, "place_id")}
    lineage = {place.pk: place.lineage or [place.pk] for place in Place.objects.only("path")}
    return _tally((above, story) for place, story in named for above in lineage.get(place, ()))


def _readable(links: Any, key: str) -> QuerySet[Any, tuple[int, int]]:
    """Pairs of an entity and a readable story that a link in force joins."""
    force = Q() if links is Article.other_sources.through else ~Q(standing=LinkStatus.REMOVED)
    found: QuerySet[Any, tuple[int, int]] = links.objects.filter(force, article__in=Article.objects.readable())
    return found.values_list(key, "article_id")


def _tally(pairs: Iterable[tuple[int | None, int]]) -> dict[int, int]:
    stories: dict[int, set[int]] = defaultdict(set)
    for key, story in pairs:
        if key is not None:
            stories[key].add(story)
    return {key: len(named) for key, named in stories.items()}


COUNTED = {Source: _sources, Person: _people, Organisation: _organisations, Place: _places}
