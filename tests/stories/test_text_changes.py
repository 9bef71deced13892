"""What changed between two texts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.stories import WordChange, change_in_a_line, first_difference, word_diff

TEXT = st.text(st.sampled_from("ab c\n.1"), max_size=80)


def told(older: str, newer: str) -> list[list[tuple[str, str]]]:
    return [[(stretch.change.value, stretch.text) for stretch in paragraph] for paragraph in word_diff(older, newer)]


def test_changed_words_stand_beside_kept_ones() -> None:
    assert told("Twelve ships left.\n\nThe rest stay.", "Twelve boats left.\n\nThe rest stay.") == [
        [("kept", "Twelve "), ("removed", "ships "), ("added", "boats "), ("kept", "left.")],
        [("kept", "The rest stay.")],
    ]


@given(TEXT, TEXT)
def test_both_texts_can_be_read_from_what_changed(older: str, newer: str) -> None:
    stretches = [stretch for paragraph in word_diff(older, newer) for stretch in paragraph]

    for text, left_out in ((older, WordChange.ADDED), (newer, WordChange.REMOVED)):
        words = " ".join(stretch.text for stretch in stretches if stretch.change != left_out).split()
        assert "".join(words) == "".join(text.split())


@pytest.mark.parametrize(
    ("older", "newer", "line"),
    [
        ("The 48 ships left.", "The 50 ships left.", "“48” is now “50”"),
        ("The ships left.", "The ships left.", ""),
        ("Ships left.", "Ships left. Others stay there.", "3 words added"),
        ("Ships left. Others stay.", "Ships left.", "2 words removed"),
        ("one a b c d e f g h i two", "one 1 two 3", "2 words added, 9 removed"),
    ],
)
def test_a_change_is_told_in_a_line(older: str, newer: str, line: str) -> None:
    assert change_in_a_line(older, newer) == line


@pytest.mark.parametrize(
    ("older", "newer", "line"),
    [
        ("The ships left.", "The ships left.", ""),
        ("The 48 ships left.", "The fifty ships left.", "differs first in “fifty”"),
        ("The ships left. Others stay.", "The ships left.", "ends before “Others stay.”"),
        ("The grey ships left.", "The ships left.", "leaves out “grey”"),
    ],
)
def test_a_copy_is_told_by_its_first_difference(older: str, newer: str, line: str) -> None:
    assert first_difference(older, newer) == line


def test_long_texts_that_differ_are_shown_whole() -> None:
    older, newer = ("a " * 3000).strip(), ("b " * 3000).strip()

    assert told(older, newer) == [[("removed", older), ("added", newer)]]
