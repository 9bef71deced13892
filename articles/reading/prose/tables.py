"""Tables sent as plain copy: lines whose columns mean something (W6)."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from articles.reading.prose.dateline.dateline_date import closing_date
from articles.reading.span import Span

#: A line of a table: figures behind leading dots or a wide gap.
COLUMNS = re.compile(r"\S(?:\.{3,}|[ ]{3,}|\t)[ ]*\S.*\d")
#: So many lines are looked at; so many of them at least, and such a share of them, have columns.
LINES, FEWEST, SHARE = 400, 3, 0.6
#: No longer line stands above a table as its headline or its date.
LONGEST = 120


@dataclass(frozen=True, slots=True)
class PlainTable:
    """A table: the line above it, the day that another line above it states, and its own lines as they stand."""

    headline: str
    headline_at: Span
    day: dt.date | None
    lines: str


def read_table(copy: str, reference: dt.date | None) -> PlainTable | None:
    """
    Read copy that is a table.

    In:      the copy, and the item's own day
    Out:     its headline, day and lines; None for prose, and for prose with a table in it
    Raises:  nothing
    Rule:    W6: columns are kept, and there is neither dateline nor byline
    """
    if not _is_table([line for line in copy[: LINES * LONGEST].split("\n")[:LINES] if line.strip()]):
        return None
    first, _, rest = copy.lstrip("\n").partition("\n")
    if _has_columns(first) or len(first) > LONGEST:
        return PlainTable("", Span(0, 0), None, copy.strip("\n"))
    start = copy.index(first)
    line, _, behind = rest.lstrip("\n").partition("\n")
    day = _day(line, reference)
    return PlainTable(first.strip(), Span(start, start + len(first)), day, (behind if day else rest).strip("\n"))


def _is_table(lines: list[str]) -> bool:
    """Whether most lines have columns, and none is prose."""
    columns = sum(map(_has_columns, lines))
    return columns >= FEWEST and columns >= SHARE * len(lines) and all(len(line) <= 2 * LONGEST for line in lines)


def _has_columns(line: str) -> bool:
    return COLUMNS.search(line[:200]) is not None


def _day(line: str, reference: dt.date | None) -> dt.date | None:
    """The day that a line above a table states, when it is none of the table's."""
    dated = closing_date(line.strip(), reference) if len(line) < LONGEST and not _has_columns(line) else None
    return dated.date if dated else None
