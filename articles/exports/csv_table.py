"""Stories as a table for spreadsheets."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Iterator

from articles.exports.exported_story import ExportedStory
from articles.exports.legal_text import iso_time
from articles.reading import Role

SEPARATOR = "; "
#: A spreadsheet takes a cell that begins with one of these for a formula and runs it (OWASP, "CSV injection").
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")

COLUMNS: dict[str, Callable[[ExportedStory], str]] = {
    "number": lambda story: str(story.number),
    "id": lambda story: story.id,
    "published": lambda story: iso_time(story.published),
    "updated": lambda story: iso_time(story.updated) if story.updated else "",
    "headline": lambda story: story.headline,
    "standfirst": lambda story: story.standfirst,
    "byline": lambda story: story.byline,
    "dateline": lambda story: story.dateline,
    "dateline_places": lambda story: SEPARATOR.join(place.name for place in story.dateline_places),
    "dateline_date": lambda story: story.dateline_date.isoformat() if story.dateline_date else "",
    "source": lambda story: story.source,
    "other_sources": lambda story: SEPARATOR.join(story.other_sources),
    "editors": lambda story: SEPARATOR.join(one.name for one in story.credited(Role.EDITING)),
    "credits": lambda story: SEPARATOR.join(f"{one.name} ({one.role.value})" for one in story.credits),
    "places": lambda story: SEPARATOR.join(place.name for place in story.places),
    "organisations": lambda story: SEPARATOR.join(body.name for body in story.organisations),
    "language": lambda story: story.language,
    "slug": lambda story: story.slug,
    "keywords": lambda story: SEPARATOR.join(story.keywords),
    "subjects": lambda story: SEPARATOR.join(story.subjects),
    "version": lambda story: f"{story.version_kind} {story.version_number or ''}".strip(),
    "address": lambda story: story.address,
    "body": lambda story: story.body,
}


class _CsvLine:
    """What the csv module writes a row to, to get it back."""

    def write(self, text: str) -> str:
        return text


def write_csv(stories: Iterable[ExportedStory]) -> Iterator[str]:
    """
    A line of headings, then a line a story.

    Rule:  RFC 4180, UTF-8; no cell can be taken for a formula, since an apostrophe stands before one that could
    """
    writer = csv.writer(_CsvLine())
    yield writer.writerow(COLUMNS)
    for story in stories:
        yield writer.writerow([guarded(value(story)) for value in COLUMNS.values()])


def guarded(cell: str) -> str:
    """The cell so that no spreadsheet runs it. NUL, which ends a cell early in some, goes."""
    cell = cell.replace("\0", "")
    return f"'{cell}" if cell.lstrip(" ").startswith(FORMULA) else cell
