"""Which place each name in a story means: the qualifier beside it, the dateline, the other names, people (W24, W25)."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from articles.reading import Span
from articles.recognition.places.gazetteer_index import Gazetteer, GazetteerPlace
from articles.recognition.places.name_evidence import NameEvidence, read_name_evidence
from articles.recognition.places.name_keys import name_key
from articles.recognition.places.standalone import stands_alone
from articles.recognition.places.story_context import Surroundings, story_surroundings
from articles.recognition.story import Story

ROUNDS = 3
#: The names that a story mentions first speak for all; so that the time stays in proportion to their number.
SPEAKING = 60
#: What the other names, the agency's country and standing alone in datelines weigh against people, in powers of ten.
CONTEXT, AT_HOME, WELL_KNOWN = 2.2, 0.5, 0.4
#: How sharply a lead becomes a likelihood.
SHARPNESS = 2.2
#: A small place of which nothing else in the story speaks is not sure to be meant.
SMALL, SUPPORTED, UNSUPPORTED = 450, 0.3, 0.55
#: Above the weight of the largest towns are countries and continents.
LARGE, COMPRESSED = 700, 5

#: A name as it stands in the body, and an ISO 3166-1 alpha-2 code where its words stand for that country, or "".
NameAndHint = tuple[str, str]


@dataclass(slots=True)
class _Question:
    """One name while it is being resolved: how much speaks for each place it can be, and how likely that makes it."""

    reading: NameEvidence
    scores: list[float] = field(default_factory=list)
    chances: list[float] = field(default_factory=list)


def disambiguate(named: Mapping[NameAndHint, Sequence[Span]], story: Story, gazetteer: Gazetteer) -> list[NameEvidence]:
    """
    Resolve the names in a story to places, all of them together: one name means one place throughout.

    In:      names with all their spans in the body; the story with dateline, source and the feed's own places
    Out:     one answer a name, in the same order: its bearers likeliest first, how sure the first of them is; for a
             name that the gazetteer lacks, the listed place within which the copy says it lies
    Raises:  nothing
    Rule:    a qualifier decides where a namesake lies there; else people, the agency's country, the dateline, and the
             other names of the story (what contains what, what is near) are weighed together
    """
    filed = _filed(story, gazetteer)
    everywhere: dict[str, list[Span]] = {}
    for (name, _), spans in named.items():
        everywhere.setdefault(name_key(name), []).extend(spans)
    questions = [_Question(_read(one, everywhere[name_key(one[0])], story, gazetteer, filed)) for one in named]
    around = story_surroundings(story, gazetteer)
    for _ in range(ROUNDS):
        for position, question in enumerate(questions):
            _weigh(question, around, position)
        around.hear(
            [(bearer.place, chance) for bearer, chance in zip(question.reading.bearers, question.chances, strict=True)]
            for question in questions[:SPEAKING]
        )
    return [_answer(question, gazetteer) for question in questions]


def _filed(story: Story, gazetteer: Gazetteer) -> dict[str, GazetteerPlace]:
    """The places of the dateline, by what they are called in it."""
    filed: dict[str, GazetteerPlace] = {}
    for one in story.dateline.places if story.dateline else ():
        place = gazetteer.place(one.geonames_id) if one.geonames_id else None
        if place is not None:
            filed |= {name_key(one.name): place, name_key(one.text.partition(",")[0]): place}
    return filed


def _read(
    one: NameAndHint,
    spans: Sequence[Span],
    story: Story,
    gazetteer: Gazetteer,
    filed: Mapping[str, GazetteerPlace],
) -> NameEvidence:
    """What a name can be; what it means in the dateline it means in the story."""
    name, hint = one
    reading = read_name_evidence(name, spans, story.body, gazetteer, hint=hint)
    place = filed.get(name_key(name))
    if place is None or reading.qualified:
        return reading
    kept = tuple(bearer for bearer in reading.bearers if bearer.place.geonames_id == place.geonames_id)
    return replace(reading, bearers=kept, qualified=True) if kept else reading


def _weigh(question: _Question, around: Surroundings, position: int) -> None:
    """Score what a name can be by what is known so far."""
    bearers = question.reading.bearers
    question.scores = [
        _people(bearer.weight)
        + CONTEXT * math.log2(1.0 + around.support(bearer.place, position))
        + AT_HOME * (bearer.place.country == around.home)
        + WELL_KNOWN * stands_alone(bearer.place)
        for bearer in bearers
    ]
    best = max(question.scores, default=0.0)
    chances = [math.exp(SHARPNESS * (score - best)) for score in question.scores]
    total = sum(chances)
    question.chances = [chance / total for chance in chances]


def _people(weight: int) -> float:
    """The weight in powers of ten; a country's lead over its namesakes is less than its people alone would give."""
    return weight / 100 if weight <= LARGE else (LARGE + (weight - LARGE) / COMPRESSED) / 100


def _answer(question: _Question, gazetteer: Gazetteer) -> NameEvidence:
    """What is known of a name, with the places it can be in the order of their scores."""
    reading = question.reading
    order = sorted(range(len(question.scores)), key=lambda index: -question.scores[index])
    if not order:
        return replace(reading, confidence=0.5 if reading.within else 0.3, within=_listed(reading.within, gazetteer))
    bearer = reading.bearers[order[0]]
    confidence = question.chances[order[0]]
    if bearer.weight < SMALL and question.scores[order[0]] - _people(bearer.weight) < SUPPORTED:
        confidence = min(confidence, UNSUPPORTED)
    if reading.qualified:
        confidence = max(confidence, 0.9)
    return replace(
        reading, bearers=tuple(reading.bearers[index] for index in order), confidence=round(min(confidence, 0.98), 2)
    )


def _listed(place: GazetteerPlace | None, gazetteer: Gazetteer) -> GazetteerPlace | None:
    """A place, or the nearest around it, that GeoNames lists."""
    around = (place, *gazetteer.parents(place)) if place else ()
    return next((one for one in around if one.listed), None)
