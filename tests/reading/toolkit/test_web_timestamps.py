"""Times as feeds, mail and web pages write them."""

from __future__ import annotations

import datetime as dt
import email.utils

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.reading.toolkit.web_timestamps import read_web_timestamp

READ = {
    "Mon, 18 Mar 2019 09:00:00 GMT": "2019-03-18T09:00:00+00:00",
    "Mon, 18 Mar 19 09:00 -0500": "2019-03-18T09:00:00-05:00",
    "18 Mar 2019 09:00:00 EST": "2019-03-18T09:00:00-05:00",
    "2019-03-18T12:00:00.000Z": "2019-03-18T12:00:00+00:00",
    "2019-03-18T09:00-0500": "2019-03-18T09:00:00-05:00",
    "2019-03-18 12:00:00+03:00": "2019-03-18T12:00:00+03:00",
    "March 18, 2019 9:05 pm EDT": "2019-03-18T21:05:00-04:00",
    "March 18, 2019 at 12:05 a.m. UTC": "2019-03-18T00:05:00+00:00",
    "Monday 18 March 2019 09.00 GMT": "2019-03-18T09:00:00+00:00",
}
INFERRED = {
    "18. März 2019 um 14:30 Uhr": "2019-03-18T14:30:00+00:00",
    "18 de marzo de 2019": "2019-03-18T00:00:00+00:00",
    "1er mars 2019": "2019-03-01T00:00:00+00:00",
    "18.3.2019": "2019-03-18T00:00:00+00:00",
    "2019/03/18": "2019-03-18T00:00:00+00:00",
    "25/12/2019": "2019-12-25T00:00:00+00:00",
    "12/25/2019": "2019-12-25T00:00:00+00:00",
    "Sept. 5th, 2018": "2018-09-05T00:00:00+00:00",
    "18-Mar-2019": "2019-03-18T00:00:00+00:00",
    "18 Mar 2019 09:00:00": "2019-03-18T09:00:00+00:00",
}


@pytest.mark.parametrize(("text", "time"), READ.items())
def test_a_time_with_its_zone_is_read_as_it_says(text: str, time: str) -> None:
    stamp = read_web_timestamp(text)

    assert stamp is not None
    assert (stamp.time.isoformat(), stamp.note) == (time, "")


@pytest.mark.parametrize(("text", "time"), INFERRED.items())
def test_w3_what_is_inferred_of_a_time_is_noted(text: str, time: str) -> None:
    stamp = read_web_timestamp(text)

    assert stamp is not None and stamp.note
    assert stamp.time.isoformat() == time


@pytest.mark.parametrize("text", ["", "3/4/2019", "tomorrow", "40 Mar 2019", "Mar 2019", "18 Foo 2019", "9" * 5000])
def test_what_is_no_time_or_could_be_two_is_none(text: str) -> None:
    assert read_web_timestamp(text) is None


@given(st.datetimes(min_value=dt.datetime(1970, 1, 1), max_value=dt.datetime(2069, 12, 31)))
def test_any_time_of_a_mail_comes_back(time: dt.datetime) -> None:
    whole = time.replace(microsecond=0, tzinfo=dt.UTC)

    stamp = read_web_timestamp(email.utils.format_datetime(whole))

    assert stamp is not None and stamp.time == whole


@given(st.text(max_size=80))
def test_any_text_gives_a_time_or_none(text: str) -> None:
    read_web_timestamp(text)
