"""Facts that the packages lack, from the tables beside this module."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from babel import Locale

from articles.atlas.entry import Entries
from articles.draft import PlaceKind

TABLES = Path(__file__).resolve().parent / "tables"
#: Languages that copy comes in; Babel knows the countries' names in each.
LANGUAGES = "en ar ckb ku fa tr fr de es it pt nl ru he az hy ur uk".split()


def paths() -> list[Path]:
    """The tables, in order."""
    return sorted(TABLES.glob("*.txt"))


def add(entries: Entries) -> None:
    """Add what the tables tell to what the packages told."""
    _name_countries(entries)


def rows(name: str) -> Iterator[list[str]]:
    """The lines of a table, each parted at its bars; a line that opens with # says something to people only."""
    for line in (TABLES / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            yield [cell.strip() for cell in line.split("|")]


def _name_countries(entries: Entries) -> None:
    territories = {language: Locale.parse(language).territories for language in LANGUAGES}
    for entry in entries.values():
        if entry.kind is PlaceKind.COUNTRY:
            entry.aliases += [names[entry.country] for names in territories.values() if entry.country in names]
