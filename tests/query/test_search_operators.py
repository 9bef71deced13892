"""What operators of a search make of their operands."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from articles.query.expression import (
    AllOf,
    AnyOf,
    AtLeast,
    Called,
    Days,
    Expression,
    Near,
    Not,
    Paragraph,
    Prefix,
    Word,
)
from articles.query.search_operators import (
    MOST_PAIRS,
    SHORTEST_PLACED,
    UnsuitedOperand,
    called,
    in_one_paragraph,
    paired,
    placed,
    repeated,
)
from articles.query.search_tokens import SearchToken, TokenKind

A, B, C, D = (Word(letter) for letter in "abcd")
STAR, SHORT_STAR = Prefix("x" * SHORTEST_PLACED), Prefix("x" * (SHORTEST_PLACED - 1))
DAYS = Days(dt.date(2026, 2, 25))


def near(left: Expression, right: Expression, distance: int = 3, kind: TokenKind = TokenKind.NEAR) -> Expression:
    return paired(left, right, SearchToken(kind, f"NEAR/{distance}", (0, 0), distance))


def any_of(number: int) -> AnyOf:
    return AnyOf(tuple(Word(f"w{one}") for one in range(number)))


def test_near_joins_each_alternative_of_one_side_with_each_of_the_other() -> None:
    assert near(A, STAR) == Near(A, STAR, 3)
    assert near(A, B, 5, TokenKind.BEFORE) == Near(A, B, 5, ordered=True)
    assert near(AnyOf((A, B)), AllOf((C, D))) == AnyOf(
        (AllOf((Near(A, C, 3), Near(A, D, 3))), AllOf((Near(B, C, 3), Near(B, D, 3))))
    )


@pytest.mark.parametrize(
    ("left", "right", "distance"),
    [
        (any_of(MOST_PAIRS // 8), any_of(8), 3),
        (any_of(MOST_PAIRS // 8), STAR, 3),
        (any_of(MOST_PAIRS // 7), Word("a b"), 50),
        (any_of(MOST_PAIRS), Word("a b"), 13),
    ],
)
def test_near_takes_so_much_work_and_no_more(left: AnyOf, right: Expression, distance: int) -> None:
    assert isinstance(near(left, right, distance), AnyOf)
    with pytest.raises(UnsuitedOperand):
        near(AnyOf((*left.parts, A)), right, distance)


@pytest.mark.parametrize(
    "operand", [Not(A), DAYS, SHORT_STAR, Word("a", within="lead"), Prefix("xxxx", "lead"), Paragraph((A, B))]
)
@pytest.mark.parametrize(
    "operator",
    [lambda part: near(A, part), lambda part: near(part, A), in_one_paragraph, lambda part: repeated(part, 2)],
)
def test_only_words_phrases_and_long_beginnings_that_stand_anywhere_are_operands(
    operator: Callable[[Expression], Expression], operand: Expression
) -> None:
    with pytest.raises(UnsuitedOperand):
        operator(operand)


def test_a_paragraph_holds_every_combination_each_word_once() -> None:
    assert in_one_paragraph(A) == Paragraph((A,))
    assert in_one_paragraph(AllOf((A, B, A))) == Paragraph((A, B))
    assert in_one_paragraph(AllOf((A, AnyOf((B, C))))) == AnyOf((Paragraph((A, B)), Paragraph((A, C))))
    assert in_one_paragraph(AnyOf((AllOf((A, B)), C))) == AnyOf((Paragraph((A, B)), Paragraph((C,))))


def test_a_paragraph_has_so_many_alternatives_and_no_more() -> None:
    found = in_one_paragraph(AllOf((any_of(8), any_of(MOST_PAIRS // 8))))

    assert isinstance(found, AnyOf)
    for many in (AllOf((any_of(8), any_of(MOST_PAIRS // 8 + 1))), any_of(MOST_PAIRS + 1)):
        with pytest.raises(UnsuitedOperand):
            in_one_paragraph(many)


def test_each_word_is_there_so_often() -> None:
    assert repeated(AnyOf((A, STAR)), 4) == AnyOf((AtLeast(4, A), AtLeast(4, STAR)))


def test_each_word_stands_in_a_part_of_a_story() -> None:
    assert placed(AllOf((A, Not(STAR))), "lead") == AllOf((Word("a", within="lead"), Not(Prefix("xxxx", "lead"))))
    with pytest.raises(UnsuitedOperand):
        placed(AnyOf((A, DAYS)), "lead")


def test_each_word_is_the_name_of_something_but_what_is_placed_and_no_words() -> None:
    typed = Word("red cross", ("read cross",), typed="Red Cross")
    elsewhere = Word("a", within="lead")

    assert called(AnyOf((typed, Not(typed), elsewhere, DAYS)), "organisation") == AnyOf(
        (
            Called("organisation", "Red Cross", Word("red cross", (), quoted=True, typed="Red Cross")),
            Not(Called("organisation", "Red Cross", Word("red cross", (), quoted=True, typed="Red Cross"))),
            elsewhere,
            DAYS,
        )
    )
