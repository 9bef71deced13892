"""How much a story is about what it names."""

from __future__ import annotations

import pytest

from articles.recognition import prominence
from articles.recognition.story import Story

STORY = Story(headline="Tea rises in Erbil", body="x" * 100 + "\n\n" + "y" * 98)


def test_nothing_is_worth_nothing() -> None:
    assert prominence.prominence_of((), ["Oslo", ""], STORY) == 0.0


def test_the_headline_counts_by_whole_words_in_any_spelling() -> None:
    assert prominence.prominence_of((), ["Zzyzx", "ÊRBIL"], STORY) == prominence.HEADLINE
    assert prominence.prominence_of((), ["Erb"], STORY) == 0.0


def test_the_dateline_counts() -> None:
    assert prominence.prominence_of((), ["Oslo"], STORY, filed=True) == prominence.FILED


@pytest.mark.parametrize(
    ("starts", "expected"),
    [
        ((0,), 0.25 + 0.25 / 3 + 0.15),
        ((50,), 0.25 + 0.25 / 3 + 0.15 * 0.75),
        ((100,), 0.25 / 3 + 0.15 * 0.5),
        ((100, 110, 120), 0.25 * 2 / 3 + 0.15 * 0.5),
        (tuple(range(100, 180, 8)), 0.25 + 0.15 * 0.5),
    ],
)
def test_mentions_count_in_the_lead_early_and_often(starts: tuple[int, ...], expected: float) -> None:
    assert prominence.prominence_of([(start, start + 1) for start in starts], ["Oslo"], STORY) == round(expected, 3)


def test_no_story_is_more_than_wholly_about_something() -> None:
    spans = [(start, start + 1) for start in range(10)]

    assert prominence.prominence_of(spans, ["Erbil"], STORY, filed=True) == 1.0


@pytest.mark.parametrize(("body", "end"), [("Tea.\n\nMilk.", 4), ("Tea.", 4), ("\n\nTea.", 6), ("x" * 900, 400)])
def test_the_lead_is_the_first_paragraph_or_the_beginning(body: str, end: int) -> None:
    assert prominence.lead_of(body) == end
