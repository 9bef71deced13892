"""Names in copy whose script has no capitals: Arabic, Sorani, Persian and others, by gazetteer and lexicon alone."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from articles.recognition.candidates.candidate import Candidate, EntityType
from articles.recognition.organisations.lexicon import Lexicon
from articles.recognition.places.name_keys import name_key
from articles.recognition.vocabulary.common_words import WORDS_FIRST
from articles.recognition.vocabulary.context_words import IN_PLACES_UNCASED, QUANTIFIERS_UNCASED, TOWNS_UNCASED
from articles.recognition.vocabulary.frequency.frequent_words import FREQUENT
from articles.recognition.vocabulary.frequency.inflected_words import INFLECTED
from articles.recognition.vocabulary.word_boundaries import (
    ARABIC_ARTICLE,
    ARABIC_FOR_THE,
    ARABIC_PREFIXES,
    SORANI_SUFFIXES,
)

LETTERS = re.compile(r"[^\W\d_](?:[\w\u200c\u200d\u0640]|[\u0610-\u061a\u064b-\u065f])*")
LONGEST = 5
#: A name of one word is a place's from the first weight on; with an ending off from the second; of few letters from the
#: third; and behind "in" or "the town of" from the fourth.
PLAIN, STRIPPED, CERTAIN, LOCATED, LOCATED_STRIPPED = 400, 490, 540, 150, 250
#: The same where a language's frequent words are known, and so excluded.
PLAIN_BESIDE_WORDS, STRIPPED_BESIDE_WORDS = 290, 330
#: What a frequent word weighs at least, behind "in".
WORD = 470
#: More than any place weighs.
UNMEANT = 100_000
SHORT = 3
NISBA, ALIF = "ي", "ا"
#: Folded as the words of copy are.
COMMON = {
    language: frozenset(map(name_key, words))
    | FREQUENT.get(language, frozenset())
    | INFLECTED.get(language, frozenset())
    for language, words in WORDS_FIRST.items()
}
#: Sorani shares the frequent words of both.
COMMON["ckb"] = FREQUENT["ar"] | FREQUENT["fa"] | frozenset(map(name_key, FREQUENT["ckb"]))
LOCATIVES, QUANTIFIERS = frozenset(map(name_key, IN_PLACES_UNCASED)), frozenset(map(name_key, QUANTIFIERS_UNCASED))
TOWNS = frozenset(map(name_key, TOWNS_UNCASED))


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
    tokens = [CaselessToken(name_key(word[0]), *word.span()) for word in LETTERS.finditer(text)]
    said = language.partition("-")[0].lower()
    words = COMMON.get(said, frozenset())
    claims: list[Candidate] = []
    index = 0
    while index < len(tokens):
        before = tokens[index - 1].key if index else ""
        neighbours = _Neighbours(
            words,
            inflected=INFLECTED.get(said, frozenset()),
            knows_words=said in ("ar", "fa"),
            located=before in LOCATIVES,
            town=before in TOWNS,
        )
        claim, used = next(_at(tokens, index, names, neighbours), (None, 1))
        if claim is not None and not (used == 1 and before in QUANTIFIERS):
            claims.append(claim)
        index += used
    return claims


@dataclass(frozen=True, slots=True)
class _Neighbours:
    """
    What the language and the word before say of a name.

    words:        frequent words of the language that are names of towns too
    knows_words:  whether these are all such words that are frequent; then lighter places are looked for
    inflected:    those among them that "the town of" makes a name of
    located:      whether "in" or the like stands before it
    town:         whether "the town of" or the like does
    """

    words: frozenset[str]
    knows_words: bool
    inflected: frozenset[str]
    located: bool
    town: bool

    def least(self, key: str, *, stripped: bool) -> int:
        """What a place of one word weighs at least."""
        if self.town and key in self.inflected and not stripped:
            return LOCATED
        if key in self.words:
            return WORD if self._is_located(stripped=stripped) else UNMEANT
        if len(key) <= SHORT:
            return PLAIN if self._is_located(stripped=stripped) else CERTAIN
        plain, with_ending = self._usual
        return with_ending if stripped else plain

    def _is_located(self, *, stripped: bool) -> bool:
        return self.located and bool(self.words) and not stripped

    @property
    def _usual(self) -> tuple[int, int]:
        """What a place weighs at least by an ordinary name: as it stands, and with something joined to it."""
        if self.located and self.words:
            return LOCATED, LOCATED_STRIPPED
        return (PLAIN_BESIDE_WORDS, STRIPPED_BESIDE_WORDS) if self.knows_words else (PLAIN, STRIPPED)


def _at(
    tokens: Sequence[CaselessToken], index: int, names: CaselessNames, neighbours: _Neighbours
) -> Iterator[tuple[Candidate, int]]:
    for count in range(min(LONGEST, len(tokens) - index), 0, -1):
        part = tokens[index : index + count]
        if any(after.start - before.end > 2 for before, after in zip(part, part[1:], strict=False)):
            continue
        for key, before, after in _forms(" ".join(token.key for token in part), sorani=not neighbours.knows_words):
            sort = _sort(key, count, neighbours, stripped=bool(before or after), names=names)
            if sort is not None:
                start, end = part[0].start + before, part[-1].end - after
                yield Candidate(start, end, sort, 0.8 if count > 1 else 0.7, "uncased"), count


def _forms(key: str, *, sorani: bool) -> Iterator[tuple[str, int, int]]:
    """
    A name as it stands, then without what is joined to it before or behind, with how many letters that is.

    The article belongs to the name: Mosul has it and Seoul has not, so that "the floods" are no Seoul. Endings are
    those of Sorani, which Arabic and Persian do not have.
    """
    yield key, 0, 0
    if key.startswith(ARABIC_FOR_THE):
        yield ARABIC_ARTICLE + key[len(ARABIC_FOR_THE) :], len(ARABIC_FOR_THE), 0
    for prefix in ARABIC_PREFIXES:
        if key.startswith(prefix) and len(key) - len(prefix) >= SHORT:
            yield key[len(prefix) :], len(prefix), 0
    for suffix in SORANI_SUFFIXES if sorani else ():
        if key.endswith(suffix) and len(key) - len(suffix) >= SHORT:
            yield key[: -len(suffix)], 0, len(suffix)


def _is_nationality(key: str, names: CaselessNames) -> bool:
    """Whether a word is made of a country's name by leaving its last letter out: روسی of روسیا."""
    return key.endswith(NISBA) and names.weight_of(key + ALIF)[1] == "country"


def _sort(key: str, count: int, neighbours: _Neighbours, *, stripped: bool, names: CaselessNames) -> EntityType | None:
    if names.lexicon.named(key) and (count > 1 or len(key) > SHORT):
        return EntityType.BODY
    if key not in names.places or _is_nationality(key, names):
        return None
    weight, kind = names.weight_of(key)
    if kind == "country" or (count > 1 and not stripped):
        return EntityType.PLACE
    return EntityType.PLACE if weight >= neighbours.least(key, stripped=stripped) else None
