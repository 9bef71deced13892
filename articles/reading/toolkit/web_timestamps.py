"""Times as feeds, mail and web pages write them: ISO 8601, RFC 822, and days in words."""

from __future__ import annotations

import datetime as dt
import re

from articles.reading.toolkit import timestamps
from articles.reading.toolkit.timestamps import Stamp

CLOCK = (
    r"(?:[,\s]+(?:-\s|at\s|um\s|à\s|[|·•–—]\s)?\s*(?P<hour>\d{1,2})[:.h](?P<minute>\d\d)(?::(?P<second>\d\d))?"
    r"\s*(?P<half>[ap]\.?\s?m\.?)?\s*(?:Uhr\s*)?\(?(?P<zone>[A-Z]{1,5}\b(?:[+-]\d{1,2}(?::?\d\d)?)?|[+-]\d\d:?\d\d)?)?"
)
WEEKDAY = r"^\W*(?:[^\W\d_]{2,12}\.?,?\s+)?"
DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th|er|\.|º)?"
MONTH = r"(?P<month>[^\W\d_]{3,12})\.?"
YEAR = r"(?P<year>\d{4})(?!\d)"
FORMS = tuple(
    re.compile(WEEKDAY + form + CLOCK, re.IGNORECASE)
    for form in (
        DAY + r"(?:\s+|-)(?:de\s+|d')?" + MONTH + r"(?:\s+|-|,\s*)(?:de\s+|del\s+)?(?P<year>\d{4}|\d\d)(?!\d)",
        MONTH + r"\s+" + DAY + r"\s*,?\s+" + YEAR,
        YEAR + r"[/.-](?P<month>\d{1,2})[/.-](?P<day>\d{1,2})(?!\d)",
        r"(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s?" + YEAR,
        r"(?P<day>1[3-9]|2\d|3[01])[/-](?P<month>\d{1,2})[/-]" + YEAR,
        r"(?P<month>\d{1,2})[/-](?P<day>1[3-9]|2\d|3[01])[/-]" + YEAR,
    )
)
NO_ZONE, NO_TIME = "no zone is given: taken for UTC", "a day without a time"
LONGEST = 100


def read_web_timestamp(text: str) -> Stamp | None:
    """
    Read a time.

    In:      "2019-03-18T12:00:00+03:00", "Mon, 18 Mar 2019 09:00:00 GMT", "March 18, 2019 9:00 am EST", "18.3.2019"
    Out:     the time with its zone; without one it is taken for UTC, a day alone for its midnight, and the note says
             so; None for what is no time, or could be two ("3/4/2019")
    Raises:  nothing
    Rule:    RFC 822 5, RFC 3339; W3
    """
    text = text.strip()
    if not text or len(text) > LONGEST:
        return None
    stamp = timestamps.read_timestamp(text)
    if stamp is not None:
        return stamp
    for form in FORMS:
        found = form.match(text)
        stamp = _stamp(found) if found else None
        if stamp is not None:
            return stamp
    return None


def _stamp(found: re.Match[str]) -> Stamp | None:
    month = timestamps.month_of(found["month"])
    if month is None:
        return None
    east = timestamps.minutes_east(found["zone"] or "")
    try:
        time = dt.datetime(
            _year(int(found["year"])),
            month,
            int(found["day"]),
            _hour(int(found["hour"] or 0), found["half"] or ""),
            int(found["minute"] or 0),
            min(int(found["second"] or 0), 59),
            tzinfo=dt.timezone(dt.timedelta(minutes=east)) if east else dt.UTC,
        )
    except ValueError:
        return None
    return Stamp(time, NO_TIME if found["hour"] is None else NO_ZONE if east is None else "")


def _year(written: int) -> int:
    """The year with its century, which two digits lack."""
    return written if written > 99 else written + (1900 if written >= timestamps.PIVOT else 2000)


def _hour(written: int, half: str) -> int:
    """The hour of the day; with "a.m." or "p.m." twelve is the first of its half."""
    if not half:
        return written
    return written % 12 + (12 if half[0] in "pP" else 0)
