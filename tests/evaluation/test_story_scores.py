"""Scores on pairs of items that people judged."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from articles.evaluation.pairs import story_pairs, story_scores
from articles.stories import Relation


def test_there_are_four_hundred_pairs_of_every_relation() -> None:
    labels = Counter(pair.label for pair in story_pairs.all_pairs())

    assert sum(labels.values()) >= 400
    assert set(labels) == set(Relation)


def test_no_pair_of_our_own_has_fallen() -> None:
    table = story_scores.score_own_pairs(Path())

    assert not table.misses
    assert [row.field for row in table.rows] == [
        "one story, fitted", "its type, fitted", "one story, not fitted", "its type, not fitted",
    ]  # fmt: skip


def test_judged_pairs_hold_numbers_and_labels_alone() -> None:
    lines = story_scores.JUDGED.read_text(encoding="utf-8").splitlines()[1:]

    assert all(line.split("\t")[0].isdigit() and line.split("\t")[1].isdigit() for line in lines)
    assert {line.split("\t")[2] for line in lines} <= set(Relation)
    assert {line.split("\t")[3] for line in lines} == {"before", "after"}
