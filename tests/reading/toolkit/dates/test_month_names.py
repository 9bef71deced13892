"""Names of months and days in the languages of the wires (W39, W69)."""

from __future__ import annotations

import pytest

from articles.reading.toolkit.dates.month_names import LANGUAGES
from articles.reading.toolkit.timestamps import month_of
from articles.reading.toolkit.web_timestamps import read_web_timestamp

#: One moment, 9 March 2022, 08:05 in UTC, or its day.
SAME_MOMENT = [
    "Śr, 09 mar 2022 09:05:00 +0100",
    "środa, 9 marca 2022, 9:05 CET",
    "Ср, 09 мар 2022 11:05:00 +0300",
    "среда, 9 марта 2022 г., 11:05 МСК",
    "Τετ, 09 Μαρ 2022 10:05:00 +0200",
    "Τετάρτη, 9 Μαρτίου 2022 10:05 EET",
    "الأربعاء، 09 مارس 2022 11:05:00 +0300",
    "٩ آذار ٢٠٢٢ ١١:٠٥ +03:00",
    "چهارشنبه، ۱۸ اسفند ۱۴۰۰ ۱۱:۳۵ +03:30",
    "水, 09 3月 2022 17:05:00 +0900",
    "2022年3月9日(水) 17:05 JST",
    "2022年3月9日 星期三 下午4:05 +08:00",
    "2022년 3월 9일 오후 5:05 KST",
    "2022년 3월 9일(수) 17시 5분 KST",
    "mié, 09 mar 2022 09:05:00 +0100",
    "mer., 09 mars 2022 09:05:00 +0100",
    "Mi, 09 Mär 2022 09:05:00 +0100",
    "Çar, 09 Mar 2022 11:05:00 +0300",
    "quarta-feira, 9 de março de 2022 05:05 -0300",
    "Wed Mar  9 17:05:00 KST 2022",
    "Wed Mar 09 2022 09:05:00 GMT+0100 (Central European Standard Time)",
    "2022-03-09T09:05:00+01:00[Europe/Warsaw]",
    "1646813100",
    "1646813100000",
    "20220309080500Z",
]


@pytest.mark.parametrize("text", SAME_MOMENT)
def test_a_moment_is_the_same_in_every_language_and_form(text: str) -> None:
    """W69"""
    stamp = read_web_timestamp(text)

    assert stamp is not None
    assert (stamp.time.timestamp(), stamp.note) == (1646813100, "")


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_every_month_is_read_by_every_name(language: str) -> None:
    """W39, W69"""
    found = {name: month_of(name.replace("_", " ")) for year in LANGUAGES[language] for name in year.split()}

    expected = {name: number for year in LANGUAGES[language] for number, name in enumerate(year.split(), 1)}
    assert found == expected


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("Wed, 05 Oct 2016 24:00:00 +0000", "2016-10-06T00:00:00+00:00"),
        ("2016-12-31T24:00:00+02:00", "2017-01-01T00:00:00+02:00"),
        ("20160229T240000Z", "2016-03-01T00:00:00+00:00"),
        ("31 December 2016 24:00 GMT", "2017-01-01T00:00:00+00:00"),
        ("2016-12-31T23:59:60Z", "2016-12-31T23:59:59+00:00"),
    ],
)
def test_24_o_clock_is_the_midnight_that_ends_the_day(text: str, time: str) -> None:
    """W69"""
    stamp = read_web_timestamp(text)

    assert stamp is not None
    assert stamp.time.isoformat() == time


@pytest.mark.parametrize("text", ["Wed, 05 Oct 2016 24:01:00 +0000", "2016-12-31T25:00:00Z", "0000年13月40日", "月"])
def test_what_no_clock_shows_is_no_time(text: str) -> None:
    assert read_web_timestamp(text) is None
