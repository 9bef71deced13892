"""Tables of scores."""

from __future__ import annotations

import datetime as dt

import pytest

from articles.evaluation.score_table import ScoreRow, ScoreTable, commonest, kind_of, of_sets


def test_what_is_published_are_figures_alone_and_never_rounded_up() -> None:
    table = ScoreTable(
        "Tea", (ScoreRow("headline", 9999, 10000), ScoreRow("people", 1, 2, 0.5, 0.5)), ("a quoted miss",)
    )

    published = table.published(dt.date(2020, 3, 4))

    assert (published["measured"], published["stories"]) == ("2020-03-04", 0)
    assert published["rows"][0] == {"field": "headline", "right": 9999, "total": 10000, "percent": 99.99}
    assert published["rows"][1]["precision"] == 0.5
    assert "a quoted miss" not in str(published)


def test_nothing_asked_is_nothing_wrong() -> None:
    assert ScoreRow("people", 0, 0).share == 1.0


def test_sets_are_scored_by_their_members() -> None:
    row = of_sets("people", [{"ann", "max"}, {"kim"}], [{"ann"}, {"kim", "lee"}])

    assert (row.right, row.total) == (2, 3)
    assert (row.precision, row.recall) == (2 / 3, 2 / 3)
    assert row.f1 == 2 / 3


def test_no_answers_at_all_are_precise_and_recall_nothing() -> None:
    row = of_sets("people", [{"ann"}], [set()])

    assert (row.precision, row.recall, row.f1) == (1.0, 0.0, 0.0)


def test_the_commonest_kind_of_miss_comes_first_with_an_example() -> None:
    misses = [("dateline", "one"), ("headline", "two"), ("headline", "three")]

    assert commonest(misses) == ("2 × headline: two", "1 × dateline: one")


@pytest.mark.parametrize(
    ("wanted", "given", "kind"),
    [
        ("LONDON", "", "nothing read"),
        ("", "LONDON", "something invented"),
        ("LONDON, March 4", "LONDON", "too little read"),
        ("LONDON", "LONDON, March 4", "too much read"),
        ("LONDON", "PARIS", "something else read"),
    ],
)
def test_a_miss_is_of_a_kind(wanted: str, given: str, kind: str) -> None:
    assert kind_of(wanted, given) == kind
