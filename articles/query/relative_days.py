"""Days as a search names them: 2019-03-18, a month, a year, yesterday, seven days ago."""

from __future__ import annotations

import calendar
import datetime as dt
import re

#: Wires are younger, and calendars go no further.
FIRST_YEAR, LAST_YEAR = 1800, 2299
_AGO = re.compile(r"(?P<number>\d{1,4})(?P<unit>[dwmy])")
_DATE = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{1,2})(?:-(?P<day>\d{1,2}))?)?")
_NAMED = {"today": 0, "yesterday": 1}


def read_day(text: str, *, today: dt.date, last: bool) -> dt.date | None:
    """
    The day that a word stands for.

    In:      "2019-03-18", "2019-03", "2019", "today", "yesterday", "7d", "2w", "3m", "1y"; last: of a month or a year
             its last day, not its first
    Out:     None for anything else, and for days that no list has
    """
    text = text.lower()
    try:
        if text in _NAMED:
            return today - dt.timedelta(days=_NAMED[text])
        if ago := _AGO.fullmatch(text):
            return _before(today, int(ago["number"]), ago["unit"])
        date = _DATE.fullmatch(text)
        return _written(date, last=last) if date else None
    except (ValueError, OverflowError):
        return None


def _before(today: dt.date, number: int, unit: str) -> dt.date | None:
    if unit in "dw":
        day = today - dt.timedelta(days=number * (7 if unit == "w" else 1))
    else:
        months = today.year * 12 + today.month - 1 - number * (12 if unit == "y" else 1)
        year, month = divmod(months, 12)
        day = dt.date(year, month + 1, min(today.day, calendar.monthrange(year, month + 1)[1]))
    return day if day.year >= FIRST_YEAR else None


def _written(date: re.Match[str], *, last: bool) -> dt.date | None:
    year, month, day = int(date["year"]), date["month"], date["day"]
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    if day:
        return dt.date(year, int(month), int(day))
    number = int(month) if month else 12 if last else 1
    return dt.date(year, number, calendar.monthrange(year, number)[1] if last else 1)
