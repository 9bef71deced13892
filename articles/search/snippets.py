"""The passage of a story that shows best why it was found, with the words searched for marked."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import compress

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from articles.search.folding import fold
from articles.search.schema import ANALYZERS, LONGEST, manner
from articles.search.words import Words

#: Characters of a story that are looked through, and that a snippet shows.
LOOKED_THROUGH, LENGTH = 20_000, 280
_WORD = re.compile(r"[^\W_]+(?:[\u0300-\u036f\u0640\u064b-\u0652\u200c\u200d][^\W_]*)*")
_SPACED = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Passage:
    """The text of one story to cut from, and its language."""

    text: str
    language: str


def snippets(passages: Mapping[int, Passage], words: Words | None) -> dict[int, SafeString]:
    """
    A snippet of each story that has one of the words in its text.

    Out:     HTML: the story's own text escaped, the words found in <mark>
    Rule:    the words are compared folded and stemmed as the index has them; the passage with most different words
             is shown, of these the first
    """
    if words is None or not words.wanted:
        return {}
    found = {}
    for key, passage in passages.items():
        text = _SPACED.sub(" ", passage.text[:LOOKED_THROUGH])
        if hits := _hits(text, manner(passage.language), words.wanted):
            found[key] = _cut(text, hits)
    return found


def _hits(text: str, how: str, wanted: Sequence[str]) -> list[tuple[int, int, str]]:
    """Where words of the search stand: start, end, and the word as the index has it."""
    sought = {token for term in wanted for token in ANALYZERS[how].analyze(term)}
    spans = [match.span() for match in _WORD.finditer(text)]
    if not spans:
        return []
    stems = _stems({text[start:end] for start, end in spans}, how)
    hits = []
    for start, end in spans:
        token = next((token for token in stems[text[start:end]] if token in sought), None)
        if token is not None:
            hits.append((start, end, token))
    return hits


def _stems(written: set[str], how: str) -> dict[str, list[str]]:
    """Each word as the index has it. All are folded and stemmed at once, since a call costs more than what it does."""
    words = sorted(written)
    folded = fold("\n".join(words)).split("\n")
    whole = [word.isalnum() and word.isascii() and len(word) <= LONGEST for word in folded]
    stemmed = iter(ANALYZERS[how].analyze(" ".join(compress(folded, whole))))
    return {
        word: [next(stemmed)] if is_whole else ANALYZERS[how].analyze(one)
        for word, one, is_whole in zip(words, folded, whole, strict=True)
    }


def _cut(text: str, hits: Sequence[tuple[int, int, str]]) -> SafeString:
    best, most = hits[0][0], 0
    for number, (start, _, _) in enumerate(hits):
        inside = {token for begin, _, token in hits[number : number + 50] if begin < start + LENGTH * 3 // 4}
        if len(inside) > most:
            best, most = start, len(inside)
    begin = _word_border(text, max(best - LENGTH // 5, 0))
    end = min(begin + LENGTH, len(text))
    if end < len(text):
        end = max(text.rfind(" ", begin, end), hits[0][1] if begin == 0 and hits[0][1] > end else begin + LENGTH // 2)
    pieces = ["…" if begin else ""]
    at = begin
    for start, stop, _ in hits:
        if start >= at and stop <= end:
            pieces += [escape(text[at:start]), f"<mark>{escape(text[start:stop])}</mark>"]
            at = stop
    pieces += [escape(text[at:end]), "…" if end < len(text) else ""]
    return mark_safe("".join(pieces))


def _word_border(text: str, at: int) -> int:
    """The start of the word at a position; in scripts without spaces the position itself."""
    space = text.rfind(" ", max(at - 40, 0), at + 1)
    return space + 1 if at and space >= 0 else at
