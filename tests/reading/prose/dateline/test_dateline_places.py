"""The places of a dateline: W24, W26 to W28."""

from __future__ import annotations

import pytest

from articles.reading.prose.dateline.dateline_places import read_places
from tests.reading.prose.places import known_place


def read(words: str, *, filed: bool = False) -> list[tuple[str, str]] | None:
    found = read_places(words, known_place, filed=filed)
    return None if found is None else [(place.name, place.qualifier) for place in found.places]


@pytest.mark.parametrize(
    ("words", "places"),
    [
        ("PARIS, Texas", [("Paris", "Texas")]),
        ("LONDON, England", [("London", "England")]),
        ("PARIS, Texas, China", [("Paris", "Texas, China")]),
        ("بغداد، العراق", [("بغداد", "العراق")]),
        ("LONDON, PARIS", [("London", ""), ("Paris", "")]),
        ("LONDON, PARIS and ROME", [("London", ""), ("Paris", ""), ("Rome", "")]),
        ("LONDON, Paris, Texas", [("London", ""), ("Paris", "Texas")]),
        ("BEIRUT/ERBIL", [("Beirut", ""), ("Erbil", "")]),
        ("DALLAS/FORT WORTH, Texas", [("Dallas/Fort Worth", "Texas")]),
        ("LONDON.", [("London", "")]),
        ("QALADZE.", [("Qaladze", "")]),
        ("CALIF.", [("Calif.", "")]),
        ("Bad Homburg v.d. Höhe", [("Bad Homburg v.d. Höhe", "")]),
    ],
)
def test_places_stand_in_order_each_with_its_qualifier(words: str, places: list[tuple[str, str]]) -> None:
    assert read(words) == places


def test_the_text_of_a_place_is_what_was_printed() -> None:
    found = read_places("PARIS,  Texas", known_place)

    assert found is not None
    assert [place.text for place in found.places] == ["PARIS, Texas"]


@pytest.mark.parametrize(
    "words",
    ["", "tea rose", "4 MEN", "A/B/C/D/E/F/G", "Tea Of The Rose In All Its Other Places",
     "A" * 70, "LONDON/"],
)  # fmt: skip
def test_other_words_are_no_places(words: str) -> None:
    assert read(words) is None


def test_a_country_in_brackets_needs_an_agency_or_a_date_beside_it() -> None:
    assert read("Annecy (France)") is None
    assert read("Annecy (France)", filed=True) == [("Annecy", "France")]
    assert read("Chennai (China) [Syria]", filed=True) == [("Chennai", "China, Syria")]
    assert read("Annecy (harbour)", filed=True) is None


def test_a_reporter_stands_before_the_place_in_capitals() -> None:
    found = read_places("Ayşe DEMİR/PARIS", known_place)

    assert found is not None
    assert found.people == ("Ayşe DEMİR",)
    assert [place.name for place in found.places] == ["Paris"]
