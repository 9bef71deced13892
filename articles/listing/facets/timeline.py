"""A list over time: bars of days, months, years or decades, each of which narrows the list to it."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from django.utils import timezone
from django.utils.dateformat import format as format_date
from django.utils.translation import gettext

from articles.listing.figures import in_digits
from articles.listing.list_parts import DateSpan, Timeline, TimelineBar
from articles.listing.list_query import ListQuery
from articles.listing.parameter_kinds import end_of, start_of
from articles.listing.wording import day, year_of
from articles.query import Key
from articles.search import Answer

#: Of the tallest bar, in the drawing's own units.
HEIGHT = 60
#: A time up to so many days is told by days, up to so many months by months; more years are told by decades.
DAYS, MONTHS, YEARS = 62, 36, 60

Between = Callable[[Sequence[dt.datetime]], list[int]]


def timeline(asked: ListQuery, answer: Answer, years: Callable[[], Mapping[Key, int]]) -> Timeline:
    """
    How the stories of a list lie in time.

    In:    `years`: how many stories of the list are of which year, asked where the days do not say how far it reaches
    Rule:  a single day stands among those of its month, which are counted as if no day were asked for
    """
    cleaned = asked.filter.form.cleaned_data
    since, until = cleaned["since"], cleaned["until"]
    today = timezone.localdate()
    if since and since == until:
        bars = _counted(answer.nearby, days_of(*_month(since)))
    elif spans := _spans(since, until):
        bars = _counted(answer.between, spans)
    else:
        bars = _by_years(answer.between, years(), since, until)
    chosen = (since.isoformat() if since else "", until.isoformat() if until else "")
    bars = [replace(bar, span=_marked(bar.span, chosen)) for bar in bars]
    most = max(bars, key=lambda bar: bar.count, default=None)
    if most is None or not most.count:
        bars, most = [], None
    return Timeline(
        tuple(_drawn(bars)),
        most,
        bars[0].span.label if bars else "",
        bars[-1].span.label if bars else "",
        tuple(_wider(since, until)),
        tuple(_marked(span, chosen) for span in _presets(today)),
    )


def _spans(since: dt.date | None, until: dt.date | None) -> list[DateSpan]:
    """The bars of a time with two ends, where it is short enough for days or months."""
    if since is None or until is None or until < since:
        return []
    if (until - since).days < DAYS:
        return days_of(since, until)
    if (until.year - since.year) * 12 + until.month - since.month < MONTHS:
        return months_of(since, until)
    return []


def _by_years(
    between: Between, years: Mapping[Key, int], since: dt.date | None, until: dt.date | None
) -> list[TimelineBar]:
    """Years or decades, where the stories are of several; the months of one year, or the days of one month."""
    found = {int(year): count for year, count in years.items() if count}
    if len(found) == 1:
        return _of_one_year(between, min(found), since, until)
    if not found:
        return []
    first, last = min(found), max(found)
    if last - first >= YEARS:
        decades = range(first // 10 * 10, last + 1, 10)
        counts = [sum(found.get(each + year, 0) for year in range(10)) for each in decades]
        return [TimelineBar(_years(each, each + 9), count) for each, count in zip(decades, counts, strict=True)]
    return [TimelineBar(_years(year, year), found.get(year, 0)) for year in range(first, last + 1)]


def _of_one_year(between: Between, year: int, since: dt.date | None, until: dt.date | None) -> list[TimelineBar]:
    start = max(since or dt.date.min, dt.date(year, 1, 1))
    end = min(until or dt.date.max, dt.date(year, 12, 31))
    months = _counted(between, months_of(start, end))
    full = [bar for bar in months if bar.count]
    if len(full) != 1:
        return months
    only = full[0].span
    return _counted(between, days_of(dt.date.fromisoformat(only.since), dt.date.fromisoformat(only.until)))


def _counted(between: Between, spans: Sequence[DateSpan]) -> list[TimelineBar]:
    moments = [start_of(dt.date.fromisoformat(span.since)) for span in spans]
    moments.append(end_of(dt.date.fromisoformat(spans[-1].until)))
    return [TimelineBar(span, count) for span, count in zip(spans, between(moments), strict=True)]


def _drawn(bars: Sequence[TimelineBar]) -> Iterator[TimelineBar]:
    top = max((bar.count for bar in bars), default=0) or 1
    for bar in bars:
        # What has a story is seen to have one.
        yield replace(bar, height=max(round(HEIGHT * bar.count / top), 2) if bar.count else 0)


def _presets(today: dt.date) -> list[DateSpan]:
    yesterday = today - dt.timedelta(days=1)
    return [
        DateSpan(gettext("Today"), today.isoformat(), today.isoformat()),
        DateSpan(gettext("Yesterday"), yesterday.isoformat(), yesterday.isoformat()),
        DateSpan(gettext("7 days"), (today - dt.timedelta(days=6)).isoformat(), today.isoformat()),
        DateSpan(gettext("This month"), today.replace(day=1).isoformat(), _month(today)[1].isoformat()),
    ]


def _wider(since: dt.date | None, until: dt.date | None) -> Iterator[DateSpan]:
    if since and since == until:
        first, last = _month(since)
        yield DateSpan(in_digits(str(format_date(since, "F Y"))), first.isoformat(), last.isoformat())
    if since and until and since.year == until.year and not year_of(since, until):
        yield _years(since.year, since.year)
    if since or until:
        yield DateSpan(gettext("All dates"), "", "")


def days_of(since: dt.date, until: dt.date) -> list[DateSpan]:
    """Each day from one to another, both included."""
    each = [since + dt.timedelta(days=number) for number in range((until - since).days + 1)]
    return [DateSpan(day(date), date.isoformat(), date.isoformat()) for date in each]


def months_of(since: dt.date, until: dt.date) -> list[DateSpan]:
    """The months between two days, the first and last of them cut off there."""
    spans = []
    first = since
    while first <= until:
        last = min(_month(first)[1], until)
        spans.append(DateSpan(in_digits(str(format_date(first, "F Y"))), first.isoformat(), last.isoformat()))
        first = last + dt.timedelta(days=1)
    return spans


def years_of(since: dt.date, until: dt.date) -> list[DateSpan]:
    """The years between two days, the first and last of them cut off there."""
    each = [_years(year, year) for year in range(since.year, until.year + 1)]
    return [
        replace(span, since=max(span.since, since.isoformat()), until=min(span.until, until.isoformat()))
        for span in each
    ]


def _years(first: int, last: int) -> DateSpan:
    label = str(first) if first == last else gettext("%(year)ss") % {"year": first}
    return DateSpan(
        in_digits(label),
        f"{first:04}-01-01",
        f"{last:04}-12-31",
    )


def _month(date: dt.date) -> tuple[dt.date, dt.date]:
    """The first and the last day of a day's month."""
    return date.replace(day=1), date.replace(day=calendar.monthrange(date.year, date.month)[1])


def _marked(span: DateSpan, chosen: tuple[str, str]) -> DateSpan:
    return replace(span, chosen=(span.since, span.until) == chosen)
