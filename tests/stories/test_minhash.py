"""Shingles of words and their MinHash."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from articles.stories.minhash import minima, shared, shingles, word_hashes

WORDS = st.lists(st.sampled_from("abcdefghijklmnop"), max_size=40)


def test_hashes_are_the_same_in_every_process() -> None:
    words = ["the", "port", "of", "varnholm"]

    assert minima(shingles(word_hashes(words), 3), 2) == [
        -9123084154240906218,
        2395268268446717524,
    ]


def test_text_without_words_has_no_minima() -> None:
    assert minima(shingles(word_hashes([]), 3), 4) == []


def test_text_shorter_than_a_shingle_is_one() -> None:
    assert shingles(word_hashes(["port"]), 3).size == 1


@given(WORDS)
def test_the_same_words_have_the_same_minima(words: list[str]) -> None:
    one, other = (shingles(word_hashes(list(words)), 3) for _ in range(2))

    assert minima(one, 8) == minima(other, 8)


@given(WORDS, WORDS)
def test_sets_share_what_both_have(one: list[str], other: list[str]) -> None:
    runs = [
        {tuple(words[at : at + 3]) for at in range(max(1, len(words) - 2))} if words else set()
        for words in (one, other)
    ]

    assert shared(*(shingles(word_hashes(words), 3) for words in (one, other))) == len(runs[0] & runs[1])


def test_minima_agree_about_as_often_as_sets_are_alike() -> None:
    one = shingles(word_hashes([f"w{number}" for number in range(400)]), 1)
    other = shingles(word_hashes([f"w{number}" for number in range(200, 600)]), 1)

    same = sum(a == b for a, b in zip(minima(one, 600), minima(other, 600), strict=True))

    assert 150 < same < 250  # a third of them
