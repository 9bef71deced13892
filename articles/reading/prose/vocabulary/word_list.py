"""Lists of words, as the tables of the prose rules write them."""

from __future__ import annotations


def word_set(text: str) -> frozenset[str]:
    """The words of a text that white space parts."""
    return frozenset(text.split())


def name_set(text: str) -> tuple[str, ...]:
    """The names of a text that bars part; line ends say nothing."""
    return tuple(name.strip() for name in text.replace("\n", " ").split("|") if name.strip())
