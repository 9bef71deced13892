"""Rows for tests, with every value but the ones a test is about filled in."""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Sequence
from typing import Any

from django.utils.text import slugify

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
from articles.reading.draft import Origin, PlaceKind, Role

NUMBERS = itertools.count(1)
PUBLISHED = dt.datetime(2019, 3, 18, 12, 30, tzinfo=dt.UTC)


def address(name: str) -> str:
    return slugify(name) or slugify(name, allow_unicode=True) or f"entity-{next(NUMBERS)}"


def make_source(name: str = "Harbour News", **fields: Any) -> Source:
    """The source of that name, made where it is missing."""
    return Source.objects.get_or_create(slug=fields.pop("slug", address(name)), defaults={"name": name, **fields})[0]


def make_organisation(name: str = "United Nations", **fields: Any) -> Organisation:
    """The organisation of that name, made where it is missing."""
    slug = fields.pop("slug", address(name))
    return Organisation.objects.get_or_create(slug=slug, defaults={"name": name, **fields})[0]


def make_person(name: str = "Jane Doe", **fields: Any) -> Person:
    """The person of that name, made where they are missing."""
    return Person.objects.get_or_create(slug=fields.pop("slug", address(name)), defaults={"name": name, **fields})[0]


def make_place(name: str = "Erbil", *, parent: Place | str | None = None, **fields: Any) -> Place:
    """The place of that name, made where it is missing, `path` kept; a parent named by a string is a country."""
    within = make_place(parent, kind=PlaceKind.COUNTRY) if isinstance(parent, str) else parent
    place, made = Place.objects.get_or_create(
        slug=fields.pop("slug", address(name)),
        defaults={"name": name, "kind": PlaceKind.CITY, "parent": within, **fields},
    )
    if made:
        place.path = f"{within.path if within else '/'}{place.pk}/"
        place.save(update_fields=["path"])
    return place


DEFAULTS: dict[str, Any] = {
    "body": "The two bridges stay closed, a committee said.\n\nEngineers are on their way.",
    "language": "en",
}


def make_article(
    headline: str = "Bridges stay closed",
    *,
    source: Source | str | None = "Harbour News",
    other_sources: Sequence[Source | str] = (),
    places: Sequence[Place | str] = (),
    dateline: Sequence[Place | str] = (),
    organisations: Sequence[Organisation | str] = (),
    byline: Sequence[Person | str] = (),
    editor: Sequence[Person | str] = (),
    **fields: Any,
) -> Article:
    """
    A readable story; each made after another is an hour older, unless `published` says otherwise.

    `places` and `organisations` are mentioned, `dateline` is where it was filed, `byline` and `editor` are credited;
    each by row or by name. `dateline_text=` sets the printed dateline, `byline_text=` the printed byline.
    """
    number = next(NUMBERS)
    filed = [make_place(place) if isinstance(place, str) else place for place in dateline]
    writers = [make_person(person) if isinstance(person, str) else person for person in byline]
    printed = {
        "dateline": fields.pop("dateline_text", "/".join(place.name.upper() for place in filed)),
        "byline": fields.pop("byline_text", " and ".join(person.name for person in writers)),
    }
    values = {**DEFAULTS, "guid": f"test:{number}", "published": PUBLISHED - dt.timedelta(hours=number), **printed}
    article = Article.objects.create(
        headline=headline,
        source=make_source(source) if isinstance(source, str) else source,
        **{**values, **fields},
    )
    article.other_sources.set(make_source(other) if isinstance(other, str) else other for other in other_sources)
    _file(article, filed, writers, [make_person(name) if isinstance(name, str) else name for name in editor])
    _mention(article, places, organisations)
    return article


def _file(article: Article, filed: Sequence[Place], writers: Sequence[Person], editors: Sequence[Person]) -> None:
    for position, place in enumerate(filed):
        DatelinePlace.objects.create(article=article, place=place, position=position, text=place.name.upper())
    for role, people in ((Role.BYLINE, writers), (Role.EDITING, editors)):
        for position, person in enumerate(people):
            Credit.objects.create(article=article, person=person, role=role, position=position)


def _mention(article: Article, places: Sequence[Place | str], organisations: Sequence[Organisation | str]) -> None:
    for row in places:
        place = make_place(row) if isinstance(row, str) else row
        PlaceMention.objects.create(article=article, place=place, origin=Origin.TEXT, spans=[], salience=0.5)
    for named in organisations:
        body = make_organisation(named) if isinstance(named, str) else named
        OrganisationMention.objects.create(article=article, organisation=body, origin=Origin.TEXT, salience=0.5)
