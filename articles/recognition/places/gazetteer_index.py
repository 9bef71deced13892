"""The gazetteer: which places bear a name, what is known of each, and what each lies in."""

from __future__ import annotations

import math
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from articles.reading import PlaceKind
from articles.recognition.places.name_keys import name_key, without_article
from articles.recognition.vocabulary.common_words import ORDINARY

#: A name is that of a place beyond doubt from this weight on; one of several words, rarely anything else, sooner.
KNOWN, KNOWN_WORDS = 380, 300
#: No place lies in more than so many others, one within the next.
DEEPEST = 8
#: No name has more bearers that anybody would mean.
MOST = 80
#: The last of all characters: names that begin alike stand before their beginning with this behind it.
LAST = "\U0010ffff"
FIELDS = "id, name, kind, country, parent, slug, admin1, latitude, longitude, population, timezone, aliases"

Row = tuple[int, str, str, str, int | None, str, str, float, float, int, str, str]


@dataclass(frozen=True, slots=True)
class GazetteerPlace:
    """
    One place.

    geonames_id:  the number GeoNames gives it; below zero for a place that is known here and not there
    country:      ISO 3166-1 alpha-2, or "" for what lies in several or in none
    parent_id:    the place it lies in: a town's region, a region's country
    slug:         its address, unique among all places
    admin1:       its first-level region: the part of ISO 3166-2 behind the hyphen, or GeoNames' code
    aliases:      its other names, in many scripts
    above:        the numbers of all that it lies in, nearest first
    region:       the widest region that it lies in, or is; 0 for none
    vector:       its point on the sphere, to compare distances by
    """

    geonames_id: int
    name: str
    kind: PlaceKind
    country: str
    parent_id: int | None
    slug: str
    admin1: str
    latitude: float
    longitude: float
    population: int
    timezone: str
    aliases: tuple[str, ...]
    above: tuple[int, ...]
    region: int
    vector: tuple[float, float, float]

    @property
    def listed(self) -> bool:
        """Whether GeoNames lists it."""
        return self.geonames_id > 0

    @property
    def point(self) -> tuple[float, float]:
        """Its latitude and longitude in degrees."""
        return self.latitude, self.longitude

    @property
    def located(self) -> bool:
        """Whether it is at one point: what is in the air or at sea is not."""
        return bool(self.latitude or self.longitude)


@dataclass(frozen=True, slots=True)
class PlaceCandidate:
    """A place that bears a name, and its weight among its namesakes: about 100 times the logarithm of its people."""

    place: GazetteerPlace
    weight: int


