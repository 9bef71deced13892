"""The countries that a story implies without their names: by its words for their people, and by their organisations."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from articles.reading import Origin, Span
from articles.recognition.candidates.candidate import Candidate
from articles.recognition.places.gazetteer_index import Gazetteer
from articles.recognition.resources import Resources
from articles.recognition.story import FoundOrganisation, FoundPlace
from articles.recognition.vocabulary.nationalities import PAIRS, nationality_country

#: Kinds of organisations that stand for their country, whether or not their names hold it.
NATIONAL = frozenset({"government", "military", "court", "armed", "party"})
#: How sure a country is that nothing but such words stands for.
WEIGHT = 0.5
#: Names of countries that inside an organisation are more often those of a state or an island.
NAMESAKES = frozenset({"Georgia", "Jersey"})
#: Names of countries with more words are not looked for inside organisations.
MOST_WORDS = 3
WORD = re.compile(r"[^\W\d_]+(?:\.[^\W\d_]+\.|[-'’][^\W\d_]+)*")

Implied = Mapping[str, Sequence[Span]]


def find_implied(
    claims: Iterable[Candidate], bodies: Iterable[FoundOrganisation], text: str, known: Resources
) -> dict[str, list[Span]]:
    """
    Where a text implies a country without naming it as a place.

    In:      claims of the text, nationalities among them; the organisations found in it; the text; the tables
    Out:     spans by ISO 3166-1 alpha-2, in order: nationalities ("Turkish"); the country or nationality inside the
             name of an organisation ("Iraq" in "Government of Iraq"); where there is none, the name of a body of state,
             an armed group or a party that belongs to one country ("Peshmerga")
    Raises:  nothing
    """
    found: dict[str, set[Span]] = {}
    for claim in claims:
        if claim.by == "nationality" and claim.code:
            found.setdefault(claim.code, set()).add(claim.span)
    for body in bodies:
        for span in body.spans:
            for country, where in _of_organisation(body, span, text, known):
                found.setdefault(country, set()).add(where)
    return {country: sorted(spans) for country, spans in found.items()}


def mark_implied(places: Iterable[FoundPlace], implied: Implied) -> list[FoundPlace]:
    """
    Countries with the spans that imply them.

    In:      the places of a story; where it implies which country
    Out:     the same places in the same order; the spans of countries that only their people stand for are implied
    Raises:  nothing
    Rule:    a span either names a place or implies it
    """
    return [
        replace(place, implied=_beside(place, implied[place.country or ""]))
        if place.kind == "country" and place.country in implied
        else place
        for place in places
    ]


def further_countries(places: Iterable[FoundPlace], implied: Implied, gazetteer: Gazetteer) -> Iterator[FoundPlace]:
    """
    Countries that a story implies and that are not among its places.

    In:      the places of a story; where it implies which country; the gazetteer
    Out:     places that have implied spans only
    Raises:  nothing
    """
    known = {place.country for place in places if place.kind == "country"}
    for code, spans in implied.items():
        country = gazetteer.country(code) if code not in known else None
        if country is not None:
            latitude, longitude = country.point if country.located else (None, None)
            yield FoundPlace(
                name=country.name,
                kind=country.kind,
                country=code,
                geonames_id=country.geonames_id,
                latitude=latitude,
                longitude=longitude,
                implied=tuple(spans),
                origin=Origin.TEXT,
                confidence=WEIGHT,
            )


def _beside(place: FoundPlace, spans: Sequence[Span]) -> tuple[Span, ...]:
    """The implied spans that are no part of a name of the place."""
    names = set(place.spans) - set(spans)
    return tuple(span for span in spans if not any(span[0] < end and start < span[1] for start, end in names))


def _of_organisation(body: FoundOrganisation, span: Span, text: str, known: Resources) -> Iterator[tuple[str, Span]]:
    """The countries inside a name of an organisation, or the one behind it."""
    inside = list(_inside(text, span, known))
    yield from inside
    entry = known.lexicon.codes.get(body.code) if body.code and not inside else None
    if entry is not None and entry.kind in NATIONAL and entry.country:
        words = text[slice(*span)].rstrip()
        yield entry.country, Span(span[0], span[0] + len(words))


def _inside(text: str, span: Span, known: Resources) -> Iterator[tuple[str, Span]]:
    words = list(WORD.finditer(text, *span))
    index = 0
    while index < len(words):
        country, used = _country_at(words[index : index + MOST_WORDS], text, known)
        if country:
            yield country, Span(words[index].start(), words[index + used - 1].end())
        index += used


def _country_at(words: Sequence[re.Match[str]], text: str, known: Resources) -> tuple[str, int]:
    """The country that the longest of these words stand for, or "", and how many words that are."""
    for used in range(len(words), 0, -1):
        name = text[words[0].start() : words[used - 1].end()]
        country = PAIRS.get((words[0][0], words[1][0])) if used > 1 else nationality_country(name)
        if used <= 2 and country:
            return country, used
        if name[:1].islower() or name in NAMESAKES or known.weight_of(name)[1] != "country":
            continue
        countries = known.countries_of(name)
        if len(countries) == 1:
            return next(iter(countries)), used
    return "", 1
