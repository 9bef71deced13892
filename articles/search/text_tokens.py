"""
The body of a story as the index holds it for questions of where words stand: how near, in which paragraph, how often.

Each word is there twice: as its stem, behind the name of the stemmer, and as it is written, behind "=". So one field
serves all languages, and a stem is only ever compared with stems of its own language.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
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


def positions(row: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of a story for nearness, frequency and the lead."""
    pairs = list(_pairs(row["body"], row["language"]))
    counted = Counter(token for pair in pairs for token in pair)
    repeats = (f"{token}{TIMES}{min(number, MOST_TIMES)}" for token, number in counted.items() if number > 1)
    lead = [row["standfirst"], row["body"].partition(PARAGRAPH_BREAK)[0]]
    leads = [list(zip(*_pairs(text, row["language"]), strict=True)) for text in lead if text]
    return {
        "body": " ".join(chain.from_iterable(pairs)),
        "repeats": " ".join(repeats),
        "lead": [" ".join(run) for runs in leads for run in dict.fromkeys(runs)],
    }


def paragraphs(body: str, language: str) -> tantivy.PreTokenizedString:
    """The words of each paragraph, all in the place of the paragraph's number, so that a phrase can ask for both."""
    return tantivy.PreTokenizedString(
        "",
        [
            tantivy.Token(token, number, 0, 0)
            for number, paragraph in enumerate(body.split(PARAGRAPH_BREAK, MOST_PARAGRAPHS))
            for token in dict.fromkeys(chain.from_iterable(_pairs(paragraph, language)))
        ],
    )


def _pairs(text: str, language: str) -> Iterator[Sequence[str]]:
    """Each word of a text: its stem and itself."""
    folded, manner = fold_text(text), analyzer_name(language)
    written = ANALYZERS[PLAIN].analyze(folded)
    stems = ANALYZERS[manner].analyze(folded) if manner != PLAIN else written
    return ((stemmed(manner, stem), f"{WRITTEN}{word}") for stem, word in zip(stems, written, strict=True))
