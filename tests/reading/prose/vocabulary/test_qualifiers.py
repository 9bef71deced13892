"""States, provinces and countries behind a place: W24."""

from __future__ import annotations

import pytest

from articles.reading.prose.vocabulary.qualifiers import is_known_qualifier


@pytest.mark.parametrize(
    "words",
    ["Penn.", "Pa.", "W.Va.", "W. Va.", "CALIF.", "Calif", "South Dakota", "N.Y.", "D.C.", "Iraq", "Êraq", "العراق"],
)
def test_states_and_countries_are_known_in_every_form(words: str) -> None:
    assert is_known_qualifier(words)


@pytest.mark.parametrize("words", ["", "Tea", "Reuters", "South", "a"])
def test_other_words_qualify_nothing(words: str) -> None:
    assert not is_known_qualifier(words)
