"""A headline for a story that has none: W17."""

from __future__ import annotations

import pytest

from articles.reading.prose.heading.headline import infer_headline


@pytest.mark.parametrize(
    ("paragraph", "headline"),
    [
        ("Tea rose on Monday. It fell later.", "Tea rose on Monday"),
        ("Tea rose", "Tea rose"),
        ("Did tea rise? It did.", "Did tea rise?"),
        ("Mr. Doe and J. Roe drank tea. It rose.", "Mr. Doe and J. Roe drank tea"),
    ],
)
def test_the_first_sentence_stands_in(paragraph: str, headline: str) -> None:
    assert infer_headline(paragraph) == headline


def test_a_long_sentence_is_cut_at_a_word() -> None:
    assert infer_headline("tea rose, " * 30) == "tea rose, " * 9 + "tea rose…"


def test_a_long_word_is_cut_anywhere() -> None:
    assert infer_headline("x" * 300) == "x" * 100 + "…"
