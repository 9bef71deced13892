"""Rows of the tree of places: each with its parents, its `path` kept, made where it is missing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from articles.models import Place
from articles.parsing import clean, cut
from articles.reading import FeedEntity, FilingPlace, Origin, PlaceKind
from articles.recognition import FoundPlace, Gazetteer, GazetteerPlace, place_of_dateline
from articles.store.entity_rows import slug_of
from articles.store.free_addresses import is_free


class Places:
    """Keys of places by name, over one gazetteer. Keys are looked up anew for each batch; only facts are remembered."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer
        self._wire: dict[FeedEntity, FoundPlace] = {}

    def of_dateline(self, place: FilingPlace) -> FoundPlace:
        """What a resolved dateline says of one of its places."""
        return self.found(place_of_dateline(place))

    def found(self, place: FoundPlace) -> FoundPlace:
        """The place alone, whatever one story says of it: it has one key, however many stories name it."""
        return replace(
            place, spans=(), implied=(), origin=Origin.TEXT, confidence=0.0, salience=0.0, runners_up=(), about=False
        )

    def of_wire(self, entity: FeedEntity) -> FoundPlace:
        """
        The place that an element of the feed names.

        Rule: a GeoNames id; else a country's code; else the country of that name, else its most populous namesake
        """
        if entity not in self._wire:
            found = self._resolved(entity)
            self._wire[entity] = _told(found) if found else FoundPlace(entity.name)
        return self._wire[entity]

    def _resolved(self, entity: FeedEntity) -> GazetteerPlace | None:
        if "geonames" in entity.scheme.lower() and entity.code.isdecimal():
            found = self.gazetteer.place(int(entity.code))
            if found:
                return found
        if len(entity.code) == 2 and entity.code.isalpha():
            found = self.gazetteer.country(entity.code.upper())
            if found:
                return found
        candidates = self.gazetteer.candidates(entity.name)
        countries = [place for place in candidates if place.kind == PlaceKind.COUNTRY]
        return next(iter([*countries, *candidates]), None)

    def keys(self, names: Iterable[FoundPlace]) -> dict[FoundPlace, int]:
        """The key of each place, made with its parents where it is missing; a nameless one has none."""
        wanted = {name for name in names if clean(name.name).strip()}
        listed = {name: name.geonames_id for name in wanted if name.geonames_id is not None}
        rows = self._listed(listed.values())
        keys = {name: _led(rows[number]) for name, number in listed.items() if number in rows}
        for name in sorted(wanted - keys.keys(), key=lambda name: (name.name, name.country or "")):
            keys[name] = _led(self._unlisted(name))
        return keys

    def _listed(self, numbers: Iterable[int]) -> dict[int, Place]:
        """Places of the gazetteer with all their parents."""
        chains = {}
        for number in set(numbers):
            found = self.gazetteer.place(number)
            if found:
                chains[number] = [*reversed(self.gazetteer.parents(found)), found]  # country first
        everybody = {place.geonames_id for chain in chains.values() for place in chain}
        rows = {row.geonames_id: row for row in Place.objects.filter(geonames_id__in=everybody)} if everybody else {}
        for number in sorted(chains):
            above: Place | None = None
            for place in chains[number]:
                if place.geonames_id not in rows:
                    rows[place.geonames_id] = _made(place, above)
                above = rows[place.geonames_id]
        return {number: row for number, row in rows.items() if number is not None}

    def _unlisted(self, name: FoundPlace) -> Place:
        """A place of its own: the gazetteer lacks it."""
        parent = self._parent(name)
        country = parent.country if parent else name.country or ""
        slug = slug_of(f"{clean(name.name)} {country}")
        taken = Place.objects.filter(slug=slug).first()
        if taken and taken.geonames_id is not None:
            slug = slug if is_free(Place, slug) else f"{slug[:110]}-unlisted"
            taken = Place.objects.filter(slug=slug).first()
        if taken:
            return taken
        on_earth = name.latitude is not None and name.longitude is not None
        row, made = Place.objects.get_or_create(
            slug=slug,
            defaults={
                "name": cut(clean(name.name), 200),
                "kind": name.kind.value,
                "country": country[:2],
                "latitude": name.latitude if on_earth else None,
                "longitude": name.longitude if on_earth else None,
                "parent": parent,
            },
        )
        return _rooted(row, parent) if made else row

    def _parent(self, name: FoundPlace) -> Place | None:
        if name.within is not None:
            return self._listed([name.within]).get(name.within)
        country = self.gazetteer.country(name.country) if name.country else None
        return self._listed([country.geonames_id]).get(country.geonames_id) if country else None


def _told(place: GazetteerPlace) -> FoundPlace:
    """A place of the gazetteer; a number below zero is none of GeoNames' and stands in no row."""
    if place.geonames_id > 0:
        return FoundPlace(place.name, geonames_id=place.geonames_id)
    return FoundPlace(place.name, place.kind, place.country, None, place.latitude, place.longitude)


def _made(place: GazetteerPlace, parent: Place | None) -> Place:
    taken = Place.objects.filter(slug=place.slug).exclude(geonames_id=place.geonames_id).exists()
    taken = taken and not is_free(Place, place.slug)
    row, made = Place.objects.get_or_create(
        geonames_id=place.geonames_id,
        defaults={
            "name": place.name,
            "slug": f"{place.slug[:105]}-{place.geonames_id}" if taken else place.slug,
            "aliases": list(place.aliases),
            "kind": place.kind.value,
            "country": place.country or "",
            "latitude": place.latitude,
            "longitude": place.longitude,
            "population": place.population or 0,
            "parent": parent,
        },
    )
    return _rooted(row, parent) if made else row


def _led(row: Place) -> int:
    """A place that was merged leads to the other."""
    return row.merged_into_id or row.pk


def _rooted(row: Place, parent: Place | None) -> Place:
    row.path = f"{parent.path if parent else '/'}{row.pk}/"
    row.save(update_fields=["path"])
    return row
