"""Fills a database with invented stories that name places, organisations and people as unevenly as real ones do."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from typing import Any

from django.db import transaction

from articles.bench.invented_copy import LAST, Some, Wire
from articles.models import (
    Article,
    Credit,
    DatelinePlace,
    Delivery,
    Organisation,
    OrganisationMention,
    Outcome,
    Person,
    Place,
    PlaceMention,
    Source,
)
from articles.reading import Origin, PlaceKind, Role

COUNTRIES, REGIONS, TOWNS = 60, 4, 10
ORGANISATIONS, PEOPLE, SOURCES = 500, 2000, 40
LANGUAGES = (
    "en",
    "fr",
    "es",
    "de",
    "ar",
    "ckb",
    "ku",
    "tr",
    "it",
    "pt-BR",
    "fa",
    "ru",
    "nl",
    "sv",
    "zh-Hans",
    "el",
    "ta",
)
CHUNK = 1000


class Newsroom:
    """What stories are filed under, and the stories."""

    def __init__(self, wire: Wire) -> None:
        self.wire = wire
        self.towns = self._places()
        self.organisations = self._entities(
            Organisation, ORGANISATIONS, lambda: f"{wire.name()} {wire.name(2)} Council"
        )
        self.people = self._entities(Person, PEOPLE, wire.person)
        self.sources = self._entities(Source, SOURCES, lambda: f"{wire.name(2)} Wire")
        self.some_languages = Some(LANGUAGES, wire.chance)

    def fill(self, stories: int, advance: Callable[[int], None]) -> None:
        """Store so many stories with all their links."""
        for start in range(0, stories, CHUNK):
            count = min(CHUNK, stories - start)
            with transaction.atomic():
                files = Delivery.objects.bulk_create([self._file(start + number) for number in range(count)])
                self._link(Article.objects.bulk_create([self._story(start + at, one) for at, one in enumerate(files)]))
            advance(count)

    def _file(self, number: int) -> Delivery:
        raw = f"{number} {self.wire.body(4)}".encode()
        return Delivery(
            sha256=hashlib.sha256(raw).hexdigest(), name=f"wire/{number}.txt", raw=raw, size=len(raw), received=LAST,
            outcome=Outcome.STORED, counts={Outcome.STORED: 1},
        )  # fmt: skip

    def _story(self, number: int, delivery: Delivery) -> Article:
        wire, published = self.wire, self.wire.published()
        return Article(
            guid=f"invented:{number}",
            headline=wire.headline(),
            standfirst=wire.headline() if number % 3 == 0 else "",
            body=wire.story(),
            dateline=f"{wire.name().upper()} (Northern Wire)",
            byline=wire.person(),
            language=LANGUAGES[self.some_languages.pick(1)[0]],
            source_id=self._keys(self.sources, 1)[0],
            published=published,
            arrived=published,
            delivery=delivery,
        )

    def _link(self, articles: list[Article]) -> None:
        rows: dict[type[Any], list[Any]] = {DatelinePlace: [], PlaceMention: [], OrganisationMention: [], Credit: []}
        for article in articles:
            towns = self._keys(self.towns, 6)
            rows[DatelinePlace].append(DatelinePlace(article=article, place_id=towns[0]))
            rows[PlaceMention] += [
                PlaceMention(article=article, place_id=key, origin=Origin.TEXT) for key in dict.fromkeys(towns)
            ]
            rows[OrganisationMention] += [
                OrganisationMention(article=article, organisation_id=key, origin=Origin.TEXT)
                for key in dict.fromkeys(self._keys(self.organisations, 3))
            ]
            writer, editor = self._keys(self.people, 2)
            rows[Credit] += [
                Credit(article=article, person_id=writer, role=Role.BYLINE),
                Credit(article=article, person_id=editor, role=Role.EDITING, position=1),
            ]
        for model, made in rows.items():
            model.objects.bulk_create(made, batch_size=CHUNK)

    def _keys(self, some: Some, count: int) -> list[int]:
        return [int(some.things[number]) for number in some.pick(count)]

    def _places(self) -> Some:
        """Countries with regions with towns; stories name towns."""
        countries = self._within([None], COUNTRIES, PlaceKind.COUNTRY)
        regions = self._within(countries, REGIONS, PlaceKind.REGION)
        towns = self._within(regions, TOWNS, PlaceKind.CITY)
        keys = [town.pk for town in towns]
        self.wire.chance.shuffle(keys)
        return Some(keys, self.wire.chance)

    def _within(self, parents: Sequence[Place | None], each: int, kind: PlaceKind) -> list[Place]:
        places = [self._place(kind, parent, number) for parent in parents for number in range(each)]
        made = Place.objects.bulk_create(places)
        for place in made:
            place.path = f"{place.parent.path if place.parent else '/'}{place.pk}/"
        Place.objects.bulk_update(made, ["path"], batch_size=CHUNK // 2)
        return made

    def _place(self, kind: PlaceKind, parent: Place | None, number: int) -> Place:
        chance = self.wire.chance
        slug = f"{parent.slug if parent else kind.value}-{number}"
        latitude, longitude = chance.uniform(-55, 65), chance.uniform(-180, 180)
        return Place(name=self.wire.name(), slug=slug, kind=kind, parent=parent, latitude=latitude, longitude=longitude)

    def _entities(self, model: type[Any], count: int, name: Callable[[], str]) -> Some:
        prefix = model._meta.model_name
        made = model.objects.bulk_create([model(name=name(), slug=f"{prefix}-{number}") for number in range(count)])
        return Some([one.pk for one in made], self.wire.chance)
