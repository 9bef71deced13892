"""Facts that the packages lack, from the tables beside this module."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from pathlib import Path

from babel import Locale

from articles.gazetteer.build.gazetteer_entry import Entries, GazetteerEntry
from articles.reading import PlaceKind
from articles.recognition import kilometres, name_key

TABLES = Path(__file__).resolve().parent / "tables"
#: Languages that copy comes in; Babel knows the countries' names in each.
LANGUAGES = ("en", "ar", "ckb", "ku", "fa", "tr", "fr", "de", "es", "it", "pt", "nl", "ru", "he", "az", "hy", "ur")
#: A town of that name further off than this is another one.
NEAR = 60.0
#: The table of towns tells of those of so many people, and of small ones where it is thorough.
LARGE, THOROUGH = 20_000, {"IQ", "SY", "TR", "IR"}
#: What a place of the tables that GeoNames' towns lack weighs more than one of whom nothing is known.
TOLD = 120

Index = dict[tuple[str, str], list[int]]


def table_paths() -> list[Path]:
    """The tables, in order."""
    return sorted(TABLES.glob("*.txt"))


def add_facts(entries: Entries) -> None:
    """Add what the tables tell to what the packages told."""
    _name_countries(entries)
    _name_regions(entries)
    _name_towns(entries)
    _add_features(entries)
    countries = {entry.country: number for number, entry in entries.items() if entry.kind is PlaceKind.COUNTRY}
    for entry in entries.values():
        if entry.parent is None and entry.kind is not PlaceKind.COUNTRY:
            entry.parent = countries.get(entry.country)


def table_rows(name: str) -> Iterator[list[str]]:
    """The lines of a table, each parted at its bars; a line that opens with # says something to people only."""
    for line in (TABLES / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            yield [cell.strip() for cell in line.split("|")]


def _name_countries(entries: Entries) -> None:
    countries = {entry.country: entry for entry in entries.values() if entry.kind is PlaceKind.COUNTRY}
    for language in LANGUAGES:
        for code, name in Locale.parse(language).territories.items():
            if code in countries:
                countries[code].aliases.append(name)
    for code, *names in table_rows("countries"):
        _rename(countries[code], names)


def _name_regions(entries: Entries) -> None:
    first_level = {number: entry for number, entry in entries.items() if entry.level == 1}
    by_name, by_alias = _index(first_level)
    for name, country, *others in table_rows("regions"):
        found = _find(entries, by_name, by_alias, country, [name, *others])
        if found is not None:
            _rename(found, [name, *others])


def _name_towns(entries: Entries) -> None:
    by_name, by_alias = _index({number: entry for number, entry in entries.items() if _may_be_told(entry)})
    for name, country, *cells in table_rows("towns"):
        point = next((_point(cell[1:]) for cell in cells if cell.startswith("@")), None)
        others = [cell for cell in cells if not cell.startswith("@")]
        found = _find(entries, by_name, by_alias, country, [name, *others])
        if found is None or (point is not None and kilometres(_place(found), point) > NEAR):
            if point is None:
                continue
            found = _unlisted(entries, name, PlaceKind.CITY, country, point)
        _rename(found, [name, *others])


def _may_be_told(entry: GazetteerEntry) -> bool:
    """Whether a town may be one of the table's: it tells of large ones, and of any in the countries it is about."""
    return entry.kind is PlaceKind.CITY and (entry.population >= LARGE or entry.country in THOROUGH)


def _add_features(entries: Entries) -> None:
    for name, kind, country, where, *cells in table_rows("features"):
        point = None if where == "-" else _point(where)
        told = next((int(cell[1:]) for cell in cells if cell.startswith("#")), None)
        entry = _unlisted(entries, name, PlaceKind(kind), "" if country == "-" else country, point, number=told)
        entry.names += [cell for cell in cells if not cell.startswith("#")]


def _unlisted(
    entries: Entries,
    name: str,
    kind: PlaceKind,
    country: str,
    point: tuple[float, float] | None,
    *,
    number: int | None = None,
) -> GazetteerEntry:
    """A place that the packages lack: without GeoNames' number it has one below zero, the same in every build."""
    number = number or -(zlib.crc32(f"{name}|{country}".encode()) >> 1)
    latitude, longitude = point or (None, None)
    entries[number] = GazetteerEntry(number, [name], kind, country, latitude, longitude, bonus=TOLD)
    return entries[number]


def _rename(entry: GazetteerEntry, names: list[str]) -> None:
    """These names come first; those it had are kept."""
    before = entry.names
    entry.names = list(dict.fromkeys(names))
    entry.aliases = [*(name for name in before if name not in entry.names), *entry.aliases]


def _index(entries: Entries) -> tuple[Index, Index]:
    by_name: Index = {}
    by_alias: Index = {}
    for number, entry in entries.items():
        for name in entry.names:
            by_name.setdefault((entry.country, name_key(name)), []).append(number)
        for name in entry.aliases:
            by_alias.setdefault((entry.country, name_key(name)), []).append(number)
    return by_name, by_alias


def _find(entries: Entries, by_name: Index, by_alias: Index, country: str, names: list[str]) -> GazetteerEntry | None:
    """The most populous place in a country that bears the first of these names that any bears."""
    for index in (by_name, by_alias):
        for name in names:
            numbers = index.get((country, name_key(name)))
            if numbers:
                return max((entries[number] for number in numbers), key=lambda entry: entry.population)
    return None


def _point(cell: str) -> tuple[float, float]:
    latitude, longitude = cell.split()
    return float(latitude), float(longitude)


def _place(entry: GazetteerEntry) -> tuple[float, float]:
    return entry.latitude or 0.0, entry.longitude or 0.0
