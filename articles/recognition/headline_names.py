"""What only the headline names: countries, large towns and organisations of the lexicon."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from articles.recognition.candidates.candidate import Candidate, EntityType, resolve_overlaps
from articles.recognition.candidates.name_patterns import find_organisations
from articles.recognition.organisations.grouping import group_organisations
from articles.recognition.places.collect import collect_places
from articles.recognition.places.gazetteer_index import Gazetteer
from articles.recognition.resources import Resources
from articles.recognition.story import FoundOrganisation, FoundPlace, Recognition, Story
from articles.recognition.text import tokens
from articles.recognition.text.capitalised_runs import find_runs
from articles.recognition.text.case_repair import repair_case
from articles.recognition.text.tokens import Token
from articles.recognition.vocabulary.common_words import NO_NAMES, ORDINARY
from articles.recognition.vocabulary.nationalities import nationality_country

#: In a headline every word may be capitalised: only places of this weight are taken for meant.
HEAVY, HEAVY_WORDS = 520, 400
#: How sure a claim of a headline is.
WEIGHT = 0.7
#: A number, behind which initials are a unit: "17 CTS VS 25 CTS".
NUMBER = re.compile(r"\d[\s/-]*$")
#: Longer names of places are not looked for.
MOST_WORDS = 4


def read_headline(
    story: Story,
    known: Resources,
    gazetteer: Gazetteer,
    places: Sequence[FoundPlace],
    bodies: Sequence[FoundOrganisation],
) -> Recognition:
    """
    The places and organisations that the headline names and the body does not.

    In:      the story; what is known beforehand; what the body names
    Out:     further places and organisations, without spans
    Raises:  nothing
    """
    headline = repair_case(story.headline)
    outline = replace(story, body=headline)
    claims = resolve_overlaps(one for one in _claims(tokens.tokenize(headline), known) if not _is_unit(headline, one))
    # "BOMBAY <CURY> BASES GROWTH …" means the restaurants that the body names in full.
    opening = _first_words(bodies)
    where = [one for one in claims if one.sort is EntityType.PLACE and headline[one.start : one.end] not in opening]
    who = [one for one in claims if one.sort is EntityType.BODY]
    named = collect_places(where, headline, outline, gazetteer)
    found = group_organisations(who, headline, (), known.lexicon, outline)
    return Recognition(tuple(_further_places(named, places)), tuple(_further_bodies(found, bodies)))


def _is_unit(headline: str, claim: Candidate) -> bool:
    """Whether initials behind a number say what it counts (W70): "COPPER AT 66 CTS" names no body."""
    name = headline[claim.start : claim.end]
    return claim.sort is EntityType.BODY and name.isupper() and NUMBER.search(headline[: claim.start]) is not None


def _further_places(named: Iterable[FoundPlace], places: Iterable[FoundPlace]) -> Iterator[FoundPlace]:
    """The listed places that the headline names and the body does not, without spans."""
    known = {place.geonames_id for place in places} | {None}
    return (replace(place, spans=()) for place in named if place.spans and place.geonames_id not in known)


def _further_bodies(
    found: Iterable[FoundOrganisation], bodies: Iterable[FoundOrganisation]
) -> Iterator[FoundOrganisation]:
    """The organisations that the headline names and the body does not, without spans."""
    known = {body.code or body.name for body in bodies}
    return (replace(body, spans=()) for body in found if (body.code or body.name) not in known)


def _claims(text: Sequence[Token], known: Resources) -> Iterator[Candidate]:
    """What the words of a headline may name."""
    for hit in known.lexicon.find(text):
        yield Candidate(text[hit.first].start, hit.end, EntityType.BODY, WEIGHT, "lexicon", hit.bodies[0].code)
    runs = list(find_runs(text))
    yield from find_organisations(text, runs, known.first_names)
    for run in runs:
        for first in range(run.first, run.last + 1):
            last = _last_of_place(text, first, run.last, known)
            if last is not None:
                yield Candidate(text[first].start, text[last].end, EntityType.PLACE, WEIGHT, "headline")


def _last_of_place(text: Sequence[Token], first: int, end: int, known: Resources) -> int | None:
    """The last word of the longest name of a country or of a heavy place that begins here, or None."""
    for last in range(min(end, first + MOST_WORDS - 1), first - 1, -1):
        if first == last and _is_ordinary(text[first].key):
            continue
        weight, kind = known.weight_of(" ".join(word.text for word in text[first : last + 1]))
        if kind == "country" or weight >= (HEAVY if first == last else HEAVY_WORDS):
            return last
    return None


def _first_words(bodies: Iterable[FoundOrganisation]) -> set[str]:
    """The words that open names of organisations in the body, and may stand for them in the headline."""
    return {form.split()[0] for body in bodies for form in (body.name, *body.aliases) if " " in form}


def _is_ordinary(key: str) -> bool:
    """Whether a word is one that headlines capitalise without naming a place."""
    return key in ORDINARY or key in NO_NAMES or nationality_country(key.capitalize()) is not None
