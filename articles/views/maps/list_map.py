"""A list as a map: countries shaded by their stories, towns as dots where one looks closer, and the same as a table."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.conf import settings

from articles.listing import Choice, ChoiceRelation, Listing, local_name
from articles.models import Place
from articles.reading import PlaceKind
from articles.views.directory_entries import DirectoryEntry, directory_of

OUTLINES = settings.BASE_DIR / "static" / "countries.svg"
#: Countries that it has the outlines of; others are dots.
OUTLINED = frozenset(re.findall(r'id="([A-Z]{2})"', OUTLINES.read_text(encoding="utf-8")))
#: Shades of countries, dots on a map, rows of its table, and how many of these are shown at first.
SHADES, DOTS, ROWS, FIRST_ROWS = 5, 150, 300, 15
#: The map of the world, and the least that a closer one shows, in degrees; its height by its width.
WORLD = "-180 -84 360 144"
CLOSEST, MARGIN, SHAPE = 8.0, 1.3, 0.6
#: The radius of the largest and the smallest dot, by the width of the map.
LARGEST, SMALLEST = 0.022, 0.005


@dataclass(frozen=True, slots=True)
class MapShape:
    """A country: how dark, of `SHADES`, and where a click leads (`way_of` of the templates)."""

    code: str
    shade: int
    choice: Choice


@dataclass(frozen=True, slots=True)
class MapDot:
    """A place without an outline: x to the east, y to the south, its area its share; in the numbers of SVG."""

    x: str
    y: str
    radius: str
    choice: Choice


@dataclass(frozen=True, slots=True)
class ListMap:
    """
    One map.

    window:  what it shows, as the viewBox of an SVG
    line:    how wide its lines are
    place:   what it shows more closely; None for the world
    rows:    the same in words: countries, or the places within the one that is looked at
    """

    window: str
    line: str
    place: DirectoryEntry | None
    shapes: Sequence[MapShape]
    dots: Sequence[MapDot]
    rows: Sequence[Choice]

    @property
    def first_rows(self) -> Sequence[Choice]:
        return self.rows[:FIRST_ROWS]

    @property
    def more_rows(self) -> Sequence[Choice]:
        return self.rows[FIRST_ROWS:ROWS]

    @property
    def legend(self) -> list[tuple[int, int, int]]:
        """Each shade that the map has, with the fewest and the most stories of a country of it."""
        counts: dict[int, list[int]] = {}
        for shape in self.shapes:
            counts.setdefault(shape.shade, []).append(shape.choice.count)
        return [(shade, min(found), max(found)) for shade, found in sorted(counts.items())]


def draw_map(listing: Listing) -> ListMap:
    """
    The stories of a list by the places that they are about.

    Rule:  the counts are those of the list itself, with all that it asks for; a place has those of what lies within it
    """
    counted = listing.by_place()
    entries = directory_of(Place)
    known = {entry.pk: entry for entry in entries.entries if entry.pk in counted}
    chosen = _chosen(listing, entries.by_slug)
    place = chosen[0] if len(chosen) == 1 else None
    around = _within(place, known) if place else set()
    choices = {key: _choice(entry, counted[key], chosen, inside=key in around) for key, entry in known.items()}
    countries = {key: entry for key, entry in known.items() if entry.kind == PlaceKind.COUNTRY}
    near = _pointed(place, around, known) if place else _without_outline(countries.values())
    dots = sorted(near, key=lambda one: -counted.get(one.pk, 0))[:DOTS]
    window, width = _window(place, dots)
    rows = [choices[key] for key in (around if place else countries)]
    return ListMap(
        window,
        f"{width / 800:.3f}",
        place,
        _shapes(countries.values(), counted, choices),
        _dots(dots, choices, width),
        sorted(rows, key=lambda choice: (-choice.count, choice.label)),
    )


def _shapes(
    countries: Iterable[DirectoryEntry], counted: Mapping[int, int], choices: Mapping[int, Choice]
) -> list[MapShape]:
    """Countries, shaded by the logarithm, since a few of them have most of the stories."""
    outlined = [one for one in countries if one.country in OUTLINED]
    top = max((counted[one.pk] for one in outlined), default=1)
    return [MapShape(one.country, _shade(counted[one.pk], top), choices[one.pk]) for one in outlined]


def _without_outline(countries: Iterable[DirectoryEntry]) -> list[DirectoryEntry]:
    return [one for one in countries if one.mapped and one.country not in OUTLINED]


def _pointed(place: DirectoryEntry, around: Iterable[int], known: Mapping[int, DirectoryEntry]) -> list[DirectoryEntry]:
    """The dots on the map of a place: itself and what lies in it, but for countries and regions."""
    near = [place, *(known[key] for key in around)]
    return [one for one in near if one.mapped and one.kind not in (PlaceKind.COUNTRY, PlaceKind.REGION)]


def _chosen(listing: Listing, by_slug: Mapping[str, DirectoryEntry]) -> list[DirectoryEntry]:
    """The places that the list is narrowed to."""
    given = [value for value in listing.parameters.getlist("place") if not value.startswith("-")]
    return [by_slug[slug] for value in given for slug in value.split() if slug in by_slug]


def _choice(entry: DirectoryEntry, count: int, chosen: Sequence[DirectoryEntry], *, inside: bool) -> Choice:
    """A place to narrow the list to: in place of what it lies in, or together with what is chosen."""
    label = local_name(entry.name, entry.kind)
    slugs = tuple(one.slug for one in chosen)
    if entry.slug in slugs:
        return Choice(entry.slug, label, count, chosen=True, relation=ChoiceRelation.SET)
    if inside:
        return Choice(entry.slug, label, count, within=slugs, relation=ChoiceRelation.WITHIN)
    return Choice(entry.slug, label, count, relation=ChoiceRelation.AND if chosen else ChoiceRelation.FREE)


def _within(place: DirectoryEntry, known: Mapping[int, DirectoryEntry]) -> set[int]:
    """The keys of what lies within a place."""
    return {entry.pk for entry in known.values() if place.pk in _above(entry, known)}


def _above(entry: DirectoryEntry, known: Mapping[int, DirectoryEntry]) -> list[int]:
    """The keys of what a place lies in, the nearest first."""
    found: list[int] = []
    while entry.parent is not None and entry.parent in known and entry.parent not in found:
        found.append(entry.parent)
        entry = known[entry.parent]
    return found


def _shade(count: int, top: int) -> int:
    return 1 + min(SHADES - 1, int(SHADES * math.log(count) / math.log(top + 1)))


def _window(place: DirectoryEntry | None, pointed: Sequence[DirectoryEntry]) -> tuple[str, float]:
    """What of the world is shown: a place with those of its towns that have dots."""
    near = [one for one in [place, *pointed] if one and one.mapped]
    if not place or not near:
        return WORLD, 360.0
    east = [one.longitude or 0.0 for one in near]
    south = [-(one.latitude or 0.0) for one in near]
    width = max(CLOSEST, MARGIN * (max(east) - min(east)), MARGIN * (max(south) - min(south)) / SHAPE)
    width = min(width, 360.0)
    left = (max(east) + min(east)) / 2 - width / 2
    top = (max(south) + min(south)) / 2 - width * SHAPE / 2
    return f"{left:.2f} {top:.2f} {width:.2f} {width * SHAPE:.2f}", width


def _dots(entries: Sequence[DirectoryEntry], choices: Mapping[int, Choice], width: float) -> list[MapDot]:
    shown = [one for one in entries if one.pk in choices]
    top = max((choices[one.pk].count for one in shown), default=1)
    return [_dot(one, choices[one.pk], top, width) for one in shown]


def _dot(entry: DirectoryEntry, choice: Choice, top: int, width: float) -> MapDot:
    radius = max(SMALLEST, LARGEST * math.sqrt(choice.count / top)) * width
    return MapDot(f"{entry.longitude or 0.0:.2f}", f"{-(entry.latitude or 0.0):.2f}", f"{radius:.3f}", choice)
