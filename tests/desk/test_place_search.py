"""Looking for places in the whole gazetteer."""

from __future__ import annotations

from typing import Any

import pytest

from articles.desk.place_search import find_places, place_of_choice
from articles.models import Place
from tests.factories import make_article, make_place
from tests.small_atlas import Atlas

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def atlas(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("articles.desk.place_search.open_gazetteer", Atlas)


def words(term: str) -> list[str]:
    return [one.words for one in find_places(term, rows=Place.objects.all())]


def test_places_that_no_copy_has_named_are_found_with_where_they_lie() -> None:
    assert words("erbil") == [
        "Erbil, Erbil Governorate, Iraq (city; no stories yet)",
        "Erbil Governorate, Iraq (region; no stories yet)",
    ]


def test_those_that_copy_has_named_come_with_their_stories() -> None:
    place = place_of_choice("geonames:3")
    assert place is not None
    for _ in range(2):
        make_article(places=[place], dateline=[place])

    assert words("erbil")[0] == "Erbil, Erbil Governorate, Iraq (city; 2 stories)"


def test_a_place_that_was_made_by_hand_is_found_before_longer_names() -> None:
    make_place("Erb", parent="Iraq")

    assert words("Erb")[0] == "Erb, Iraq (city; no stories yet)"


def test_what_was_merged_is_found_as_the_other() -> None:
    gone, other = place_of_choice("geonames:5"), make_place("Baghdad City", parent="Iraq")
    Place.objects.filter(pk=gone.pk if gone else 0).update(merged_into=other)

    assert [one.choice for one in find_places("Baghdad", rows=Place.objects.all())] == [str(other.pk)]


def test_choosing_a_place_makes_it_once_with_its_identity() -> None:
    first, again = place_of_choice("geonames:3"), place_of_choice("geonames:3")

    assert first is not None and first == again
    assert (first.geonames_id, str(first.parent)) == (3, "Erbil Governorate")
    assert place_of_choice(str(first.pk)) == first


@pytest.mark.parametrize("choice", ["geonames:99", "geonames:x", "x", "", "999999"])
def test_a_choice_that_is_none(choice: str) -> None:
    assert place_of_choice(choice) is None


def test_many_rows_take_as_many_queries_as_few(django_assert_max_num_queries: Any) -> None:
    for number in range(30):
        make_place(f"Erb {number}", parent="Iraq")

    with django_assert_max_num_queries(4):
        assert len(words("erb")) == 20
