"""Which stories have a value: the links that count, as conditions on the rows."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from django.db.models import Q

from articles.models import (
    Article,
    Credit,
    DatelinePlace,
    Organisation,
    OrganisationMention,
    Person,
    Place,
    PlaceMention,
    Source,
)
from articles.reading import Role
from articles.search import EDITORS, WRITERS


def about(places: Sequence[Place]) -> Q:
    """Stories that name one of these places or something within it."""
    return Q(pk__in=PlaceMention.objects.in_force().filter(_within(places)).values("article"))


def mainly_about(places: Sequence[Place]) -> Q:
    """Stories that are mainly about one of these places or something within it."""
    return Q(pk__in=PlaceMention.objects.mainly_about().filter(_within(places)).values("article"))


def filed_from(places: Sequence[Place]) -> Q:
    """Stories whose dateline has one of these places or something within it."""
    return Q(pk__in=DatelinePlace.objects.in_force().filter(_within(places)).values("article"))


def naming(organisations: Sequence[Organisation]) -> Q:
    return Q(pk__in=OrganisationMention.objects.in_force().filter(organisation__in=organisations).values("article"))


def from_sources(sources: Sequence[Source]) -> Q:
    """Stories that one of these sent, alone or with others."""
    shared = Article.other_sources.through.objects.filter(source__in=sources)
    # A story without a source is neither theirs nor, for SQL's nulls, unknown.
    return Q(source__isnull=False, source__in=sources) | Q(pk__in=shared.values("article"))


def written_by(people: Sequence[Person]) -> Q:
    return _credited(people, WRITERS)


def edited_by(people: Sequence[Person]) -> Q:
    return _credited(people, EDITORS)


def in_languages(codes: Sequence[str]) -> Q:
    """Stories in one of these languages or a kind of it: Portuguese has that of Brazil."""
    inside = Q()
    for code in codes:
        inside |= Q(language__iexact=code) | Q(language__istartswith=f"{code}-")
    return inside


def _credited(people: Sequence[Person], roles: Collection[Role]) -> Q:
    return Q(pk__in=Credit.objects.in_force().filter(person__in=people, role__in=roles).values("article"))


def _within(places: Sequence[Place]) -> Q:
    inside = Q()
    for place in places:
        inside |= Q(place__path__startswith=place.path) if place.path else Q(place=place)
    return inside
