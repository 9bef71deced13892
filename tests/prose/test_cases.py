"""Invented copy in many styles and scripts beside what it says: no field of any case may fall."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest

from articles import prose
from articles.draft import Draft
from tests.prose.places import known_place

CASES = Path(__file__).resolve().parent / "cases"
RECEIVED = dt.datetime(2019, 3, 4, 12, tzinfo=dt.UTC)


def cases() -> list[Any]:
    return [
        pytest.param(json.loads(line), id=f"{path.stem}-{number}")
        for path in sorted(CASES.glob("*.jsonl"))
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
    ]


def told(draft: Draft) -> dict[str, Any]:
    """What was read, in the words of the cases."""
    dateline = draft.dateline
    return {
        "headline": draft.headline,
        "standfirst": draft.standfirst,
        "byline": draft.byline,
        "dateline": dateline.text if dateline else None,
        "places": [[place.name, place.qualifier] for place in dateline.places] if dateline else [],
        "sources": list(dateline.sources) if dateline else [],
        "date": dateline.date.isoformat() if dateline and dateline.date else None,
        "credits": [[credit.name, credit.role.value, credit.outlet, credit.place] for credit in draft.credits],
        "version": [draft.version.kind, draft.version.number] if draft.version else None,
        "status": draft.status.value,
        "embargo": draft.embargo.astimezone(dt.UTC).isoformat() if draft.embargo else None,
        "notes": list(draft.notes),
        "problems": len(draft.problems),
        "paragraphs": list(draft.paragraphs),
    }


@pytest.mark.parametrize("case", cases())
def test_every_field_of_the_case_is_read(case: dict[str, Any]) -> None:
    copy = case["copy"]

    draft = prose.read(Draft(decoded=copy, copy=copy, copy_start=0), received=RECEIVED, known_place=known_place)

    answers = told(draft)
    assert {field: answers[field] for field in case["expect"]} == case["expect"], case["why"]


def test_there_are_cases_enough_to_gate_on() -> None:
    assert len(cases()) >= 200
