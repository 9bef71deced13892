"""The counts of a list as a table for spreadsheets."""

from __future__ import annotations

import csv
import io

from django.http import HttpRequest, HttpResponse

from articles.exports import guarded
from articles.feeds.list_feeds import feed, wrong_in_words
from articles.listing import CountRow, ListCounts, count_list

COLUMNS = ("counted", "since", "until", "source", "stories", "of", "percent", "list", "as_of")


@feed(wrong_in_words)
def counts(request: HttpRequest) -> HttpResponse:
    """A line for the whole list, for each day, month or year, and for each source."""
    found = count_list(request.GET)
    written = io.StringIO()
    table = csv.writer(written)
    table.writerow(COLUMNS)
    whole = CountRow(
        "", found.total, found.of, str(found.parameters.get("since", "")), str(found.parameters.get("until", ""))
    )
    rows = [("list", whole), *((found.per, row) for row in found.periods), *(("source", row) for row in found.sources)]
    for kind, row in rows:
        table.writerow(_cells(kind, row, found))
    response = HttpResponse(written.getvalue(), content_type="text/csv; charset=utf-8; header=present")
    response["Content-Disposition"] = 'attachment; filename="counts.csv"'
    return response


def _cells(kind: str, row: CountRow, found: ListCounts) -> list[str]:
    source = row.label if kind == "source" else ""
    told = (kind, row.since, row.until, source, str(row.count), str(row.of), row.percent, found.title)
    return [*map(guarded, told), found.as_of.isoformat(timespec="seconds")]
