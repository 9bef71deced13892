"""Titles of books, films and songs: quoted, and capitalised from end to end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from articles.recognition.candidates.candidate import Candidate, EntityType
from articles.recognition.vocabulary.linking_words import SMALL_IN_TITLES

QUOTED = re.compile(r"(?:``|[“\"])(?P<title>[^\W_a-z][^“”\"`\n]{2,80}?),?\.?(?:''|[”\"])")
WORD = re.compile(r"[^\W_]+(?:['’&-][^\W_]+)*")
MOST_WORDS = 10


def find_titles(text: str) -> Iterator[Candidate]:
    """
    The titles in a text, whose words name nothing themselves.

    In:      "… the film ``Last Days in Paris,'' he …"
    Out:     a claim that the title is neither a place nor an organisation
    Raises:  nothing
    """
    for quoted in QUOTED.finditer(text):
        words = WORD.findall(quoted["title"])
        if 0 < len(words) <= MOST_WORDS and all(word in SMALL_IN_TITLES or not word[:1].islower() for word in words):
            yield Candidate(*quoted.span("title"), EntityType.OTHER, 0.9, "title")
