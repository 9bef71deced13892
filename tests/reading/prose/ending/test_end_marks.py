"""Marks at a story's end: W49, W50."""

from __future__ import annotations

import pytest

from articles.reading.prose.ending.end_marks import is_end_mark, is_more_mark


@pytest.mark.parametrize(
    "line",
    [
        "###",
        "-30-",
        "- 30 -",
        "—30—",
        "– 30 –",
        "- ENDS -",
        "ENDS",
        "END",
        "(END)",
        "NNNN",
        "Reuter",
        "REUTER",
        "REUTER...",
        "==Kyodo",
    ],
)
def test_end_marks_are_told(line: str) -> None:
    """W49"""
    assert is_end_mark(line)


@pytest.mark.parametrize("line", ["The End of the Affair", "He ends.", "Friends", "30", "-", "", "Reuter said so."])
def test_other_last_lines_are_no_end_marks(line: str) -> None:
    assert not is_end_mark(line)


def test_more_is_told_from_an_end() -> None:
    """W50"""
    assert is_more_mark("(MORE)")
    assert not is_more_mark("More tea was drunk.")


@pytest.mark.parametrize("line", ["(끝)", "（完）", "(完)", "了", "Конец", "انتهای پیام/ ۲۳۴", "Slut", "Koniec"])
def test_end_marks_of_other_languages(line: str) -> None:
    """W49, W73"""
    assert is_end_mark(line)
