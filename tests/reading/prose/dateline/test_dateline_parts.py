"""What the words before a dateline's mark say: W19 to W24."""

from __future__ import annotations

import datetime as dt

import pytest

from articles.reading.prose.dateline.dateline_parts import DatelineParts, parse_parts
from tests.reading.prose.places import known_place

MARCH = dt.date(2019, 3, 5)
FOURTH = dt.date(2019, 3, 4)


def parse(words: str) -> DatelineParts | None:
    return parse_parts(words, known_place, MARCH)


@pytest.mark.parametrize(
    ("words", "places", "sources", "date"),
    [
        ("KANSAS CITY, Mo., March 4 (AP)", ["KANSAS CITY, Mo."], ("AP",), FOURTH),
        ("LONDON (AP), March 4", ["LONDON"], ("AP",), FOURTH),
        ("(ANSA) - ROMA, 4 MAR", ["ROMA"], ("ANSA",), FOURTH),
        ("(London, March 4, 2019)", ["London"], (), FOURTH),
        ("LONDON /AFP/", ["LONDON"], ("AFP",), None),
        ("Oct 22 (Reuters)", [], ("Reuters",), dt.date(2018, 10, 22)),
        ("LONDON", ["LONDON"], (), None),
        # An agency without brackets stands behind a comma, a dash or a date.
        ("TOKYO, March 4, Kyodo", ["TOKYO"], ("Kyodo",), FOURTH),
        ("LONDON, AFP", ["LONDON"], ("AFP",), None),
        ("دمشق - سانا", ["دمشق"], ("سانا",), None),
        ("Caracas, 4 Mar. AVN", ["Caracas"], ("AVN",), FOURTH),
        # Beside a place that nobody knows it is another place.
        ("Qaladze, AFP", ["Qaladze", "AFP"], (), None),
    ],
)
def test_places_agencies_and_dates_are_read_in_any_order(
    words: str, places: list[str], sources: tuple[str, ...], date: dt.date | None
) -> None:
    head = parse(words)

    assert head is not None
    assert ([place.text for place in head.places], head.sources, head.date) == (places, sources, date)


@pytest.mark.parametrize(
    ("words", "known"), [("LONDON (AP)", True), ("LONDON (North Press)", True), ("LONDON (Acme)", False)]
)
def test_an_agency_is_known_or_calls_itself_one_or_only_looks_like_one(words: str, *, known: bool) -> None:
    """W20"""
    head = parse(words)

    assert head is not None
    assert head.sources
    assert head.agency_known is known


@pytest.mark.parametrize(
    "words",
    [
        "LONDON (no relation)",
        "(Nairobi, March 4, 2019)",
        "tea rose - سانا",
        "x",
        "A " * 20,
        "tea rose",
    ],
)
def test_other_words_are_no_dateline(words: str) -> None:
    assert parse(words) is None


def test_reporters_before_a_place_are_people() -> None:
    head = parse("Ayşe DEMİR/PARIS (DHA)")

    assert head is not None
    assert head.people == ("Ayşe DEMİR",)
