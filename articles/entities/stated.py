"""Which of the places of a name a feed's own elements mean: by their id, their point or their country (W37)."""

from __future__ import annotations

from collections.abc import Sequence

from articles.draft import DatelinePlace
from articles.entities.areas import kilometres
from articles.entities.gazetteer import Bearer, Gazetteer

#: A point this many kilometres off still means the place: feeds give the middle of a town as they see it.
NEAR_KILOMETRES = 50.0


def narrowed(place: DatelinePlace, bearers: Sequence[Bearer], gazetteer: Gazetteer) -> Sequence[Bearer]:
    """
    Keep of the places that bear a name those that the feed's elements can mean.

    In:      a place with what elements stated of it; the places of its name
    Out:     the one of its id, which may bear another name in the gazetteer; else those near its point; else those in
             its country; all of them where nothing was stated or nothing fits
    Raises:  nothing
    Rule:    W37: an element says which place is meant
    """
    if place.geonames_id is not None:
        of_id = [bearer for bearer in bearers if bearer.place.geonames_id == place.geonames_id]
        if of_id:
            return of_id
        found = gazetteer.place(place.geonames_id)
        return [Bearer(found, 0)] if found is not None else bearers
    if place.latitude is not None and place.longitude is not None:
        point = place.latitude, place.longitude
        near = [one for one in bearers if one.place.located and kilometres(one.place.point, point) < NEAR_KILOMETRES]
        if near:
            return near
    return [bearer for bearer in bearers if place.country and bearer.place.country == place.country] or bearers
