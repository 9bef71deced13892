"""The date that closes a dateline: W22, W23, W29, W30, W39."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from articles.reading.prose.dateline.dateline_date import closing_date
from articles.reading.prose.vocabulary import months

TODAY = dt.date(2019, 3, 4)


@pytest.mark.parametrize(
    ("words", "rest"),
    [
        ("LONDON, Feb 26", "LONDON"),
        ("LONDON, 26 Feb", "LONDON"),
        ("LONDON, February 26, 2019", "LONDON"),
        ("LONDON, 26th February, 2019", "LONDON"),
        ("RICHMOND, Va. Feb 26", "RICHMOND, Va."),
        ("Paris, le 26 février 2019", "Paris"),
        ("Berlin, 26. Februar", "Berlin"),
        ("Madrid, 26 de febrero de 2019", "Madrid"),
        ("ROMA, 26 FEB", "ROMA"),
        ("Ankara, 26 Şubat", "Ankara"),
        ("Hewlêr, 26ê Sibatê 2019", "Hewlêr"),
        ("МОСКВА, 26 февраля 2019 г.", "МОСКВА"),
        ("Αθήνα, 26 Φεβρουαρίου", "Αθήνα"),
        ("القاهرة في 26 فبراير", "القاهرة"),
        ("بغداد، ٢٦ شباط ٢٠١٩", "بغداد"),
        ("دهۆک، ٢٦ی شوبات", "دهۆک"),
        ("تهران، ۷ اسفند ۱۳۹۷", "تهران"),
        ("Warszawa, 26 lut 2019", "Warszawa"),
        ("Αθήνα, 26 Φεβ", "Αθήνα"),
        ("بغداد، ٢٦ شباط", "بغداد"),
        ("東京, 2019年2月26日", "東京"),
        ("북경 2월 26일", "북경"),
        ("北京2月26日", "北京"),
        ("Erbil, 26.2.2019", "Erbil"),
        ("Erbil, 2019-02-26", "Erbil"),
        ("Feb 26", ""),
    ],
)
def test_a_date_is_read_in_every_way_of_writing_it(words: str, rest: str) -> None:
    """W22, W23, W39"""
    found = closing_date(words, TODAY)

    assert found is not None
    assert (found.rest, found.date) == (rest, dt.date(2019, 2, 26))


@pytest.mark.parametrize("words", ["LONDON", "LONDON 26", "LONDON, Room 26", "LONDON, 26 men", "26", ""])
def test_numbers_alone_are_no_date(words: str) -> None:
    assert closing_date(words, TODAY) is None


def test_beside_an_agency_bare_numbers_are_one() -> None:
    found = closing_date("الكويت - 26 - 2", TODAY, filed=True)

    assert found is not None
    assert (found.rest, found.date) == ("الكويت", dt.date(2019, 2, 26))


def test_a_weekday_alone_is_no_part_of_the_place() -> None:
    found = closing_date("SHAH ALAM, Thurs.", TODAY)

    assert found is not None
    assert (found.rest, found.stated) == ("SHAH ALAM", False)


def test_an_impossible_day_is_stated_and_no_date() -> None:
    """W29"""
    found = closing_date("LONDON, March 119", TODAY)

    assert found is not None
    assert (found.stated, found.date) == (True, None)


@pytest.mark.parametrize(
    ("words", "own", "date"),
    [
        ("PARIS, March 4", dt.date(2019, 11, 28), dt.date(2019, 3, 4)),
        ("PARIS, 4 mars", dt.date(2019, 11, 28), dt.date(2019, 3, 4)),
        ("ROMA, 01 LUG", dt.date(2019, 2, 1), dt.date(2018, 7, 1)),
        ("LONDON, Dec 31", dt.date(2020, 1, 1), dt.date(2019, 12, 31)),
        ("SYDNEY, Jan 1", dt.date(2019, 12, 30), dt.date(2020, 1, 1)),
        ("SYDNEY, Jan 2", dt.date(2019, 12, 30), dt.date(2019, 1, 2)),
        ("OSLO, Feb 29", dt.date(2021, 1, 4), dt.date(2020, 2, 29)),
        ("OSLO, Feb 29", dt.date(2019, 3, 4), None),
    ],
)
def test_a_date_without_a_year_is_the_latest_that_is_not_ahead(words: str, own: dt.date, date: dt.date | None) -> None:
    """W30"""
    found = closing_date(words, own)

    assert found is not None
    assert (found.date, found.inferred) == (date, date is not None)


@given(st.dates(dt.date(1900, 1, 1), dt.date(9999, 12, 31)), st.dates(dt.date(2001, 1, 1), dt.date(2001, 12, 31)))
def test_a_date_without_a_year_is_never_ahead_and_at_most_a_year_old(own: dt.date, day: dt.date) -> None:
    """W30"""
    found = closing_date(f"LONDON, {day:%B} {day.day}", own)

    assert found is not None and found.date is not None
    assert (found.date.month, found.date.day) == (day.month, day.day)
    assert -2 <= (own - found.date).days < 366


@given(
    st.dates(dt.date(1900, 1, 1), dt.date(9998, 12, 31)),
    st.sampled_from(sorted({name for years in months.LANGUAGES.values() for year in years for name in year.split()})),
    st.integers(1, 31),
)
def test_that_holds_for_months_in_every_language(own: dt.date, name: str, day: int) -> None:
    """W30, W39"""
    found = closing_date(f"LONDON, {day} {name.replace('_', ' ')}", own)

    assert found is not None and found.stated
    assert found.date is None or -2 <= (own - found.date).days < 366


@given(st.dates(dt.date(1901, 1, 1), dt.date(2999, 12, 31)), st.integers(-730, 730))
def test_a_year_of_two_digits_is_of_the_items_own_time(own: dt.date, apart: int) -> None:
    """W30"""
    day = own + dt.timedelta(days=apart)
    assume((day.month, day.day) != (2, 29))

    found = closing_date(f"Erbil, {day.day}.{day.month}.{day.year % 100:02}", own)

    assert found is not None
    assert found.date == (day if day.year <= own.year + 1 else dt.date(day.year - 100, day.month, day.day))


@pytest.mark.parametrize(("year", "whole"), [("69", 2069), ("70", 1970), ("19", 2019)])
def test_without_a_time_a_year_of_two_digits_is_one_from_1970_on(year: str, whole: int) -> None:
    """W30"""
    found = closing_date(f"Erbil, 26.2.{year}", None)

    assert found is not None
    assert found.date == dt.date(whole, 2, 26)


@given(st.text(max_size=80))
def test_what_is_left_is_always_the_beginning_of_the_words(words: str) -> None:
    found = closing_date(words, TODAY, filed=True)

    assert found is None or words.startswith(found.rest)


@pytest.mark.parametrize(
    "words",
    [
        "ঢাকা, ৪ মার্চ, ২০২৪", "नयी दिल्ली, चार मार्च", "சென்னை, மார்ச் 4", "ירושלים, 4 במרץ", "თბილისი, 4 მარტი",
        "กรุงเทพฯ 4 มี.ค.", "ԵՐԵՎԱՆ, 4 ՄԱՐՏԻ", "Vilnius, kovo 4 d.", "BEOGRAD, 4. marta", "اسلام آباد، 4 مارچ",
    ],
)  # fmt: skip
def test_months_of_other_scripts_are_read(words: str) -> None:
    """W39, W73"""
    found = closing_date(words, dt.date(2024, 3, 5), filed=True)

    assert found is not None
    assert found.date == dt.date(2024, 3, 4)


@pytest.mark.parametrize("day", ["mandag", "måndag", "Montag", "maandag", "lundi", "lunes", "lunedì"])
def test_a_day_of_the_week_in_other_languages_is_no_date(day: str) -> None:
    """W22"""
    found = closing_date(f"København, {day}", None, filed=True)

    assert found is not None
    assert (found.rest, found.date, found.stated) == ("København", None, False)
