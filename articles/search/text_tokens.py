"""
The body of a story as the index holds it for questions of where words stand: how near, in which paragraph, how often.

Each word is there twice: as its stem, behind the name of the stemmer, and as it is written, behind "=". So one field
serves all languages, and a stem is only ever compared with stems of its own language.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

import tantivy

from articles.query import MOST_TIMES, fold_text
from articles.reading import PARAGRAPH_BREAK
from articles.search.schema import ANALYZERS, MANNERS, PLAIN, analyzer_name

WRITTEN = "="
#: Places in the body that one word takes: its stem, then itself.
STRIDE = 2
#: What stands between a word and how often it is there.
TIMES = "#"
#: Words of one manner whose stems are kept.
KEPT = 8_000
#: Paragraphs that are told apart.
MOST_PARAGRAPHS = 2000


def stemmed(manner: str, token: str) -> str:
    """A stem as the index has it: "english:pric"."""
    return f"{manner}:{token}"


def tokens_of(term: str) -> dict[str, list[str]]:
    """The tokens of a folded term in every manner, as the index has them."""
    found = {}
    for manner in MANNERS:
        tokens = ANALYZERS[manner].analyze(term)
        if tokens:
            found[manner] = [stemmed(manner, token) for token in tokens]
    return found


@dataclass(frozen=True, slots=True)
class BodyTokens:
    """
    What the index holds of a body and a standfirst.

    fields:      those for nearness, frequency and the lead
    paragraphs:  the words of each paragraph, all in the place of its number, so that a phrase can ask for both
    """

    fields: dict[str, str | list[str]]
    paragraphs: tantivy.PreTokenizedString


def body_tokens(row: Mapping[str, Any]) -> BodyTokens:
    """Take a body and a standfirst apart, each paragraph once."""
    words = _WORDS[analyzer_name(row["language"])]
    of_paragraphs = [words.of(each) for each in row["body"].split(PARAGRAPH_BREAK)]
    leads = [each for each in (words.of(row["standfirst"]), of_paragraphs[0]) if each]
    return BodyTokens(
        {
            "body": " ".join([words[word][2] for word in chain.from_iterable(of_paragraphs)]),
            "repeats": " ".join(_repeats(of_paragraphs, words)),
            "lead": [" ".join([words[word][side] for word in lead]) for lead in leads for side in (0, 1)],
        },
        tantivy.PreTokenizedString("", list(_placed(of_paragraphs, words))),
    )


def _repeats(of_paragraphs: Sequence[Sequence[str]], words: _Words) -> Iterator[str]:
    times: Counter[str] = Counter()
    for word, number in Counter(chain.from_iterable(of_paragraphs)).items():
        stem, written, _ = words[word]
        times[stem] += number
        times[written] += number
    return (f"{token}{TIMES}{min(number, MOST_TIMES)}" for token, number in times.items() if number > 1)


def _placed(of_paragraphs: Sequence[Sequence[str]], words: _Words) -> Iterator[tantivy.Token]:
    for number, each in enumerate(_told_apart(of_paragraphs)):
        once = dict.fromkeys(each)
        for token in dict.fromkeys(words[word][0] for word in once):
            yield tantivy.Token(token, number, 0, 0)
        for word in once:
            yield tantivy.Token(words[word][1], number, 0, 0)


def _told_apart(of_paragraphs: Sequence[Sequence[str]]) -> Sequence[Sequence[str]]:
    """The paragraphs, all behind so many as one."""
    if len(of_paragraphs) <= MOST_PARAGRAPHS:
        return of_paragraphs
    return [*of_paragraphs[:MOST_PARAGRAPHS], list(chain.from_iterable(of_paragraphs[MOST_PARAGRAPHS:]))]


class _Words(dict[str, tuple[str, str, str]]):
    """
    The words of one manner: as they are written, with the stem and the word as the index has them, alone and together.

    Rule:  what a word is as a stem is looked up once; all go when they are too many
    """

    def __init__(self, manner: str) -> None:
        super().__init__()
        self.manner = manner

    def of(self, text: str) -> list[str]:
        """The words of a text in their order, folded."""
        found: list[str] = ANALYZERS[PLAIN].analyze(fold_text(text)) if text else []
        if len(self) > KEPT:
            self.clear()
        return found

    def __missing__(self, word: str) -> tuple[str, str, str]:
        stem = word if self.manner == PLAIN else ANALYZERS[self.manner].analyze(word)[0]
        token, written = stemmed(self.manner, stem), f"{WRITTEN}{word}"
        self[word] = found = (token, written, f"{token} {written}")
        return found


_WORDS = {manner: _Words(manner) for manner in MANNERS}
