"""Names of places as found, gathered and resolved: one answer for each place a story names."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from articles.reading import FilingPlace, Origin, PlaceKind, Span
from articles.recognition import prominence
from articles.recognition.candidates.candidate import MEANING, Candidate
from articles.recognition.places.disambiguation import disambiguate
from articles.recognition.places.gazetteer_index import Gazetteer, GazetteerPlace
from articles.recognition.places.name_evidence import NameEvidence
from articles.recognition.places.name_keys import name_key
from articles.recognition.story import FoundPlace, Story, place_of_dateline
from articles.recognition.vocabulary.common_words import ORDINARY

#: How sure it must be that words name a place which no gazetteer lists.
UNLISTED = 0.65
#: And that they name a town by another name than its first.
BY_ANOTHER_NAME = 0.7
#: What a spelling of a town's first name weighs less than that, at most.
SPELLING = 100
#: A town of so many people is meant even by a word that means something else.
WELL_KNOWN = 200_000
#: What lies in a town and is no place of its own.
STREET = re.compile(
    r"\b(?:street|st|road|rd|avenue|ave|lane|drive|boulevard|blvd|highway|hwy|route|freeway|court|crescent|close|square)"
    r"\.?$|\bhighway\b",
    re.IGNORECASE,
)


def collect_places(claims: Iterable[Candidate], text: str, story: Story, gazetteer: Gazetteer) -> list[FoundPlace]:
    """
    One answer for each place that a story names.

    In:      claims of places, whose code is the country that their words stand for; body, story and gazetteer
    Out:     places with all their spans; those of the dateline too, without spans where the body does not name them
    Raises:  nothing
    """
    spans: dict[tuple[str, str], list[Span]] = {}
    sure: dict[tuple[str, str], float] = {}
    for claim in claims:
        meant = claim.code.startswith(MEANING)
        name = claim.code.removeprefix(MEANING) if meant else " ".join(text[claim.start : claim.end].split())
        key = (name, "" if meant else claim.code)
        spans.setdefault(key, []).append(claim.span)
        sure[key] = max(sure.get(key, 0.0), claim.weight)
    named = {key: tuple(sorted(where)) for key, where in spans.items()}
    found: dict[object, FoundPlace] = {}
    for key, answer in zip(named, disambiguate(named, story, gazetteer), strict=True):
        if not _is_none(key[0], answer, sure[key], gazetteer):
            _merge(found, _found(key[0], named[key], answer, sure[key], story))
    for filed in story.dateline.places if story.dateline else ():
        _merge(found, _filed(filed, story))
    return list(found.values())


def _is_none(name: str, answer: NameEvidence, certainty: float, gazetteer: Gazetteer) -> bool:
    """Whether words that could name a place probably name none."""
    place = answer.place
    if place is None:
        return certainty < UNLISTED or bool(STREET.search(name)) or _is_joined(name, gazetteer)
    if place.kind is not PlaceKind.CITY:
        return False
    if name_key(name) in ORDINARY:  # "Officer", "Police", "Salt" are towns too
        return place.population < WELL_KNOWN
    return certainty < BY_ANOTHER_NAME and _is_rare_name(answer, name) and place.population < WELL_KNOWN


def _is_rare_name(answer: NameEvidence, name: str) -> bool:
    """Whether a place is hardly ever called so: no first name of it, no spelling and no part of that."""
    if name.lower().startswith("the "):
        return True
    first = answer.bearers[0]
    people = 100 * math.log10(max(first.place.population, 100))
    return name_key(name) != name_key(first.place.name) and first.weight < people - SPELLING


def _is_joined(name: str, gazetteer: Gazetteer) -> bool:
    """Whether an unknown name is a known one with something tied to it: "Canada-wide", "Syria-Turkey"."""
    return any(gazetteer.knows(part) for part in re.split(r"[-–/]", name)[:-1])


def _found(name: str, spans: tuple[Span, ...], answer: NameEvidence, sure: float, story: Story) -> FoundPlace:
    place = answer.place
    above = None if place else answer.within
    area = place or above
    latitude, longitude = _point(place)
    return FoundPlace(
        name=place.name if place else name,
        kind=place.kind if place else PlaceKind.OTHER,
        country=(area.country if area else "") or None,
        geonames_id=place.geonames_id if place and place.listed else None,
        latitude=latitude,
        longitude=longitude,
        within=above.geonames_id if above else None,
        spans=spans,
        origin=Origin.TEXT,
        confidence=round(min(1.0, sure * (0.5 + answer.confidence / 2)), 3),
        salience=prominence.prominence_of(spans, [name, *([place.name] if place else [])], story),
        runners_up=answer.runners_up,
    )


def _point(place: GazetteerPlace | None) -> tuple[float, float] | tuple[None, None]:
    return place.point if place and place.located else (None, None)


def _filed(place: FilingPlace, story: Story) -> FoundPlace:
    salience = prominence.prominence_of((), [place.name, place.text], story, filed=True)
    return replace(place_of_dateline(place), salience=salience)


def _merge(found: dict[object, FoundPlace], place: FoundPlace) -> None:
    """Names that mean the same place become one; what the text says goes before the dateline's."""
    key: object = place.geonames_id if place.geonames_id is not None else (place.name, place.country)
    known = found.get(key)
    if known is None:
        found[key] = place
        return
    spans: Sequence[Span] = sorted({*known.spans, *place.spans})
    found[key] = replace(
        known,
        spans=tuple(spans),
        confidence=max(known.confidence, place.confidence),
        salience=min(1.0, known.salience + (prominence.FILED if place.origin is Origin.DATELINE else 0.0)),
    )
