"""What is shown of a story that was searched for."""

from __future__ import annotations

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.query.words import parse_words
from articles.search import tokenize
from articles.search.snippet_cutting import LENGTH, Passage, cut_snippets


def snippet(text: str, typed: str, language: str = "en") -> str:
    return cut_snippets({1: Passage(text, language)}, parse_words(typed, tokenize=tokenize)).get(1, "")


@pytest.mark.parametrize(
    ("text", "language", "typed", "marked"),
    [
        ("Talks in São Paulo", "pt", "sao", ["São"]),
        ("Bridges closed, a bridge opened", "en", "bridge", ["Bridges", "bridge"]),
        ("اجتماع في أربيل اليوم", "ar", "اربيل", ["أربيل"]),
        ("لە هەولێر کۆبوونەوە", "ckb", "هەولێر", ["هەولێر"]),
        ("The oil ministry and the oil", "en", '"oil ministry"', ["oil", "ministry", "oil"]),
        ("Grain without oil", "en", "grain -oil", ["Grain"]),
        ("Nothing here", "en", "grain", []),
        ("It’s Iraq’s", "en", "iraq", ["Iraq"]),
        ("In 2019 and ٢٠١٩", "en", "2019", ["2019", "٢٠١٩"]),
    ],
)
def test_the_words_found_are_marked_as_they_are_written(
    text: str, language: str, typed: str, marked: list[str]
) -> None:
    assert re.findall("<mark>(.*?)</mark>", snippet(text, typed, language)) == marked


def test_copy_is_text_and_never_markup() -> None:
    cut = snippet('<script>alert("grain")</script> & grain', "grain")

    assert cut == "&lt;script&gt;alert(&quot;<mark>grain</mark>&quot;)&lt;/script&gt; &amp; <mark>grain</mark>"


def test_the_passage_with_most_of_the_words_is_shown() -> None:
    filler = "Nothing is said here that anybody would want to know. " * 20

    cut = snippet(f"Grain alone. {filler}Grain and oil together. {filler}", "grain oil")

    assert "<mark>Grain</mark> and <mark>oil</mark> together" in cut
    assert cut.startswith("…") and cut.endswith("…")


def test_words_are_not_cut_in_two() -> None:
    cut = snippet("abcdefghij " * 100 + "grain " + "klmnopqrst " * 100, "grain")

    assert set(re.sub("<.*?>|…", "", cut).split()) == {"abcdefghij", "grain", "klmnopqrst"}


@given(st.text(max_size=2000), st.text(max_size=30))
def test_a_snippet_is_a_piece_of_the_text(text: str, typed: str) -> None:
    cut = snippet(text, typed)

    plain = html.unescape(re.sub("</?mark>", "", cut)).removeprefix("…").removesuffix("…")
    assert plain in " ".join(text.split()) or plain.strip() in " ".join(re.split(r"\s", text)) or not cut
    assert len(plain) <= LENGTH
