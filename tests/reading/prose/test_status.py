"""Kills and embargoes: W51, W52."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.reading.prose.status import Embargo, clock_at, find_embargo, is_kill, names_clock, names_day

RECEIVED = dt.datetime(2019, 3, 4, 12, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    "line",
    ["KILL - Tea rises", "BULLETIN KILL", "MANDATORY KILL.", "STORY WITHDRAWN", "WITHDRAWN: Tea rises",
     "Eds: Please kill the story slugged Tea.", "Annule et remplace", "Kill BC-Tea-Prices, which moved in error."],
)  # fmt: skip
def test_a_notice_that_takes_a_story_back_is_told(line: str) -> None:
    """W51"""
    assert is_kill(line)


@pytest.mark.parametrize(
    "line", ["Kill them with kindness", "KILL BILL STAR WINS", "Witness withdraws story", "Court kills tax on tea", ""]
)
def test_news_of_killing_and_withdrawing_is_no_notice(line: str) -> None:
    """W51"""
    assert not is_kill(line)


@pytest.mark.parametrize(
    ("line", "until"),
    [
        ("EMBARGOED until 0001 GMT Tuesday, March 5", "2019-03-05T00:01"),
        ("Embargoed for release until 6 a.m. EST, March 8, 2019", "2019-03-08T11:00"),
        ("EMBARGO: 2019-03-08T06:00:00Z", "2019-03-08T06:00"),
        ("EMBARGO: Not for publication before 18:00 CET, March 5, 2019", "2019-03-05T17:00"),
        ("EMBARGOED until 1300 GMT", "2019-03-04T13:00"),
        ("EMBARGOED until 1100 GMT", "2019-03-05T11:00"),
    ],
)
def test_an_embargo_is_read_to_the_minute(line: str, until: str) -> None:
    """W52"""
    found = find_embargo(line, RECEIVED)

    assert found is not None and found.until is not None
    assert found.until == dt.datetime.fromisoformat(until).replace(tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("line", "received", "until"),
    [
        ("EMBARGOED until 0600 GMT July 1", "2019-12-20T12:00", "2020-07-01T06:00"),
        ("EMBARGOED until 0600 GMT 1 July", "2019-07-01T12:00", "2019-07-01T06:00"),
        ("EMBARGOED until 0600 GMT July 1", "2019-07-03T12:00", "2019-07-01T06:00"),
        ("EMBARGOED until 0600 GMT July 1", "2019-07-04T12:00", "2020-07-01T06:00"),
        ("EMBARGOED until 0600 GMT Jan 1", "2019-12-31T12:00", "2020-01-01T06:00"),
        ("EMBARGOED until 0600 GMT Dec 31", "2020-01-01T12:00", "2019-12-31T06:00"),
        ("EMBARGOED until 0600 GMT Feb 29", "2019-12-20T12:00", "2020-02-29T06:00"),
    ],
)
def test_an_embargo_without_a_year_is_the_next_such_day(line: str, received: str, until: str) -> None:
    """W52: one that has been over for more than two days is taken for next year's"""
    found = find_embargo(line, dt.datetime.fromisoformat(received).replace(tzinfo=dt.UTC))

    assert found is not None
    assert found.until == dt.datetime.fromisoformat(until).replace(tzinfo=dt.UTC)


@given(st.dates(dt.date(1900, 1, 1), dt.date(9998, 12, 31)), st.dates(dt.date(2001, 1, 1), dt.date(2001, 12, 31)))
def test_an_embargo_without_a_year_is_never_long_over(own: dt.date, day: dt.date) -> None:
    """W52"""
    received = dt.datetime.combine(own, dt.time(12), dt.UTC)

    found = find_embargo(f"EMBARGOED until 0600 GMT {day:%B} {day.day}", received)

    assert found is not None and found.until is not None
    assert -2 <= (found.until.date() - own).days <= 366


@pytest.mark.parametrize(
    "line",
    [
        "EMBARGOED until the minister has spoken",
        "Sperrfrist: 5. März, 18.00 Uhr",
        "EMBARGOED until 1800 IST, March 5",
        "EMBARGOED until 0001 GMT, February 30",
        "EMBARGOED until 2400 GMT, Dec 31 9999",
        "EMBARGOED until 13 pm GMT, March 5",
        "EMBARGOED until 0 am GMT, March 5",
        "EMBARGOED until 0600 XYZ",
    ],
)
def test_an_embargo_that_is_not_certain_is_one_without_an_end(line: str) -> None:
    """W52"""
    assert find_embargo(line, RECEIVED) == Embargo(line, None)


@given(
    st.sampled_from(["EMBARGOED until {0}", "EMBARGO: {0}", "Sperrfrist: {0} Uhr"]),
    st.text(max_size=60),
    st.sampled_from([None, RECEIVED, dt.datetime.min.replace(tzinfo=dt.UTC), dt.datetime.max.replace(tzinfo=dt.UTC)]),
)
def test_whatever_stands_in_an_embargo_it_is_read_or_holds_the_story_back(
    line: str, words: str, received: dt.datetime | None
) -> None:
    """W52, W54"""
    said = line.format(words)

    found = find_embargo(said, received)

    assert found is None or found.line == said


@pytest.mark.parametrize("hour", ["0001 GMT", "2359 GMT", "6 a.m. EST"])
@pytest.mark.parametrize("received", [dt.datetime.min, dt.datetime.max])
def test_the_ends_of_the_calendar_are_no_trap(hour: str, received: dt.datetime) -> None:
    found = find_embargo(f"EMBARGOED until {hour} Tuesday", received.replace(tzinfo=dt.UTC))

    assert found is not None


