"""What differs between two texts."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from articles.desk.acts.word_diff import CUT, MOST_TOKENS, Piece, word_diff

WORDS = st.lists(st.sampled_from(["tea", "rose", ",", " ", "\n\n", "چا", "9"]), max_size=8).map("".join)


def told(before: str, after: str) -> list[tuple[str, str]]:
    return [(str(piece.kind), piece.text) for piece in word_diff(before, after)]


def test_words_that_went_and_words_that_came_are_told_apart() -> None:
    assert told("Two bridges stay closed", "Two ferries stay closed") == [
        ("same", "Two "),
        ("out", "bridges"),
        ("in", "ferries"),
        ("same", " stay closed"),
    ]


def test_neighbouring_changes_are_read_as_one() -> None:
    assert told("Two old bridges", "Two new ferries") == [
        ("same", "Two "),
        ("out", "old bridges"),
        ("in", "new ferries"),
    ]


def test_of_long_unchanged_text_only_the_ends_at_changes_are_shown() -> None:
    middle = "tea rose again " * 40

    shown = word_diff(f"One {middle}two", f"Three {middle}four")

    assert [piece.kind for piece in shown] == [Piece.OUT, Piece.IN, Piece.SAME, Piece.OUT, Piece.IN]
    assert CUT in shown[2].text and len(shown[2].text) < 140


def test_a_very_long_change_is_told_whole() -> None:
    before, after = "a " * MOST_TOKENS, "b " * MOST_TOKENS

    assert told(before, after) == [("out", before), ("in", after)]


@given(before=WORDS, after=WORDS)
def test_both_texts_can_be_read_from_a_short_difference(before: str, after: str) -> None:
    pieces = word_diff(before, after)

    assert "".join(piece.text for piece in pieces if piece.kind != Piece.IN) == before
    assert "".join(piece.text for piece in pieces if piece.kind != Piece.OUT) == after
