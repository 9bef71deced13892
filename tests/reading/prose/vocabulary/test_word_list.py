"""The lists of words that tables are written as."""

from __future__ import annotations

from articles.reading.prose.vocabulary.word_list import name_set, word_set


def test_words_are_parted_by_white_space() -> None:
    assert word_set(" tea\n  rose tea ") == {"tea", "rose"}


def test_names_are_parted_by_bars_and_keep_their_order() -> None:
    assert name_set("New York |\nErbil | | Paris") == ("New York", "Erbil", "Paris")
