"""Counts of a list that one may quote: by time and by source, each beside how much there is in all."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext

from articles import search
from articles.listing import database_answer
from articles.listing.copy_state import public_state
from articles.listing.facets.facet_names import name_values
from articles.listing.facets.timeline import days_of, months_of, years_of
from articles.listing.figures import figure
from articles.listing.list_parts import DateSpan, WrongParameter
from articles.listing.list_query import ListQuery, read_query
from articles.listing.parameter_kinds import end_of, start_of
from articles.listing.wording import title
from articles.search import Answer

PER, DAY, MONTH, YEAR = "per", "day", "month", "year"
#: Rows of each.
MOST = {DAY: 366, MONTH: 600, YEAR: 500}
#: Of the tallest bar.
HEIGHT = 60
SPANS = {DAY: days_of, MONTH: months_of, YEAR: years_of}


@dataclass(frozen=True, slots=True)
class CountRow:
    """
    How many stories of some days or of one source a list has, of how many there are in all.

    of:      all stories of these days, or of this source, whatever else the list asks for
    height:  of its bar, of 60
    """

    label: str
    count: int
    of: int
    since: str = ""
    until: str = ""
    source: str = ""
    height: int = 0

    @property
    def share(self) -> float | None:
        return self.count / self.of if self.of else None

    @property
    def percent(self) -> str:
        """The share with two decimals, "" where there is nothing to be a share of."""
        return "" if self.share is None else f"{100 * self.share:.2f}"

    @property
    def y(self) -> int:
        return HEIGHT - self.height


@dataclass(frozen=True, slots=True)
class ListCounts:
    """The counts of a list as they were at a moment; `parameters` are those of the list, `per` what is counted by."""

    title: str
    parameters: QueryDict
    per: str
    total: int
    of: int
    periods: list[CountRow]
    sources: list[CountRow]
    as_of: dt.datetime


def count_list(parameters: QueryDict) -> ListCounts:
    """
    Count a list by time and by source.

    In:      parameters of a list, and `per`: day, month or year
    Raises:  WrongParameter, also for more rows than one reads
    Rule:    "of" is all there is of the same days and sources, so that a day on which a source sent nothing shows as a
             gap and not as silence about something
    """
    given = parameters.copy()
    per = str(given.pop(PER, [""])[-1])
    if per not in {"", *SPANS}:
        raise WrongParameter(PER, per, gettext("Write day, month or year."))
    asked = read_query(given)
    wider = QueryDict(mutable=True)
    for name in ("source", "since", "until", "copies"):
        wider.setlist(name, asked.parameters.getlist(name))
    answer, everything = _answer(asked), _answer(read_query(wider))
    first, last = _ends(asked, everything)
    per = per or _usual(first, last)
    spans = SPANS[per](first, last) if first and last and first <= last else []
    if len(spans) > MOST[per]:
        raise WrongParameter(
            PER,
            per,
            gettext("That would be %(rows)s rows; at most %(most)s are counted at once.")
            % {"rows": figure(len(spans)), "most": figure(MOST[per])},
        )
    state = public_state()
    return ListCounts(
        title(asked),
        asked.parameters,
        per,
        answer.page.total,
        everything.page.total,
        _periods(spans, answer, everything),
        _sources(answer, everything),
        state.since if state else timezone.now(),
    )


def _answer(asked: ListQuery) -> Answer:
    found = search.answer_question(asked.question, order=search.NEWEST, after=None, size=1)
    return found or database_answer.answer_from_database(asked, size=1)


def _ends(asked: ListQuery, everything: Answer) -> tuple[dt.date | None, dt.date | None]:
    """The first and the last day that is counted: those asked for, else as far as there is copy."""
    cleaned = asked.filter.form.cleaned_data
    years = sorted(int(year) for year, count in everything.every("year").items() if count)
    since, until = cleaned["since"], cleaned["until"]
    if years:
        since = since or dt.date(years[0], 1, 1)
        until = until or dt.date(years[-1], 12, 31)
    return since, until


def _usual(first: dt.date | None, last: dt.date | None) -> str:
    days = (last - first).days if first and last else 0
    return DAY if days < 93 else MONTH if days < 3700 else YEAR


def _periods(spans: Sequence[DateSpan], answer: Answer, everything: Answer) -> list[CountRow]:
    if not spans:
        return []
    moments = [start_of(dt.date.fromisoformat(span.since)) for span in spans]
    moments.append(end_of(dt.date.fromisoformat(spans[-1].until)))
    counts, of = answer.between(moments), everything.between(moments)
    top = max(counts) or 1
    return [
        CountRow(span.label, count, whole, span.since, span.until,
                 height=max(round(HEIGHT * count / top), 1) if count else 0)
        for span, count, whole in zip(spans, counts, of, strict=True)
    ]  # fmt: skip


def _sources(answer: Answer, everything: Answer) -> list[CountRow]:
    counts, of = answer.every("source"), everything.every("source")
    names = name_values({"source": list(of)})["source"]
    rows = [
        CountRow(names[key].name, counts.get(key, 0), whole, source=names[key].slug)
        for key, whole in of.items()
        if key in names
    ]
    return sorted(rows, key=lambda row: (-row.count, -row.of, row.label.casefold(), row.source))
