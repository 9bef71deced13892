"""Scores on our own labelled copy: short invented stories in many house styles and scripts, beside what they say."""

from __future__ import annotations

import datetime as dt
import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from articles.evaluation.score_table import ScoreRow, ScoreTable, of_sets
from articles.gazetteer import open_gazetteer
from articles.reading import Draft, read_copy
from articles.recognition import DatelineResolver

NAME = "labelled"
#: The cases are part of the repository: a file a style or script, a case a line.
FOLDER = Path(__file__).resolve().parent.parent.parent / "tests" / "reading" / "formats" / "text"
#: When every case came in.
RECEIVED = dt.datetime(2019, 3, 4, 12, tzinfo=dt.UTC)
#: Fields whose answers are lists, scored by their members.
LISTS = ("places", "countries", "sources", "credits", "notes", "paragraphs")


@dataclass(frozen=True, slots=True)
class Case:
    """
    One piece of copy and what a person reads in it.

    style:   the house style, script or kind of copy: the name of its file
    why:     the rule of docs/rules.md that it proves ("W19"), or what is odd about it
    expect:  by field what is read; fields that are not named are not asked for
    """

    style: str
    number: int
    copy: str
    why: str
    expect: dict[str, Any]


def cases() -> list[Case]:
    """Every labelled case, in order."""
    return [
        Case(path.stem, number, **json.loads(line))
        for path in sorted(FOLDER.glob("*.jsonl"))
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
    ]


def read(case: Case) -> dict[str, Any]:
    """What the reader makes of a case, in the words of the cases."""
    raw = case.copy.encode()
    draft = read_copy(raw, name="story.txt", received=RECEIVED, places=DatelineResolver(open_gazetteer()))[0]
    dateline = draft.dateline
    return {
        "headline": draft.headline,
        "standfirst": draft.standfirst,
        "byline": draft.byline,
        "dateline": dateline.text if dateline else None,
        "places": [place.text for place in dateline.places] if dateline else [],
        "countries": [place.country for place in dateline.places] if dateline else [],
        "sources": list(dateline.sources) if dateline else [],
        "date": dateline.date.isoformat() if dateline and dateline.date else None,
        "credits": [[credit.name, credit.role.value, credit.outlet, credit.place] for credit in draft.credits],
        **_about(draft),
        "notes": list(draft.notes),
        "problems": len(draft.problems),
        "paragraphs": list(draft.paragraphs),
    }


def score_labelled(corpora: Path) -> ScoreTable:
    """How often each field is read as a person reads it."""
    return _table("Labelled copy of our own, by field", "field")


def score_styles(corpora: Path) -> ScoreTable:
    """The same by house style, script and kind of copy: how many fields are right."""
    return _table("Labelled copy of our own, by style and script", "style")


def _about(draft: Draft) -> dict[str, Any]:
    return {
        "version": [draft.version.kind, draft.version.number] if draft.version else None,
        "status": draft.status.value,
        "embargo": draft.embargo.astimezone(dt.UTC).isoformat() if draft.embargo else None,
        "language": draft.language,
        "source": draft.source,
    }


@lru_cache(maxsize=1)
def labelled_answers() -> tuple[tuple[Case, dict[str, Any]], ...]:
    return tuple((case, read(case)) for case in cases())


def _table(title: str, by: str) -> ScoreTable:
    right: dict[str, list[bool]] = defaultdict(list)
    lists: dict[str, tuple[list[set[str]], list[set[str]]]] = {field: ([], []) for field in LISTS}
    misses: list[str] = []
    for case, answers in labelled_answers():
        for field, wanted in case.expect.items():
            row = field if by == "field" else case.style
            right[row].append(answers[field] == wanted)
            if answers[field] != wanted:
                misses.append(f"{case.style} {case.number} {field}: {wanted!r} was read as {answers[field]!r}")
            if field in lists:
                lists[field][0].append(_members(wanted))
                lists[field][1].append(_members(answers[field]))
    rows = [ScoreRow(name, sum(answers), len(answers)) for name, answers in sorted(right.items())]
    if by == "field":
        rows += [of_sets(f"each of the {field}", *lists[field]) for field in LISTS if lists[field][0]]
    return ScoreTable(title, tuple(rows), tuple(misses))


def _members(answers: Iterable[Any]) -> set[str]:
    return {json.dumps(answer, ensure_ascii=False) for answer in answers}
