"""Marks at a story's end: W49, W50."""

from __future__ import annotations

import pytest

from articles.reading.prose.ending import end_marks


@pytest.mark.parametrize(
    "line",
    ["###", "-30-", "- 30 -", "- ENDS -", "ENDS", "END", "(END)", "NNNN", "Reuter", "REUTER", "REUTER...", "==Kyodo"],
)
def test_end_marks_are_told(line: str) -> None:
    """W49"""
    assert end_marks.is_end(line)


@pytest.mark.parametrize("line", ["The End of the Affair", "He ends.", "Friends", "30", "-", "", "Reuter said so."])
def test_other_last_lines_are_no_end_marks(line: str) -> None:
    assert not end_marks.is_end(line)


def test_more_is_told_from_an_end() -> None:
    """W50"""
    assert end_marks.is_more("(MORE)")
    assert not end_marks.is_more("More tea was drunk.")
