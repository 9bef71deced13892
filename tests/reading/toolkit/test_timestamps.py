"""Times as wires write them (W3)."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.reading.toolkit.timestamps import read_closing_stamp, read_timestamp

NO_ZONE = "no zone is given: taken for UTC"


@pytest.mark.parametrize(
    ("text", "time", "note"),
    [
        ("131137 GMT Nov 13", "2013-11-13T11:37:00+00:00", ""),
        ("071341 GMT Okt 15", "2015-10-07T13:41:00+00:00", ""),
        ("041504 GMT MAR 05", "2005-03-04T15:04:00+00:00", ""),
        ("010203 GMT déc 98", "1998-12-01T02:03:00+00:00", ""),
        ("010203 GMT juil 98", "1998-07-01T02:03:00+00:00", ""),
        ("010203 GMT juin 98", "1998-06-01T02:03:00+00:00", ""),
        ("010203 MEZ Mär 19", "2019-03-01T02:03:00+01:00", ""),
        ("211259 Nov 18", "2018-11-21T12:59:00+00:00", NO_ZONE),
        ("211259 XYZ Nov 18", "2018-11-21T12:59:00+00:00", "the zone XYZ is unknown: taken for UTC"),
        ("AP-WF-11-13-13 1509GMT", "2013-11-13T15:09:00+00:00", ""),
        ("AP-NY-02-10-98 0423EST", "1998-02-10T04:23:00-05:00", ""),
        ("13 Nov 2013 11:37 GMT", "2013-11-13T11:37:00+00:00", ""),
        ("Nov 13, 2013 1137GMT", "2013-11-13T11:37:00+00:00", ""),
    ],
)
def test_a_closing_stamp_is_read(text: str, time: str, note: str) -> None:
    """W3"""
    stamp = read_closing_stamp(text)

    assert stamp is not None
    assert (stamp.time.isoformat(), stamp.note) == (time, note)


@pytest.mark.parametrize("text", ["", "ends", "311137 GMT Feb 13", "139937 GMT Nov 13", "131137 GMT Xyz 13"])
def test_what_is_no_stamp_gives_none(text: str) -> None:
    assert read_closing_stamp(text) is None


@pytest.mark.parametrize(
    ("text", "time", "note"),
    [
        ("20140829T135002Z", "2014-08-29T13:50:02+00:00", ""),
        ("20131020T192751+1100", "2013-10-20T19:27:51+11:00", ""),
        ("2016-04-13 04:52:21+00:00", "2016-04-13T04:52:21+00:00", ""),
        ("2018-01-30T17:32:18.397", "2018-01-30T17:32:18.397000+00:00", NO_ZONE),
        ("2014-07-17 00:24:11 GMT+02:00", "2014-07-17T00:24:11+02:00", ""),
        ("20180404", "2018-04-04T00:00:00+00:00", "a day without a time"),
    ],
)
def test_the_time_of_an_element_is_read(text: str, time: str, note: str) -> None:
    stamp = read_timestamp(text)

    assert stamp is not None
    assert (stamp.time.isoformat(), stamp.note) == (time, note)


@pytest.mark.parametrize("text", ["", "YYYYMMDD000000-HHMM", "4/4/2018", "2018-13-01", "20180404T250000Z", "yesterday"])
def test_what_is_no_time_gives_none(text: str) -> None:
    assert read_timestamp(text) is None


@given(time=st.datetimes(dt.datetime(1, 1, 2), dt.datetime(9999, 12, 30), timezones=st.just(dt.UTC)))
def test_every_time_is_read_as_it_was_written(time: dt.datetime) -> None:
    stamp = read_timestamp(time.isoformat())

    assert stamp is not None
    assert stamp.time == time


@given(text=st.text(max_size=60))
def test_no_text_raises(text: str) -> None:
    read_timestamp(text)
    read_closing_stamp(text)
