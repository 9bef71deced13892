"""Lists of words, as the tables of the prose rules write them."""

from __future__ import annotations

#: Letters of the scripts of South and South-East Asia, with the signs for vowels and joints that \\w leaves out.
SIGNED = (
    "\u0900-\u0963\u0971-\u09e3\u0a00-\u0a65\u0a70-\u0ae5\u0b00-\u0b65\u0b80-\u0be5\u0c00-\u0c65\u0c80-\u0ce5"
    "\u0d00-\u0d65\u0d80-\u0de5\u0df2-\u0e4e\u0e80-\u0ece\u1000-\u103f\u1780-\u17dd"
)


def word_set(text: str) -> frozenset[str]:
    """The words of a text that white space parts."""
    return frozenset(text.split())


def name_set(text: str) -> tuple[str, ...]:
    """The names of a text that bars part; line ends say nothing."""
    return tuple(name.strip() for name in text.replace("\n", " ").split("|") if name.strip())
