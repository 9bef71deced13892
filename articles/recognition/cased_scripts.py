"""Names in copy whose script has capitals: every rule asked, then each stretch of text decided once."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import chain

from articles.recognition.candidates.candidate import Candidate, EntityType, resolve_overlaps
from articles.recognition.candidates.dictionary_matches import (
    match_definitions,
    match_official_names,
    match_organisations,
    match_parties,
    match_places,
    match_states,
)
from articles.recognition.candidates.inflected_places import find_inflected_places
from articles.recognition.candidates.inline_datelines import find_inline_datelines
from articles.recognition.candidates.name_patterns import find_organisations, find_places
from articles.recognition.candidates.person_names import StoryPeople, find_people
from articles.recognition.candidates.titles_of_works import find_titles
from articles.recognition.classify.name_form import NameForm
from articles.recognition.classify.name_weighing import weigh_name_forms
from articles.recognition.classify.span_scorer import ReadText
from articles.recognition.classify.teams import is_sport_report
from articles.recognition.name_model import Tagged
from articles.recognition.resources import Resources
from articles.recognition.text import tokens
from articles.recognition.text.capitalised_runs import CapitalisedRun, find_runs
from articles.recognition.text.case_suffixes import trim_suffixes
from articles.recognition.text.tokens import Token
from articles.recognition.text.unclaimed import find_unclaimed
from articles.recognition.vocabulary.common_words import OPENERS, ORDINARY, WORDS_FIRST
from articles.recognition.vocabulary.context_words import IN_PLACES_ABROAD
from articles.recognition.vocabulary.head_words import LEGAL
from articles.recognition.vocabulary.nationalities import PAIRS, nationality_country

#: Without a model, a name of one word counts from these weights on, where it opens sentences and elsewhere.
LARGE, KNOWN = 560, 480
#: From this weight on a name is known beyond doubt without the ending that stands behind it.
STEM = 420


def recognise_cased(
    printed: str,
    text: str,
    tagged: Sequence[Tagged] | None,
    known: Resources,
    *,
    language: str = "",
    stated: Sequence[Candidate] = (),
    filed: Collection[str] = (),
) -> list[Candidate]:
    """
    The places and organisations that a text names.

    In:      copy as printed, and with its case repaired; what the model says of it, or None where it did not
             read it; what is known beforehand; its language; what the feed says that it names; the countries of its
             dateline
    Out:     claims in order of the text, none overlapping another
    Raises:  nothing
    Rule:    reports on sport are not judged: towns stand for clubs there, and not in the copy that was learned from
    """
    labelled = tagged or ()
    read = tokens.tokenize(text)
    trim_suffixes(read, language, lambda name: known.weight_of(name)[0] >= STEM or bool(known.lexicon.named(name)))
    runs = list(find_runs(read))
    sport = is_sport_report(read, known.lexicon)
    named = find_people(read, runs, _people_tagged(labelled), known.first_names, known.is_place)
    claimed = [*stated, *find_inline_datelines(printed), *_by_rule(text, read, runs, known, filed, sport=sport)]
    claimed += [*find_inflected_places(read, runs, known, language), *_people(read, named)]
    settled = [_articled(claim, text, read) for claim in resolve_overlaps(claimed)]
    taken = {position for claim in settled for position in range(claim.start, claim.end)}
    short = _short_forms(text, settled, known)
    weighed = weigh_name_forms(
        find_unclaimed(read, runs, labelled, taken, known), read, named, known, short,
        sport=sport, countries=frozenset(filed) | _countries_named(text, read, settled, known),
    )  # fmt: skip
    weighed = weighed if tagged is not None else _certain_alone(weighed, read, known, language)
    names = chain.from_iterable(_claims(surface, text, read) for surface in weighed)
    claims = [*settled, *_nationalities(read, taken), *names]
    told = ReadText(text, read, labelled, weighed, named, known, short)
    return claims if tagged is None or sport else _judged(claims, told)


def _judged(claims: list[Candidate], told: ReadText) -> list[Candidate]:
    return claims if told.known.judge is None else told.known.judge(claims, told)


def _certain_alone(
    weighed: Sequence[NameForm], read: Sequence[Token], known: Resources, language: str
) -> list[NameForm]:
    """The names that are certain without a model."""
    words = WORDS_FIRST.get(language.partition("-")[0].lower(), frozenset())
    return [surface for surface in weighed if _is_certain(surface, read, known, words)]


def _people_tagged(tagged: Sequence[Tagged]) -> set[tuple[int, int]]:
    return {(one.start, one.end) for one in tagged if one.label == "PERSON"}


def _by_rule(
    text: str,
    read: Sequence[Token],
    runs: Sequence[CapitalisedRun],
    known: Resources,
    filed: Collection[str],
    *,
    sport: bool,
) -> Iterator[Candidate]:
    """What each rule claims that goes by the words alone; where claims overlap, settling decides."""
    yield from match_definitions(text, known)
    yield from match_official_names(text, known)
    yield from match_parties(read, runs, known)
    yield from match_places(read, runs, known)
    yield from match_states(read)
    yield from match_organisations(read, known.lexicon, known.is_place, known.countries_of, filed)
    if sport:
        yield from match_organisations(read, known.lexicon.of_sport)
    yield from find_organisations(read, runs, known.first_names)
    yield from find_titles(text)
    yield from find_places(read, runs, known.first_names)


def is_cased(text: str) -> bool:
    """Whether most letters of a text are Latin, or it has none; its beginning tells."""
    beginning = text[:2000]
    if beginning.isascii():
        return True
    letters = [letter for letter in beginning if letter.isalpha()]
    return sum(letter < "\u0250" for letter in letters) * 2 > len(letters)


def _people(read: Sequence[Token], named: StoryPeople) -> Iterator[Candidate]:
    for first, last in named.spans:
        yield Candidate(read[first].start, read[last].end, EntityType.PERSON, 0.7, "person")


def _nationalities(read: Sequence[Token], taken: set[int]) -> Iterator[Candidate]:
    """Adjectives and names of peoples, each with its country; they name no place themselves."""
    for index, word in enumerate(read):
        if not word.capital or word.start in taken:
            continue
        country = nationality_country(word.text)
        if index and word.joined and (read[index - 1].text, word.text) in PAIRS:
            yield Candidate(
                read[index - 1].start,
                word.end,
                EntityType.OTHER,
                0.5,
                "nationality",
                PAIRS[read[index - 1].text, word.text],
            )
        elif country:
            yield Candidate(word.start, word.end, EntityType.OTHER, 0.5, "nationality", country)


def _may_be_short(word: str, known: Resources) -> bool:
    """Whether the first word of an organisation may stand for it: no article, and no place unless a word too."""
    small = word.lower()
    if not word[:1].isupper() or small == "the" or small in OPENERS:
        return False
    return small in ORDINARY or not known.is_place(word)


def _countries_named(
    text: str, read: Sequence[Token], settled: Sequence[Candidate], known: Resources
) -> frozenset[str]:
    """The countries that a text names, or whose people it names."""
    names = {word.text for word in read if word.capital}
    names |= {text[slice(*claim.span)] for claim in settled if claim.sort is EntityType.PLACE}
    nations = {country for name in names if (country := nationality_country(name))}
    return frozenset(nations).union(
        *(known.countries_of(name) for name in names if known.weight_of(name)[1] == "country")
    )


def _short_forms(text: str, settled: Sequence[Candidate], known: Resources) -> set[str]:
    """What organisations named in full are called for short: without their legal form, and by their first word."""
    forms: set[str] = set()
    for claim in settled:
        if claim.sort is EntityType.BODY and claim.by != "dateline":
            parts = text[claim.start : claim.end].split()
            if len(parts) > 1 and _may_be_short(parts[0], known):
                forms.add(parts[0])
            while len(parts) > 1 and parts[-1].rstrip(".,").lower() in LEGAL:
                parts.pop()
                forms.add(" ".join(parts).rstrip(","))
    return forms


def _articled(claim: Candidate, text: str, read: Sequence[Token]) -> Candidate:
    """An organisation with the "The" that is part of its name: capitalised where no sentence begins."""
    start = claim.start - 4
    if claim.sort is not EntityType.BODY or start < 0 or text[start : claim.start] != "The ":
        return claim
    opens = next((word.opens for word in read if word.start == start), True)
    return claim if opens else replace(claim, start=start)


def _is_certain(surface: NameForm, read: Sequence[Token], known: Resources, words: frozenset[str]) -> bool:
    """
    Without a model, a word that only ever opens sentences is a place's name only where the place is large.

    Rule: W71: one of the language's own words that are more often words than names is a place's only behind "in"
    """
    weight, kind = known.weight_of(surface.text)
    is_word = surface.text.casefold() in words
    if is_word and not _is_said_to_be_in(surface, read):
        return surface.sort is not EntityType.PLACE
    if surface.sort is not EntityType.PLACE or kind == "country" or weight >= LARGE:
        return True
    if weight >= KNOWN and any(not read[first].opens for first, _ in surface.mentions):
        return True
    return weight >= STEM and not is_word and _is_said_to_be_in(surface, read)


def _is_said_to_be_in(surface: NameForm, read: Sequence[Token]) -> bool:
    """Whether "in", "en" or the like stands before a name anywhere."""
    return any(first and read[first - 1].text in IN_PLACES_ABROAD for first, _ in surface.mentions)


def _claims(surface: NameForm, text: str, read: Sequence[Token]) -> Iterator[Candidate]:
    sort = surface.sort
    if sort in (EntityType.PLACE, EntityType.BODY) and surface.scores[sort] >= 1.0:
        weight = min(0.95, 0.5 + surface.margin / 8)
        for first, last in surface.mentions:
            code = surface.club if sort is EntityType.BODY else ""
            yield _articled(Candidate(read[first].start, read[last].end, sort, weight, "weighed", code), text, read)
