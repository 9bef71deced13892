"""Pairs of items with what the later is to the earlier: the samples as desks would send them on, and pairs by hand."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from articles.gazetteer import open_gazetteer
from articles.reading import PARAGRAPH_BREAK, Draft, read_copy
from articles.recognition import DatelineResolver
from articles.stories import FiledCopy, Relation

ROOT = Path(__file__).resolve().parents[3]
SAMPLES = ROOT / "articles" / "samples"
#: Pairs written by hand: {"older", "newer": {headline, body, source, kind}, "hours", "label"} a line.
WRITTEN = ROOT / "tests" / "stories" / "written_pairs.jsonl"
FILED = dt.datetime(2026, 3, 4, 9, tzinfo=dt.UTC)
#: Stories shorter than this are no ground for versions.
PARAGRAPHS, WORDS = 3, 40
#: What a desk adds when a story goes on.
ADDED = "Officials said that they would give further details at a briefing in the evening, and declined to say more."
NEW_LEAD = "The plan went ahead on the day after weeks of talk, those who were there said, and nobody stayed away."
OTHER_AGENCY = "Meridian Press"
CARRIES = 4


@dataclass(frozen=True, slots=True)
class StoryPair:
    """Two items, the earlier first, and what a person says that the later is to it."""

    name: str
    older: FiledCopy
    newer: FiledCopy
    label: Relation


def sample_stories() -> list[FiledCopy]:
    """The samples that are long enough to have versions, as items filed at one time."""
    found = []
    for path in sorted(SAMPLES.glob("[0-9]*")):
        for draft in read_copy(
            path.read_bytes(), name=path.name, received=FILED, places=DatelineResolver(open_gazetteer())
        ):
            if len(draft.paragraphs) >= PARAGRAPHS and len(draft.body.split()) >= WORDS:
                found.append(_filed(draft))
    return found


def _filed(draft: Draft) -> FiledCopy:
    return FiledCopy(headline=draft.headline, body=draft.body, at=FILED, source=draft.source or "Northern Wire")


def _later(story: FiledCopy, hours: float, paragraphs: Sequence[str] | None = None, **other: str) -> FiledCopy:
    body = story.body if paragraphs is None else PARAGRAPH_BREAK.join(paragraphs)
    return replace(story, body=body, at=story.at + dt.timedelta(hours=hours), **other)


def _parts(story: FiledCopy) -> list[str]:
    return story.body.split(PARAGRAPH_BREAK)


def raised(text: str) -> str:
    """The text with each of its figures one higher."""
    return re.sub(r"\d+", lambda found: str(int(found[0]) + 1), text)


def _again(story: FiledCopy) -> tuple[FiledCopy, Relation]:
    return _later(story, 0.2), Relation.SAME_DELIVERY


def _repeated(story: FiledCopy) -> tuple[FiledCopy, Relation]:
    return _later(story, 9), Relation.REPEAT


def _marked_repeat(story: FiledCopy) -> tuple[FiledCopy, Relation]:
    return _later(story, 26, kind="repeat"), Relation.REPEAT


def _extended(story: FiledCopy) -> tuple[FiledCopy, Relation]:
    return _later(story, 2, [*_parts(story), ADDED]), Relation.UPDATE


def _new_lead(story: FiledCopy) -> tuple[FiledCopy, Relation]:
    return _later(story, 3, [NEW_LEAD, *_parts(story), ADDED], kind="update"), Relation.UPDATE


def _rewritten_lead(story: FiledCopy) -> tuple[FiledCopy, Relation]:
    return _later(story, 4, [NEW_LEAD, *_parts(story)[1:]]), Relation.UPDATE


def _corrected(story: FiledCopy) -> tuple[FiledCopy, Relation]:
    parts = _parts(story)
    return _later(story, 5, [raised(parts[0]), *parts[1:]], kind="correction"), Relation.CORRECTION


def _says_it_corrects(story: FiledCopy) -> tuple[FiledCopy, Relation]:
    parts = _parts(story)
    line = "(Corrects the second paragraph.)"
    return _later(story, 20, [line, parts[0], raised(parts[1]), *parts[2:]]), Relation.CORRECTION


def _cut(story: FiledCopy) -> tuple[FiledCopy, Relation]:
    parts = _parts(story)
    return _later(story, 6, parts[: (len(parts) + 1) // 2]), Relation.CUT


def _cut_next_day(story: FiledCopy) -> tuple[FiledCopy, Relation]:
    parts = _parts(story)
    return _later(story, 25, parts[: (2 * len(parts) + 2) // 3]), Relation.CUT


def _reprinted(story: FiledCopy) -> tuple[FiledCopy, Relation]:
    return _later(story, 8, source=OTHER_AGENCY), Relation.REPRINT


def _reprinted_cut(story: FiledCopy) -> tuple[FiledCopy, Relation]:
    headline = " ".join(story.headline.split()[:-2])
    parts = _parts(story)
    return _later(story, 30, parts[: (len(parts) + 1) // 2], source=OTHER_AGENCY, headline=headline), Relation.REPRINT


#: What may become of an item, in turn.
OPERATIONS: tuple[Callable[[FiledCopy], tuple[FiledCopy, Relation]], ...] = (
    _again, _extended, _cut, _reprinted, _corrected, _repeated, _rewritten_lead, _cut_next_day, _reprinted_cut,
    _says_it_corrects, _marked_repeat, _new_lead,
)  # fmt: skip
EACH = 4


def edited_pairs() -> list[StoryPair]:
    """Four of the operations on each sample, by turns; what carries it; and another sample beside it."""
    stories = sample_stories()
    pairs = []
    for number, story in enumerate(stories):
        for turn in range(EACH):
            operation = OPERATIONS[(number * EACH + turn) % len(OPERATIONS)]
            newer, label = operation(story)
            pairs.append(StoryPair(f"{operation.__name__.strip('_')} {number}", story, newer, label))
        others = [stories[(number + step) % len(stories)] for step in range(1, CARRIES + 1)]
        pairs.append(StoryPair(f"carried {number}", story, _round_up(story, others), Relation.NONE))
    return pairs


def _round_up(story: FiledCopy, others: Sequence[FiledCopy]) -> FiledCopy:
    """An item that carries a sample among others."""
    parts = [*_parts(others[0])[:2], *_parts(story)[:2]]
    for other in others[1:]:
        parts += _parts(other)[:2]
    return replace(story, headline="What moved on the wire today", body=PARAGRAPH_BREAK.join(parts), at=FILED)


def written_pairs() -> list[StoryPair]:
    """The pairs that are written by hand."""
    pairs = []
    for number, line in enumerate(WRITTEN.read_text(encoding="utf-8").splitlines(), 1):
        case = json.loads(line)
        older = FiledCopy(at=FILED, **case["older"])
        newer = FiledCopy(at=FILED + dt.timedelta(hours=case["hours"]), **case["newer"])
        pairs.append(StoryPair(f"written {number}", older, newer, Relation(case["label"])))
    return pairs


@lru_cache(maxsize=1)
def all_pairs() -> tuple[StoryPair, ...]:
    """Every pair of our own, edited and written."""
    return (*edited_pairs(), *written_pairs())
