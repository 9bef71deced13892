"""Repairs the case of copy in capitals without moving a character, so that offsets stay."""

from __future__ import annotations

import re

from articles.recognition.vocabulary.letter_case import ALWAYS_IN_CAPITALS, SMALL_IN_HEADLINES, SURNAME_PREFIXES

#: A sentence or line is in capitals when it has so many letters and none of them small.
LEAST_LETTERS = 12
LINE = re.compile(r"[^\n]+")
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
VOWEL = re.compile(r"[AEIOUYÀ-ÖØ-Ý]")
#: Longer words without a vowel are no abbreviations.
LONGEST_ABBREVIATION = 5
#: A dateline at the head of a paragraph: its town stands in capitals in copy that is otherwise in small letters.
OPENING = re.compile(
    r"(?:^|(?<=\n))[^\S\n]*(?P<town>[^\W\d_a-z][^\n,()a-z]{1,40}?)"
    r"(?=\s*(?:,[^\n]{2,60}?)?\s*(?:\([^()\n]{2,40}\))?\s*(?:_|--|[-–—―]|:)\s)"
)


def repair_case(text: str) -> str:
    """
    Copy with its lines in capitals, and the town of a dateline, as if in ordinary case.

    In:      "OPEC TO MEET IN VIENNA\\n\\nNAIROBI, Kenya (AP) _ Thousands …"
    Out:     "OPEC to Meet in Vienna\\n\\nNairobi, Kenya (AP) _ Thousands …", of the same length
    Raises:  nothing
    """
    if not any(letter.isupper() for letter in text):
        return text
    text = LINE.sub(lambda line: _line(line[0]), text)
    return OPENING.sub(lambda opening: title_case(opening[0]), text)


def title_case(words: str) -> str:
    """Words in capitals with a capital first letter each; abbreviations stay, small words become small."""
    return WORD.sub(lambda word: _word(word[0], first=word.start() == 0), words)


def _line(line: str) -> str:
    letters = sum(map(str.isalpha, line))
    if letters >= LEAST_LETTERS and not any(map(str.islower, line)) and any(map(str.isupper, line)):
        return title_case(line)
    return line


def _word(word: str, *, first: bool) -> str:
    if not _is_in_capitals(word) or word in ALWAYS_IN_CAPITALS:
        return word
    if word.lower() in SMALL_IN_HEADLINES:
        return word.capitalize() if first else word.lower()
    return word if _is_abbreviation(word) else _capitalised(word)


def _is_in_capitals(word: str) -> bool:
    """Whether a word of several letters is all capitals, and as long in small letters, so that offsets stay."""
    return word.isupper() and 1 < len(word) == len(word.lower())


def _is_abbreviation(word: str) -> bool:
    return len(word) <= LONGEST_ABBREVIATION and not VOWEL.search(word)


def _capitalised(word: str) -> str:
    """A word in capitals with only its first letter one, and the letter behind "Mc" or "O'": "O'Brien", "McAllen"."""
    small = word.lower()
    for prefix in SURNAME_PREFIXES:
        if word.startswith(prefix) and len(word) > len(prefix) + 2:
            return prefix.capitalize() + small[len(prefix) :].capitalize()
    head, mark, tail = small.partition("’" if "’" in small else "'")
    return head.capitalize() + mark + tail
