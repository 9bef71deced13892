"""Titles of books, films and songs."""

from __future__ import annotations

import pytest

from articles.recognition.candidates.candidate import EntityType
from articles.recognition.candidates.titles_of_works import find_titles


def find(text: str) -> list[str]:
    claims = list(find_titles(text))
    assert all(claim.sort is EntityType.OTHER for claim in claims)
    return [text[claim.start : claim.end] for claim in claims]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("the film “Last Days in Paris” ran", "Last Days in Paris"),
        ('the film "Last Days in Paris" ran', "Last Days in Paris"),
        ("the film ``Last Days in Paris,'' he said", "Last Days in Paris"),
        ("the film “1984 in Paris.” It ran", "1984 in Paris"),
    ],
)
def test_a_quotation_in_capitals_from_end_to_end_is_a_title(text: str, title: str) -> None:
    assert find(text) == [title]


@pytest.mark.parametrize(
    "text",
    [
        "he said “Last days in Paris” so",
        "he said “last Days in Paris” so",
        "he said Last Days in Paris so",
        f"he said “{'Paris ' * 11}” so",
        "he said “Last Days\nin Paris” so",
    ],
)
def test_what_somebody_says_is_none(text: str) -> None:
    assert find(text) == []
