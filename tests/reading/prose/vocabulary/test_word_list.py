"""The lists of words that tables are written as."""

from __future__ import annotations

from articles.reading.prose.vocabulary import word_list


def test_words_are_parted_by_white_space() -> None:
    assert word_list.of(" tea\n  rose tea ") == {"tea", "rose"}


def test_names_are_parted_by_bars_and_keep_their_order() -> None:
    assert word_list.names("New York |\nErbil | | Paris") == ("New York", "Erbil", "Paris")
