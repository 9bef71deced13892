"""Addresses of places: the weightiest of a name has it bare, namesakes add country and region."""

from __future__ import annotations

from django.utils.text import slugify

from articles.atlas.entry import Entries, Entry
from articles.atlas.weights import weight

LENGTH = 100


def give(entries: Entries) -> None:
    """Give every place an address of its own: paris, paris-us-tx, paris-us-4647963."""
    taken: set[str] = set()
    for entry in sorted(entries.values(), key=lambda entry: (-weight(entry), entry.number)):
        entry.slug = next(slug for slug in _choices(entry) if slug not in taken)
        taken.add(entry.slug)


def _choices(entry: Entry) -> list[str]:
    bare = slugify(entry.name)[:LENGTH].strip("-") or "place"
    country = entry.country.lower()
    region = slugify(entry.admin1)
    with_country = "-".join(filter(None, (bare, country)))
    with_region = "-".join(filter(None, (bare, country, region)))
    return [bare, with_region, f"{with_country}-{abs(entry.number)}", f"{with_country}-x{abs(entry.number)}"]
