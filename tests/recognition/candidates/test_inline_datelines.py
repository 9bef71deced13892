"""Datelines that stand inside a body."""

from __future__ import annotations

import pytest

from articles.recognition.candidates.candidate import EntityType
from articles.recognition.candidates.inline_datelines import find_inline_datelines


def find(text: str) -> list[tuple[str, EntityType]]:
    return [(text[one.start : one.end], one.sort) for one in find_inline_datelines(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("TOKYO _ Tea rose.", [("TOKYO", EntityType.PLACE)]),
        ("LUSAKA, Zambia - Tea rose.", [("LUSAKA", EntityType.PLACE), ("Zambia", EntityType.PLACE)]),
        (
            "LUSAKA, Zambia (XP) _ Tea.",
            [("LUSAKA", EntityType.PLACE), ("Zambia", EntityType.PLACE), ("XP", EntityType.BODY)],
        ),
        ("ST. LOUIS (XP) -- Tea.", [("ST. LOUIS", EntityType.PLACE), ("XP", EntityType.BODY)]),
        ("TOKYO, March 4 (XP) - Tea.", [("TOKYO", EntityType.PLACE), ("XP", EntityType.BODY)]),
        ("TOKYO, March - Tea.", [("TOKYO", EntityType.PLACE)]),
        ("Tea rose.\n\nOSLO — Tea fell.", [("OSLO", EntityType.PLACE)]),
    ],
)
def test_capitals_closed_by_a_dash_open_a_paragraph_w19_w20_w24(
    text: str, expected: list[tuple[str, EntityType]]
) -> None:
    assert find(text) == expected


@pytest.mark.parametrize(
    "text",
    ["Tokyo - Tea rose.", "TOKYO Tea rose.", "Tea in TOKYO - rose.", "URGENT - Tea rose.", f"{'A' * 41} - Tea rose."],
)
def test_anything_else_opens_no_paragraph_as_a_dateline_does(text: str) -> None:
    assert find(text) == []
