"""How many stories name each entity of a kind, counted by the database: the same as the index counts, only slower."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from django.db.models import Q, QuerySet

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


def count_stories(model: type[Entity]) -> Mapping[int, int]:
    """
    How many readable stories name each entity, for a place also something within it.

    Out:     by primary key; only those that some story names
    """
    return COUNTED[model]()


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
