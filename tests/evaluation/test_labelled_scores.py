"""Scores on our own labelled copy, which need no corpora."""

from __future__ import annotations

from pathlib import Path

import pytest

from articles.evaluation import labelled_scores
from articles.evaluation.labelled_scores import Case


def test_every_field_and_every_style_is_scored() -> None:
    by_field, by_style = labelled_scores.score_labelled(Path()), labelled_scores.score_styles(Path())

    assert {"headline", "dateline", "date", "credits", "each of the credits"} <= {row.field for row in by_field.rows}
    assert {row.field for row in by_style.rows} == {case.style for case in labelled_scores.cases()}


def test_no_field_of_the_labelled_copy_has_fallen() -> None:
    table = labelled_scores.score_labelled(Path())

    assert not table.misses


def test_a_miss_names_its_case_and_both_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    case = Case("tea", 3, "Tea rises\n\nLONDON (Reuters) - Tea rose.\n", "W19", {"dateline": "PARIS (Reuters)"})
    monkeypatch.setattr(labelled_scores, "cases", lambda: [case])
    labelled_scores.labelled_answers.cache_clear()

    table = labelled_scores.score_labelled(Path())
    labelled_scores.labelled_answers.cache_clear()

    assert table.misses == ("tea 3 dateline: 'PARIS (Reuters)' was read as 'LONDON (Reuters)'",)
    assert (table.rows[0].right, table.rows[0].total) == (0, 1)
