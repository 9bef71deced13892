"""Places on a flat map of the world, in its own units: degrees of longitude and latitude."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, replace

from articles.models import Place
from articles.reading import PlaceKind
from articles.views.directory_entries import DirectoryEntry

SMALLEST, LARGEST = 1.0, 4.5  # radius of a dot, in degrees
MOST = 400  # dots on one map
#: How many degrees of longitude the small map of a place shows.
SPAN = {PlaceKind.COUNTRY: 48.0, PlaceKind.REGION: 36.0}
CLOSE = 24.0
SHAPE = 0.75  # a small map's height by its width


@dataclass(frozen=True, slots=True)
class Dot:
    """An entry's point: x to the east and y to the south, its area as its share of the coverage."""

    entry: DirectoryEntry
    x: float
    y: float
    radius: float


def dots(towns: Iterable[DirectoryEntry]) -> list[Dot]:
    """The most covered towns, larger dots first so that smaller ones lie on top of them."""
    most = sorted(towns, key=lambda entry: -entry.count)[:MOST]
    top = most[0].count if most else 1
    return [
        Dot(
            entry,
            round(entry.longitude or 0.0, 2),
            round(-(entry.latitude or 0.0), 2),
            round(max(SMALLEST, LARGEST * math.sqrt(entry.count / top)), 2),
        )
        for entry in most
    ]


@dataclass(frozen=True, slots=True)
class Locator:
    """A small map around one place: its window, the place itself, the towns within it."""

    view: str
    x: float
    y: float
    radius: float
    towns: tuple[Dot, ...]


def locate(place: Place, within: Iterable[DirectoryEntry]) -> Locator | None:
    """The map around a place, or None where nobody knows where it lies."""
    if place.latitude is None or place.longitude is None:
        return None
    width = SPAN.get(PlaceKind(place.kind), CLOSE)
    height = width * SHAPE
    x, y = round(place.longitude, 2), round(-place.latitude, 2)
    west, north = round(x - width / 2, 2), round(y - height / 2, 2)
    east, south = round(west + width, 2), round(north + height, 2)
    towns = [dot for dot in dots(within) if west < dot.x < east and north < dot.y < south]
    return Locator(
        view=f"{west} {north} {round(width, 2)} {round(height, 2)}",
        x=x,
        y=y,
        radius=round(width / 45, 2),
        towns=tuple(replace(dot, radius=round(dot.radius * width / 200, 2)) for dot in towns),
    )
