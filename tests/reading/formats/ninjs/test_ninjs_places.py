"""Places of ninjs (W37)."""

from __future__ import annotations

from typing import Any

import pytest

from articles.reading.draft import Dateline, FeedEntity, PlaceKind
from articles.reading.formats.ninjs.ninjs_object import NinjsObject
from articles.reading.formats.ninjs.ninjs_places import is_mentioned, ninjs_dateline, ninjs_entity, ninjs_place

POINT = {"type": "Point", "coordinates": [10.7, 59.9]}


def dateline(printed: str = "", **values: Any) -> Dateline | None:
    return ninjs_dateline(NinjsObject(values), printed)


@pytest.mark.parametrize(
    ("values", "text"),
    [
        ({"located": "Oslo"}, "Oslo"),
        ({"located": {"city": "Oslo", "countryname": "Norway"}}, "Oslo"),
        ({"datelinelocation": {"city": "Riga"}, "located": {"city": "Oslo"}}, "Riga"),
        ({"places": [{"name": "Oslo", "rel": "dateline"}, {"name": "Riga"}], "located": "Rome"}, "Oslo"),
        ({"dateline": "OSLO (QN) -", "located": "Oslo"}, "OSLO (QN)"),
        ({"dateline": {"text": "OSLO --", "located": {"city": "Oslo"}}}, "OSLO"),
    ],
)
def test_w37_a_story_was_filed_from_what_says_so_best(values: dict[str, Any], text: str) -> None:
    found = dateline(**values)

    assert found is not None and found.text == text
    assert len(found.places) == 1


def test_without_a_place_there_is_no_dateline() -> None:
    assert dateline() is None
    assert dateline(places=[{"name": "Riga", "rel": "about"}], located={"planet": "Earth"}) is None


def test_an_address_is_its_most_exact_part_with_its_point() -> None:
    found = dateline(
        "OSLO -",
        located={"city": "Oslo", "state": "Viken", "country": "Norway", "country_code": "no", "geojson": POINT},
    )

    assert found is not None and found.text == "OSLO"
    (place,) = found.places
    assert (place.name, place.qualifier, place.kind, place.country) == ("Oslo", "Viken, Norway", PlaceKind.CITY, "NO")
    assert (place.latitude, place.longitude) == (59.9, 10.7)


@pytest.mark.parametrize("coordinates", [[], [1], ["a", "b"], [0, 0], [200, 1]])
def test_what_is_no_point_is_none(coordinates: list[Any]) -> None:
    place = ninjs_place(NinjsObject({"name": "Oslo", "geojson": {"coordinates": coordinates}}))

    assert (place.latitude, place.longitude) == (None, None)


def test_a_place_of_a_list_has_its_id_and_its_kind() -> None:
    place = ninjs_place(
        NinjsObject({"name": "Oslo", "scheme": "geonames:", "code": "1", "locationtype": {"name": "City"}})
    )

    assert (place.identity, place.kind) == ("geonames/1", PlaceKind.CITY)


def test_a_place_is_mentioned_unless_it_was_filed_from_or_lies_around() -> None:
    said = [
        {"name": "Riga"},
        {"name": "Oslo", "rel": "dateline"},
        {"name": "Norway", "rels": ["Ancestor"]},
        {"rel": "x"},
    ]

    assert [is_mentioned(NinjsObject(one)) for one in said] == [True, False, False, False]


@pytest.mark.parametrize(
    ("values", "entity"),
    [
        ({"name": "Oslo", "uri": "http://g.example/1/"}, FeedEntity("Oslo", "1", "http://g.example/")),
        ({"name": "Oslo", "code": "1", "scheme": "g"}, FeedEntity("Oslo", "1", "g")),
        ({"name": "Oslo", "literal": "osl"}, FeedEntity("Oslo", "osl")),
    ],
)
def test_an_entity_has_its_code_and_whose_it_is(values: dict[str, Any], entity: FeedEntity) -> None:
    assert ninjs_entity(NinjsObject(values)) == entity
