"""Which of the places of a name a feed's own elements mean: by their id, their point or their country (W37)."""

from __future__ import annotations

from collections.abc import Sequence

from articles.reading import FilingPlace
from articles.recognition.places.containment import kilometres
from articles.recognition.places.gazetteer_index import Gazetteer, PlaceCandidate

#: A point this many kilometres off still means the place: feeds give the middle of a town as they see it.
NEAR_KILOMETRES = 50.0


def match_feed_place(
    place: FilingPlace, bearers: Sequence[PlaceCandidate], gazetteer: Gazetteer
) -> Sequence[PlaceCandidate]:
    """
    Keep of the places that bear a name those that the feed's elements can mean.

    In:      a place with what elements stated of it; the places of its name
    Out:     the one of its id, which may bear another name in the gazetteer; else those near its point; else those in
             its country; all of them where nothing was stated or nothing fits
    Raises:  nothing
    Rule:    W37: an element says which place is meant
    """
    if place.geonames_id is not None:
        return _with_id(place.geonames_id, bearers, gazetteer) or bearers
    return _near(place, bearers) or _in_country(place.country, bearers) or bearers


def _with_id(geonames_id: int, bearers: Sequence[PlaceCandidate], gazetteer: Gazetteer) -> list[PlaceCandidate]:
    """The place with that id, among the bearers of the name or under another name."""
    among = [bearer for bearer in bearers if bearer.place.geonames_id == geonames_id]
    elsewhere = None if among else gazetteer.place(geonames_id)
    return [PlaceCandidate(elsewhere, 0)] if elsewhere is not None else among


def _near(place: FilingPlace, bearers: Sequence[PlaceCandidate]) -> list[PlaceCandidate]:
    """The bearers near the point that was stated."""
    if place.latitude is None or place.longitude is None:
        return []
    point = place.latitude, place.longitude
    return [one for one in bearers if one.place.located and kilometres(one.place.point, point) < NEAR_KILOMETRES]


def _in_country(country: str | None, bearers: Sequence[PlaceCandidate]) -> list[PlaceCandidate]:
    return [bearer for bearer in bearers if country and bearer.place.country == country]
