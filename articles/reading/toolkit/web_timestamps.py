"""Times as feeds, mail and web pages write them: ISO 8601, RFC 822, seconds since 1970, and days in words."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata

from articles.reading.toolkit import timestamps
from articles.reading.toolkit.dates.month_names import NAMES, fold_month, solar_date
from articles.reading.toolkit.dates.time_zones import NO_ZONE, WRITTEN, read_zone
from articles.reading.toolkit.timestamps import NO_TIME, Stamp

CLOCK_AND_ZONE = (
    r"(?P<hour>\d{1,2})[:.h](?P<minute>\d\d)(?::(?P<second>\d\d)(?:[.,]\d{1,6})?)?"
    rf"\s*(?P<half>[ap]\.?\s?m\b\.?|[صم](?!\w))?\s*(?:Uhr\s*)?\(?(?P<zone>{WRITTEN})?"
)
AT = r"(?:-\s|at\s|um\s|à\s|om\s|kl\.?\s|o\s|godz\.?\s|в\s|στις\s|ساعت\s|[|·•–—]\s)"
CLOCK = rf"(?:(?:[,\s]+|T){AT}?\s*{CLOCK_AND_ZONE})?"
WEEKDAY = r"^\W*(?:(?:يوم\s+)?[^\W\d_]{1,14}(?:[\s\u200c-](?:شنبه|feira))?\.?,?\s+)?"
DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th|er|\.|º)?"
#: A name; two words of Arabic and Persian; a number with the sign for a month.
MONTH = (
    r"(?P<month>(?:تشرين|كانون)\s[^\W\d_]{3,8}|[^\W\d_]{3,12}(?:\s?/\s?[^\W\d_]{3,12})?|[^\x00-\x7f\W\d_]{2}"
    r"|\d{1,2}[月월])\.?"
)
YEAR = r"(?P<year>\d{4})(?!\d)"
FORMS = tuple(
    re.compile(WEEKDAY + form, re.IGNORECASE)
    for form in (
        DAY
        + r"(?:\s+|-)(?:de\s+|d')?"
        + MONTH
        + r"(?:\s+|-|,\s*)(?:de\s+|del\s+)?(?P<year>\d{4}|\d\d)(?!\d)(?:\s?(?:г|р|r)\b\.?|\s(?:года|року|roku))?"
        + CLOCK,
        MONTH + r"\s+" + DAY + r"\s*,?\s+" + YEAR + CLOCK,
        YEAR + r"[/.-]\s?(?P<month>\d{1,2})[/.-]\s?(?P<day>\d{1,2})(?!\d)\.?" + CLOCK,
        r"(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s?" + YEAR + CLOCK,
        r"(?P<day>1[3-9]|2\d|3[01])[/-](?P<month>\d{1,2})[/-]" + YEAR + CLOCK,
        r"(?P<month>\d{1,2})[/-](?P<day>1[3-9]|2\d|3[01])[/-]" + YEAR + CLOCK,
        # A computer's clock: "Tue Jul  8 18:30:00 KST 2014".
        MONTH + r"\s+" + DAY + r"\s+" + CLOCK_AND_ZONE + r"\s+" + YEAR,
    )
)
#: Seconds since 1970, and thousandths of them.
SECONDS = re.compile(r"(?P<seconds>\d{9,10})(?:\.\d{1,9})?$|(?P<thousandths>\d{12,13})$")
#: How Chinese, Japanese and Korean write a day, the half of a day, and a time.
EASTERN_DAY = re.compile(r"(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日号號일]")
EASTERN_HALF = re.compile(r"(上午|午前|오전|下午|午後|오후)\s?(\d{1,2}[^A-Za-z+]{0,14}?)(?=\s*(?:$|[A-Za-z+(-]))")
EASTERN_CLOCK = re.compile(r"(\d{1,2})\s?[時时點点시](?:\s?(\d{1,2})\s?[分분])?(?:\s?(\d{1,2})\s?[秒초])?")
EASTERN_WEEKDAY = re.compile(
    r"[(（](?:[月火水木金土日월화수목금토일]|(?:星期|週|周)[一二三四五六日天])[)）]|(?:星期|週|周)[一二三四五六日天]|[월화수목금토일]요일"
)
AFTERNOON = frozenset(("下午", "午後", "오후"))
#: Marks of direction say nothing; the Arabic comma is one.
MARKS = {ord("،"): ","} | dict.fromkeys(map(ord, "\u200e\u200f\u061c\u202a\u202b\u202c\u2066\u2067\u2068\u2069\ufeff"))
LONGEST = 100


def read_web_timestamp(text: str) -> Stamp | None:
    """
    Read a time.

    In:      "2019-03-18T12:00:00+03:00", "Mon, 18 Mar 2019 09:00:00 GMT", "March 18, 2019 9:00 am EST", "18.3.2019",
             "Пн, 18 мар 2019 12:00:00 +0300", "2019年3月18日 12:00", "1552899600"
    Out:     the time with its zone; without one it is taken for UTC, a day alone for its midnight, and the note says
             so; None for what is no time, or could be two ("3/4/2019")
    Raises:  nothing
    Rule:    RFC 822 5, RFC 3339; W3, W69
    """
    text = text.strip()
    if not text or len(text) > LONGEST:
        return None
    if (counted := SECONDS.match(text)) is not None:
        return _counted(counted)
    text = _western(text)
    stamp = timestamps.read_timestamp(text)
    if stamp is not None:
        return stamp
    for form in FORMS:
        found = form.match(text)
        stamp = _stamp(found) if found else None
        if stamp is not None:
            return stamp
    return None


def _counted(found: re.Match[str]) -> Stamp:
    seconds = int(found["seconds"]) if found["seconds"] else int(found["thousandths"]) / 1000
    return Stamp(dt.datetime.fromtimestamp(seconds, dt.UTC))


def _western(text: str) -> str:
    """The same time in ASCII digits, with the order and the marks that European languages write."""
    text = unicodedata.normalize("NFC", text).translate(MARKS)
    if text.isascii():
        return text
    text = "".join(str(unicodedata.decimal(letter)) if letter.isdecimal() else letter for letter in text)
    text = EASTERN_WEEKDAY.sub(" ", EASTERN_DAY.sub(r"\1-\2-\3 ", text))
    text = EASTERN_CLOCK.sub(lambda clock: f"{clock[1]}:{int(clock[2] or 0):02}:{int(clock[3] or 0):02}", text)
    text = EASTERN_HALF.sub(lambda half: f"{half[2].strip()} {'pm' if half[1] in AFTERNOON else 'am'}", text)
    return " ".join(text.split())


def _stamp(found: re.Match[str]) -> Stamp | None:
    day = _day(found)
    if day is None:
        return None
    hour = _hour(int(found["hour"] or 0), found["half"] or "")
    local = timestamps.local_time(
        (day.year, day.month, day.day), (hour, int(found["minute"] or 0), min(int(found["second"] or 0), 60))
    )
    if local is None:
        return None
    zone = read_zone(found["zone"] or "", local)
    return timestamps.stamp_of(local, zone, NO_TIME if found["hour"] is None else NO_ZONE)


def _day(found: re.Match[str]) -> dt.date | None:
    year, day = _year(int(found["year"])), int(found["day"])
    named = NAMES.get(fold_month(found["month"]))
    if named is not None and named.solar:
        return solar_date(named.number, day, year)
    month = timestamps.month_of(found["month"])
    try:
        return dt.date(year, month, day) if month is not None else None
    except ValueError:
        return None


def _year(written: int) -> int:
    """The year with its century, which two digits lack."""
    return written if written > 99 else written + (1900 if written >= timestamps.PIVOT else 2000)


def _hour(written: int, half: str) -> int:
    """The hour of the day; with "a.m." or "p.m." twelve is the first of its half."""
    if not half:
        return written
    return written % 12 + (12 if half[0] in "pPم" else 0)
