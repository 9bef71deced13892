"""Places of ninjs: where a story was filed, and what it names."""

from __future__ import annotations

import re
from typing import Any

from articles.reading.draft import Dateline, FeedEntity
from articles.reading.formats.ninjs.ninjs_object import NinjsObject
from articles.reading.toolkit import feed_location, json
from articles.reading.toolkit.feed_location import FeedLocation

#: The relation of a place that a story was filed from.
FILED_FROM = "dateline"
#: A place that only lies around another that is named.
AROUND = frozenset(("ancestor", "broader"))
SCHEMES = re.compile(r"(?P<scheme>.*[/:#])(?P<code>[^/:#]+)/?$")


def ninjs_dateline(item: NinjsObject, printed: str) -> Dateline | None:
    """
    Where a story was filed.

    In:      the object, and the words of its dateline where it prints one
    Out:     the place of version 1's `located`, of an agency's own `datelinelocation`, or of `places` so related
    Raises:  nothing
    Rule:    W37
    """
    stated = item.get("dateline")
    if isinstance(stated, dict):
        inner = NinjsObject(stated)
        return feed_location.stated_dateline_of(
            printed or inner.text("text"), list(filter(None, [_address(inner.get("located"))]))
        )
    places = [ninjs_place(one) for one in item.all("places", "place") if _relation(one) == FILED_FROM]
    address = _address(item.get("datelinelocation")) or _address(item.get("located"))
    if not places and address is not None:
        places = [address]
    words = item.text("located")
    if not places and words:
        places = [FeedLocation(words, printed=words)]
    return feed_location.stated_dateline_of(printed or json.string(stated), places)


def is_mentioned(one: NinjsObject) -> bool:
    """Whether the story names the place, and was not filed from it, and it does not only lie around another."""
    relations = {json.string(relation).lower() for relation in json.sequence(one.get("rels"))}
    return bool(one.text("name")) and _relation(one) != FILED_FROM and not relations & AROUND


def ninjs_entity(one: NinjsObject) -> FeedEntity:
    """A place or an organisation by its name, with its code and whose that is."""
    uri = one.text("uri")
    found = SCHEMES.match(uri)
    if found is not None:
        return FeedEntity(one.text("name"), found["code"], found["scheme"])
    return FeedEntity(one.text("name"), one.text("code", "literal"), one.text("scheme"))


def ninjs_place(one: NinjsObject) -> FeedLocation:
    """A place of a list, with its point and its id."""
    point = _point(one)
    identity = one.text("uri") or f"{one.text('scheme').rstrip('/:')}/{one.text('code')}"
    return FeedLocation(
        one.text("name"),
        feed_location.place_kind(NinjsObject(json.mapping(one.get("locationtype"))).text("name")),
        identity=identity,
        latitude=point[0] if point else None,
        longitude=point[1] if point else None,
    )


def _relation(one: NinjsObject) -> str:
    return one.text("rel").lower()


def _address(value: Any) -> FeedLocation | None:
    """A location that is given in parts: city, area, country."""
    if not isinstance(value, dict):
        return None
    parts = NinjsObject(value)
    named = (
        (parts.text("city"), "city"),
        (parts.text("countryareaname", "state", "area"), "state"),
        (parts.text("countryname", "country"), "country"),
    )
    said = [(name, kind) for name, kind in named if name]
    if not said:
        return None
    point = _point(parts)
    return FeedLocation(
        said[0][0],
        feed_location.place_kind(said[0][1]),
        tuple(name for name, _ in said[1:]),
        parts.text("countrycode", "country_code"),
        latitude=point[0] if point else None,
        longitude=point[1] if point else None,
    )


def _point(one: NinjsObject) -> tuple[float, float] | None:
    """The point of a geometry, which has its longitude first."""
    geometry = json.mapping(one.get("geojson", "geometry_geojson", "geometry_point"))
    numbers = json.sequence(geometry.get("coordinates"))
    if len(numbers) < 2 or not all(isinstance(number, int | float) for number in numbers[:2]):
        return None
    return feed_location.coordinates(numbers[1], numbers[0])
