"""The dates that datelines write, with the names of months of every language (W22, W29, W30, W39)."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache

from articles.reading.toolkit.dates.month_names import (
    ENGLISH,
    KURMANJI,
    LANGUAGES,
    NAMES,
    Month,
    fold_month,
    solar_date,
)

__all__ = ["LANGUAGES", "Month", "fold_month", "make_date", "next_day", "read_month"]

#: Days by which copy is dated ahead, where it is filed east of here or for the next morning's paper; and by which an
#: embargo may be over when its story comes.
SLACK = 2
#: Without a time of the item's own, a year of two digits is one of the hundred from this on.
FIRST_OF_CENTURY = 1970


@lru_cache(maxsize=4096)
def read_month(word: str) -> Month | None:
    """
    Tell which month a word names.

    In:      one or two words, as printed: "Feb", "MArch", "déc.", "تشرين الثاني", "شباط/فبراير"
    Out:     the month; with `slip` when one letter is wrong ("Narch"); None when it names none
    Raises:  nothing
    Rule:    W29, W39; months are named in every language that LANGUAGES lists
    """
    folded = fold_month(word.strip())
    first, _, last = folded.partition("/")
    return NAMES.get(folded) or NAMES.get(first.strip()) or NAMES.get(last.strip()) or _bent(folded) or _slipped(folded)


def _bent(word: str) -> Month | None:
    """The month whose name a word bends: Sorani joins it to the year ("ئازاری ٢٠١٩"), Kurmanji to the day ("Adarê")."""
    stem, ending = word[:-1], word[-1:]
    return NAMES.get(stem) if ending == "ی" or (ending in ("e", "a") and stem in KURMANJI) else None


def _slipped(word: str) -> Month | None:
    """The only English month that is one letter apart from a word."""
    if not (4 <= len(word) <= 10 and word.isascii() and word.isalpha()):
        return None
    near = [number for number, name in enumerate(ENGLISH, 1) if _one_apart(word, name)]
    return Month(near[0], slip=True) if len(near) == 1 else None


def _one_apart(word: str, name: str) -> bool:
    """Whether one letter changed, missing, added, or changed places with its neighbour makes the one the other."""
    if abs(len(word) - len(name)) > 1:
        return False
    start = 0
    while start < min(len(word), len(name)) and word[start] == name[start]:
        start += 1
    end = 0
    while end < min(len(word), len(name)) - start and word[-1 - end] == name[-1 - end]:
        end += 1
    odd, right = word[start : len(word) - end], name[start : len(name) - end]
    return (len(odd) <= 1 and len(right) <= 1) or (len(odd) == 2 and odd == right[::-1])


def make_date(month: Month, day: int, year: int | None, reference: dt.date | None) -> tuple[dt.date | None, bool]:
    """
    Make a date of what a dateline says.

    In:      the month and day as printed, the year where one is printed, and the item's own day
    Out:     (the date, whether its year was inferred); (None, False) for a day that does not
             exist, or a year nobody knows
    Raises:  nothing
    Rule:    W66: without a year, the latest such day that is not more than two days after the item's own; W29: "March
             119" is no date
    """
    if year is not None or reference is None or month.solar:
        return _stated(month, day, year, reference), False
    past = [date for date in _around(month, day, reference) if (date - reference).days <= SLACK]
    return (past[-1], True) if past else (None, False)


def next_day(month: Month, day: int, year: int | None, reference: dt.date | None) -> dt.date | None:
    """
    The same for a day that lies ahead, as that of an embargo.

    Rule:  W52: without a year, the earliest such day that is not more than two days before the item's own
    """
    if year is not None or reference is None or month.solar:
        return _stated(month, day, year, reference)
    return next((date for date in _around(month, day, reference) if (reference - date).days <= SLACK), None)


def _around(month: Month, day: int, reference: dt.date) -> list[dt.date]:
    """Such days of the year before, the same year and the next, in order."""
    dates = (_date(reference.year + step, month.number, day) for step in (-1, 0, 1))
    return [date for date in dates if date is not None]


def _stated(month: Month, day: int, year: int | None, reference: dt.date | None) -> dt.date | None:
    """The date with the year that is printed; None without one."""
    if month.solar or year is None:
        return solar_date(month.number, day, year)
    return _date(_four_digits(year, reference), month.number, day)


def _four_digits(year: int, reference: dt.date | None) -> int:
    """A year with its century: of the item's own time one that begins no later than the next year."""
    if year > 99:
        return year
    latest = FIRST_OF_CENTURY + 99 if reference is None else reference.year + 1
    return latest - (latest - year) % 100


def _date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
