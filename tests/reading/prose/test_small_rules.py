"""Months in many languages: W29, W30, W39."""

from __future__ import annotations

import datetime as dt

import pytest

from articles.reading.prose.vocabulary.months import make_date, read_month


@pytest.mark.parametrize(
    ("word", "number"),
    [("Feb", 2), ("MArch", 3), ("déc.", 12), ("Okt", 10), ("LUG", 7), ("nov", 11), ("Şubat", 2), ("cotmeh", 10),
     ("تشرين الثاني", 11), ("شباط/فبراير", 2), ("ئازار", 3), ("دسامبر", 12)],
)  # fmt: skip
def test_a_month_is_known_in_every_language(word: str, number: int) -> None:
    """W29, W39"""
    found = read_month(word)

    assert found is not None
    assert found.number == number


@pytest.mark.parametrize("word", ["Tea", "Morning", "xyzzy", "M", "", "سوق"])
def test_other_words_name_no_month(word: str) -> None:
    assert read_month(word) is None


def test_irans_calendar_becomes_ours() -> None:
    month = read_month("فروردین")

    assert month is not None
    assert make_date(month, 1, 1399, None) == (dt.date(2020, 3, 20), False)


def test_the_29th_of_february_takes_a_leap_year_of_the_last_year() -> None:
    """W30"""
    month = read_month("Feb")

    assert month is not None
    assert make_date(month, 29, None, dt.date(2020, 6, 1)) == (dt.date(2020, 2, 29), True)
    assert make_date(month, 29, None, dt.date(2018, 6, 1)) == (None, False)
