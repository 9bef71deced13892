"""Words and runs of capitals."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.recognition.text import tokens
from articles.recognition.text.capitalised_runs import find_runs
from articles.recognition.text.case_suffixes import trim_suffixes


def runs(text: str) -> list[str]:
    read = tokens.tokenize(text)
    return [" ".join(word.text for word in read[run.first : run.last + 1]) for run in find_runs(read)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("U.S.-backed", ["U.S.", "backed"]),
        ("Riga-based", ["Riga", "based"]),
        ("D-Maine", ["D", "Maine"]),
        ("anti-Acme", ["anti", "Acme"]),
        ("al-Najafi Jean-Luc", ["al-Najafi", "Jean-Luc"]),
        ("Acme's AT&T", ["Acme", "AT&T"]),
        ("Acme Inc. rose", ["Acme", "Inc.", "rose"]),
        ("seen.com fell", ["seen.com", "fell"]),
    ],
)
def test_words_part_where_names_do(text: str, parts: list[str]) -> None:
    assert [word.text for word in tokens.tokenize(text)] == parts


def test_runs_leave_out_what_only_opens_a_sentence_and_days() -> None:
    found = runs("But Acme Mills rose. The Tea Board met Ann Poe Monday. 8th Circuit judges of Smith & Sons left.")

    assert found == ["Acme Mills", "Tea Board", "Ann Poe", "8th Circuit", "Smith Sons"]


def test_a_possessive_ends_a_run_unless_it_is_part_of_the_name() -> None:
    found = runs("Then Syria's Tea Board met the Teachers' Union.")

    assert found == ["Syria", "Tea Board", "Teachers Union"]


@pytest.mark.parametrize(
    ("language", "text", "stem"),
    [
        ("tr", "Erbil'de", "Erbil"),
        ("kmr", "Hewlêrê", "Hewlêr"),
        ("en", "Hewlêrê", "Hewlêrê"),
        ("kmr", "Rêzan", "Rêzan"),
    ],
)
def test_endings_come_off_known_names_alone(language: str, text: str, stem: str) -> None:
    read = tokens.tokenize(text)

    trim_suffixes(read, language, lambda name: name in ("Erbil", "Hewlêr"))

    assert (read[0].text, text[read[0].start : read[0].end]) == (stem, stem)


@given(st.text(max_size=200))
def test_every_word_stands_where_it_says(text: str) -> None:
    for word in tokens.tokenize(text):
        assert text[word.start : word.end] == word.text
