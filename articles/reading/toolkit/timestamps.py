"""Times as the wires write them: stamps that close a transmission, and time stamps of elements (W3)."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from articles.reading.toolkit.dates.month_names import NAMES, fold_month
from articles.reading.toolkit.dates.time_zones import NO_ZONE, WRITTEN, Zone, read_zone

#: What may follow a zone: its id once more ("+02:00[Europe/Warsaw]"), its name in brackets.
AGAIN = r"(?:\s*[\[(][^\[\]()]{1,60}[\])])?"
ISO = re.compile(
    r"\s*(?P<year>\d{4})(?P<dash>-?)(?P<month>\d\d)(?P=dash)(?P<day>\d\d)"
    r"(?:(?:[T\s]+|(?<=\d{8}))(?P<hour>\d\d):?(?P<minute>\d\d)(?::?(?P<second>\d\d)(?:[.,](?P<fraction>\d{1,9}))?)?"
    rf"\s*(?P<zone>{WRITTEN})?)?{AGAIN}\s*$",
    re.IGNORECASE,
)
#: "131137 GMT Nov 13": day, hour and minute, zone, month, year; the zone or the year may be missing.
DAY_FIRST = re.compile(
    r"(?P<day>\d\d)(?P<hour>\d\d)(?P<minute>\d\d)\s*(?P<zone>[A-Z]{1,5}(?:[+-]\d{1,2})?|[+-]\d{1,4})?\s+"
    r"(?P<month>[^\W\d_]{3,10})\.?\s*(?:(?P<year>\d{4}|\d\d)(?!\d))?",
    re.IGNORECASE,
)
#: "AP-WF-11-13-13 1509GMT": month, day and year, then the time.
MONTH_FIRST = re.compile(
    r"(?P<month>\d{1,2})[-/](?P<day>\d{1,2})[-/](?P<year>\d{4}|\d\d)\s+(?P<hour>\d\d):?(?P<minute>\d\d)\s*"
    rf"(?P<zone>{WRITTEN})?",
    re.IGNORECASE,
)
#: "13 Nov 2013 11:37 GMT", "Nov 13, 2013 1137GMT".
WORDS = re.compile(
    r"(?:(?P<day>\d{1,2})\.?\s+(?P<month>[^\W\d_]{3,10})\.?|(?P<month2>[^\W\d_]{3,10})\.?\s+(?P<day2>\d{1,2})),?\s+"
    rf"(?P<year>\d{{4}})[,\s]+(?P<hour>\d\d):?(?P<minute>\d\d)(?::\d\d)?\s*(?P<zone>{WRITTEN})?",
    re.IGNORECASE,
)
#: How the names of months begin in the languages of the wires, each set one month.
MONTHS = (
    "jan ene gen tam oca", "feb fév fev helm şub", "mar mär mrz maa", "apr avr abr huh nis", "may mai mag maj mei tou",
    "jun jui giu kes haz", "jul juil lug hei tem", "aug aoû aou ago elo ağu", "sep set syy eyl",
    "oct okt out ott lok eki", "nov marr kas", "dec déc dez dic des jou ara",
)  # fmt: skip
PIVOT = 70
NO_TIME = "a day without a time"


@dataclass(frozen=True, slots=True)
class Stamp:
    """A time that was read; `note` says what of it was inferred, or is empty; `doubtful` where it may be wrong."""

    time: dt.datetime
    note: str = ""
    doubtful: bool = False

    @property
    def confidence(self) -> float:
        """How sure the time is: a zone that may be another makes it less so than one that is only missing."""
        return 0.5 if self.doubtful else 0.8 if self.note else 1.0


def doubts(stamp: Stamp, text: str) -> tuple[str, ...]:
    """The problem that a time is in its story, if it is one (W69)."""
    return (f"The time “{' '.join(text.split())[:60]}” is uncertain: {stamp.note}.",) if stamp.doubtful else ()


def stamp_of(local: dt.datetime, zone: Zone, missing: str = NO_ZONE) -> Stamp | None:
    """
    The time that clocks of a zone show.

    In:      what they show; the zone; what is noted where none is given
    Out:     the time; in UTC where the zone is missing or unknown; None for one outside the calendar
    """
    east = zone.east or 0
    try:
        time = local.replace(tzinfo=dt.timezone(dt.timedelta(minutes=east)) if east else dt.UTC)
        time.astimezone(dt.UTC)
    except (ValueError, OverflowError):
        return None
    if zone.doubt:
        return Stamp(time, zone.doubt, doubtful=True)
    return Stamp(time, "" if zone.east is not None else missing)


def local_time(date: tuple[int, int, int], clock: tuple[int, int, int], micros: int = 0) -> dt.datetime | None:
    """
    What a clock shows on a day.

    Out:     24:00 is the midnight that ends the day, a leap second the one before it; None for what no clock shows
    """
    hour, minute, second = clock
    ends = (hour, minute, second) == (24, 0, 0)
    try:
        time = dt.datetime(*date, 0 if ends else hour, minute, 59 if second == 60 else second, micros)
        return time + dt.timedelta(days=1) if ends else time
    except (ValueError, OverflowError):
        return None


def read_timestamp(text: str) -> Stamp | None:
    """
    Read the time stamp of an element.

    In:      ISO 8601 in its long and its basic form, with "T" or a blank: "20140829T135002Z", "2016-01-12 12:35:40"
    Out:     the time with its zone; without one it is taken for UTC, and the note says so; a day alone is its midnight;
             None for what is no time
    Raises:  nothing
    Rule:    W3, W69
    """
    found = ISO.match(text[:60]) if len(text) <= 200 else None
    if found is None:
        return None
    fraction = (found["fraction"] or "0")[:6].ljust(6, "0")
    local = local_time(
        (int(found["year"]), int(found["month"]), int(found["day"])),
        (int(found["hour"] or 0), int(found["minute"] or 0), int(found["second"] or 0)),
        int(fraction),
    )
    if local is None:
        return None
    return stamp_of(local, read_zone(found["zone"] or "", local), NO_ZONE if found["hour"] else NO_TIME)


def read_day(text: str) -> dt.date | None:
    """The day of an element's time stamp, as it is written there and in no other zone."""
    found = read_timestamp(text)
    return found.time.date() if found is not None else None


