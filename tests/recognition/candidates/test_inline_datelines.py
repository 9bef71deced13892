"""Datelines that stand inside a body."""

from __future__ import annotations

import pytest

from articles.recognition.candidates import inline_datelines
from articles.recognition.candidates.candidate import Sort


def find(text: str) -> list[tuple[str, Sort]]:
    return [(text[one.start : one.end], one.sort) for one in inline_datelines.find(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("TOKYO _ Tea rose.", [("TOKYO", Sort.PLACE)]),
        ("LUSAKA, Zambia - Tea rose.", [("LUSAKA", Sort.PLACE), ("Zambia", Sort.PLACE)]),
        ("LUSAKA, Zambia (XP) _ Tea.", [("LUSAKA", Sort.PLACE), ("Zambia", Sort.PLACE), ("XP", Sort.BODY)]),
        ("ST. LOUIS (XP) -- Tea.", [("ST. LOUIS", Sort.PLACE), ("XP", Sort.BODY)]),
        ("TOKYO, March 4 (XP) - Tea.", [("TOKYO", Sort.PLACE), ("XP", Sort.BODY)]),
        ("TOKYO, March - Tea.", [("TOKYO", Sort.PLACE)]),
        ("Tea rose.\n\nOSLO — Tea fell.", [("OSLO", Sort.PLACE)]),
    ],
)
def test_capitals_closed_by_a_dash_open_a_paragraph_w19_w20_w24(text: str, expected: list[tuple[str, Sort]]) -> None:
    assert find(text) == expected


@pytest.mark.parametrize(
    "text",
    ["Tokyo - Tea rose.", "TOKYO Tea rose.", "Tea in TOKYO - rose.", "URGENT - Tea rose.", f"{'A' * 41} - Tea rose."],
)
def test_anything_else_opens_no_paragraph_as_a_dateline_does(text: str) -> None:
    assert find(text) == []
