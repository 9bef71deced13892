"""Endings that languages join to names: Turkish behind an apostrophe, Kurmanji without one."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from articles.recognition.text.tokens import Token
from articles.recognition.vocabulary.word_boundaries import KURMANJI_CASES

TURKISH = frozenset({"tr", "az"})
KURMANJI = frozenset({"ku", "kmr"})
SHORTEST = 3


def trim_suffixes(text: Sequence[Token], language: str, is_name: Callable[[str], bool]) -> None:
    """
    Take the endings off the names in a text; the words themselves are changed.

    In:      words; BCP 47 language; what tells a known name
    Raises:  nothing
    Rule:    "Erbil'de" is Erbil; "Hewlêrê" is Hewlêr, where that is known and the whole is not
    """
    said = language.split("-")[0].lower()
    if said not in TURKISH | KURMANJI:
        return
    for word in text:
        if not word.capital:
            continue
        stem = _turkish(word.text) if said in TURKISH else _kurmanji(word.text, is_name)
        word.ending = word.text[len(stem) :].lstrip("'’") if said in TURKISH else ""
        word.end -= len(word.text) - len(stem)
        word.text = stem


def _turkish(word: str) -> str:
    for mark in "'’":
        head, found, ending = word.partition(mark)
        if found and len(head) >= 2 and ending.islower():
            return head
    return word


def split_ending(word: str, ending: str) -> str:
    """A word without an ending, or "" where it has another one or too little is left."""
    if word.endswith(ending) and len(word) - len(ending) >= SHORTEST:
        return word[: len(word) - len(ending)]
    return ""


def _kurmanji(word: str, is_name: Callable[[str], bool]) -> str:
    if is_name(word):
        return word
    for ending in KURMANJI_CASES:
        stem = split_ending(word, ending)
        if stem and is_name(stem):
            return stem
    return word
