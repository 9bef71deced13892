"""Paragraphs: W7."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from articles.reading.prose.paragraphs import join_lines, split_paragraphs, words_of_copy


def texts(copy: str) -> list[str]:
    return [join_lines(block.raw, words_of_copy(copy)) for block in split_paragraphs(copy)]


def test_a_blank_line_or_an_indent_starts_a_paragraph_and_wrapped_lines_are_joined() -> None:
    """W7"""
    assert texts("One line\nwraps.\n    Two is\nindented.\n\nThree.") == [
        "One line wraps.",
        "Two is indented.",
        "Three.",
    ]


def test_lines_that_were_never_wrapped_are_paragraphs_of_their_own() -> None:
    long = "word " * 40

    assert len(texts(f"{long}\n{long}\n{long}")) == 3


def test_a_copy_indented_as_a_whole_is_not_cut_at_every_line() -> None:
    assert texts("  One line\n  wraps.\n\n  Two.") == ["One line wraps.", "Two."]


def test_a_hyphen_at_a_line_end_stays_unless_the_joined_word_is_known() -> None:
    """W7"""
    assert texts("The vil-\nlage is well-\nknown; a village.") == ["The village is well-known; a village."]


def test_a_dash_at_a_line_end_stays_a_dash() -> None:
    assert texts("The ferry -\nthe last - sank.") == ["The ferry - the last - sank."]


@given(st.text(alphabet="ab -\n\t–.", max_size=200))
def test_paragraphs_hold_every_character_but_white_space_and_say_where_they_stand(copy: str) -> None:
    blocks = split_paragraphs(copy)

    assert "".join("".join(block.raw.split()) for block in blocks) == "".join(copy.split())
    assert all(copy[block.start : block.end] == block.raw == block.raw.strip() for block in blocks)
