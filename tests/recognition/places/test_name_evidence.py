"""Which places a name can be, by its own words and by those beside it."""

from __future__ import annotations

import pytest

from articles.recognition.places.name_evidence import NameEvidence, read_name_evidence
from tests.recognition.small_gazetteer import open_small


def read(text: str, body: str = "", *, qualifier: str = "", hint: str = "") -> NameEvidence:
    """A name wherever it stands in a body."""
    spans = []
    start = body.find(text)
    while start >= 0:
        spans.append((start, start + len(text)))
        start = body.find(text, start + 1)
    return read_name_evidence(text, spans, body, open_small(), qualifier=qualifier, hint=hint)


def numbers(reading: NameEvidence) -> list[int]:
    return [bearer.place.geonames_id for bearer in reading.bearers]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Paris", [21, 22, 23]),
        ("Paris's", [21, 22, 23]),
        ("“Paris”", [21, 22, 23]),
        ("a Paris", [21, 22, 23]),
        ("Paris area", [21, 22, 23]),
        ("city of Paris", [21, 22, 23]),
        ("downtown Paris", [21, 22, 23]),
        ("northern Paris area", [21, 22, 23]),
        ("Harris County", [15]),
        ("Harris", [29]),
        ("Ky.", [12]),
        ("Austin International Airport", [25]),
        ("Austin Sorrel Hospital", [25]),
        ("Turkish", [6]),
        ("Turk", [6]),
        ("Syrian", [35]),
        ("Zzyzx", []),
    ],
)
def test_the_words_of_a_name_say_what_it_can_be(text: str, expected: list[int]) -> None:
    assert numbers(read(text)) == expected


def test_a_hint_is_the_country_itself() -> None:
    assert numbers(read("Turks", hint="TR")) == [6]
    assert numbers(read("Paris", hint="ZZ")) == []
    assert numbers(read("Paris", hint="Zz")) == [21, 22, 23]


@pytest.mark.parametrize(
    ("body", "number", "area"),
    [
        ("in Paris, Texas, now", 22, 11),
        ("in Paris (Kentucky) now", 23, 12),
        ("in Kentucky's Paris now", 23, 12),
        ("in the American town of Paris now", 22, 3),
        ("in Paris now; in Paris, Ky., then", 23, 12),
        ("in Paris, France, now", 21, 5),
    ],
)
def test_what_stands_beside_a_name_leaves_what_lies_in_it_w24(body: str, number: int, area: int) -> None:
    reading = read("Paris", body)

    assert reading.qualified and numbers(reading)[0] == number
    assert reading.within is not None and reading.within.geonames_id == area


def test_a_qualifier_goes_before_what_stands_beside_it() -> None:
    assert numbers(read("Paris", "in Paris, Texas, now", qualifier="Kentucky")) == [23]


@pytest.mark.parametrize("body", ["in Paris, Iraq, now", "in Paris, Zzyzx, now", "in Paris now"])
def test_where_nothing_of_that_name_lies_there_nothing_is_left_out(body: str) -> None:
    reading = read("Paris", body)

    assert not reading.qualified and numbers(reading) == [21, 22, 23]


def test_countries_beside_each_other_are_a_list() -> None:
    reading = read("Georgia", "in Georgia, Texas and Kentucky")

    assert not reading.qualified and numbers(reading) == [7]


@pytest.mark.parametrize(
    "body",
    [
        "in Qirdasha, Syria, now",
        "the Syrian village of Qirdasha now",
        "Qirdasha is a small village in eastern Syria, now",
        "Qirdasha, a village that lies by the river in Syria, now",
        "Qirdasha in Syria now",
    ],
)
def test_an_unknown_name_lies_where_the_copy_says(body: str) -> None:
    reading = read("Qirdasha", body)

    assert reading.bearers == ()
    assert reading.within is not None and reading.within.geonames_id == 2


@pytest.mark.parametrize("body", ["Qirdasha is a village. In Syria it rained.", "Qirdasha, and Syria too", "Qirdasha"])
def test_what_another_sentence_says_is_not_of_it(body: str) -> None:
    assert read("Qirdasha", body).within is None
