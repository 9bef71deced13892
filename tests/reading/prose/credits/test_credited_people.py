"""Lists of people: W40 to W42, W45."""

from __future__ import annotations

import pytest

from articles.reading.draft import Role
from articles.reading.prose.credits.credited_people import find_credited


def named(words: str) -> list[tuple[str, str, str]]:
    return [(credit.name, credit.outlet, credit.place) for credit in find_credited(words, Role.REPORTING).credits]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Jane Doe and John Roe", [("Jane Doe", "", ""), ("John Roe", "", "")]),
        ("Jane Doe / John Roe; Ann Poe", [("Jane Doe", "", ""), ("John Roe", "", ""), ("Ann Poe", "", "")]),
        ("أحمد علي وسارة محمد", [("أحمد علي", "", ""), ("سارة محمد", "", "")]),
        ("ANN POE", [("Ann Poe", "", "")]),
        ("Ann Poe, Jr., and Max Low", [("Ann Poe Jr.", "", ""), ("Max Low", "", "")]),
        ("Ann Poe, MP", [("Ann Poe", "", "")]),
    ],
)
def test_names_are_parted_and_titles_are_nobody(words: str, expected: list[tuple[str, str, str]]) -> None:
    assert named(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        # A place belongs to everybody since the place before it.
        ("Jane Doe in Erbil, Ann Poe and Max Low in Paris",
         [("Jane Doe", "", "Erbil"), ("Ann Poe", "", "Paris"), ("Max Low", "", "Paris")]),
        ("Ann Poe, in Erbil, and Max Low, in Baghdad", [("Ann Poe", "", "Erbil"), ("Max Low", "", "Baghdad")]),
        ("Ann Poe and Max Low in Erbil, Iraq", [("Ann Poe", "", "Erbil, Iraq"), ("Max Low", "", "Erbil, Iraq")]),
        ("Ann Poe in LONDON and PARIS", [("Ann Poe", "", "LONDON, PARIS")]),
        ("Ann Poe in Washington, D.C", [("Ann Poe", "", "Washington, D.C.")]),
        ("Ann Poe in Erbil for the Guardian", [("Ann Poe", "", "Erbil")]),
        # What is too long, or begins small, is no place.
        ("Ann Poe in the harbour", [("Ann Poe", "", "")]),
        ("Ann Poe in A B C D E F", [("Ann Poe", "", "")]),
    ],
)  # fmt: skip
def test_places_stand_behind_names(words: str, expected: list[tuple[str, str, str]]) -> None:
    """W45"""
    assert named(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Jane Doe, Ann Poe, Reuters", [("Jane Doe", "Reuters", ""), ("Ann Poe", "Reuters", "")]),
        ("Jane Doe and Reuters's Ann Poe", [("Jane Doe", "", ""), ("Ann Poe", "Reuters", "")]),
        ("Jane Doe's Ann Poe", [("Jane Doe's Ann Poe", "", "")]),
        ("Brad Smith Reuters", [("Brad Smith", "Reuters", "")]),
        ("Ann Poe for the Guardian", [("Ann Poe", "Guardian", "")]),
        ("Brad Smith Reuters for the Guardian", [("Brad Smith", "Guardian", "")]),
        ("Acme staff writer", []),
    ],
)
def test_outlets_belong_to_names_or_stand_alone(words: str, expected: list[tuple[str, str, str]]) -> None:
    """W41"""
    assert named(words) == expected


def test_an_outlet_without_people_is_kept() -> None:
    assert find_credited("Reuters staff", Role.BYLINE).outlets == ("Reuters staff",)


def test_everybody_has_the_role_that_was_asked_for() -> None:
    found = find_credited("Jane Doe and John Roe", Role.EDITING)

    assert {credit.role for credit in found.credits} == {Role.EDITING}


@pytest.mark.parametrize(
    ("words", "read", "cut"),
    [
        ("Ann Poe said that tea rose", 7, False),
        ("Ann BootyGo to the site", 9, False),
        ("Jane Doe, Ann PoeGo to the site", 17, False),
        ("Ann Poe <b>", 7, True),
        ("Monday", 0, False),
    ],
)
def test_what_is_no_list_is_understood_up_to_there(words: str, read: int, *, cut: bool) -> None:
    found = find_credited(words, Role.REPORTING)

    assert not found.whole
    assert (found.read, found.cut) == (read, cut)
