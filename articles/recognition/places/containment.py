"""What words beside a name say it lies in, and whether a place does."""

from __future__ import annotations

import math
import re

from articles.reading import STATES, PlaceKind, name_set
from articles.recognition.places.gazetteer_index import Gazetteer, GazetteerPlace
from articles.recognition.places.name_keys import name_key
from articles.recognition.vocabulary.area_words import DIRECTIONS

#: Latitude and longitude in degrees.
Point = tuple[float, float]

EARTH = 6371.0
#: How far a place may be from the middle of an area of which no border is known.
AREA_KILOMETRES = 350.0
PARTS = re.compile(r"\s*[,،;/()]\s*")
COUNTED = (PlaceKind.COUNTRY, PlaceKind.REGION)


def _abbreviations() -> dict[str, str]:
    """ "pa" is Pennsylvania: each state's short forms, folded and without spaces."""
    short: dict[str, str] = {}
    for state in name_set(STATES):
        name, *others = state.split()
        for other in others:
            short[name_key(other.replace("_", " ")).replace(" ", "")] = name.replace("_", " ")
    return short


SHORT = _abbreviations()
#: Those that have full stops within: N.Y. is a state, M.D. is none.
DOTTED = {form.replace("_", "") for state in name_set(STATES) for form in state.split()[1:] if "." in form[:-1]}


def areas_named(words: str, gazetteer: Gazetteer) -> list[tuple[GazetteerPlace, ...]]:
    """
    The areas that a qualifier names.

    In:      "Pa.", "W. Va.", "Ontario", "Kurdistan Region, Iraq", "south-eastern Turkey"
    Out:     for each part of it, the countries and regions it may mean, likeliest first; a part that means none is
             left out
    Rule:    W24
    """
    found = [_area(part, gazetteer) for part in PARTS.split(words) if part]
    return [areas for areas in found if areas]


def abbreviated_region(words: str, gazetteer: Gazetteer) -> GazetteerPlace | None:
    """The state or province that an abbreviation stands for: "Ky.", "B.C.", "Ont.", "TX"; never a plain word."""
    if not (words.endswith(".") or (len(words) == 2 and words.isupper())):
        return None
    if "." in words[:-1] and words.replace(" ", "") not in DOTTED:
        return None
    full = SHORT.get(name_key(words).replace(" ", ""))
    return next((area for area in _named(full, gazetteer) if area.kind is PlaceKind.REGION), None) if full else None


def _area(words: str, gazetteer: Gazetteer) -> tuple[GazetteerPlace, ...]:
    full = SHORT.get(name_key(words).replace(" ", ""), words)
    areas = _named(full, gazetteer)
    if areas:
        return areas
    rest = [word for word in full.replace("-", " ").split() if word.casefold() not in DIRECTIONS]
    return _named(" ".join(rest), gazetteer) if rest else ()


def _named(words: str, gazetteer: Gazetteer) -> tuple[GazetteerPlace, ...]:
    return tuple(place for place in gazetteer.candidates(words) if place.kind in COUNTED)[:6]


def area_contains(area: GazetteerPlace, place: GazetteerPlace, gazetteer: Gazetteer) -> bool:
    """Whether a place lies in an area, and is not that area itself."""
    if area.geonames_id == place.geonames_id:
        return False
    if area.kind is PlaceKind.COUNTRY:
        return area.country == place.country
    if any(above.geonames_id == area.geonames_id for above in gazetteer.parents(place)):
        return True
    if area.listed or not area.located or not place.located or area.country not in ("", place.country):
        return False
    return kilometres(area.point, place.point) < AREA_KILOMETRES


def kilometres(one: Point, other: Point) -> float:
    """How far two points are from each other, over the ground."""
    north, other_north = math.radians(one[0]), math.radians(other[0])
    east = math.radians(other[1] - one[1])
    half = math.sin((other_north - north) / 2) ** 2
    half += math.cos(north) * math.cos(other_north) * math.sin(east / 2) ** 2
    return 2 * EARTH * math.asin(min(1.0, math.sqrt(half)))
