"""A table of scores: what was asked, how often the answer was right."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class ScoreRow:
    """
    One field's score.

    right, total:        answers that were right, of those that were asked for
    precision, recall:   0..1, for lists of people, places and the like; None where they say nothing more
    """

    field: str
    right: int
    total: int
    precision: float | None = None
    recall: float | None = None

    @property
    def share(self) -> float:
        """How often it was right, 0..1; nothing asked is nothing wrong."""
        return self.right / self.total if self.total else 1.0

    @property
    def f1(self) -> float | None:
        """The harmonic mean of precision and recall, where they are known."""
        if self.precision is None or self.recall is None:
            return None
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True, slots=True)
class ScoreTable:
    """
    The scores on one collection of copy.

    misses:   the commonest misses, in words for a developer; they quote the collection, so they are never published
    stories:  how many stories were read for it
    seen:     whether the authors of the rules have read the collection: then its figures show that nothing got worse,
              but not how well copy is read that nobody tuned the rules to, and are not published
    """

    title: str
    rows: tuple[ScoreRow, ...]
    misses: tuple[str, ...] = ()
    stories: int = 0
    seen: bool = True

    def published(self, measured: dt.date) -> dict[str, Any]:
        """
        What may be published of it: figures alone, with the day they were measured and the number of stories.

        A percentage is cut and never rounded up.
        """
        return {
            "title": self.title,
            "measured": measured.isoformat(),
            "stories": self.stories,
            "rows": [_published(row) for row in self.rows],
        }


def of_sets(field: str, wanted: list[set[Any]], given: list[set[Any]]) -> ScoreRow:
    """
    Score answers that are sets: one of the truth and one of the reader for each story.

    Out:  right counts the members found; precision and recall are over all members of all stories
    """
    hits = sum(len(want & give) for want, give in zip(wanted, given, strict=True))
    truth, answers = sum(map(len, wanted)), sum(map(len, given))
    return ScoreRow(field, hits, truth, hits / answers if answers else 1.0, hits / truth if truth else 1.0)


def commonest(misses: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """
    Say which kinds of misses are the commonest.

    In:   (the kind of a miss, the miss in words) of each, in the order they were found
    Out:  a line a kind, commonest first: how many there are of it, and the first of them
    """
    kinds: dict[str, list[str]] = {}
    for kind, words in misses:
        kinds.setdefault(kind, []).append(words)
    ordered = sorted(kinds.items(), key=lambda found: -len(found[1]))
    return tuple(f"{len(found)} × {kind}: {found[0]}" for kind, found in ordered)


def kind_of(wanted: Any, given: Any) -> str:
    """What kind of miss an answer is: nothing was read, something was invented, or too much or too little was read."""
    if not given:
        return "nothing read"
    if not wanted:
        return "something invented"
    if str(wanted).startswith(str(given)) or str(wanted).endswith(str(given)):
        return "too little read"
    if str(given).startswith(str(wanted)) or str(given).endswith(str(wanted)):
        return "too much read"
    return "something else read"


def _published(row: ScoreRow) -> dict[str, Any]:
    figures: dict[str, Any] = {
        "field": row.field,
        "right": row.right,
        "total": row.total,
        "percent": math.floor(row.share * 10000) / 100,
    }
    if row.precision is not None and row.recall is not None:
        figures |= {"precision": round(row.precision, 4), "recall": round(row.recall, 4)}
    return figures
