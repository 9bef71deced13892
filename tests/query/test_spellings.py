"""Other spellings of words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.query import fold_text, other_spellings


@pytest.mark.parametrize(
    ("text", "others"),
    [
        ("Müller kam aus N’Djamena", ["mueller", "ndjamena"]),
        ("Malmö, Ærø og Århus", ["malmoe", "aeroe", "aarhus"]),
        ("Iraq's oil, Müller's tea", ["mueller"]),
        ("The poet does", []),
        ("'quoted' words", []),
        ("l'Aquila d'Örnsköldsvik", ["laquila", "doernskoeldsvik"]),
        ("", []),
    ],
)
def test_words_with_special_letters_have_other_spellings(text: str, others: list[str]) -> None:
    assert list(other_spellings(text)) == others


@given(st.text())
def test_other_spellings_are_folded_words(text: str) -> None:
    for other in other_spellings(text):
        assert other.isalnum()
        assert fold_text(other) == other
