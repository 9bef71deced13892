"""Scores on closing credits of real copy: every name with its role and place, against what a person read there."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path

from articles.evaluation.score_table import ScoreRow, ScoreTable, of_sets
from articles.gazetteer import open_gazetteer
from articles.reading import Draft, read_copy
from articles.recognition import DatelineResolver

FOLDER = "credits"
LINES = "credit_lines.txt"
#: By the hash of a line the facts it states: name, role and place of each person. A line that is prose states none.
TRUTH = Path(__file__).with_name("credits_truth.json")
STORY = "The granary opens\n\nLONDON (Reuters) - The granary opened on Monday.\n\nIts keeper was glad.\n\n"

Fact = tuple[str, str, str]


def score_credits(corpora: Path) -> ScoreTable:
    """How completely the credits that close a story are read, line by line."""
    truth = {key: {(name, role, place) for name, role, place in facts} for key, facts in _truth().items()}
    lines = (corpora / FOLDER / LINES).read_text(encoding="utf-8").splitlines()
    known = [line for line in lines if key_of(line) in truth]
    wanted = [truth[key_of(line)] for line in known]
    given = [_read(line) for line in known]
    pairs = list(zip(known, wanted, given, strict=True))
    rows = (
        of_sets("each name", _cut_to(1, wanted), _cut_to(1, given)),
        of_sets("each name with role", _cut_to(2, wanted), _cut_to(2, given)),
        of_sets("each name with role and place", wanted, given),
        ScoreRow("whole lines", sum(want == give for _, want, give in pairs), len(wanted)),
    )
    misses = (f"{line[:60]!r}: {sorted(want)} was read as {sorted(give)}" for line, want, give in pairs if want != give)
    return ScoreTable("Closing credits", rows, tuple(misses))


def _cut_to(length: int, sets: Sequence[set[Fact]]) -> list[set[tuple[str, ...]]]:
    """The facts of each line without their last parts: names alone, or names with roles."""
    return [{fact[:length] for fact in facts} for facts in sets]


def key_of(line: str) -> str:
    """What a line is known by in the truth, which holds facts and none of the line's words."""
    return hashlib.sha256(line.strip().encode()).hexdigest()[:16]


def _truth() -> dict[str, list[list[str]]]:
    facts: dict[str, list[list[str]]] = json.loads(TRUTH.read_text(encoding="utf-8"))
    return facts


def _read(line: str) -> set[Fact]:
    draft: Draft = read_copy(
        f"{STORY}{line}\n".encode(), name="story.txt", received=None, places=DatelineResolver(open_gazetteer())
    )[0]
    return {(credit.name, credit.role.value, credit.place) for credit in draft.credits}
