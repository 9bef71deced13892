"""Teams that are called by their town: what a report on sport is, and what only teams do."""

from __future__ import annotations

import pytest

from articles.recognition.classify.teams import is_sport_report, names_where, plays_as_team
from tests.recognition import small_gazetteer


@pytest.mark.parametrize(
    ("text", "is_report"),
    [
        ("the striker and the midfielder, goalkeeper and halftime", True),
        ("the striker and the midfielder", False),
        ("the striker beat Leeds 2-0 in the league", True),
        ("she beat Leeds 2-0", False),
        ("2-0 and then they beat Leeds in the league", False),
        ("the striker beat us all once 2-0", False),
        ("the striker of Kettles beat tea in the league", True),
        ("a striker said Kettles beat tea and Kettles lost", False),
    ],
)
def test_a_report_on_sport_has_several_of_its_words_or_a_result(text: str, *, is_report: bool) -> None:
    words, _ = small_gazetteer.read(text)

    assert is_sport_report(words, small_gazetteer.small_lexicon()) is is_report


@pytest.mark.parametrize(
    ("text", "where"),
    [("in Leeds", True), ("near Leeds", True), ("at Leeds", False), ("to Leeds", False), ("from Leeds", False),
     ("Leeds", False), ("in, Leeds", False), ("beat Leeds", False)],
)  # fmt: skip
def test_a_name_says_where_something_is_after_a_preposition_that_no_opponent_has(text: str, *, where: bool) -> None:
    words, _ = small_gazetteer.read(text)

    assert names_where(words, small_gazetteer.mentions(words, "Leeds")[0][0]) is where


@pytest.mark.parametrize(
    ("text", "plays"),
    [
        ("then Leeds beat them", True),
        ("then Leeds 2", True),
        ("then Leeds 2-1", True),
        ("then Leeds, 2", False),
        ("then Leeds coach Poe", True),
        ("then Leeds's coach", True),
        ("then Leeds, coach Poe", False),
        ("against Leeds", True),
        ("in Leeds beat them", False),
        ("then Leeds", False),
        ("Silva (Leeds), Reis", True),
        ("Silva (Leeds)", True),
        ("Silva (Leeds) and", False),
        ("goals (Leeds), Reis", False),
        ("Silva, (Leeds), Reis", False),
        ("Silva said. (Leeds), Reis", False),
    ],
)
def test_a_team_plays_is_opposed_has_a_score_or_stands_in_the_brackets_of_a_player(text: str, *, plays: bool) -> None:
    words, _ = small_gazetteer.read(text)
    ((first, last),) = small_gazetteer.mentions(words, "Leeds")

    assert plays_as_team(words, first, last) is plays
