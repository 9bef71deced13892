"""Notices that take a story back or hold it: kills, withdrawals and embargoes (W51, W52)."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from articles.reading.prose.vocabulary.months import next_day, read_month

KILL = re.compile(
    r"\s*[*(\[]*\s*(?:(?:eds?|editors?|attention(?:\s+editors?)?|please|advisory|urgent)\b[\s:.,_–—-]*){0,4}"
    r"(?:(?:bulletin|mandatory|urgent)[\s-]+kill\b|kill(?:ed)?\s*(?:[-–—:_]|$)|"
    r"(?:story\s+|item\s+)?withdrawn?\s*(?:[-–—:_.]|$)|"
    r"(?:kill|withdraw|disregard|do\s+not\s+use|spike)\s+(?:(?:the|this|our|all|previous|earlier|versions?|of)\s+)*"
    r"(?:story|stories|items?|versions?|takes?|slug|copy|(?-i:(?:AM|PM|BC|AP)-[\w-]+))\b|"
    r"(?:the|this|our)\s+(?:\w+\s+)?(?:story|item|report|article)\s+(?:headlined|slugged|moved|sent|that\s+moved)\b[^.]{0,200}?"
    r"\b(?:is|has\s+been|was|are)\s+(?:being\s+)?(?:killed|withdrawn|retracted|cancell?ed)\b|"
    r"this\s+(?:story|item)\s+(?:is|has\s+been)\s+(?:being\s+)?(?:killed|withdrawn|retracted)\b(?!\s+from)|"
    r"(?:annulation|annule\s+et\s+remplace|à\s+annuler|achtung[!:]?\s+(?:bitte\s+)?(?:zurückziehen|löschen))\b)",
    re.IGNORECASE,
)
EMBARGO = re.compile(
    r"\s*[*(\[_–—-]*\s*(?:strictly\s+|streng(?:e)?\s+|under\s+(?:strict\s+)?)?"
    r"(?:embargo(?:ed)?|sperrfrist|sous\s+embargo|hold\s+for\s+release)"
    r"(?:\s*[:–—-]+|\s+(?:until|till|to|for|by|before|not|jusqu|bis|al|hasta|fino|strictly|\d)|\s*[*)\]]*\s*$)",
    re.IGNORECASE,
)
CLOCK = re.compile(
    r"\b(?P<hour>[01]?\d|2[0-4])(?:[:.h]?(?P<minute>[0-5]\d))?(?:[:.][0-5]\d)?\s*(?:hrs?\.?|hours)?\s*(?P<half>[ap]\.?m\.?)?\s*"
    r"\(?(?P<zone>gmt|utc|z|bst|ist|cet|cest|mez|mesz|eet|eest|msk|est|edt|cst|cdt|mst|mdt|pst|pdt|et|jst|aest|aedt|"
    r"uhr|[+-]\d\d:?\d\d)\b(?:\s*(?P<offset>[+-]\d{1,2}))?",
    re.IGNORECASE,
)
ISO = re.compile(r"\b(\d{4})-(\d\d)-(\d\d)[T ](\d\d):?(\d\d)(?::?\d\d)?\s*(Z|UTC|GMT|[+-]\d\d:?\d\d)\b", re.IGNORECASE)
DAY_MONTH = re.compile(
    r"\b(?P<day>\d{1,2})(?:st|nd|rd|th|\.|er)?\s+(?:of\s+|de\s+)?(?P<month>[^\W\d_]{3,12})\.?,?(?:\s+(?P<year>\d{4}))?"
)
MONTH_DAY = re.compile(r"\b(?P<month>[^\W\d_]{3,12})\.?\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?\b(?:,?\s+(?P<year>\d{4}))?")
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
#: Minutes east of Greenwich. Names that two countries use for two times ("IST") are not read.
ZONES = {
    "gmt": 0, "utc": 0, "z": 0, "bst": 60, "cet": 60, "cest": 120, "mez": 60, "mesz": 120, "eet": 120, "eest": 180,
    "msk": 180, "est": -300,
    "edt": -240, "cst": -360, "cdt": -300, "mst": -420, "mdt": -360, "pst": -480, "pdt": -420, "jst": 540,
    "aest": 600, "aedt": 660,
}  # fmt: skip
LONGEST = 400


@dataclass(frozen=True, slots=True)
class Embargo:
    """An embargo that a line states; `until` is None where it cannot be read."""

    line: str
    until: dt.datetime | None


def is_kill(text: str) -> bool:
    """
    Whether a headline or an opening paragraph takes a story back.

    In:      "KILL - …", "BULLETIN KILL", "STORY WITHDRAWN", "Eds: Please kill the story slugged …"
    Out:     True for a notice; "KILL BILL STAR WINS" and "The story was withdrawn from …" further on are none
    Raises:  nothing
    Rule:    W51
    """
    return KILL.match(text[:LONGEST]) is not None


def find_embargo(line: str, received: dt.datetime | None) -> Embargo | None:
    """
    Read a line that may state an embargo.

    In:      "EMBARGOED until 0001 GMT Tuesday, March 5", and when the item came in
    Out:     the time until which it holds; `until` None where it is not certain; None for every other line
    Raises:  nothing
    Rule:    W52: an embargo nobody can read holds the story back, so nothing is guessed: no zone, no time
    """
    if len(line) > LONGEST or EMBARGO.match(line) is None:
        return None
    try:
        return Embargo(line, _until(line, received))
    except OverflowError:
        # The calendar ends with the year 9999, and begins with the year 1.
        return Embargo(line, None)


def _until(line: str, received: dt.datetime | None) -> dt.datetime | None:
    if (iso := ISO.search(line)) is not None:
        year, month, day, hour, minute = (int(iso[index]) for index in range(1, 6))
        return _moment(_date(year, month, day), hour, minute, _offset(iso[6], None))
    clock = CLOCK.search(line)
    shown = _hour(clock) if clock is not None else None
    if clock is None or shown is None:
        return None
    minute, east = int(clock["minute"] or 0), _offset(clock["zone"], clock["offset"])
    date, stated = _day(line[: clock.start()] + " " + line[clock.end() :], received)
    if date is None and not stated and received is not None:
        return _next(received, shown, minute, east)
    return _moment(date, shown, minute, east)


def _hour(clock: re.Match[str]) -> int | None:
    """The hour of 24; None for one that no clock of twelve shows."""
    hour, half = int(clock["hour"]), clock["half"]
    if not half:
        return hour
    return hour % 12 + (12 if half.lower().startswith("p") else 0) if 1 <= hour <= 12 else None


def _next(received: dt.datetime, hour: int, minute: int, east: int | None) -> dt.datetime | None:
    """When the clock next shows an hour; None where nobody knows whose clock."""
    if east is None:
        return None
    first = _moment((received + dt.timedelta(minutes=east)).date(), hour, minute, east)
    return first if first is None or first >= received else first + dt.timedelta(days=1)


def _day(text: str, received: dt.datetime | None) -> tuple[dt.date | None, bool]:
    """The day a line names, and whether it names one at all."""
    reference = received.date() if received else None
    for pattern in (DAY_MONTH, MONTH_DAY):
        for found in pattern.finditer(text):
            month = read_month(found["month"])
            if month is not None and not month.slip:
                year = int(found["year"]) if found["year"] else None
                return next_day(month, int(found["day"]), year, reference), True
    for number, name in enumerate(WEEKDAYS):
        if re.search(rf"\b{name}\b", text, re.IGNORECASE):
            if reference is None:
                return None, True
            return reference + dt.timedelta(days=(number - reference.weekday()) % 7), True
    return None, re.search(r"\d", text) is not None


def _offset(zone: str, more: str | None) -> int | None:
    lower = zone.lower()
    if lower[0] in "+-":
        digits = lower.replace(":", "")
        return int(digits[0] + "1") * (int(digits[1:3]) * 60 + int(digits[3:5]))
    base = ZONES.get(lower)
    return base if base is None or not more else base + int(more) * 60


def _date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _moment(date: dt.date | None, hour: int, minute: int, east: int | None) -> dt.datetime | None:
    if date is None or east is None or not -1440 < east < 1440:
        return None
    midnight = dt.datetime.combine(date, dt.time(), dt.timezone(dt.timedelta(minutes=east)))
    return midnight + dt.timedelta(hours=hour, minutes=minute)
