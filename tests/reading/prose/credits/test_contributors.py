"""Sentences that say who helped: W47."""

from __future__ import annotations

import pytest

from articles.reading.prose.credits.contributors import read_contributors


@pytest.mark.parametrize(
    ("paragraph", "people"),
    [
        (
            "Doe reported from Washington. AP writers Ann Poe and Max Low in Beijing contributed to this report.",
            [("Doe", "reporting", "Washington"), ("Ann Poe", "additional", "Beijing"),
             ("Max Low", "additional", "Beijing")],
        ),
        (
            "Ann Poe reported from Erbil, and Max Low from Baghdad.",
            [("Ann Poe", "reporting", "Erbil"), ("Max Low", "reporting", "Baghdad")],
        ),
        ("Ann Poe contributed reporting from Lima, Peru.", [("Ann Poe", "additional", "Lima, Peru")]),
        ("Associated Press writer Kim Ray in Lima contributed.", [("Kim Ray", "additional", "Lima")]),
    ],
)  # fmt: skip
def test_everybody_is_named_with_the_place(paragraph: str, people: list[tuple[str, str, str]]) -> None:
    """W47"""
    assert [(credit.name, credit.role.value, credit.place) for credit in read_contributors(paragraph)] == people


@pytest.mark.parametrize(
    "paragraph",
    [
        "The troops reported from the bridge that nobody had crossed it.",
        "Rain contributed to the flood, engineers said.",
        "Ann Poe contributed to the party, which she left in May.",
        "Ann Poe assisted the keeper of the granary for years.",
        "Ann Poe reported from Erbil. The bridge is open.",
        "",
    ],
)
def test_sentences_of_the_story_name_nobody(paragraph: str) -> None:
    """W47"""
    assert read_contributors(paragraph) == ()
