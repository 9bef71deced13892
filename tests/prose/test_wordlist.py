"""The lists of words that tables are written as."""

from __future__ import annotations

from articles.prose import wordlist


def test_words_are_parted_by_white_space() -> None:
    assert wordlist.of(" tea\n  rose tea ") == {"tea", "rose"}


def test_names_are_parted_by_bars_and_keep_their_order() -> None:
    assert wordlist.names("New York |\nErbil | | Paris") == ("New York", "Erbil", "Paris")
