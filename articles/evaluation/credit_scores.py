"""Scores on closing credits of real copy: every name with its role and place, against what a person read there."""

from __future__ import annotations

import hashlib
import json
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
    wanted: list[set[Fact]] = []
    given: list[set[Fact]] = []
    misses: list[str] = []
    for line in (corpora / FOLDER / LINES).read_text(encoding="utf-8").splitlines():
        facts = truth.get(key_of(line))
        if facts is None:
            continue
        wanted.append(facts)
        given.append(_read(line))
        if wanted[-1] != given[-1]:
            misses.append(f"{line[:60]!r}: {sorted(wanted[-1])} was read as {sorted(given[-1])}")
    right = sum(want == give for want, give in zip(wanted, given, strict=True))
    rows = (
        of_sets("each name", [{fact[:1] for fact in facts} for facts in wanted], [{f[:1] for f in g} for g in given]),
        of_sets("each name with role", [{f[:2] for f in w} for w in wanted], [{f[:2] for f in g} for g in given]),
        of_sets("each name with role and place", wanted, given),
        ScoreRow("whole lines", right, len(wanted)),
    )
    return ScoreTable("Closing credits", rows, tuple(misses))


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
