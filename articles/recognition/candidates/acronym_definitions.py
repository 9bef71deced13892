"""Acronyms that copy itself defines: "Syrian Democratic Forces' (SDF)", "SDF (Syrian Democratic Forces)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from articles.reading import Span
from articles.recognition.vocabulary.linking_words import INNER_IN_DEFINITIONS, SMALL_IN_DEFINITIONS

INNER = "|".join(INNER_IN_DEFINITIONS)
#: A name, perhaps possessive, then an acronym in brackets; or the other way round.
BEHIND = re.compile(
    rf"""
    (?P<name>[^\W\d_a-z][\w.&'’-]*(?:[ ,]{{1,2}}(?:[^\W\d_a-z][\w.&'’-]*|{INNER})){{1,11}})
    (?:['’]s?)?\ \((?:the\ |known\ as\ |or\ |formerly\ )?
    ["“]?(?P<acronym>[^\W\d_a-z][^\W_]{{1,9}}(?:[-/][^\W_]{{1,5}})?)["”]?
    (?:[;,][^()\n]{{1,60}})?\)
    """,
    re.VERBOSE,
)
AHEAD = re.compile(
    rf"""
    (?<![\w-])(?P<acronym>[^\W\d_a-z]{{2,10}})\ \((?:the\ )?
    (?P<name>[^\W\d_a-z][\w'’-]+(?:\ (?:[^\W\d_a-z][\w'’-]*|{INNER})){{1,9}})\)
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class AcronymDefinition:
    """An acronym and the name that copy gives it, with where each stands."""

    acronym: str
    name: str
    name_span: Span
    acronym_span: Span


def find_definitions(text: str) -> Iterator[AcronymDefinition]:
    """
    What the acronyms in a story stand for.

    In:      "… the Syrian Democratic Forces' (SDF) continues …"
    Out:     SDF with "Syrian Democratic Forces" and both spans
    Raises:  nothing
    Rule:    the letters of the acronym begin words of the name in order, the first word among them; small words and
             words without a letter of their own may stand between
    """
    for pattern in (BEHIND, AHEAD):
        for found in pattern.finditer(text):
            acronym = found["acronym"]
            if sum(map(str.isupper, acronym)) < 2:
                continue
            start = _start(found["name"], acronym)
            if start is not None:
                opening = found.start("name") + start
                name = text[opening : found.end("name")].rstrip("'’ ,")
                name = name[:-2] if name.endswith(("'s", "’s")) else name
                yield AcronymDefinition(acronym, name, Span(opening, opening + len(name)), Span(*found.span("acronym")))


def _start(name: str, acronym: str) -> int | None:
    """Where the words that the acronym's letters begin start in the name: the shortest stretch before the bracket."""
    letters = [letter.lower() for letter in acronym if letter.isalpha()]
    found = [(word.start(), word[0]) for word in re.finditer(r"[^\s,-]+", name)]
    for first in range(len(found) - 1, -1, -1):
        start, word = found[first]
        if word in SMALL_IN_DEFINITIONS or word[:1].lower() != letters[0]:
            continue
        if _spelled(letters, [part for _, part in found[first:]]):
            return start
    return None


def _spelled(letters: list[str], parts: list[str]) -> bool:
    """Whether every letter is met in order, each capitalised word giving its first letter and perhaps further ones."""
    if len(parts) < 2:
        return False
    position = 0
    for part in parts:
        small = part.lower()
        if position < len(letters) and small[:1] == letters[position]:
            position += 1
            rest = small[1:]
            # "Daesh", "Unesco", "Comecon": more than one letter of a word.
            while position < len(letters) and part not in SMALL_IN_DEFINITIONS and len(letters) > len(parts):
                where = rest.find(letters[position])
                if where < 0:
                    break
                rest = rest[where + 1 :]
                position += 1
        elif part not in SMALL_IN_DEFINITIONS and len(parts) > len(letters) + 1:
            return False
    return position == len(letters)
