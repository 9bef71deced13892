"""The places of a dateline resolved to the gazetteer's (W24 to W28, W37, W38)."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from articles.reading import Dateline, FilingPlace, PlaceKind
from articles.recognition.places import containment
from articles.recognition.places.agency_home import agency_country
from articles.recognition.places.feed_match import match_feed_place
from articles.recognition.places.gazetteer_index import Gazetteer, GazetteerPlace, PlaceCandidate
from articles.recognition.places.name_keys import name_key
from articles.recognition.places.standalone import stands_alone

#: How much each kind of evidence weighs, where 100 is ten times as many people.
STANDS_ALONE, AT_HOME, SAME_COUNTRY, NEARBY, TOWN, LIKELIEST_AREA = 150, 160, 80, 150, 120, 60
RESPELLED = 100
NEARBY_KILOMETRES = 150.0
#: What is closer than this is the same place under another heading: a town and the region named after it.
SAME_KILOMETRES = 40.0
RUNNERS_UP = 5
#: Below this, an editor is asked (W25).
CLOSE, CLOSE_CONFIDENCE = 40, 0.5

BORDER = re.compile(r"\bborder\b|\bfrontier\b|\bسنوور|الحدود\b", re.IGNORECASE)
AFLOAT = re.compile(r"^(?:aboard|on board|at sea|off the|in the air)\b", re.IGNORECASE)
NEAR = re.compile(
    r"^(?:near|outside|north of|south of|east of|west of|on the outskirts of|قرب)\s+(?P<place>.+)$", re.IGNORECASE
)
BASE = re.compile(
    r"\b(?:camp|base|fort|barracks|airfield|air station|checkpoint|crossing|prison|airport|مخيم|معسكر)\b", re.IGNORECASE
)
ISLAND = re.compile(r"\b(?:islands?|isles?|atoll|province|district|county|valley)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class DatelineResolver:
    """What reading asks about places, answered from the gazetteer."""

    gazetteer: Gazetteer

    def knows(self, name: str) -> bool:
        return self.gazetteer.knows(name)

    def resolve(self, dateline: Dateline, *, source: str) -> Dateline:
        return resolve_dateline(dateline, self.gazetteer, source=source)


def resolve_dateline(dateline: Dateline, gazetteer: Gazetteer, *, source: str = "") -> Dateline:
    """
    Fill what the gazetteer knows of the places of a dateline.

    In:      a dateline as read from prose; the agency it is filed for
    Out:     the same text; each place with name, kind, country, point, confidence and runners-up; below 0.6 the call is
             close and wants review. A place that the gazetteer lacks has the country that its qualifier names
    Raises:  nothing
    Rule:    the qualifier, then the places that stand alone, the agency's country, the other places of the dateline,
             and people (W24, W25); special places have a kind, and a point only where they stay at one (W27)
    """
    home = _home(dateline, source)
    found: list[GazetteerPlace] = []
    places: list[FilingPlace] = []
    for place in dateline.places:
        resolved, best = _resolve(place, gazetteer, home, found)
        places.append(resolved)
        found += [best] if best else []
    if len(places) > 1 and found:  # the first is read again beside those that follow it
        places[0] = _resolve(dateline.places[0], gazetteer, home, found[1:] if places[0].country else found)[0]
    return replace(dateline, places=tuple(places))


def _home(dateline: Dateline, source: str) -> str:
    return next((home for name in (*dateline.sources, source) if (home := agency_country(name))), "")


def _resolve(
    place: FilingPlace, gazetteer: Gazetteer, home: str, others: Sequence[GazetteerPlace]
) -> tuple[FilingPlace, GazetteerPlace | None]:
    bearers = match_feed_place(place, gazetteer.bearers(place.name), gazetteer)
    if not bearers and (BORDER.search(place.name) or AFLOAT.search(place.name)):
        return replace(place, kind=PlaceKind.OTHER, confidence=0.9), None
    near = NEAR.match(place.name)
    if not bearers and near:
        resolved, best = _resolve(replace(place, name=near["place"]), gazetteer, home, others)
        return replace(resolved, confidence=min(resolved.confidence, 0.7)), best
    within = [
        sorted(areas, key=lambda area: area.country != home)
        for areas in containment.areas_named(place.qualifier, gazetteer)
    ]
    if within:
        kept = _within(bearers, within, gazetteer) or _beside(bearers, within)
        return _qualified(place, kept, within, gazetteer) if kept else (_unlisted(place, within), None)
    scored = sorted(
        ((_score(one, home, others) - _respelled(one, place.name, home), one) for one in bearers),
        key=lambda pair: -pair[0],
    )
    if not scored:
        return replace(place, kind=_kind(place.name)), None
    return _filled(place, scored)


def _score(bearer: PlaceCandidate, home: str, others: Sequence[GazetteerPlace]) -> float:
    """How likely a dateline means this bearer: its weight, and that of each feature it has."""
    return float(bearer.weight) + sum(one.weight for one in FEATURES if one.holds(bearer.place, home, others))


def _is_in_country_of_another(place: GazetteerPlace, home: str, others: Sequence[GazetteerPlace]) -> bool:
    return any(other.country == place.country for other in others)


def _is_near_another(place: GazetteerPlace, home: str, others: Sequence[GazetteerPlace]) -> bool:
    return place.located and any(
        containment.kilometres(other.point, place.point) < NEARBY_KILOMETRES for other in others if other.located
    )


class Feature(NamedTuple):
    """
    A question about a place that a dateline may mean, and how much a yes weighs.

    holds:  asked with the place, the agency's country, and the other places of the dateline
    """

    name: str
    weight: int
    holds: Callable[[GazetteerPlace, str, Sequence[GazetteerPlace]], bool]


FEATURES = (
    Feature("stands alone in datelines", STANDS_ALONE, lambda place, home, others: stands_alone(place)),
    Feature("is a town", TOWN, lambda place, home, others: place.kind is PlaceKind.CITY),
    Feature("is in the agency's country", AT_HOME, lambda place, home, others: bool(home) and place.country == home),
    Feature("is in the country of another", SAME_COUNTRY, _is_in_country_of_another),
    Feature("is near another", NEARBY, _is_near_another),
)


def _within(
    bearers: Sequence[PlaceCandidate], within: Sequence[Sequence[GazetteerPlace]], gazetteer: Gazetteer
) -> list[PlaceCandidate]:
    """Those that lie in every area that the qualifier names, or else in any of them."""
    counts = [sum(_in_any(bearer, part, gazetteer) for part in within) for bearer in bearers]
    most = max(counts, default=0)
    return [bearer for bearer, count in zip(bearers, counts, strict=True) if count == most and most]


def _beside(bearers: Sequence[PlaceCandidate], within: Sequence[Sequence[GazetteerPlace]]) -> list[PlaceCandidate]:
    """Those near an area of their own country, for want of one that the gazetteer says lies in it."""
    return [
        bearer
        for bearer in bearers
        if any(
            area.country == bearer.place.country
            and area.kind is not PlaceKind.COUNTRY
            and containment.kilometres(area.point, bearer.place.point) < NEARBY_KILOMETRES
            for areas in within
            for area in areas
        )
    ]


def _respelled(bearer: PlaceCandidate, printed: str, home: str) -> int:
    """What counts against a place abroad whose own name has other diacritics than an agency prints (W61)."""
    name = bearer.place.name
    abroad = bool(home) and bearer.place.country != home
    return RESPELLED if abroad and name.casefold() != printed.casefold() and name_key(name) == name_key(printed) else 0


def _in_any(bearer: PlaceCandidate, part: Sequence[GazetteerPlace], gazetteer: Gazetteer) -> bool:
    return any(containment.area_contains(area, bearer.place, gazetteer) for area in part)


def _qualified(
    place: FilingPlace,
    kept: list[PlaceCandidate],
    within: Sequence[Sequence[GazetteerPlace]],
    gazetteer: Gazetteer,
) -> tuple[FilingPlace, GazetteerPlace | None]:
    """The qualifier said which: towns first, and first those in the likeliest area of its name."""
    first = within[0][0]
    scored = sorted(
        (
            (
                one.weight
                + TOWN * (one.place.kind is PlaceKind.CITY)
                + LIKELIEST_AREA * containment.area_contains(first, one.place, gazetteer),
                one,
            )
            for one in kept
        ),
        key=lambda pair: -pair[0],
    )
    filled, best = _filled(place, scored)
    return replace(filled, confidence=max(filled.confidence, 0.95 if len(kept) == 1 else 0.8)), best


def _filled(place: FilingPlace, scored: Sequence[tuple[float, PlaceCandidate]]) -> tuple[FilingPlace, GazetteerPlace]:
    best_score, bearer = scored[0]
    best = bearer.place
    rest = [(score, one.place) for score, one in scored[1:] if not _same(best, one.place)]
    lead = best_score - rest[0][0] if rest else 200.0
    confidence = CLOSE_CONFIDENCE if lead < CLOSE else min(0.97, 0.6 + lead / 400)
    return (
        replace(
            place,
            name=best.name,
            kind=best.kind,
            country=best.country or None,
            geonames_id=best.geonames_id if best.listed else None,
            latitude=best.latitude if best.located else None,
            longitude=best.longitude if best.located else None,
            confidence=round(confidence, 2),
            runners_up=tuple(one.geonames_id for _, one in rest if one.listed)[:RUNNERS_UP],
        ),
        best,
    )


def _same(one: GazetteerPlace, other: GazetteerPlace) -> bool:
    """Whether two bearers of a name are a town and the region around it."""
    return (
        one.country == other.country
        and one.kind is not other.kind
        and one.located
        and other.located
        and containment.kilometres(one.point, other.point) < SAME_KILOMETRES
    )


def _unlisted(place: FilingPlace, within: Sequence[Sequence[GazetteerPlace]]) -> FilingPlace:
    """A place that the gazetteer lacks where the qualifier says it is: never the namesake elsewhere."""
    country = next((part[0].country for part in reversed(within) if part[0].country), None)
    return replace(place, kind=_kind(place.name) or PlaceKind.CITY, country=country, confidence=0.5)


def _kind(name: str) -> PlaceKind | None:
    if BASE.search(name):
        return PlaceKind.OTHER
    return PlaceKind.REGION if ISLAND.search(name) else None
