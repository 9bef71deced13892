"""Wire marks before a headline and alone: W11, W15, W16."""

from __future__ import annotations

import pytest

from articles.reading.draft import Version
from articles.reading.prose.heading.version_marks import read_mark_line, strip_marks


@pytest.mark.parametrize(
    ("headline", "stripped", "version"),
    [
        ("UPDATE 2-Tea rises", "Tea rises", Version("update", 2)),
        ("RPT-Tea rises", "Tea rises", Version("repeat")),
        ("WRAPUP 1-Tea rises", "Tea rises", Version("wrapup", 1)),
        ("EXCLUSIVE-Tea rises", "Tea rises", Version("exclusive")),
        ("CORRECTED-Tea rises", "Tea rises", Version("correction")),
        ("(CORRECTED) - TEA RISES", "TEA RISES", Version("correction")),
        ("REFILE-Tea rises", "Tea rises", Version("refile")),
        ("TRW PROMISES TO CORRECT THE RECORD", "TRW PROMISES TO CORRECT THE RECORD", None),
        ("Extra-time winner", "Extra-time winner", None),
        ("Tea rises", "Tea rises", None),
    ],
)
def test_wire_marks_are_taken_off_a_headline(headline: str, stripped: str, version: Version | None) -> None:
    """W11, W15, W16"""
    marked = strip_marks(headline)

    assert (marked.headline, marked.version) == (stripped, version)


@pytest.mark.parametrize(
    ("line", "version"),
    [("1ST LEAD", Version("lead", 1)), ("2nd Ld-Writethru", Version("lead", 2)), ("REFILE", Version("refile")),
     ("EXTRA", Version("extra")), ("Lead poisoning", None)],
)  # fmt: skip
def test_a_line_may_be_a_wire_mark_alone(line: str, version: Version | None) -> None:
    """W11"""
    assert read_mark_line(line) == version


@pytest.mark.parametrize(
    ("headline", "stripped", "version"),
    [
        # Of several marks the first names the version.
        ("RPT-WRAPUP 1-Tea rises", "Tea rises", Version("repeat")),
        ("UPDATE 1-RPT-EXCLUSIVE-URGENT-FLASH-Tea rises", "FLASH-Tea rises", Version("update", 1)),
        ("[URGENT] Tea rises", "Tea rises", Version("urgent")),
        ("(UPDATE 3) Tea rises", "Tea rises", Version("update", 3)),
        ("2nd Ld-Writethru: Tea rises", "Tea rises", Version("lead", 2)),
        ("Update: Tea rises", "Tea rises", Version("update")),
        ("عاجل: ارتفع الشاي", "ارتفع الشاي", Version("urgent")),
        ("Tea rises (UPDATE 2)", "Tea rises", Version("update", 2)),
        # The mark behind says nothing new where one stands before.
        ("RPT-Tea rises (UPDATE 2)", "Tea rises", Version("repeat")),
        # A mark alone is no mark before a headline.
        ("UPDATE 2-", "UPDATE 2-", None),
        ("(UPDATE 2)", "(UPDATE 2)", None),
    ],
)
def test_marks_stand_in_brackets_behind_a_headline_and_several_at_once(
    headline: str, stripped: str, version: Version | None
) -> None:
    """W15"""
    marked = strip_marks(headline)

    assert (marked.headline, marked.version) == (stripped, version)


@pytest.mark.parametrize(
    ("line", "version"),
    [("=2", Version("take", 2)), ("Take 3", Version("take", 3)), ("3rd Add", Version("add", 3)),
     ("LEAD 2", Version("lead", 2)), ("STORY WITHDRAWN", Version("withdrawal")), ("URGENT " * 9, None)],
)  # fmt: skip
def test_takes_and_their_numbers_are_read(line: str, version: Version | None) -> None:
    """W11, W50"""
    assert read_mark_line(line) == version
