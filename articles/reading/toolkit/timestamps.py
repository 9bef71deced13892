"""Times as the wires write them: stamps that close a transmission, and time stamps of elements (W3)."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

ISO = re.compile(
    r"\s*(?P<year>\d{4})(?P<dash>-?)(?P<month>\d\d)(?P=dash)(?P<day>\d\d)"
    r"(?:[T\s]+(?P<hour>\d\d):?(?P<minute>\d\d)(?::?(?P<second>\d\d)(?:[.,](?P<fraction>\d{1,9}))?)?"
    r"\s*(?P<zone>Z|UTC|GMT|(?:GMT|UTC)?[+-]\d\d(?::?\d\d)?)?)?\s*$",
    re.IGNORECASE,
)
#: "131137 GMT Nov 13": day, hour and minute, zone, month, year; the zone or the year may be missing.
DAY_FIRST = re.compile(
    r"(?P<day>\d\d)(?P<hour>\d\d)(?P<minute>\d\d)\s*(?P<zone>[A-Z]{1,5}(?:[+-]\d{1,2})?|[+-]\d{4})?\s+"
    r"(?P<month>[^\W\d_]{3,10})\.?\s*(?:(?P<year>\d{4}|\d\d)(?!\d))?",
    re.IGNORECASE,
)
#: "AP-WF-11-13-13 1509GMT": month, day and year, then the time.
MONTH_FIRST = re.compile(
    r"(?P<month>\d{1,2})[-/](?P<day>\d{1,2})[-/](?P<year>\d{4}|\d\d)\s+(?P<hour>\d\d):?(?P<minute>\d\d)\s*"
    r"(?P<zone>[A-Z]{1,5}|[+-]\d{4})?",
    re.IGNORECASE,
)
#: "13 Nov 2013 11:37 GMT", "Nov 13, 2013 1137GMT".
WORDS = re.compile(
    r"(?:(?P<day>\d{1,2})\.?\s+(?P<month>[^\W\d_]{3,10})\.?|(?P<month2>[^\W\d_]{3,10})\.?\s+(?P<day2>\d{1,2})),?\s+"
    r"(?P<year>\d{4})[,\s]+(?P<hour>\d\d):?(?P<minute>\d\d)(?::\d\d)?\s*(?P<zone>[A-Z]{1,5}|[+-]\d{4})?",
    re.IGNORECASE,
)
#: Minutes east of Greenwich of the zones that wires close with.
ZONES = {
    "z": 0, "gmt": 0, "utc": 0, "ut": 0, "bst": 60, "cet": 60, "mez": 60, "cest": 120, "mesz": 120, "eet": 120,
    "eest": 180, "msk": 180, "est": -300, "edt": -240, "cst": -360, "cdt": -300, "mst": -420, "mdt": -360, "pst": -480,
    "pdt": -420, "jst": 540, "aest": 600, "aedt": 660, "nzst": 720, "nzdt": 780,
}  # fmt: skip
#: How the names of months begin in the languages of the wires, each set one month.
MONTHS = (
    "jan ene gen tam oca", "feb fév fev helm şub", "mar mär mrz maa", "apr avr abr huh nis", "may mai mag maj mei tou",
    "jun jui giu kes haz", "jul juil lug hei tem", "aug aoû aou ago elo ağu", "sep set syy eyl",
    "oct okt out ott lok eki", "nov marr kas", "dec déc dez dic des jou ara",
)  # fmt: skip
PIVOT = 70


@dataclass(frozen=True, slots=True)
class Stamp:
    """A time that was read; `note` says what of it was inferred, or is empty."""

    time: dt.datetime
    note: str = ""


def read_timestamp(text: str) -> Stamp | None:
    """
    Read the time stamp of an element.

    In:      ISO 8601 in its long and its basic form, with "T" or a blank: "20140829T135002Z", "2016-01-12 12:35:40"
    Out:     the time with its zone; without one it is taken for UTC, and the note says so; a day alone is its midnight;
             None for what is no time
    Raises:  nothing
    Rule:    W3
    """
    found = ISO.match(text[:60]) if len(text) <= 200 else None
    if found is None:
        return None
    zone = found["zone"] or ""
    east = minutes_east(zone) if zone else 0
    fraction = (found["fraction"] or "0")[:6].ljust(6, "0")
    time = _time(
        (int(found["year"]), int(found["month"]), int(found["day"])),
        (int(found["hour"] or 0), int(found["minute"] or 0), int(found["second"] or 0), int(fraction)),
        east,
    )
    if time is None:
        return None
    if zone:
        return Stamp(time)
    return Stamp(time, "no zone is given: taken for UTC" if found["hour"] else "a day without a time")


def read_day(text: str) -> dt.date | None:
    """The day of an element's time stamp, as it is written there and in no other zone."""
    found = read_timestamp(text)
    return found.time.date() if found is not None else None


def read_closing_stamp(text: str) -> Stamp | None:
    """
    Read the stamp that closes a transmission.

    In:      "131137 GMT Nov 13", "071341 GMT Okt 15", "211259 Nov 18", "AP-WF-11-13-13 1509GMT"
    Out:     the time; a zone that is missing or unknown is taken for UTC, and the note says so; None for what is none
    Raises:  nothing
    Rule:    W3: a month in another language is read; a time without zone is flagged as inferred
    """
    for pattern in (MONTH_FIRST, WORDS, DAY_FIRST):
        for found in pattern.finditer(text[:200]):
            if (stamp := _closed(found.groupdict())) is not None:
                return stamp
    return None


def _closed(parts: dict[str, str | None]) -> Stamp | None:
    """The time in the parts of a stamp; None where its month or its year is missing, or no calendar has its day."""
    month, year = month_of(parts["month"] or parts.get("month2") or ""), parts["year"]
    if month is None or not year:
        return None
    east = minutes_east(parts["zone"] or "")
    day = int(parts["day"] or parts.get("day2") or 0)
    clock = (int(parts["hour"] or 0), int(parts["minute"] or 0), 0, 0)
    time = _time((_century(year), month, day), clock, east)
    if time is None:
        return None
    return Stamp(time, "" if east is not None else "no zone is given: taken for UTC")


def month_of(word: str) -> int | None:
    """The number of a month by its name or its number; None for another word."""
    if word.isdigit():
        return int(word) if 1 <= int(word) <= 12 else None
    begins = word.casefold()[:4]
    for length in (4, 3):
        for number, names in enumerate(MONTHS, 1):
            # Four letters first: French "juil" is no "juin", Finnish "marr" no March.
            if begins[:length] in names.split():
                return number
    return None


def _century(year: str) -> int:
    number = int(year)
    return number if len(year) == 4 else number + (1900 if number >= PIVOT else 2000)


def minutes_east(zone: str) -> int | None:
    """How far a zone lies east of Greenwich; None for one that is missing, that nobody knows, or a day off."""
    lower = zone.lower()
    if lower in ZONES:
        return ZONES[lower]
    found = re.search(r"([+-])(\d\d?):?(\d\d)?$", lower)
    if found is None or (found.start() and lower[: found.start()] not in ZONES):
        return None
    minutes = int(found[2]) * 60 + int(found[3] or 0)
    if minutes >= 24 * 60:
        return None
    return -minutes if found[1] == "-" else minutes


def _time(date: tuple[int, int, int], clock: tuple[int, int, int, int], east: int | None) -> dt.datetime | None:
    try:
        zone = dt.UTC if not east else dt.timezone(dt.timedelta(minutes=east))
        return dt.datetime(*date, *clock, tzinfo=zone)
    except ValueError:
        return None
