"""The name at the beginning of some words: W40, W42, W44."""

from __future__ import annotations

import pytest

from articles.reading.prose.credits import full_names


@pytest.mark.parametrize(
    ("words", "name", "rest"),
    [
        ("Jane Doe in Erbil", "Jane Doe", " in Erbil"),
        ("JANE DOE IN ERBIL", "JANE DOE", " IN ERBIL"),
        ("Piet van der Berg said", "Piet van der Berg", " said"),
        ("Abu al-Hassan and", "Abu al-Hassan", " and"),
        ("van Gogh", "van Gogh", ""),
        ("أحمد علي في أربيل", "أحمد علي", " في أربيل"),
        ("Ann Poe 3", "Ann Poe", " 3"),
        ("Ann; Poe", "Ann", "; Poe"),
    ],
)
def test_a_name_goes_as_far_as_its_words_are_written_so(words: str, name: str, rest: str) -> None:
    found = full_names.read_full_name(words)

    assert (found.name, found.rest, found.glued) == (name, rest, False)


@pytest.mark.parametrize(
    "words", ["monday morning", "The harbour", "tea rose", "Ann van", "van der", "A B C D E F G", "3", ""]
)
def test_other_words_begin_with_no_name(words: str) -> None:
    """W44"""
    assert full_names.read_full_name(words) == full_names.FullName("", words, glued=False)


@pytest.mark.parametrize(
    ("words", "name", "rest"), [("Ann BootyGo to", "Ann Booty", "Go to"), ("Jane DoeThe tea", "Jane Doe", "The tea")]
)
def test_a_sentence_glued_to_a_name_is_cut_off(words: str, name: str, rest: str) -> None:
    assert full_names.read_full_name(words) == full_names.FullName(name, rest, glued=True)


@pytest.mark.parametrize("name", ["Ewan McGregor", "Ann MacLeod", "Leonardo DiCaprio", "Ann LaRue"])
def test_capitals_inside_a_name_glue_nothing_to_it(name: str) -> None:
    assert full_names.read_full_name(name).name == name


def test_words_are_cut_at_the_first_that_lost_its_space() -> None:
    assert full_names.unglue("New ErbilGo to OldTown") == ("New Erbil", True)
    assert full_names.unglue("New Erbil") == ("New Erbil", False)
