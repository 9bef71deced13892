"""Names that tables know: places of several words, abbreviated states, organisations of the lexicon; definitions."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from itertools import pairwise, zip_longest

from articles.reading import Span
from articles.recognition.candidates.acronym_definitions import find_definitions
from articles.recognition.candidates.candidate import MEANING, Candidate, EntityType
from articles.recognition.classify.place_cues import stands_as_place
from articles.recognition.organisations.lexicon import Lexicon, LexiconMatch
from articles.recognition.resources import Resources
from articles.recognition.text.capitalised_runs import CapitalisedRun
from articles.recognition.text.tokens import Token
from articles.recognition.vocabulary.area_words import POSTAL, STATES
from articles.recognition.vocabulary.common_words import ORDINARY
from articles.recognition.vocabulary.context_words import DISEASES, PARTIES
from articles.recognition.vocabulary.head_words import DEFINED_THINGS, NOT_PLACES, PLACE_HEADS
from articles.recognition.vocabulary.linking_words import SMALL_IN_PLACES
from articles.recognition.vocabulary.nationalities import nationality_country
from articles.recognition.vocabulary.titles_of_address import TITLES

#: Initials are so short; companies go by theirs everywhere, and bodies of these countries in English.
SHORT_ACRONYM = 3
FAMED = frozenset({"company", "bank", "media", "oil"})
WRITE_ENGLISH = frozenset({"US", "GB"})
#: The same for names with small words within.
LINKED = 300
#: The full name of a country; how it is ruled, then its usual name.
OFFICIAL = re.compile(
    r"\b(?:(?:People|Peoples)['’]s?\ "
    r"|(?:Democratic|Islamic|Arab|Federal|Socialist|United|Bolivarian|Hashemite|Plurinational)\ )*"
    r"(?:Republic|Kingdom|Commonwealth|Federation|Sultanate|Principality|Emirate)\ of\ (?:the\ )?"
    r"(?P<country>[^\W\d_a-z][\w'’-]+(?:\ [^\W\d_a-z][\w'’-]+){0,2})"
)


def match_places(read: Sequence[Token], runs: Sequence[CapitalisedRun], known: Resources) -> Iterator[Candidate]:
    """Names of several words that the gazetteer knows, the longest in each run first; small words may stand within."""
    for run, following in zip_longest(runs, runs[1:]):
        if following is not None and _is_linked(read, run.last, following.first):
            name = " ".join(word.text for word in read[run.first : following.first + 1])
            weight = known.weight_of(name)[0]
            if weight >= LINKED or (weight and stands_as_place(read, run.first, following.first)):
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
        name = " ".join(word.text for word in read[first : last + 1])
        named = known.is_place(name) or (known.weight_of(name)[0] and stands_as_place(read, first, last))
        if named and _means_place(read, first, last):
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
    if last + 1 < len(read) and _names_more(read[last], read[last + 1]):
        return False
    before = read[first - 1] if first else None
    return not (before is not None and read[first].joined and before.key in TITLES)


def _names_more(name: Token, following: Token) -> bool:
    """Whether the word behind a place makes it a feast ("St. Patrick's Day") or an illness ("Ebola virus")."""
    return (name.possessive and following.key == "day") or (following.joined and following.key in DISEASES)


def match_states(read: Sequence[Token]) -> Iterator[Candidate]:
    """States in the abbreviations of American copy, behind a comma, a bracket or a party's letter: "R-Miss."."""
    for before, word in pairwise(read):
        if not before.text.isdigit() and _is_state(before, word):
            state = _with_stop(word.text)
            meaning = "" if state == word.text else MEANING + state
            yield Candidate(word.start, word.end, EntityType.PLACE, 0.9, "abbreviation", meaning)


def _is_state(before: Token, word: Token) -> bool:
    """Whether a word is an abbreviated state: by its full stops, or as the post writes it behind a comma."""
    if _with_stop(word.text) in STATES and (not word.joined or "." in word.text[:-1]):
        return True
    return word.text in POSTAL and before.capital and word.start - before.end == 2 and not word.opens


def _with_stop(state: str) -> str:
    """An abbreviated state with the full stop that copy leaves out before a comma: "N.Y"."""
    return state if state.endswith(".") or "." not in state else f"{state}."


def match_definitions(text: str, known: Resources) -> Iterator[Candidate]:
    """Organisations, and areas, with the acronyms that the copy gives them, both ways round; "GDP" names nothing."""
    for one in find_definitions(text):
        if known.is_place(one.name) and not known.lexicon.named(one.name):
            yield Candidate(*one.name_span, EntityType.PLACE, 0.95, "definition")
            for said in re.finditer(rf"\b{re.escape(one.acronym)}\b", text):
                yield Candidate(*said.span(), EntityType.PLACE, 0.95, "definition", f"{MEANING}{one.name}")
            continue
        if _is_thing(one.name, known):
            yield from _things(one.name, one.name_span, one.acronym, text)
            continue
        yield Candidate(*one.name_span, EntityType.BODY, 0.95, "definition")
        yield Candidate(*one.acronym_span, EntityType.BODY, 0.95, "definition")


