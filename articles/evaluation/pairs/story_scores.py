"""Scores on pairs of items: how surely versions and copies are told from other stories, and what kind they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from articles.evaluation.pairs.story_pairs import ROOT, StoryPair, all_pairs
from articles.evaluation.reuters_scores import FOLDER
from articles.evaluation.score_table import ScoreRow, ScoreTable, commonest
from articles.gazetteer import open_gazetteer
from articles.reading import read_copy
from articles.recognition import DatelineResolver
from articles.stories import FiledCopy, Relation, relate

#: Pairs of Reuters-21578 that a person judged: numbers and labels alone, no copy.
JUDGED = ROOT / "tests" / "stories" / "reuters_pairs.tsv"
#: Of the pairs of our own so many are looked at when rules are changed, and as many are not.
TURNS = 5


def score_own_pairs(corpora: Path) -> ScoreTable:
    """How our own pairs are judged: those that rules were fitted to, and those that they were not, apart."""
    halves: tuple[list[StoryPair], list[StoryPair]] = ([], [])
    for number, pair in enumerate(all_pairs()):
        halves[number // TURNS % 2].append(pair)
    return _table("Versions and copies, pairs of our own", (("fitted", halves[0]), ("not fitted", halves[1])))


def score_reuters_pairs(corpora: Path) -> ScoreTable:
    """How pairs of Reuters-21578 are judged: those that were read before the rules were written, and after, apart."""
    judged = list(_judged())
    wanted = {number for one, other, _, _ in judged for number in (one, other)}
    items = dict(_items(corpora, wanted))
    halves: dict[str, list[StoryPair]] = {"before": [], "after": []}
    for one, other, label, half in judged:
        halves[half].append(StoryPair(f"{one} and {other}", items[one], items[other], label))
    return _table("Versions and copies in Reuters-21578", [(f"judged {half}", pairs) for half, pairs in halves.items()])


def _judged() -> Iterator[tuple[str, str, Relation, str]]:
    for line in JUDGED.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            one, other, label, half = line.split("\t")
            yield one, other, Relation(label), half


def _items(corpora: Path, wanted: set[str]) -> Iterator[tuple[str, FiledCopy]]:
    places = DatelineResolver(open_gazetteer())
    for path in sorted((corpora / FOLDER).glob("*.sgm")):
        for draft in read_copy(path.read_bytes(), name=path.name, received=None, places=places):
            number = draft.id.rpartition(":")[2]
            if number in wanted and draft.published:
                kind = draft.version.kind if draft.version else ""
                yield (
                    number,
                    FiledCopy(
                        draft.headline, draft.body, draft.published, draft.source, byline=draft.byline, kind=kind
                    ),
                )


def _table(title: str, halves: Iterable[tuple[str, list[StoryPair]]]) -> ScoreTable:
    rows: list[ScoreRow] = []
    misses: list[tuple[str, str]] = []
    total = 0
    for name, pairs in halves:
        given = [relate(pair.older, pair.newer) for pair in pairs]
        rows += _rows(name, pairs, given)
        total += len(pairs)
        misses += [
            (f"{pair.label} read as {answer}", pair.name)
            for pair, answer in zip(pairs, given, strict=True)
            if answer != pair.label
        ]
    return ScoreTable(title, tuple(rows), commonest(misses), stories=total)


def _rows(name: str, pairs: list[StoryPair], given: list[Relation]) -> list[ScoreRow]:
    both = list(zip(pairs, given, strict=True))
    one_story = [(pair, answer) for pair, answer in both if pair.label.joins]
    found = sum(answer.joins for _, answer in one_story)
    joined = sum(answer.joins for answer in given)
    right = sum(answer == pair.label for pair, answer in one_story)
    return [
        ScoreRow(f"one story, {name}", found, len(one_story), found / max(1, joined), found / max(1, len(one_story))),
        ScoreRow(f"its type, {name}", right, len(one_story)),
    ]
