"""Scores on files of agencies in the formats they send: each field that the collection states the truth of."""

from __future__ import annotations

import csv
import datetime as dt
import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from articles.evaluation.score_table import ScoreRow, ScoreTable
from articles.gazetteer import open_gazetteer
from articles.reading import BY, Draft, Unreadable, read_copy
from articles.recognition import DatelineResolver

FOLDER = "agency"
#: What stands before and behind a field's name: the position of the item, the form of a time.
AROUND = re.compile(r"^(?:\d+\.)?|\.isoformat\(\)$")
TAGS = re.compile(r"<[^>]*>")
#: The collection's names of fields, and what is asked of a draft. Fields that belong to its own system are not asked.
FIELDS: dict[str, tuple[str, Callable[[Draft], list[Any]]]] = {
    "headline": ("headline", lambda draft: [draft.headline]),
    "byline": ("byline", lambda draft: [draft.byline]),
    "slugline": ("slug", lambda draft: [draft.slug]),
    "guid": ("id", lambda draft: [draft.identity, _versioned(draft)]),
    "uri": ("id", lambda draft: [draft.identity]),
    "pubstatus": ("status", lambda draft: [draft.status.value]),
    "abstract": ("standfirst", lambda draft: [draft.standfirst]),
    "description_text": ("standfirst", lambda draft: [draft.standfirst]),
    "keywords": ("keywords", lambda draft: list(draft.keywords)),
    "source": ("source", lambda draft: [draft.source]),
    "dateline.located.city": ("dateline place", lambda draft: _places(draft)),
    "dateline.text": ("dateline text", lambda draft: [draft.dateline.text if draft.dateline else ""]),
    "ednote": ("notes", lambda draft: [*draft.notes, " ".join(draft.notes)]),
    "versioncreated": ("time", lambda draft: [draft.updated, draft.published]),
    "firstcreated": ("time", lambda draft: [draft.published]),
    "embargoed": ("embargo", lambda draft: [draft.embargo]),
    "type": ("kind", lambda draft: [draft.skipped or "text"]),
    "body_html": (
        "body",
        lambda draft: [draft.body, f"{draft.dateline.text if draft.dateline else ''} - {draft.body}"],
    ),
}
#: Answers that are long, of which the truth is a part or which are a part of it.
CONTAINED = frozenset(("notes", "body", "keywords"))


@dataclass(frozen=True, slots=True)
class ExpectedField:
    """One field of one file, and the answers that are right: where the collection has several, each of them is."""

    path: Path
    field: str
    asked: str
    right: tuple[Any, ...]


def score_agency(corpora: Path) -> ScoreTable:
    """How often each field is read as the collection has it."""
    return _table(corpora, "Files of agencies, by field", lambda question, form: question.asked)


def score_formats(corpora: Path) -> ScoreTable:
    """The same answers by the format they were read from; how many files could be read closes the table."""
    table = _table(corpora, "Files of agencies, by format", lambda question, form: form)
    files = sorted(path for path in (corpora / FOLDER).rglob("*") if path.is_file() and path.name != "expected.csv")
    unread = [f"{path.name}: {_read(path)}" for path in files if isinstance(_read(path), str)]
    read = ScoreRow("files read", len(files) - len(unread), len(files))
    return ScoreTable(table.title, (*table.rows, read), (*table.misses, *unread))


def questions(corpora: Path) -> Iterator[ExpectedField]:
    """What the collection asks and Newsroom has a field for, file by file."""
    wanted: dict[tuple[str, str], list[Any]] = {}
    with (corpora / FOLDER / "expected.csv").open(encoding="utf-8", newline="") as lines:
        for line in csv.DictReader(lines):
            field = AROUND.sub("", line["field"])
            if field in FIELDS:
                wanted.setdefault((line["file"], field), []).append(json.loads(line["expected_json"]))
    for (name, field), right in wanted.items():
        yield ExpectedField(corpora / FOLDER / name, field, FIELDS[field][0], tuple(right))


def _table(corpora: Path, title: str, name: Callable[[ExpectedField, str], str]) -> ScoreTable:
    counts: Counter[str] = Counter()
    totals: Counter[str] = Counter()
    misses = []
    for question in questions(corpora):
        drafts = _read(question.path)
        found = [] if isinstance(drafts, str) else drafts
        given = [answer for draft in found for answer in FIELDS[question.field][1](draft)]
        right = any(_matches(question, want, give) for want in question.right for give in given)
        row = name(question, found[0].format if found else "unread")
        totals[row] += 1
        counts[row] += right
        if not right:
            read = [answer for answer in given if answer]
            misses.append(f"{question.path.name} {question.field}: {question.right!r} was read as {read!r:.200}")
    rows = [ScoreRow(row, counts[row], total) for row, total in sorted(totals.items())]
    rows.append(ScoreRow("all", sum(counts.values()), sum(totals.values())))
    return ScoreTable(title, tuple(rows), tuple(misses))


@lru_cache(maxsize=512)
def _read(path: Path) -> list[Draft] | str:
    """The items of a file, or why it cannot be read."""
    try:
        return read_copy(path.read_bytes(), name=path.name, received=None, places=DatelineResolver(open_gazetteer()))
    except Unreadable as error:
        return str(error)


def _matches(question: ExpectedField, want: Any, give: Any) -> bool:
    if isinstance(give, dt.datetime):
        wanted = dt.datetime.fromisoformat(str(want))
        return wanted.replace(tzinfo=wanted.tzinfo or dt.UTC) == give
    one, other = _plain(str(want)), _plain(str(give or ""))
    if question.field == "byline":
        one, other = _without_by(one), _without_by(other)
    if question.asked in CONTAINED:
        return bool(other) and (one in other or (question.asked == "notes" and other in one))
    return one == other


def _plain(text: str) -> str:
    """Words without mark-up, a dateline without the mark that closes it, a note without "Eds:"."""
    return re.sub(r"\s+-$|(?<=\()Eds:\s+", "", " ".join(TAGS.sub(" ", text).split()))


def _without_by(words: str) -> str:
    found = BY.match(words)
    return words[found.end() :] if found else words


def _places(draft: Draft) -> list[str]:
    return [name for place in (draft.dateline.places if draft.dateline else ()) for name in (place.name, place.text)]


def _versioned(draft: Draft) -> str:
    """An id with the version behind it, as some systems join the two."""
    return f"{draft.identity}:{draft.version.number}" if draft.version else draft.identity
