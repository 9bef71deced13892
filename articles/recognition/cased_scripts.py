"""Names in copy whose script has capitals: every rule asked, then each stretch of text decided once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from articles.recognition.text import capitalised_runs, case_suffixes, unclaimed, tokens
from articles.recognition.candidates import dictionary_matches, inline_datelines, name_patterns, person_names, titles_of_works
from articles.recognition.classify import name_forms
from articles.recognition.text.capitalised_runs import Chunk
from articles.recognition.candidates.candidate import Claim, Sort, settle
from articles.recognition.resources import Known
from articles.recognition.name_model import Tagged
from articles.recognition.vocabulary.common_words import OPENERS, ORDINARY
from articles.recognition.vocabulary.context_words import IN_PLACES_ABROAD
from articles.recognition.vocabulary.head_words import LEGAL
from articles.recognition.vocabulary.nationalities import PAIRS, country_of
from articles.recognition.text.tokens import Word

#: Without a model, a name of one word counts from these weights on, where it opens sentences and elsewhere.
LARGE, KNOWN = 560, 480
#: From this weight on a name is known beyond doubt without the ending that stands behind it.
STEM = 420


def find(
    printed: str,
    text: str,
    tagged: Sequence[Tagged],
    known: Known,
    *,
    language: str = "",
    stated: Sequence[Claim] = (),
) -> list[Claim]:
    """
    The places and organisations that a text names.

    In:      copy as printed, and with its case repaired; what the model says of it; what is known beforehand;
             its language; what the feed says that it names
    Out:     claims in order of the text, none overlapping another
    Raises:  nothing
    """
    read = tokens.read(text)
    case_suffixes.trim(read, language, lambda name: known.weight_of(name)[0] >= STEM or bool(known.lexicon.named(name)))
    runs = list(capitalised_runs.find(read))
    tagged_people = {(one.start, one.end) for one in tagged if one.label == "PERSON"}
    named = person_names.find(read, runs, tagged_people, known.first_names, known.is_place)
    by_rule = [*stated, *inline_datelines.find(printed), *_by_rule(text, read, runs, known), *_people(read, named)]
    settled = [_articled(claim, text, read) for claim in settle(by_rule)]
    taken = {position for claim in settled for position in range(claim.start, claim.end)}
    open_ = unclaimed.find(read, runs, tagged, taken, known)
    weighed = name_forms.weigh(open_, read, named, known, _short_forms(text, settled, known))
    certain = [surface for surface in weighed.values() if tagged or _is_certain(surface, read, known)]
    return [
        *settled,
        *_nationalities(read, taken),
        *(claim for surface in certain for claim in _claims(surface, text, read)),
    ]


def _by_rule(text: str, read: Sequence[Word], runs: Sequence[Chunk], known: Known) -> Iterator[Claim]:
    """What each rule claims that goes by the words alone; where claims overlap, settling decides."""
    yield from dictionary_matches.defined(text)
    yield from dictionary_matches.places(read, runs, known)
    yield from dictionary_matches.states(read)
    yield from dictionary_matches.organisations(read, known.lexicon)
    yield from name_patterns.bodies(read, runs, known.first_names)
    yield from titles_of_works.find(text)
    yield from name_patterns.places(read, runs, known.first_names)


def is_latin(text: str) -> bool:
    """Whether most letters of a text are Latin, or it has none; its beginning tells."""
    beginning = text[:2000]
    if beginning.isascii():
        return True
    letters = [letter for letter in beginning if letter.isalpha()]
    return sum(letter < "\u0250" for letter in letters) * 2 > len(letters)


def _people(read: Sequence[Word], named: person_names.People) -> Iterator[Claim]:
    for first, last in named.spans:
        yield Claim(read[first].start, read[last].end, Sort.PERSON, 0.7, "person")


def _nationalities(read: Sequence[Word], taken: set[int]) -> Iterator[Claim]:
    """Adjectives and names of peoples, each with its country; they name no place themselves."""
    for index, word in enumerate(read):
        if not word.capital or word.start in taken:
            continue
        country = country_of(word.text)
        if index and word.joined and (read[index - 1].text, word.text) in PAIRS:
            yield Claim(
                read[index - 1].start, word.end, Sort.OTHER, 0.5, "nationality", PAIRS[read[index - 1].text, word.text]
            )
        elif country:
            yield Claim(word.start, word.end, Sort.OTHER, 0.5, "nationality", country)


def _may_be_short(word: str, known: Known) -> bool:
    """Whether the first word of an organisation may stand for it: no article, and no place unless a word too."""
    small = word.lower()
    if not word[:1].isupper() or small == "the" or small in OPENERS:
        return False
    return small in ORDINARY or not known.is_place(word)


def _short_forms(text: str, settled: Sequence[Claim], known: Known) -> set[str]:
    """What organisations named in full are called for short: without their legal form, and by their first word."""
    forms: set[str] = set()
    for claim in settled:
        if claim.sort is Sort.BODY and claim.by != "dateline":
            parts = text[claim.start : claim.end].split()
            if len(parts) > 1 and _may_be_short(parts[0], known):
                forms.add(parts[0])
            while len(parts) > 1 and parts[-1].rstrip(".,").lower() in LEGAL:
                parts.pop()
                forms.add(" ".join(parts).rstrip(","))
    return forms


def _articled(claim: Claim, text: str, read: Sequence[Word]) -> Claim:
    """An organisation with the "The" that is part of its name: capitalised where no sentence begins."""
    start = claim.start - 4
    if claim.sort is not Sort.BODY or start < 0 or text[start : claim.start] != "The ":
        return claim
    opens = next((word.opens for word in read if word.start == start), True)
    return claim if opens else replace(claim, start=start)


def _is_certain(surface: name_forms.Surface, read: Sequence[Word], known: Known) -> bool:
    """Without a model, a word that only ever opens sentences is a place's name only where the place is large."""
    weight, kind = known.weight_of(surface.text)
    if surface.sort is not Sort.PLACE or kind == "country" or weight >= LARGE:
        return True
    if weight >= KNOWN and any(not read[first].opens for first, _ in surface.mentions):
        return True
    return weight >= STEM and any(first and read[first - 1].text in IN_PLACES_ABROAD for first, _ in surface.mentions)


def _claims(surface: name_forms.Surface, text: str, read: Sequence[Word]) -> Iterator[Claim]:
    sort = surface.sort
    if sort in (Sort.PLACE, Sort.BODY) and surface.scores[sort] >= 1.0:
        weight = min(0.95, 0.5 + surface.margin / 8)
        for first, last in surface.mentions:
            yield _articled(Claim(read[first].start, read[last].end, sort, weight, "weighed"), text, read)
