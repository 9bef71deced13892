"""The words of copy as they are compared."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.stories.copy_words import fold, is_figure, names_of, words_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Fed funds at 6-1/16 pct.", ["fed", "funds", "at", "6-1/16", "pct"]),
        ("1,407,000 vs 11:35", ["1,407,000", "vs", "11:35"]),
        ("Müller, São Paulo", ["muller", "sao", "paulo"]),
        ("كتاب ١٢", ["کتاب", "12"]),
        ("北港12艘", ["北", "港", "12", "艘"]),
    ],
)
def test_words_are_folded_and_figures_are_whole(text: str, words: list[str]) -> None:
    assert words_of(text) == words


def test_figures_are_told_in_digits_and_spelled() -> None:
    assert [is_figure(word) for word in ("6-1/16", "six", "sixteen", "a6")] == [True, True, False, False]


def test_names_have_a_capital_everywhere() -> None:
    text = "In the port of Varnholm the mayor, Inga Brandt, spoke on Monday. Brandt left the port."

    assert names_of(text, words_of(text)) == ["in", "varnholm", "inga", "brandt"]


def test_copy_in_capitals_has_no_names() -> None:
    assert names_of("PORT OF VARNHOLM REOPENS", words_of("PORT OF VARNHOLM REOPENS")) == []


@given(st.text(max_size=200))
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(max_size=200))
def test_any_text_has_words_and_names_among_them(text: str) -> None:
    words = words_of(text)

    assert set(names_of(text, words)) <= set(words)
