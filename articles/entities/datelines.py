"""The places of a dateline resolved to the gazetteer's (W24 to W28, W37, W38)."""

from __future__ import annotations

from dataclasses import replace

from articles.draft import Dateline, DatelinePlace
from articles.entities.gazetteer import Gazetteer


def resolve(dateline: Dateline, gazetteer: Gazetteer, *, source: str = "") -> Dateline:
    """
    Fill what the gazetteer knows of the places of a dateline.

    In:      a dateline as read from prose; the agency it is filed for
    Out:     the same text; each place with name, kind, country, point, confidence and runners-up
    Raises:  nothing
    """
    return replace(dateline, places=tuple(_resolved(place, gazetteer) for place in dateline.places))


def _resolved(place: DatelinePlace, gazetteer: Gazetteer) -> DatelinePlace:
    candidates = gazetteer.candidates(place.name)
    if not candidates:
        return place
    best = candidates[0]
    return replace(
        place,
        name=best.name,
        kind=best.kind,
        country=best.country,
        geonames_id=best.geonames_id if best.listed else None,
        latitude=best.latitude,
        longitude=best.longitude,
        confidence=0.8,
        runners_up=tuple(one.geonames_id for one in candidates[1:6] if one.listed),
    )
