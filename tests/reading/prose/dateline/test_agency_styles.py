"""Datelines as further agencies print them: a glued hyphen, the agency first, a day in figures, a reporter."""

from __future__ import annotations

import datetime as dt

import pytest

from articles.reading.prose.dateline.opening import find_dateline

TOWNS = frozenset(("algiers", "rabat", "beirut", "antwerpen", "gent", "turku", "oulu", "lund", "kyiv", "astana"))
TOWNS |= {"shymkent", "moscow", "baku", "split", "basra"}
STORY = "The council opens a second hall next week, officials said on Monday."
DAY = dt.date(2024, 3, 8)


def read(text: str) -> tuple[str, tuple[str, ...], tuple[str, ...], dt.date | None] | None:
    found = find_dateline(text, known_place=lambda name: name.casefold() in TOWNS, reference=dt.date(2024, 3, 10))
    if found is None:
        return None
    line = found.dateline
    return line.text, tuple(place.name for place in line.places), line.sources, line.date


@pytest.mark.parametrize(
    ("opening", "mark", "place", "sources", "day"),
    [
        ("ALGIERS", "- ", "Algiers", (), None),
        ("RABAT", "- ", "Rabat", (), None),
        ("BEIRUT", "- ", "Beirut", (), None),
        ("Antwerpen 08/03 - Belga", " - ", "Antwerpen", ("Belga",), DAY),
        ("Gent 8/3 - Belga", " - ", "Gent", ("Belga",), DAY),
        ("STT Turku", " - ", "Turku", ("STT",), None),
        ("STT Oulu", " – ", "Oulu", ("STT",), None),
        ("TT Lund", " – ", "Lund", ("TT",), None),
        ("Kyiv. March 8. KAZINFORM", " - ", "Kyiv", ("KAZINFORM",), DAY),
        ("ASTANA. March 8. KAZINFORM /Ann Poe/", " - ", "Astana", ("KAZINFORM",), DAY),
        ("Moscow. March 8. INTERFAX.RU", " - ", "Moscow", ("INTERFAX.RU",), DAY),
        ("Baku. 8 March. REPORT.AZ", ": ", "Baku", ("REPORT.AZ",), DAY),
        ("Split, 8. ožujka (Hina)", " - ", "Split", ("Hina",), DAY),
        ("Basra / INA", "\n", "Basra", ("INA",), None),
    ],
)
def test_a_dateline_in_the_style_of_an_agency_is_read(
    opening: str, mark: str, place: str, sources: tuple[str, ...], day: dt.date | None
) -> None:
    """W19 to W23, W32"""
    assert read(f"{opening}{mark}{STORY}") == (opening, (place,), sources, day)


def test_a_reporter_between_slashes_is_named() -> None:
    """W37"""
    found = find_dateline(f"ASTANA. March 8. KAZINFORM /Ann Poe/ - {STORY}", known_place=lambda name: name == "ASTANA")

    assert found is not None and found.people == ("Ann Poe",)


@pytest.mark.parametrize(
    "text",
    [
        "RABAT-based firms grew in March, the bank said.",
        "Algiers- and Rabat-based firms grew in March.",
        "BEIRUT- AND RABAT-BASED FIRMS GREW IN MARCH.",
        "TUBE- The council opens a second hall.",
        "AP Turku branch - the oldest one - closes.",
    ],
)
def test_what_only_looks_like_one_is_none(text: str) -> None:
    """W32"""
    assert read(text) is None
