"""Bylines: W40 to W44."""

from __future__ import annotations

import pytest

from articles.reading.prose.credits.byline import is_title, read_byline


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("By Jane Doe", [("Jane Doe", "", "")]),
        ("BY JANE DOE, Reuters", [("Jane Doe", "Reuters", "")]),
        ("by Jane Doe, Reuters", [("Jane Doe", "Reuters", "")]),
        ("By jane doe, Reuters", [("Jane Doe", "Reuters", "")]),
        ("By Jane Doe Reuters", [("Jane Doe", "Reuters", "")]),
        ("By Jane Doe and John Roe", [("Jane Doe", "", ""), ("John Roe", "", "")]),
        ("By JANE DOE AND JOHN ROE, REUTERS", [("Jane Doe", "REUTERS", ""), ("John Roe", "REUTERS", "")]),
        ("By Jane Doe in Erbil and John Roe in Baghdad", [("Jane Doe", "", "Erbil"), ("John Roe", "", "Baghdad")]),
        ("By Doe, Roe and Poe", [("Doe", "", ""), ("Roe", "", ""), ("Poe", "", "")]),
        ("By Lucía de la Cruz and Piet van der Berg", [("Lucía de la Cruz", "", ""), ("Piet van der Berg", "", "")]),
        ("By PIET VAN DER BERG", [("Piet van der Berg", "", "")]),
        ("By SEAN MCCARTHY and T.S. O'NEILL", [("Sean McCarthy", "", ""), ("T.S. O'Neill", "", "")]),
        ("By John J. Catherine", [("John J. Catherine", "", "")]),
        ("By Jean-Loup d'Arcy", [("Jean-Loup d'Arcy", "", "")]),
        ("By Muath al-Khalil", [("Muath al-Khalil", "", "")]),
        ("By Jane Doe and John Roe for Tide Press", [("Jane Doe", "Tide Press", ""), ("John Roe", "Tide Press", "")]),
        ("By Jane Doe for The Valley", [("Jane Doe", "The Valley", "")]),
        ("By JANE DOE for Reuters", [("Jane Doe", "Reuters", "")]),
        ("By Ann Poe in Boise, Idaho", [("Ann Poe", "", "Boise, Idaho")]),
    ],
)
def test_a_byline_gives_its_people_in_order(line: str, people: list[tuple[str, str, str]]) -> None:
    """W40, W42"""
    found = read_byline(line)

    assert found is not None
    assert [(credit.name, credit.outlet, credit.place) for credit in found.credits] == people
    assert not found.printed.lower().startswith("by ")


@pytest.mark.parametrize(
    "line", ["By dpa correspondents", "By The Associated Press", "By Staff", "By Agencies", "By AFP"]
)
def test_an_agency_or_staff_is_a_byline_without_people(line: str) -> None:
    """W41"""
    found = read_byline(line)

    assert found is not None
    assert found.credits == ()


@pytest.mark.parametrize(
    "line",
    [
        "By Monday, the river had risen.",
        "By Monday",
        "By contrast, tea fell.",
        "By the time the ferry sailed, it was dark.",
        "By 2030 the bridge will stand.",
        "Bylaws were passed.",
        "By early Tuesday rescuers had reached the valley and found the road open.",
        "By",
        "",
    ],
)
def test_prose_that_opens_with_by_is_no_byline(line: str) -> None:
    """W44"""
    assert read_byline(line) is None


@pytest.mark.parametrize(
    "line", ["AP Sports Writer", "Associated Press Writer", "Staff Reporter", "The Associated Press"]
)
def test_a_line_under_a_byline_may_be_a_title(line: str) -> None:
    """W9"""
    assert is_title(line)


@pytest.mark.parametrize(
    ("line", "places"),
    [
        ("By Ann Poe and Bo Roe, with Cy Loe in Tunis", ["", "", "Tunis"]),
        ("Par Ann Poe et Bo Roe, avec Cy Loe à Tunis", ["", "", "Tunis"]),
        ("Von Ann Poe und Bo Roe, mit Cy Loe in Tunis", ["", "", "Tunis"]),
        ("Por Ann Poe y Bo Roe, con Cy Loe en Tunis", ["", "", "Tunis"]),
        ("By Ann Poe in Erbil and Bo Roe, with Cy Loe in Tunis", ["Erbil", "", "Tunis"]),
        ("By Ann Poe with Bo Roe in Tunis", ["Tunis", "Tunis"]),
    ],
)
def test_who_helped_from_elsewhere_was_there_alone(line: str, places: list[str]) -> None:
    """W40"""
    found = read_byline(line)

    assert found is not None
    assert [credit.place for credit in found.credits] == places


@pytest.mark.parametrize("behind", [" (ann@quay.example)", ", ann@quay.example", " <ann@quay.example>"])
def test_an_address_behind_a_name_is_not_shown(behind: str) -> None:
    """W48"""
    found = read_byline(f"By Ann Poe{behind}")

    assert found is not None
    assert (found.printed, [credit.name for credit in found.credits]) == ("Ann Poe", ["Ann Poe"])


@pytest.mark.parametrize("nobody", ["Anonymous", "Various", "Guest"])
def test_a_byline_of_nobody_credits_nobody(nobody: str) -> None:
    """W41"""
    found = read_byline(f"By {nobody}")

    assert found is not None
    assert found.credits == ()
