"""Zones by name, distance and id (W69)."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.reading.toolkit.dates.time_zones import SHARED, ZONES, read_zone
from articles.reading.toolkit.web_timestamps import read_web_timestamp

SUMMER, WINTER = dt.datetime(2019, 7, 8, 12), dt.datetime(2019, 1, 8, 12)
CERTAIN = {
    "GMT": "+00:00", "Z": "+00:00", "WET": "+00:00", "WEST": "+01:00", "CET": "+01:00", "CEST": "+02:00",
    "EET": "+02:00", "EEST": "+03:00", "MSK": "+03:00", "TRT": "+03:00", "WAT": "+01:00", "CAT": "+02:00",
    "EAT": "+03:00", "SAST": "+02:00", "PKT": "+05:00", "NPT": "+05:45", "ICT": "+07:00", "WIB": "+07:00",
    "MYT": "+08:00", "SGT": "+08:00", "HKT": "+08:00", "PHT": "+08:00", "AWST": "+08:00", "KST": "+09:00",
    "JST": "+09:00", "ACST": "+09:30", "AEST": "+10:00", "AEDT": "+11:00", "NZDT": "+13:00", "HST": "-10:00",
    "AKDT": "-08:00", "PDT": "-07:00", "EST": "-05:00", "ART": "-03:00", "BRT": "-03:00", "CLT": "-04:00",
    "COT": "-05:00", "NST": "-03:30", "+3": "+03:00", "-03": "-03:00", "+0545": "+05:45", "-03:30": "-03:30",
    "GMT+2": "+02:00", "UTC-05:00": "-05:00", "utc": "+00:00", "МСК": "+03:00", "Japan Standard Time": "+09:00",
    "Eastern Daylight Time": "-04:00", "بتوقيت غرينتش": "+00:00",
}  # fmt: skip
BY_SEASON = {
    "America/New_York": ("-04:00", "-05:00"),
    "europe/warsaw": ("+02:00", "+01:00"),
    "Asia/Kolkata": ("+05:30", "+05:30"),
    "America/Argentina/Buenos_Aires": ("-03:00", "-03:00"),
    "ET": ("-04:00", "-05:00"),
    "Pacific Time": ("-07:00", "-08:00"),
    "UK time": ("+01:00", "+00:00"),
}
OFFSET = dt.timedelta


def minutes(offset: str) -> int:
    hours, rest = offset[1:].split(":")
    return (int(hours) * 60 + int(rest)) * (-1 if offset[0] == "-" else 1)


@pytest.mark.parametrize(("written", "offset"), CERTAIN.items())
def test_a_zone_that_means_one_thing_is_read(written: str, offset: str) -> None:
    """W69"""
    zone = read_zone(written, SUMMER)

    assert (zone.east, zone.doubt) == (minutes(offset), "")


@pytest.mark.parametrize(("written", "offsets"), BY_SEASON.items())
def test_a_zone_with_summer_time_lies_where_it_does_on_that_day(written: str, offsets: tuple[str, str]) -> None:
    """W69"""
    found = tuple(read_zone(written, day).east for day in (SUMMER, WINTER))

    assert found == tuple(map(minutes, offsets))


@pytest.mark.parametrize("written", ["IST", "CST", "BST", "AST", "GST", "AMT"])
def test_an_abbreviation_of_several_zones_is_in_doubt(written: str) -> None:
    """W69"""
    zone = read_zone(written, SUMMER)

    assert zone.east == SHARED[written.lower()][0]
    assert written in zone.doubt and " or " in zone.doubt


@pytest.mark.parametrize("written", ["XYZ", "QQQT", "Mars/Olympus_Mons", "GMT+25", "+99", "AB+3", "+03:75"])
def test_a_zone_that_nobody_knows_is_in_doubt(written: str) -> None:
    """W69"""
    zone = read_zone(written, SUMMER)

    assert zone.east is None
    assert written in zone.doubt


@pytest.mark.parametrize("written", ["", "von", "eat", "Foto", "cat"])
def test_words_are_no_zones(written: str) -> None:
    zone = read_zone(written, SUMMER)

    assert (zone.east, zone.doubt) == (None, "")


@given(name=st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ", min_size=3, max_size=5))
def test_no_abbreviation_is_utc_in_silence(name: str) -> None:
    """W69: a zone that is given is known, or said to be unknown; it is never taken for UTC without a word."""
    stamp = read_web_timestamp(f"Tue, 08 Jul 2014 18:30:00 {name}")

    assert stamp is not None
    assert name.lower() in ZONES or stamp.doubtful
    assert not stamp.doubtful or (name in stamp.note and stamp.confidence <= 0.5)


@given(written=st.text(max_size=40), local=st.datetimes())
def test_no_text_raises(written: str, local: dt.datetime) -> None:
    read_zone(written, local)
