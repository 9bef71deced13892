"""Names that tables know: places of several words, abbreviated states, organisations of the lexicon; definitions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from articles.recognition.candidates.acronym_definitions import find_definitions
from articles.recognition.candidates.candidate import Candidate, EntityType
from articles.recognition.organisations.lexicon import Lexicon
from articles.recognition.resources import Resources
from articles.recognition.text.capitalised_runs import CapitalisedRun
from articles.recognition.text.tokens import Token
from articles.recognition.vocabulary.area_words import POSTAL, STATES
from articles.recognition.vocabulary.common_words import ORDINARY
from articles.recognition.vocabulary.head_words import NOT_PLACES
from articles.recognition.vocabulary.linking_words import SMALL_IN_PLACES
from articles.recognition.vocabulary.nationalities import nationality_country
from articles.recognition.vocabulary.titles_of_address import TITLES

#: The same for names with small words within.
LINKED = 300


def match_places(read: Sequence[Token], runs: Sequence[CapitalisedRun], known: Resources) -> Iterator[Candidate]:
    """Names of several words that the gazetteer knows, the longest in each run first; small words may stand within."""
    for run, following in zip_longest(runs, runs[1:]):
        if following is not None and _is_linked(read, run.last, following.first):
            name = " ".join(word.text for word in read[run.first : following.first + 1])
            if known.weight_of(name)[0] >= LINKED:
                yield Candidate(read[run.first].start, read[following.first].end, EntityType.PLACE, 0.9, "gazetteer")
        first = run.first
        while first < run.last:
            last = _longest(read, first, run.last, known)
            if last is not None:
                yield Candidate(read[first].start, read[last].end, EntityType.PLACE, 0.85, "gazetteer")
                first = last
            first += 1


def _longest(read: Sequence[Token], first: int, end: int, known: Resources) -> int | None:
    """The last word of the longest name of a place that begins here, or None."""
    for last in range(min(end, first + 3), first, -1):
        if known.is_place(" ".join(word.text for word in read[first : last + 1])) and _means_place(read, first, last):
            return last
    return None


def _is_linked(read: Sequence[Token], last: int, first: int) -> bool:
    """Whether only one or two small words of place names part two runs: "Rio de Janeiro", "Stratford upon Avon"."""
    between = read[last + 1 : first + 1]
    return (
        len(between) in (2, 3)
        and all(word.joined for word in between)
        and all(word.text in SMALL_IN_PLACES for word in between[:-1])
    )


def _means_place(read: Sequence[Token], first: int, last: int) -> bool:
    """Whether words that are a place's name are meant so: no person's ("Al Gore"), no feast's ("St. Patrick's Day")."""
    if " ".join(word.key for word in read[first : last + 1]) in NOT_PLACES:
        return False
    following = read[last + 1] if last + 1 < len(read) else None
    if following is not None and read[last].possessive and following.key == "day":
        return False
    before = read[first - 1] if first else None
    return not (before is not None and read[first].joined and before.key in TITLES)


def match_states(read: Sequence[Token]) -> Iterator[Candidate]:
    """States in the abbreviations of American copy, behind a comma, a bracket or a party's letter: "R-Miss."."""
    for index, word in enumerate(read):
        before = read[index - 1] if index else None
        if before is None or before.text.isdigit():
            continue
        behind_comma = before.capital and word.start - before.end == 2 and not word.opens
        dotted = word.text in STATES and (not word.joined or "." in word.text[:-1])
        if dotted or (word.text in POSTAL and behind_comma):
            yield Candidate(word.start, word.end, EntityType.PLACE, 0.9, "abbreviation")


def match_definitions(text: str) -> Iterator[Candidate]:
    """Organisations and the acronyms that the copy gives them, both ways round."""
    for one in find_definitions(text):
        yield Candidate(*one.name_span, EntityType.BODY, 0.95, "definition")
        yield Candidate(*one.acronym_span, EntityType.BODY, 0.95, "definition")


def _goes_on(read: Sequence[Token], index: int) -> bool:
    """Whether an ordinary word that alone names a body ends another name here: "the Sorrel House"."""
    if read[index].key not in ORDINARY or not index or not read[index].joined:
        return False
    before = read[index - 1]
    return before.capital and not before.opens and nationality_country(before.text) is None


def match_organisations(read: Sequence[Token], lexicon: Lexicon) -> Iterator[Candidate]:
    """Organisations of the lexicon."""
    for hit in lexicon.find(read):
        if hit.first == hit.last and not hit.acronym and _goes_on(read, hit.first):
            continue
        yield Candidate(read[hit.first].start, hit.end, EntityType.BODY, 0.9, "lexicon", hit.bodies[0].code)
