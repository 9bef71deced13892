"""Days are named by date, by month, by year and from today back."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.query.relative_days import FIRST_YEAR, LAST_YEAR, read_day

TODAY = dt.date(2026, 3, 31)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2019-03-18", "2019-03-18", "2019-03-18"),
        ("2019-2", "2019-02-01", "2019-02-28"),
        ("2019", "2019-01-01", "2019-12-31"),
        ("today", "2026-03-31", "2026-03-31"),
        ("Yesterday", "2026-03-30", "2026-03-30"),
        ("7d", "2026-03-24", "2026-03-24"),
        ("2w", "2026-03-17", "2026-03-17"),
        ("1m", "2026-02-28", "2026-02-28"),
        ("15M", "2024-12-31", "2024-12-31"),
        ("1y", "2025-03-31", "2025-03-31"),
    ],
)
def test_a_day_is_named(text: str, first: str, last: str) -> None:
    assert str(read_day(text, today=TODAY, last=False)) == first
    assert str(read_day(text, today=TODAY, last=True)) == last


@pytest.mark.parametrize("text", ["", "7", "d", "7x", "2019-13", "2019-02-30", "1799", "2300", "9999y", "tomorrow"])
def test_what_names_no_day_is_none(text: str) -> None:
    assert read_day(text, today=TODAY, last=False) is None


@given(st.text("0123456789-dwmy", max_size=12), st.dates(dt.date(FIRST_YEAR, 1, 1), dt.date(LAST_YEAR, 12, 31)))
def test_every_day_is_one_that_lists_have(text: str, today: dt.date) -> None:
    day = read_day(text, today=today, last=False)

    assert day is None or FIRST_YEAR <= day.year <= LAST_YEAR
