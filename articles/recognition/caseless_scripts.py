"""Names in copy whose script has no capitals: Arabic, Sorani, Persian and others, by gazetteer and lexicon alone."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from articles.recognition.candidates.candidate import Candidate, EntityType
from articles.recognition.organisations.lexicon import Lexicon
from articles.recognition.places.name_keys import name_key
from articles.recognition.vocabulary.common_words import WORDS_FIRST
from articles.recognition.vocabulary.context_words import IN_PLACES_UNCASED, QUANTIFIERS_UNCASED
from articles.recognition.vocabulary.word_boundaries import (
    ARABIC_ARTICLE,
    ARABIC_FOR_THE,
    ARABIC_PREFIXES,
    SORANI_SUFFIXES,
)

WORD = re.compile(r"[^\W\d_](?:[\w\u200c\u200d\u0640]|[\u0610-\u061a\u064b-\u065f])*")
LONGEST = 5
#: A name of one word is a place's from the first weight on; with an ending off, or of few letters, from the second.
PLAIN, CERTAIN = 470, 540
SHORT = 3
#: Folded as the words of copy are.
COMMON = {language: frozenset(map(name_key, words)) for language, words in WORDS_FIRST.items()}
LOCATIVES, QUANTIFIERS = frozenset(map(name_key, IN_PLACES_UNCASED)), frozenset(map(name_key, QUANTIFIERS_UNCASED))


@dataclass(frozen=True, slots=True)
class CaselessToken:
    """One word, folded, and where it stands."""

    key: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class CaselessNames:
    """
    What is looked for.

    places:     folded names of places in such scripts
    weight_of:  how heavy a place of that name is, and its kind
    """

    places: frozenset[str]
    lexicon: Lexicon
    weight_of: Callable[[str], tuple[int, str]]


def of_script(names: Iterable[str]) -> frozenset[str]:
    """Those of these folded names that are written without capitals."""
    return frozenset(name for name in names if name[:1].upper() == name[:1].lower() and name[:1].isalpha())


def recognise_caseless(text: str, names: CaselessNames, language: str = "") -> list[Candidate]:
    """
    The places and organisations that a text names.

    In:      copy in a script without capitals; its language, as BCP 47, or ""
    Out:     claims in order of the text, none overlapping another, the longest names first
    Raises:  nothing
    Rule:    W71: a word that is more often a word than a name names a place only behind "in" or the like; and none
             names anything behind "all" or "without"
    """
    tokens = [CaselessToken(name_key(word[0]), *word.span()) for word in WORD.finditer(text)]
    words = COMMON.get(language.partition("-")[0].lower(), frozenset())
    claims: list[Candidate] = []
    index = 0
    while index < len(tokens):
        claim, used = next(_at(tokens, index, names), (None, 1))
        if claim is not None and not (used == 1 and _is_word(tokens, index, claim, words)):
            claims.append(claim)
        index += used
    return claims


def _is_word(tokens: Sequence[CaselessToken], index: int, claim: Candidate, words: frozenset[str]) -> bool:
    """Whether one word is rather meant as a word than as a name."""
    before = tokens[index - 1].key if index else ""
    if before in QUANTIFIERS:
        return True
    return claim.sort is EntityType.PLACE and tokens[index].key in words and before not in LOCATIVES


def _at(tokens: Sequence[CaselessToken], index: int, names: CaselessNames) -> Iterator[tuple[Candidate, int]]:
    for count in range(min(LONGEST, len(tokens) - index), 0, -1):
        part = tokens[index : index + count]
        if any(after.start - before.end > 2 for before, after in zip(part, part[1:], strict=False)):
            continue
        for key, before, after in _forms(" ".join(token.key for token in part)):
            sort = _sort(key, count, stripped=bool(before or after), names=names)
            if sort is not None:
                start, end = part[0].start + before, part[-1].end - after
                yield Candidate(start, end, sort, 0.8 if count > 1 else 0.7, "uncased"), count


def _forms(key: str) -> Iterator[tuple[str, int, int]]:
    """
    A name as it stands, then without what is joined to it before or behind, with how many letters that is.

    The article belongs to the name: Mosul has it and Seoul has not, so that "the floods" are no Seoul.
    """
    yield key, 0, 0
    if key.startswith(ARABIC_FOR_THE):
        yield ARABIC_ARTICLE + key[len(ARABIC_FOR_THE) :], len(ARABIC_FOR_THE), 0
    for prefix in ARABIC_PREFIXES:
        if key.startswith(prefix) and len(key) - len(prefix) >= SHORT:
            yield key[len(prefix) :], len(prefix), 0
    for suffix in SORANI_SUFFIXES:
        if key.endswith(suffix) and len(key) - len(suffix) >= SHORT:
            yield key[: -len(suffix)], 0, len(suffix)


def _sort(key: str, count: int, *, stripped: bool, names: CaselessNames) -> EntityType | None:
    if names.lexicon.named(key) and (count > 1 or len(key) > SHORT):
        return EntityType.BODY
    if key not in names.places:
        return None
    weight, kind = names.weight_of(key)
    if kind == "country" or (count > 1 and not stripped):
        return EntityType.PLACE
    least = CERTAIN if stripped or len(key) <= SHORT else PLAIN
    return EntityType.PLACE if weight >= least else None
