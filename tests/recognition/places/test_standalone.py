"""Places that stand alone in a dateline (W25)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from articles.reading.draft import PlaceKind
from articles.recognition.places.standalone import STANDALONE, stands_alone
from tests.recognition.small_gazetteer import place


@pytest.mark.parametrize(("number", "expected"), [(21, True), (22, False), (24, True), (27, False), (31, True)])
def test_the_city_of_the_list_stands_alone_and_its_namesakes_do_not(number: int, *, expected: bool) -> None:
    assert stands_alone(place(number)) is expected


def test_an_american_city_stands_alone_in_its_state_only() -> None:
    boston = replace(place(25), name="Boston", admin1="MA")

    assert stands_alone(boston)
    assert not stands_alone(replace(boston, admin1="TX"))


def test_a_region_of_that_name_does_not_stand_alone() -> None:
    assert not stands_alone(replace(place(24), kind=PlaceKind.REGION))


def test_the_list_is_read_by_country_and_state() -> None:
    assert STANDALONE["rio de janeiro"] == ("BR", "")
    assert STANDALONE["san antonio"] == ("US", "TX")
    assert STANDALONE["st louis"] == ("US", "MO")
