"""Runs of capitalised words: the stretches of copy that may be names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from articles.recognition.text.tokens import Token
from articles.recognition.vocabulary.calendar_words import DAYS
from articles.recognition.vocabulary.common_words import OPENERS


@dataclass(frozen=True, slots=True)
class CapitalisedRun:
    """Words first..last (inclusive), all capitalised, each joined to the one before."""

    first: int
    last: int

    def __len__(self) -> int:
        return self.last - self.first + 1


def find_runs(text: Sequence[Token]) -> Iterator[CapitalisedRun]:
    """
    The runs of capitalised words.

    Rule: a word that only opens a sentence is left out; days and months end a run
    """
    first: int | None = None
    for index, word in enumerate(text):
        counts = word.capital and word.key not in DAYS and not (_opens_only(text, index))
        if first is not None and not (counts and word.joined):
            yield CapitalisedRun(first, index - 1)
            first = None
        if counts and first is None:
            first = index
    if first is not None:
        yield CapitalisedRun(first, len(text) - 1)


def _opens_only(text: Sequence[Token], index: int) -> bool:
    word = text[index]
    if word.key == "the":
        return True
    if word.key == "i":
        return True
    return word.opens and word.key in OPENERS and (len(word.text) == 1 or not word.text.isupper())