class Gazetteer:
    """
    The gazetteer over a connection to the file that `manage.py gazetteer` builds.

    It only reads, remembers what it was asked last, and belongs to one thread.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._bearers = lru_cache(maxsize=8192)(self._read_bearers)
        self._known = lru_cache(maxsize=16384)(self._read_known)
        self._place = lru_cache(maxsize=8192)(self._read_place)
        self._step = lru_cache(maxsize=16384)(self._read_step)
        self._countries = dict(connection.execute("SELECT country, id FROM place WHERE kind = 'country' AND id > 0"))

    def knows(self, name: str) -> bool:
        """
        Whether a name is that of a place beyond doubt.

        In:      "NEW YORK", "N'DJAMENA", "Şanlıurfa", "OIL"
        Out:     True, True, True, False
        Rule:    W32: a hamlet called Oil does not make a place of every OIL
        """
        return self._known(name)

    def candidates(self, name: str) -> tuple[GazetteerPlace, ...]:
        """Every place of that name, likeliest first: countries, then by people and by what kind of place it is."""
        return tuple(bearer.place for bearer in self.bearers(name))

    def bearers(self, name: str) -> tuple[PlaceCandidate, ...]:
        """The same, each with its weight among its namesakes."""
        key = name_key(name)
        found = self._bearers(key)
        if found or without_article(key) == key or self._bearers(" ".join(key.split()[:2])):
            return found  # "Los Angeles City" begins with a place, not with an article
        return self._bearers(without_article(key))

    def beginning(self, name: str, most: int) -> tuple[GazetteerPlace, ...]:
        """
        Places with a name that begins so, the likeliest first.

        In:      "erb", "اربي"; how many are wanted
        Out:     Erbil, Erbil Governorate, Erbaa …; none for less than two letters, which too many names begin with
        """
        key = name_key(name)
        if len(key) < 2:
            return ()
        rows = self._connection.execute(
            "SELECT place, max(weight) AS heaviest FROM name WHERE key >= ? AND key < ?"
            " GROUP BY place ORDER BY heaviest DESC, place LIMIT ?",
            [key, key + LAST, most],
        )
        return tuple(found for number, _ in rows.fetchall() if (found := self._place(number)) is not None)

    def place(self, geonames_id: int) -> GazetteerPlace | None:
        """The place with that number."""
        return self._place(geonames_id)

    def country(self, iso2: str) -> GazetteerPlace | None:
        """The country with that ISO 3166-1 alpha-2 code."""
        number = self._countries.get(iso2)
        return self._place(number) if number is not None else None

    def parents(self, place: GazetteerPlace) -> tuple[GazetteerPlace, ...]:
        """What a place lies in, nearest first and its country last."""
        return tuple(found for number in place.above if (found := self._place(number)) is not None)

    def called(self, name: str, kind: str) -> tuple[str, tuple[str, ...]]:
        """
        The country and the other names of the likeliest place of one kind that is first of all called so.

        In:   "Erbil", "city"
        Out:  "IQ", ("Hewlêr", "هەولێر", "أربيل", …); "" and none where there is no such place
        """
        row = self._connection.execute(
            "SELECT place.country, place.aliases FROM name JOIN place ON place.id = name.place"
            " WHERE name.key = ? AND place.name = ? AND place.kind = ? ORDER BY name.weight DESC LIMIT 1",
            [name_key(name), name, kind],
        ).fetchone()
        return (row[0], tuple(row[1].split("\n"))) if row else ("", ())

    def names(self, minimum: int = KNOWN) -> Iterable[str]:
        """Every folded name that weighs at least so much."""
        rows = self._connection.execute("SELECT DISTINCT key FROM name WHERE weight >= ?", [minimum])
        return (key for (key,) in rows)

    def towns(self, country: str = "") -> Iterator[GazetteerPlace]:
        """Every town that GeoNames lists, of one country by its ISO 3166-1 alpha-2 code or of all."""
        rows = self._connection.execute(
            f"SELECT {FIELDS} FROM place WHERE kind = 'city' AND id > 0 AND country LIKE ?", [country or "%"]
        )
        return (self._placed(row) for row in rows)

    def _read_known(self, name: str) -> bool:
        key = name_key(name)
        if key in ORDINARY:
            return False
        least = KNOWN_WORDS if " " in key else KNOWN
        keys = {key, without_article(key)} - ORDINARY
        return any(self._heaviest(one) >= least for one in keys)

    def _heaviest(self, key: str) -> int:
        row = self._connection.execute("SELECT max(weight) FROM name WHERE key = ?", [key]).fetchone()
        return row[0] or 0

    def _read_bearers(self, key: str) -> tuple[PlaceCandidate, ...]:
        rows = self._connection.execute(
            f"SELECT weight, {FIELDS} FROM name JOIN place ON place.id = name.place"
            f" WHERE key = ? ORDER BY weight DESC, population DESC, id LIMIT {MOST}",
            [key],
        )
        return tuple(PlaceCandidate(self._placed(row[1:]), row[0]) for row in rows)

    def _read_place(self, number: int) -> GazetteerPlace | None:
        row = self._connection.execute(f"SELECT {FIELDS} FROM place WHERE id = ?", [number]).fetchone()
        return self._placed(row) if row else None

    def _read_step(self, number: int) -> tuple[str, int | None] | None:
        row = self._connection.execute("SELECT kind, parent FROM place WHERE id = ?", [number]).fetchone()
        return (row[0], row[1]) if row else None

    def _placed(self, row: Row) -> GazetteerPlace:
        number, name, kind, country, parent, slug, admin1, latitude, longitude, population, timezone, aliases = row
        above: list[int] = []
        region = number if kind == PlaceKind.REGION else 0
        while parent is not None and len(above) < DEEPEST and (step := self._step(parent)) is not None:
            above.append(parent)
            region = parent if step[0] == PlaceKind.REGION else region
            parent = step[1]
        return GazetteerPlace(
            number, name, PlaceKind(kind), country, row[4], slug, admin1, latitude, longitude, population, timezone,
            tuple(aliases.split("\n")) if aliases else (), tuple(above), region, _vector(latitude, longitude),
        )  # fmt: skip


def _vector(latitude: float, longitude: float) -> tuple[float, float, float]:
    north, east = math.radians(latitude), math.radians(longitude)
    return math.cos(north) * math.cos(east), math.cos(north) * math.sin(east), math.sin(north)
