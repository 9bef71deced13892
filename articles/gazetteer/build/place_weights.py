"""How much a place weighs among those of the same name: about 100 times the logarithm of its people."""

from __future__ import annotations

import math

from articles.gazetteer.build.gazetteer_entry import GazetteerEntry
from articles.reading import PlaceKind

COUNTRY, FIRST_LEVEL, SECOND_LEVEL = 400, -70, -150
#: What no state or province of these federations weighs less than, however few its people.
STATES, STATE = ("US", "CA"), 520
#: Counties of one name differ less than by their people: each is meant where it is.
COUNTY, COUNTIES_DIFFER = 120, 0.3
ALIAS, REGION_ALIAS = -180, -140
#: What weighs as much as a town of so many people.
UNCOUNTED = {
    PlaceKind.REGION: 100_000,
    PlaceKind.WATER: 300_000,
    PlaceKind.MOUNTAIN: 200_000,
    PlaceKind.OTHER: 2_000,
    PlaceKind.DISTRICT: 20_000,
}


def name_weight(entry: GazetteerEntry) -> int:
    """
    What a place weighs by its first name.

    Out:  London 695, Iraq 1158, Texas about 660, a village of 1,000 people 300
    """
    people = entry.population or UNCOUNTED.get(entry.kind, 100)
    base = 100 * math.log10(max(people, 10))
    match entry.kind, entry.level:
        case PlaceKind.COUNTRY, _:
            base += COUNTRY
        case PlaceKind.REGION, 1:
            base = max(base + FIRST_LEVEL, STATE if entry.country in STATES else 0)
        case PlaceKind.REGION, 2 if entry.country == "US":
            base = COUNTY + COUNTIES_DIFFER * base
        case PlaceKind.REGION, 2:
            base += SECOND_LEVEL
    return round(base) + entry.bonus


def alias_weight(entry: GazetteerEntry) -> int:
    """What it weighs by another name."""
    if entry.kind is PlaceKind.COUNTRY:
        return name_weight(entry)
    return name_weight(entry) + (REGION_ALIAS if entry.level else ALIAS)
