"""What the rest of a story says about where a name lies: its dateline, its agency, and the other places it names."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from articles.reading import PlaceKind
from articles.recognition.places import containment
from articles.recognition.places.agency_home import agency_country
from articles.recognition.places.gazetteer_index import Gazetteer, GazetteerPlace
from articles.recognition.story import Story

#: A candidate that is less likely than this says nothing about the other names.
HEARD = 0.08
#: Distances at which nearness has worn off by two thirds.
REACH = 60.0
#: Places further apart than this angle, about 400 km, are not near each other at all.
NEARBY_COSINE = 0.998
#: How much each kind of kinship says: two in one country, the one the other's country, two in one region, the one
#: within the other, and near each other.
COUNTRY, IN_COUNTRY, REGION, WITHIN, NEAR = 0.12, 0.36, 0.55, 1.0, 1.3
#: And how much the dateline's places and those that the feed names do, against one that the text names.
FILED, STATED = 2.0, 0.7

Likely = Sequence[tuple[GazetteerPlace, float]]


@dataclass(slots=True)
class Surroundings:
    """
    What is known of a story's whereabouts.

    home:       the country where its agency is at home
    fixed:      places that are sure: the dateline's and those that the feed names, each with how much it says
    spoken:     of each name, the places it may mean and how likely each is
    """

    gazetteer: Gazetteer
    home: str = ""
    fixed: list[tuple[GazetteerPlace, float]] = field(default_factory=list)
    spoken: list[list[tuple[GazetteerPlace, float]]] = field(default_factory=list)

    def hear(self, names: Iterable[Likely]) -> None:
        """Take in what each name is thought to mean by now."""
        self.spoken = [[(place, chance) for place, chance in likely if chance >= HEARD] for likely in names]

    def support(self, place: GazetteerPlace, position: int) -> float:
        """How much all but the name at this position says for this place; 0 and up, about 1 for each name that does."""
        total = sum(weight * kinship(place, other) for other, weight in self.fixed)
        for index, likely in enumerate(self.spoken):
            if index != position:
                total += max((chance * kinship(place, other) for other, chance in likely), default=0.0)
        return total


def story_surroundings(story: Story, gazetteer: Gazetteer) -> Surroundings:
    """What a story says before any of its names is looked at."""
    around = Surroundings(gazetteer, agency_country(story.source))
    places = story.dateline.places if story.dateline else ()
    for filed in places:
        found = gazetteer.place(filed.geonames_id) if filed.geonames_id else gazetteer.country(filed.country or "")
        if found is not None:
            around.fixed.append((found, FILED * filed.confidence))
    for entity in story.places:
        candidates = gazetteer.bearers(entity.name)
        if candidates and (len(candidates) == 1 or candidates[0].weight - candidates[1].weight > 150):
            around.fixed.append((candidates[0].place, STATED))
    return around


def kinship(one: GazetteerPlace, other: GazetteerPlace) -> float:
    """How much one place speaks for another, 0 to 1.3: the one lies in the other, both in one region, or near."""
    if one.geonames_id == other.geonames_id:
        return WITHIN
    is_country = PlaceKind.COUNTRY in (one.kind, other.kind)
    if one.geonames_id in other.above or other.geonames_id in one.above:
        return IN_COUNTRY if is_country else WITHIN
    together = _togetherness(one, other)
    return together if is_country else max(together, _nearness(one, other))


def _togetherness(one: GazetteerPlace, other: GazetteerPlace) -> float:
    """How much two places speak for each other by the region or the country that both lie in."""
    if not one.country or one.country != other.country:
        return 0.0
    return REGION if one.region and one.region == other.region else COUNTRY


def _nearness(one: GazetteerPlace, other: GazetteerPlace) -> float:
    """How much two places speak for each other by the distance between them: 0 to 1.3."""
    cosine = sum(a * b for a, b in zip(one.vector, other.vector, strict=True))
    if cosine <= NEARBY_COSINE:
        return 0.0
    return NEAR * math.exp(-containment.EARTH * math.acos(min(1.0, cosine)) / REACH)
