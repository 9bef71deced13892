"""Which entities the names of a reconciliation batch mean, each with how likely that is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ImproperlyConfigured

from articles.api.directory_names import NEAREST, OTHER, OWN, NamedDirectory, named_directory
from articles.api.query_batch import EntityQuery
from articles.background import load_lexicon
from articles.gazetteer import open_gazetteer
from articles.models import Entity, Organisation, Person, Place, Source
from articles.reading import PlaceKind
from articles.views import DirectoryEntry

#: The types of entities by their ids, in the order in which candidates of one score stand.
TYPES: dict[str, type[Entity]] = {"place": Place, "organisation": Organisation, "person": Person, "source": Source}
#: A less likely bearer of a name that the gazetteer knows.
UNLIKELIER = 92.0
#: What matches has this score, and leads all others by that much.
SURE, LEAD = 95.0, 3.0
#: What is left of a score where a country or a GeoNames id is another, and what is taken off where it is not known.
ELSEWHERE, ANOTHER, UNKNOWN = 0.6, 0.5, 5.0
#: What a name that is only like another gains where its country is the one said.
THERE = 5.0
NAMESAKES = 20

#: By the folded name, keys of rows that are known to bear it, the likeliest first.
Bearers = Mapping[str, Sequence[int]]


@dataclass(frozen=True, slots=True)
class EntityCandidate:
    """Who may be meant. name_score: how well the name fits by itself; match: beyond doubt."""

    type_id: str
    entry: DirectoryEntry
    score: float
    name_score: float
    description: str
    match: bool = False

    @property
    def id(self) -> str:
        return f"{TYPES[self.type_id].directory}/{self.entry.slug}"


@dataclass(frozen=True, slots=True)
class _Known:
    """What the gazetteer and the lexicon know of the names of a batch, as keys of rows."""

    bearers: Mapping[str, Bearers]  # by type
    numbers: Mapping[int, int]  # GeoNames id of each place asked about or found, by its key
    countries: Mapping[str, frozenset[str]]  # codes that a value may mean


def match_batch(batch: Mapping[str, EntityQuery]) -> dict[str, list[EntityCandidate]]:
    """
    The candidates for every query of a batch, the likeliest first.

    Rule:  W52, W67: only what readable stories name; a query or two of the database however many names there are
    """
    asked = {name for query in batch.values() for name in (query.types or TYPES) if query.limit} & TYPES.keys()
    directories = {name: named_directory(TYPES[name]) for name in TYPES if name in asked}
    known = _known(list(batch.values()), directories)
    return {key: _candidates(query, directories, known) for key, query in batch.items()}


def entities_beginning(prefix: str, types: Iterable[str], most: int) -> list[EntityCandidate]:
    """Entities with a name that begins so: by their own names first, then by how many stories name them."""
    found = []
    for name in (name for name in TYPES if name in set(types)):
        directory = named_directory(TYPES[name])
        beginning = directory.names.beginning(prefix)
        found += [(fits, name, directory.entries[pk]) for pk, fits in beginning.items() if pk in directory.entries]
    found.sort(key=lambda one: (one[0] < OWN, -one[2].count, one[2].folded))
    places = named_directory(Place).entries if any(name == "place" for _, name, _ in found[:most]) else {}
    return [
        EntityCandidate(name, entry, fits, fits, describe(name, entry, places)) for fits, name, entry in found[:most]
    ]


def describe(type_id: str, entry: DirectoryEntry, places: Mapping[int, DirectoryEntry]) -> str:
    """What tells namesakes apart: "city, Erbil Governorate; 3 stories"."""
    parent = places.get(entry.parent) if entry.parent is not None else None
    what = [entry.kind or type_id, parent.name if parent else entry.country]
    told = f"{entry.count:,} {'story' if entry.count == 1 else 'stories'}"
    return f"{', '.join(one for one in what if one)}; {told}"


def _candidates(query: EntityQuery, directories: Mapping[str, NamedDirectory], known: _Known) -> list[EntityCandidate]:
    if not query.limit:
        return []
    asked = [name for name in directories if not query.types or name in query.types]
    found = [one for name in asked for one in _of_type(query, name, directories[name], known)]
    found.sort(key=lambda one: (-one[1].score, one[0], -one[1].entry.count, one[1].entry.slug))
    ordered = [candidate for _, candidate in found]
    return _judged(ordered, directories)[: query.limit]


def _of_type(
    query: EntityQuery, name: str, directory: NamedDirectory, known: _Known
) -> Iterator[tuple[int, EntityCandidate]]:
    """The candidates of one type, each with its rank among those that are known to bear the name."""
    ranks = {pk: rank for rank, pk in enumerate(known.bearers.get(name, {}).get(query.name, ()))}
    for pk, fits in _scores(query, name, directory, known).items():
        entry = directory.entries[pk]
        score = _with_properties(fits, entry, query, known) if name == "place" else fits
        told = describe(name, entry, directory.entries)
        yield ranks.get(pk, len(ranks)), EntityCandidate(name, entry, round(score, 1), fits, told)


def _scores(query: EntityQuery, name: str, directory: NamedDirectory, known: _Known) -> dict[int, float]:
    """How well the name fits each entry that is readable now."""
    found = directory.names.exactly(query.name)
    bearers = [pk for pk in known.bearers.get(name, {}).get(query.name, ()) if pk in directory.entries]
    for rank, pk in enumerate(bearers):
        fits = OTHER if rank == 0 else UNLIKELIER
        # An alias that several places share means the likeliest of them.
        found[pk] = found[pk] if found.get(pk, 0.0) >= OWN else fits
    if name == "place":
        found = {
            **dict.fromkeys((pk for pk, number in known.numbers.items() if number in query.geonames), 0.0),
            **found,
        }
    if len(found) < query.limit:
        found = {**directory.names.nearly(query.name, query.limit), **found}
    return {pk: fits for pk, fits in found.items() if pk in directory.entries}


def _with_properties(fits: float, entry: DirectoryEntry, query: EntityQuery, known: _Known) -> float:
    number = known.numbers.get(entry.pk)
    if query.geonames and number in query.geonames:
        return OWN
    score = _with_country(fits, entry, query, known) if query.countries else fits
    if query.geonames:
        score = max(score - UNKNOWN, 0.0) if number is None else score * ANOTHER
    return score


def _with_country(fits: float, entry: DirectoryEntry, query: EntityQuery, known: _Known) -> float:
    codes = frozenset[str]().union(*(known.countries[said] for said in query.countries))
    if not entry.country or not codes:
        return max(fits - UNKNOWN, 0.0)
    if entry.country not in codes:
        return fits * ELSEWHERE
    return min(fits + THERE, NEAREST) if fits < NEAREST else fits


def _judged(ordered: list[EntityCandidate], directories: Mapping[str, NamedDirectory]) -> list[EntityCandidate]:
    """The same, the first of them as a match where nothing rivals it but what it lies in."""
    if not ordered or ordered[0].score < SURE:
        return ordered
    best = ordered[0]
    around = _around(best, directories)
    rivals = [one for one in ordered[1:] if one.score > best.score - LEAD]
    if all(one.type_id == "place" and one.entry.pk in around for one in rivals):
        ordered[0] = EntityCandidate(
            best.type_id, best.entry, best.score, best.name_score, best.description, match=True
        )
    return ordered


def _around(candidate: EntityCandidate, directories: Mapping[str, NamedDirectory]) -> set[int]:
    """What a place lies in."""
    found: set[int] = set()
    parent = candidate.entry.parent if candidate.type_id == "place" else None
    while parent is not None and parent not in found:
        found.add(parent)
        above = directories["place"].entries.get(parent)
        parent = above.parent if above else None
    return found


def _known(queries: Sequence[EntityQuery], directories: Mapping[str, NamedDirectory]) -> _Known:
    names = {query.name for query in queries if query.name and query.limit}
    asked = {number for query in queries for number in query.geonames}
    bearers: dict[str, Bearers] = {}
    numbers: dict[int, int] = {}
    countries: dict[str, frozenset[str]] = {}
    if "place" in directories:
        of_names = _gazetteer_ids(names)
        keys = _rows(Place, "geonames_id", asked.union(*of_names.values()))
        bearers["place"] = _in_rows(of_names, keys)
        numbers = _numbers(queries, directories["place"]) | {keys[one]: one for one in asked & keys.keys()}
        said = {value for query in queries for value in query.countries}
        countries = {value: _codes(value, directories["place"]) for value in said}
    if "organisation" in directories:
        bodies = _lexicon_codes(names)
        bearers["organisation"] = _in_rows(bodies, _rows(Organisation, "code", set().union(*bodies.values())))
    return _Known(bearers, numbers, countries)


def _in_rows(named: Mapping[str, list[Any]], keys: Mapping[Any, int]) -> Bearers:
    return {name: [keys[one] for one in values if one in keys] for name, values in named.items()}


def _lexicon_codes(names: Iterable[str]) -> dict[str, list[str]]:
    lexicon = load_lexicon()
    return {name: [body.code for body in lexicon.named(name)[:NAMESAKES]] for name in names}


def _gazetteer_ids(names: Iterable[str]) -> dict[str, list[int]]:
    try:
        gazetteer = open_gazetteer()
    except ImproperlyConfigured:  # matching works without one
        return {}
    return {name: [one.place.geonames_id for one in gazetteer.bearers(name)[:NAMESAKES]] for name in names}


def _rows(model: type[Any], column: str, values: set[Any]) -> dict[Any, int]:
    """Keys of rows by a column; of a row that was merged, of what it was merged into."""
    if not values:
        return {}
    rows = model.objects.filter(**{f"{column}__in": sorted(values)}).order_by()
    return {value: into or pk for value, pk, into in rows.values_list(column, "pk", "merged_into")}


def _numbers(queries: Sequence[EntityQuery], places: NamedDirectory) -> dict[int, int]:
    """The GeoNames ids of places that may be meant where an id is said, so that another id counts against them."""
    keys: set[int] = set()
    for query in queries:
        if query.geonames and query.name:
            keys |= places.names.exactly(query.name).keys() | places.names.nearly(query.name, query.limit).keys()
    rows = Place.objects.filter(pk__in=keys & places.entries.keys()).exclude(geonames_id=None).order_by()
    return {pk: int(number) for pk, number in rows.values_list("pk", "geonames_id") if number is not None}


def _codes(said: str, places: NamedDirectory) -> frozenset[str]:
    """The countries that a value means: a code of two letters, the id of a country here, or a name in any script."""
    if len(said) == 2 and said.isascii() and said.isalpha():
        return frozenset({said.upper()})
    name = said.removeprefix(f"{Place.directory}/").replace("-", " ")
    called = [places.entries[pk] for pk in places.names.exactly(name) if pk in places.entries]
    codes = {entry.country for entry in called if entry.kind == PlaceKind.COUNTRY}
    try:
        bearers = open_gazetteer().bearers(name)[:NAMESAKES]
    except ImproperlyConfigured:
        bearers = ()
    codes |= {one.place.country for one in bearers if one.place.kind == PlaceKind.COUNTRY}
    return frozenset(codes - {""})
