"""Places on a flat map of the world, in its own units: degrees of longitude and latitude."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

from articles.views.entries import Entry

SMALLEST, LARGEST = 1.0, 4.5  # radius of a dot, in degrees
MOST = 400  # dots on one map


@dataclass(frozen=True, slots=True)
class Dot:
    """An entry's point: x to the east and y to the south, its area as its share of the coverage."""

    entry: Entry
    x: float
    y: float
    radius: float


def dots(towns: Iterable[Entry]) -> list[Dot]:
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
