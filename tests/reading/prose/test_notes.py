"""Notes for editors: W14."""

from __future__ import annotations

import pytest

from articles.reading.prose.notes import is_note, without_brackets


@pytest.mark.parametrize(
    "line",
    ["Eds: Adds quote.", "(Eds: Adds quote.)", "EDITOR'S NOTE _ This is the second of two.", "UPDATES: with the vote.",
     "(Adds minister's reply, paragraph 3)", "(Corrects spelling of ferry)", "[Recasts, updates throughout]"],
)  # fmt: skip
def test_notes_for_editors_are_told(line: str) -> None:
    """W14"""
    assert is_note(line)


@pytest.mark.parametrize(
    "line", ["(Acme Inc) said it will sell.", "Adds a wing to the house.", "Edsel cars rose.", "(Adds"]
)
def test_other_lines_are_no_notes(line: str) -> None:
    assert not is_note(line)


def test_a_note_in_brackets_must_close_them_and_be_short() -> None:
    assert not is_note("(Adds quote. Tea rose")
    assert not is_note("Eds: " + "x" * 600)


@pytest.mark.parametrize(
    ("note", "bare"),
    [
        ("(Eds: EMBARGOED until 0001 GMT", "EMBARGOED until 0001 GMT"),
        ("EDITOR'S NOTE _ This is the second of two.", "This is the second of two."),
        ("Edsel cars rose.", "Edsel cars rose."),
    ],
)
def test_a_note_is_read_without_the_words_that_say_it_is_one(note: str, bare: str) -> None:
    """W52"""
    assert without_brackets(note) == bare
