"""Coverage over time, as bars: how many stories each month or year had."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.dates import MONTHS as FULL_MONTHS

from articles.listing import in_digits

HEIGHT = 100.0  # of the tallest bar, in the drawing's own units
STEP = 10.0  # from one bar to the next
MONTHS = 60  # a longer time is told in years


@dataclass(frozen=True, slots=True)
class Bar:
    """One month or year: its stories, its days, and where its bar stands."""

    label: str
    count: int
    since: str
    until: str
    x: float
    y: float
    height: float


@dataclass(frozen=True, slots=True)
class Chronicle:
    """Bars from the first story to the last, empty months among them; `most` is the tallest."""

    bars: tuple[Bar, ...]
    most: Bar
    width: float


def chronicle(months: Mapping[int, int]) -> Chronicle | None:
    """
    The bars of so many stories in each month.

    In:      by year * 12 + month - 1
    Out:     None for stories that all are of one month
    """
    counts = {(month // 12, month % 12 + 1): count for month, count in months.items()}
    if len(counts) < 2:
        return None
    return _by_month(counts) if _months(min(counts), max(counts)) <= MONTHS else _by_year(counts)


def _by_month(counts: Mapping[tuple[int, int], int]) -> Chronicle:
    (year, month), last = min(counts), max(counts)
    told = []
    while (year, month) <= last:
        days = calendar.monthrange(year, month)[1]
        label = in_digits(f"{FULL_MONTHS[month]} {year}")
        told.append((label, counts.get((year, month), 0), dt.date(year, month, 1), dt.date(year, month, days)))
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    return _draw(told)


def _by_year(counts: Mapping[tuple[int, int], int]) -> Chronicle:
    years = range(min(counts)[0], max(counts)[0] + 1)
    by_year = {each: sum(count for (year, _), count in counts.items() if year == each) for each in years}
    return _draw([(in_digits(str(year)), by_year[year], dt.date(year, 1, 1), dt.date(year, 12, 31)) for year in years])


def _draw(told: list[tuple[str, int, dt.date, dt.date]]) -> Chronicle:
    top = max(count for _, count, _, _ in told)
    bars = []
    for number, (label, count, since, until) in enumerate(told):
        height = round(HEIGHT * count / top, 2)
        bars.append(Bar(label, count, since.isoformat(), until.isoformat(), number * STEP, HEIGHT - height, height))
    return Chronicle(tuple(bars), max(bars, key=lambda bar: bar.count), len(bars) * STEP)


def _months(first: tuple[int, int], last: tuple[int, int]) -> int:
    return (last[0] - first[0]) * 12 + last[1] - first[1] + 1
