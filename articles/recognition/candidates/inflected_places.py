"""Places by the case of their names, in languages that no model reads: Turkish "Hopa'da", Kurmanji "li Qamişloyê"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from articles.recognition.candidates.candidate import Candidate, EntityType
from articles.recognition.places.name_keys import name_key
from articles.recognition.resources import Resources
from articles.recognition.text.capitalised_runs import CapitalisedRun
from articles.recognition.text.case_suffixes import KURMANJI, TURKISH, split_ending
from articles.recognition.text.tokens import Token
from articles.recognition.vocabulary.context_words import BEFORE_PLACES_KURMANJI, BEHIND_PLACES_TURKISH
from articles.recognition.vocabulary.frequency.frequent_words import FREQUENT
from articles.recognition.vocabulary.word_boundaries import KURMANJI_CASES, TURKISH_FROM, TURKISH_IN

#: What a place weighs at least: where the name says "in", where it says "from", with another ending.
IN, FROM, OTHER = 150, 250, 330
#: And what it weighs where an organisation is called so too.
NAMESAKE = 470
FREQUENT_TURKISH = FREQUENT["tr"]


def find_inflected_places(
    read: Sequence[Token], runs: Sequence[CapitalisedRun], known: Resources, language: str
) -> Iterator[Candidate]:
    """
    Places of the gazetteer whose ending or neighbour says that something is there.

    In:      the words of a text, as printed; its runs of capitals; what is known beforehand; BCP 47 language
    Out:     a claim for each, without its ending
    Raises:  nothing
    """
    said = language.partition("-")[0].lower()
    for run in runs if said in TURKISH | KURMANJI else ():
        claim = _turkish(read, run, known) if said in TURKISH else _kurmanji(read, run, known)
        if claim is not None:
            yield claim


def _turkish(read: Sequence[Token], run: CapitalisedRun, known: Resources) -> Candidate | None:
    """A run with an ending, or without one before "ilçesi" or the like; only "in" parts a name from words before it."""
    last = read[run.last]
    ending = last.ending
    least = _least(ending) if ending else IN if _is_before_kind(read, run.last) else 0
    if not least:
        return None
    for first in range(run.first, run.last + 1):
        whole = first == run.first or (first == run.first + 1 and read[run.first].opens)
        name = " ".join(word.text for word in read[first : run.last + 1])
        if (whole or least == IN) and _may_be(name, least, known):
            return Candidate(read[first].start, last.end, EntityType.PLACE, 0.85, "inflected")
    return None


def _least(ending: str) -> int:
    return IN if ending in TURKISH_IN else FROM if ending in TURKISH_FROM else OTHER


def _is_before_kind(read: Sequence[Token], last: int) -> bool:
    return last + 1 < len(read) and read[last + 1].joined and read[last + 1].text in BEHIND_PLACES_TURKISH


def _may_be(name: str, least: int, known: Resources) -> bool:
    weight = known.weight_of(name)[0]
    if least > IN and (name_key(name) in FREQUENT_TURKISH or name.lower() in known.first_names):
        return False
    return weight >= (max(least, NAMESAKE) if known.lexicon.named(name) else least)


def _kurmanji(read: Sequence[Token], run: CapitalisedRun, known: Resources) -> Candidate | None:
    """A run behind "li" or the like, or behind a word that its ending ties to the next; with or without an ending."""
    first = run.first + (read[run.first].opens and len(run) > 1)
    before = read[first - 1] if first and read[first].joined else None
    least = _least_behind(before) if before is not None else 0
    if not least:
        return None
    words = [word.text for word in read[first : run.last + 1]]
    for ending in ("", *KURMANJI_CASES):
        stem = split_ending(words[-1], ending)
        name = " ".join([*words[:-1], stem]) if stem else ""
        if name and known.weight_of(name)[0] >= least and not known.lexicon.named(name):
            end = read[run.last].start + len(stem)
            return Candidate(read[first].start, end, EntityType.PLACE, 0.85, "inflected")
    return None


def _least_behind(word: Token) -> int:
    """What a place weighs at least behind a word; 0 where nothing ties it to the next."""
    if word.key in BEFORE_PLACES_KURMANJI:
        return IN
    return OTHER if (word.text.islower() or word.opens) and word.text.endswith(("ê", "a", "ên")) else 0
