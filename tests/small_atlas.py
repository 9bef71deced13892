"""A gazetteer of six places, and drafts and readings to write, for tests that are not about reading."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, cast

from articles.models import Delivery, Outcome
from articles.parsing.row_values import values_of_draft
from articles.reading.draft import CreditedPerson, Dateline, Draft, FeedEntity, FilingPlace, PlaceKind, Role
from articles.recognition.places.gazetteer_index import Gazetteer
from articles.store.place_rows import Places
from articles.store.writing.pending_story import PendingStory
from articles.store.writing.story_writer import write_items

RECEIVED = dt.datetime(2019, 3, 18, 12, 0, tzinfo=dt.UTC)


@dataclass(frozen=True)
class Spot:
    """A place as the gazetteer tells it."""

    geonames_id: int
    name: str
    kind: PlaceKind = PlaceKind.CITY
    country: str = "IQ"
    parent_id: int | None = None
    slug: str = ""
    admin1: str = ""
    latitude: float = 36.0
    longitude: float = 44.0
    population: int = 1000
    timezone: str = "Asia/Baghdad"
    aliases: tuple[str, ...] = ()


SPOTS = {
    spot.geonames_id: spot
    for spot in (
        Spot(1, "Iraq", PlaceKind.COUNTRY, slug="iraq"),
        Spot(2, "Erbil Governorate", PlaceKind.REGION, parent_id=1, slug="erbil-governorate"),
        Spot(3, "Erbil", parent_id=2, slug="erbil"),
        Spot(4, "Syria", PlaceKind.COUNTRY, "SY", slug="syria"),
        Spot(5, "Baghdad", parent_id=1, slug="baghdad"),
        Spot(6, "Turkey", PlaceKind.COUNTRY, "TR", slug="turkey"),
    )
}


class Atlas:
    """The gazetteer over those places."""

    def knows(self, name: str) -> bool:
        return bool(self.candidates(name))

    def candidates(self, name: str) -> tuple[Spot, ...]:
        return tuple(spot for spot in SPOTS.values() if spot.name.lower() == name.lower())

    def beginning(self, name: str, most: int) -> tuple[Spot, ...]:
        return tuple(spot for spot in SPOTS.values() if spot.name.lower().startswith(name.lower()))[:most]

    def place(self, geonames_id: int) -> Spot | None:
        return SPOTS.get(geonames_id)

    def country(self, iso2: str) -> Spot | None:
        return next((spot for spot in SPOTS.values() if spot.kind == "country" and spot.country == iso2), None)

    def parents(self, place: Spot) -> tuple[Spot, ...]:
        above = SPOTS.get(place.parent_id or 0)
        return (above, *self.parents(above)) if above else ()


def places() -> Places:
    return Places(cast(Gazetteer, Atlas()))


def filed_from(*names: str) -> tuple[FilingPlace, ...]:
    """Places of a dateline: those of the atlas resolved, others not."""
    found = []
    for name in names:
        spot = next(iter(Atlas().candidates(name)), None)
        found.append(
            FilingPlace(text=name.upper(), name=name, geonames_id=spot.geonames_id if spot else None, confidence=0.9)
        )
    return tuple(found)


def make_draft(**fields: Any) -> Draft:
    """A story by Nazdar Hawrami from Erbil, edited by Élodie Marchand, for Harbour News."""
    values: dict[str, Any] = {
        "id": "harbour:1",
        "headline": "Bridges stay closed",
        "paragraphs": ("The two bridges stay closed.", "Engineers are on their way."),
        "dateline": Dateline("ERBIL (Harbour News)", places=filed_from("Erbil"), sources=("Harbour News",)),
        "source": "Harbour News",
        "byline": "Nazdar Hawrami",
        "credits": (CreditedPerson("Nazdar Hawrami", Role.BYLINE), CreditedPerson("Élodie Marchand", Role.EDITING)),
        "places": (FeedEntity("Iraq"),),
        "organisations": (FeedEntity("United Nations"),),
        "published": dt.datetime(2019, 3, 18, 10, 0, tzinfo=dt.UTC),
        "language": "en",
    }
    return Draft(**{**values, **fields})


def make_delivery(name: str = "one.txt", **fields: Any) -> Delivery:
    raw = name.encode()
    values = {"raw": raw, "size": len(raw), "received": RECEIVED, "outcome": Outcome.STORED}
    return Delivery.objects.get_or_create(sha256=f"{name:0>64}"[-64:], defaults={"name": name, **values, **fields})[0]


def take_in(*drafts: Draft, delivery: str = "one.txt") -> list[Outcome]:
    """Write these drafts as if they had come in one delivery."""
    key = make_delivery(delivery).pk
    return write_all([PendingStory(values_of_draft(draft, received=RECEIVED), key) for draft in drafts])


def write_all(items: Sequence[PendingStory]) -> list[Outcome]:
    return write_items(items, places())