#: A Monday, at noon.
MONDAY = dt.datetime(2019, 3, 4, 12, 0, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("when", "until"),
    [
        ("6 a.m. GMT March 8", "2019-03-08T06:00+00:00"),
        ("6 pm GMT March 8", "2019-03-08T18:00+00:00"),
        ("6 P.M. GMT March 8", "2019-03-08T18:00+00:00"),
        ("12 pm GMT March 8", "2019-03-08T12:00+00:00"),
        ("12:30 am GMT March 8", "2019-03-08T00:30+00:00"),
        ("1 a.m. GMT March 8", "2019-03-08T01:00+00:00"),
        ("13 p.m. GMT March 8", None),
        ("0600 GMT Monday", "2019-03-04T06:00+00:00"),
        ("0600 GMT TUESDAY", "2019-03-05T06:00+00:00"),
        ("0600 GMT Sunday", "2019-03-10T06:00+00:00"),
        ("0600 +01:30 March 8", "2019-03-08T04:30+00:00"),
        ("0600 -0330 March 8", "2019-03-08T09:30+00:00"),
        ("0600 GMT+3 March 8", "2019-03-08T03:00+00:00"),
        ("0600 GMT", "2019-03-05T06:00+00:00"),
        ("1200 GMT", "2019-03-04T12:00+00:00"),
        ("1300 GMT", "2019-03-04T13:00+00:00"),
        ("2300 EST", "2019-03-05T04:00+00:00"),
        ("0600 GMT the 8", None),
        ("0600 GMT 08.03.2019", "2019-03-08T06:00+00:00"),
        ("0600 GMT 2019-03-08", "2019-03-08T06:00+00:00"),
        ("0600 GMT 13/03/2019", "2019-03-13T06:00+00:00"),
        ("0600 GMT 03/13/2019", "2019-03-13T06:00+00:00"),
        ("0600 GMT 05/05/2019", "2019-05-05T06:00+00:00"),
        ("0600 GMT 03/04/2019", None),
        ("0600 GMT 12/11/2019", None),
        ("0600 GMT 11/12/2019", None),
        ("0600 GMT 31.02.2019", None),
        ("0600 GMT 08.03.2019 (2020)", None),
        ("0600 GMT quarta-feira", "2019-03-06T06:00+00:00"),
        ("0600 GMT Tuesday or Wednesday", None),
        ("0600 GMT next Tuesday", None),
        ("0600 GMT Tuesday, 2020", None),
        ("0600 +24:00 March 8", None),
        ("0600 Greenwich March 8", "2019-03-08T06:00+00:00"),
    ],
)
def test_the_end_of_an_embargo_is_read_from_clock_day_and_zone(when: str, until: str | None) -> None:
    """W52"""
    embargo = find_embargo(f"EMBARGOED until {when}", MONDAY)

    assert embargo is not None
    assert embargo.until == (dt.datetime.fromisoformat(until) if until else None)


@pytest.mark.parametrize(
    ("line", "hour"),
    [
        ("EMBARGOED 1300 GMT", 13),
        ("EMBARGOED until 1300 GMT for publication", 13),
        ("EMBARGOED until 1300 GMT. Tea Board figures", 13),
        ("EMBARGOED until 1300 GMT - Tea Board figures", 13),
        ("EMBARGOED: Tea Board figures, not before 1300 GMT", 13),
        ("EMBARGOED until the figures, 1300 GMT - tea", None),
        ("EMBARGOED until 1300 GMT when figures come", None),
    ],
)
def test_a_clock_alone_is_its_next_such_hour_where_nothing_beside_it_says_another_day(
    line: str, hour: int | None
) -> None:
    """W52"""
    embargo = find_embargo(line, MONDAY)

    assert embargo is not None
    assert embargo.until == (MONDAY.replace(hour=hour) if hour else None)


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("until 0600 GMT", 6),
        ("at 6 p.m. or 17:00", 3),
        ("2019-03-08T06:00:00Z", 0),
        ("from 17:00, 0600 GMT", 5),
        ("at noon", 3),
        ("in 2019, 12 people", None),
        ("", None),
    ],
)
def test_a_time_of_day_is_found_where_it_first_stands(text: str, at: int | None) -> None:
    assert clock_at(text) == at
    assert names_clock(text) is (at is not None)


@pytest.mark.parametrize("text", ["12 March", "March 12", "12.03.2030", "on Tuesday", "le 5 mars"])
def test_a_day_is_named_by_date_numbers_or_weekday(text: str) -> None:
    assert names_day(text)


@pytest.mark.parametrize("text", ["12 people", "Section 12", "2030", "the sun is out", ""])
def test_other_numbers_and_short_words_name_no_day(text: str) -> None:
    assert not names_day(text)


def test_a_weekday_says_nothing_where_nobody_knows_when_the_copy_came() -> None:
    """W52"""
    embargo = find_embargo("EMBARGOED until 0600 GMT Tuesday", None)

    assert embargo is not None and embargo.until is None


def test_a_long_line_is_a_paragraph_and_no_notice() -> None:
    line = "EMBARGOED until 0600 GMT March 8 "

    assert find_embargo(line.ljust(400, "x"), MONDAY) is not None
    assert find_embargo(line.ljust(401, "x"), MONDAY) is None