def read_closing_stamp(text: str) -> Stamp | None:
    """
    Read the stamp that closes a transmission.

    In:      "131137 GMT Nov 13", "071341 GMT Okt 15", "211259 Nov 18", "AP-WF-11-13-13 1509GMT"
    Out:     the time; a zone that is missing or unknown is taken for UTC, and the note says so; None for none
    Raises:  nothing
    Rule:    W3, W69: a month in another language is read; a time without zone is flagged as inferred
    """
    for pattern in (MONTH_FIRST, WORDS, DAY_FIRST):
        for found in pattern.finditer(text[:200]):
            if (stamp := _closed(found.groupdict())) is not None:
                return stamp
    return None


def closing_confidence(stamp: Stamp) -> float:
    """How sure a closing stamp is; copy that goes round the world makes a missing zone less so than in an element."""
    return min(stamp.confidence, 0.7) if stamp.note else 1.0


def _closed(parts: dict[str, str | None]) -> Stamp | None:
    """The time in the parts of a stamp; None where its month or its year is missing, or no calendar has its day."""
    month, year = month_of(parts["month"] or parts.get("month2") or ""), parts["year"]
    if month is None or not year:
        return None
    day = int(parts["day"] or parts.get("day2") or 0)
    local = local_time((_century(year), month, day), (int(parts["hour"] or 0), int(parts["minute"] or 0), 0))
    return None if local is None else stamp_of(local, read_zone(parts["zone"] or "", local))


def month_of(word: str) -> int | None:
    """The number of a month by its name or its number; None for another word."""
    if word.isdigit():
        return int(word) if 1 <= int(word) <= 12 else None
    folded = fold_month(word)
    known = NAMES.get(folded) or NAMES.get(folded.partition("/")[0].strip())
    if known is not None and not known.solar:
        return known.number
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
