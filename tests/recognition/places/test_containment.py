"""Which areas a qualifier names, and what lies in them."""

from __future__ import annotations

import pytest

from articles.recognition.places import containment
from tests.recognition.small_gazetteer import open_small, place


def read(words: str) -> list[list[int]]:
    return [[area.geonames_id for area in part] for part in containment.areas_named(words, open_small())]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Texas", [[11]]),
        ("Tex.", [[11]]),
        ("TX", [[11]]),
        ("Ont.", [[13]]),
        ("south-eastern Turkey", [[6]]),
        ("near the Iraq", [[1]]),
        ("Kurdistan Region, Iraq", [[-16], [1]]),
        ("Erbil Governorate / Iraq", [[14], [1]]),
        ("Zzyzx, Iraq", [[1]]),
        ("Paris", []),
        ("north", []),
        ("", []),
    ],
)
def test_each_part_of_a_qualifier_names_countries_and_regions_w24(words: str, expected: list[list[int]]) -> None:
    assert read(words) == expected


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("Ky.", 12),
        ("KY", 12),
        ("Tex.", 11),
        ("Ont.", 13),
        ("N.Y.", 17),
        ("Texas", None),
        ("Ky", None),
        ("K.y.", None),
        ("Zz.", None),
    ],
)
def test_only_an_abbreviation_stands_for_a_state(words: str, number: int | None) -> None:
    found = containment.abbreviated_region(words, open_small())

    assert (found.geonames_id if found else None) == number


@pytest.mark.parametrize(
    ("area", "inside", "expected"),
    [
        (1, 24, True),
        (14, 24, True),
        (2, 24, False),
        (11, 25, True),
        (11, 26, False),
        (24, 24, False),
        (-16, 24, True),
        (-16, 21, False),
        (3, 22, True),
        (3, 21, False),
    ],
)
def test_an_area_contains_what_lies_below_or_where_it_has_no_border_near_it(
    area: int, inside: int, *, expected: bool
) -> None:
    assert containment.area_contains(place(area), place(inside), open_small()) is expected


def test_kilometres_are_those_over_the_ground() -> None:
    assert containment.kilometres((0.0, 0.0), (0.0, 0.0)) == 0.0
    assert containment.kilometres((0.0, 0.0), (0.0, 180.0)) == pytest.approx(20015, abs=1)
    assert containment.kilometres(place(21).point, place(24).point) == pytest.approx(3630, abs=40)
