"""How much a place weighs among those of the same name: about 100 times the logarithm of its people."""

from __future__ import annotations

import math

from articles.gazetteer.build.gazetteer_entry import GazetteerEntry
from articles.gazetteer.build.name_variants import is_of_another_script, is_part, is_variant
from articles.reading import PlaceKind

COUNTRY, FIRST_LEVEL, SECOND_LEVEL = 400, -70, -150
#: What no state or province of these federations weighs less than, however few its people.
STATES, STATE = ("US", "CA"), 520
#: Counties of one name differ less than by their people: each is meant where it is.
COUNTY, COUNTIES_DIFFER = 120, 0.3
ALIAS, REGION_ALIAS = -180, -140
#: What another name of a town weighs less that is the first one spelled otherwise, a part of it, or in another script.
VARIANT, PART, SCRIPT = -20, -20, -60
#: What weighs as much as a town of so many people.
UNCOUNTED = {
    PlaceKind.REGION: 100_000,
    PlaceKind.WATER: 300_000,
    PlaceKind.MOUNTAIN: 200_000,
    PlaceKind.OTHER: 2_000,
    PlaceKind.DISTRICT: 20_000,
}
#: And a town of whom nobody is counted: where GeoNames seldom counts, seats of districts are among them.
UNCOUNTED_TOWN = {"IQ": 10_000, "SY": 10_000, "TR": 2_000, "IR": 2_000, "LB": 2_000, "JO": 2_000, "YE": 2_000}
VILLAGE = 100


def name_weight(entry: GazetteerEntry) -> int:
    """
    What a place weighs by its first name.

    Out:  London 695, Iraq 1158, Texas about 660, a village of 1,000 people 300
    """
    people = entry.population or UNCOUNTED.get(entry.kind) or UNCOUNTED_TOWN.get(entry.country, VILLAGE)
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


def alias_weight(entry: GazetteerEntry, name: str) -> int:
    """
    What a place weighs by another name.

    In:   Klagenfurt am Wörthersee, by "Klagenfurt", "كلاغنفورت" and "Celovec"
    Out:  nearly what it weighs by its first name; somewhat less; much less
    """
    first = name_weight(entry)
    if entry.kind is PlaceKind.COUNTRY:
        return first
    if entry.kind is not PlaceKind.CITY:
        return first + (REGION_ALIAS if entry.level else ALIAS)
    if any(is_variant(name, one) for one in entry.names):
        return first + VARIANT
    if is_part(name, entry.name):
        return first + PART
    return first + (SCRIPT if is_of_another_script(name, entry.name) else ALIAS)