def _things(name: str, where: Span, acronym: str, text: str) -> Iterator[Candidate]:
    """An acronym of what is no body, wherever it stands, and its name; dams and the like are left to other rules."""
    if name.split()[-1].lower() not in PLACE_HEADS:
        yield Candidate(*where, EntityType.OTHER, 0.95, "definition")
    for said in re.finditer(rf"\b{re.escape(acronym)}\b", text):
        yield Candidate(*said.span(), EntityType.OTHER, 0.95, "definition")


def _is_thing(name: str, known: Resources) -> bool:
    """Whether what copy abbreviates is no body: "Gross Domestic Product", "Prevention of Terrorism Act"."""
    return name.split()[-1].lower() in DEFINED_THINGS and not known.lexicon.named(name)


def match_parties(read: Sequence[Token], runs: Sequence[CapitalisedRun], known: Resources) -> Iterator[Candidate]:
    """Names of several words beside "party": "the party Our Home Is Russia", "the New Zealand First party"."""
    for run in runs:
        name = " ".join(word.text for word in read[run.first : run.last + 1])
        if len(run) > 1 and not known.is_place(name) and _is_beside_party(read, run):
            yield Candidate(read[run.first].start, read[run.last].end, EntityType.BODY, 0.85, "party")


def _is_beside_party(read: Sequence[Token], run: CapitalisedRun) -> bool:
    """Whether "party" or the like stands before a name, or "party" behind one that opens with no nationality."""
    if run.first and read[run.first].joined and read[run.first - 1].text in PARTIES:
        return True
    behind = read[run.last + 1] if run.last + 1 < len(read) else None
    is_named = behind is not None and behind.joined and behind.text == "party"
    return is_named and nationality_country(read[run.first].text) is None


def match_official_names(text: str, known: Resources) -> Iterator[Candidate]:
    """Countries by their full names: "People's Republic of China", "the Hashemite Kingdom of Jordan"."""
    for found in OFFICIAL.finditer(text):
        words = found["country"].split(" ")
        for count in range(len(words), 0, -1):
            country = " ".join(words[:count])
            if known.weight_of(country)[1] == "country":
                end = found.start("country") + len(country)
                yield Candidate(found.start(), end, EntityType.PLACE, 0.95, "official name", f"{MEANING}{country}")
                break


def _goes_on(read: Sequence[Token], index: int) -> bool:
    """Whether an ordinary word that alone names a body ends another name here: "the Sorrel House"."""
    if read[index].key not in ORDINARY or not index or not read[index].joined:
        return False
    before = read[index - 1]
    return before.capital and not before.opens and nationality_country(before.text) is None


def _without_mere_initials(
    hits: Sequence[LexiconMatch],
    read: Sequence[Token],
    countries_of: Callable[[str], frozenset[str]],
    filed: Collection[str],
) -> list[LexiconMatch]:
    abroad = [hit for hit in hits if _is_of_one_country(read, hit)]
    if not abroad:
        return list(hits)
    at_home = {*filed, *_countries_of_words(read, countries_of)}
    in_full = {body.code for hit in hits if not hit.acronym for body in hit.bodies}
    mere = [hit for hit in abroad if not any({body.country, body.code} & (at_home | in_full) for body in hit.bodies)]
    return [hit for hit in hits if hit not in mere]


def _is_of_one_country(read: Sequence[Token], hit: LexiconMatch) -> bool:
    """Whether two or three initials stand for bodies of one country each that are known best there."""
    letters = read[hit.first].text.replace(".", "")
    return (
        hit.acronym
        and len(letters) <= SHORT_ACRONYM
        and letters.isascii()
        and all(body.country and body.country not in WRITE_ENGLISH for body in hit.bodies)
        and hit.bodies[0].kind not in FAMED
    )


def _countries_of_words(read: Sequence[Token], countries_of: Callable[[str], frozenset[str]]) -> Iterator[str]:
    """The countries that words of a text name or lie in."""
    for word in {word.text for word in read if word.capital and len(word.text) > SHORT_ACRONYM}:
        people = nationality_country(word)
        yield from (people,) if people else countries_of(word)


def match_organisations(
    read: Sequence[Token],
    lexicon: Lexicon,
    is_place: Callable[[str], bool] = lambda name: False,
    countries_of: Callable[[str], frozenset[str]] | None = None,
    filed: Collection[str] = (),
) -> Iterator[Candidate]:
    """
    Organisations of the lexicon.

    In:      the words; the lexicon; which names are places, and in which countries; the countries of the dateline
    Raises:  nothing
    Rule:    "Duma" is a town where "near" stands before it. W70: two or three initials mean a body of state, a party or
             an armed group only where the story names it in full or its country ("AA" is a rating, too)
    """
    hits = lexicon.find(read)
    for hit in hits if countries_of is None else _without_mere_initials(hits, read, countries_of, filed):
        if hit.first == hit.last and not hit.acronym:
            first = hit.first
            if _goes_on(read, first) or (is_place(read[first].text) and stands_as_place(read, first, first)):
                continue
        yield Candidate(read[hit.first].start, hit.end, EntityType.BODY, 0.9, "lexicon", hit.bodies[0].code)
