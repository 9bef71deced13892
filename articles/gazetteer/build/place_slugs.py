"""Addresses of places: the weightiest of a name has it bare, namesakes add country and region."""

from __future__ import annotations

from django.utils.text import slugify

from articles.gazetteer.build.gazetteer_entry import Entries, GazetteerEntry
from articles.gazetteer.build.place_weights import name_weight
from articles.reading import PlaceKind

LENGTH = 100
#: A large town goes before the region of the same name: /places/zurich/ is the town.
LARGE, BEFORE_REGIONS = 100_000, 100


def give_slugs(entries: Entries) -> None:
    """Give every place an address of its own: paris, paris-us-tx, paris-us-4647963."""
    taken: set[str] = set()
    for entry in sorted(entries.values(), key=lambda entry: (-_claim(entry), entry.number)):
        entry.slug = next(slug for slug in _choices(entry) if slug not in taken)
        taken.add(entry.slug)


def _claim(entry: GazetteerEntry) -> int:
    """How strong a place's claim to its bare name is."""
    is_large = entry.kind is PlaceKind.CITY and entry.population >= LARGE
    return name_weight(entry) + BEFORE_REGIONS * is_large


def _choices(entry: GazetteerEntry) -> list[str]:
    bare = slugify(entry.name)[:LENGTH].strip("-") or "place"
    country = entry.country.lower()
    region = slugify(entry.admin1)
    with_country = "-".join(filter(None, (bare, country)))
    with_region = "-".join(filter(None, (bare, country, region)))
    return [bare, with_region, f"{with_country}-{abs(entry.number)}", f"{with_country}-x{abs(entry.number)}"]
