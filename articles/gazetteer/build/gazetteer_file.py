"""The gazetteer's file: SQLite, built beside the one in use and then put in its place."""

from __future__ import annotations

import os
import sqlite3
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from articles.gazetteer.build.gazetteer_entry import Entries, GazetteerEntry
from articles.gazetteer.build.place_weights import alias_weight, name_weight
from articles.recognition import name_key, without_article

SCHEMA = """
CREATE TABLE place (
    id INTEGER PRIMARY KEY, name TEXT, kind TEXT, country TEXT, parent INTEGER, slug TEXT, admin1 TEXT,
    latitude REAL, longitude REAL, population INTEGER, timezone TEXT, aliases TEXT
);
CREATE TABLE name (key TEXT, weight INTEGER, place INTEGER, PRIMARY KEY (key, weight DESC, place)) WITHOUT ROWID;
CREATE TABLE stamp (version TEXT);
"""


def write_gazetteer(path: Path, entries: Entries, stamp: str) -> None:
    """Write the file at once or not at all; whoever reads the old one goes on reading it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, beside = tempfile.mkstemp(prefix=f".{path.name}-", dir=path.parent)
    os.close(handle)
    try:
        connection = sqlite3.connect(beside, isolation_level=None)
        connection.executescript("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;" + SCHEMA)
        connection.execute("BEGIN")
        connection.executemany("INSERT INTO place VALUES (?,?,?,?,?,?,?,?,?,?,?,?)", map(_row, entries.values()))
        connection.executemany("INSERT OR IGNORE INTO name VALUES (?,?,?)", sorted(_names(entries.values())))
        connection.execute("INSERT INTO stamp VALUES (?)", [stamp])
        connection.execute("COMMIT")
        connection.execute("ANALYZE")
        connection.close()
        os.chmod(beside, 0o644)
        os.replace(beside, path)
    finally:
        Path(beside).unlink(missing_ok=True)


def stamp_of(path: Path) -> str:
    """The stamp inside a file, or "" where it is none of ours."""
    if not path.is_file():
        return ""
    connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)
    try:
        row = connection.execute("SELECT version FROM stamp").fetchone()
    except sqlite3.DatabaseError:
        return ""
    finally:
        connection.close()
    return str(row[0]) if row else ""


def _row(entry: GazetteerEntry) -> tuple[object, ...]:
    others = dict.fromkeys(name for name in [*entry.names[1:], *entry.aliases] if name != entry.name)
    return (
        entry.number, entry.name, entry.kind.value, entry.country, entry.parent, entry.slug, entry.admin1,
        entry.latitude or 0.0, entry.longitude or 0.0, entry.population, entry.timezone, "\n".join(others),
    )  # fmt: skip


def _names(entries: Iterable[GazetteerEntry]) -> Iterator[tuple[str, int, int]]:
    """Each key once a place, with the most it weighs there."""
    for entry in entries:
        first = name_weight(entry)
        keys: dict[str, int] = {}
        for name in entry.names:
            key = name_key(name)
            keys[key] = first
            keys.setdefault(without_article(key), first - 5)
        for name in entry.aliases:
            key = name_key(name)
            keys[key] = max(keys.get(key, 0), alias_weight(entry, name))
        yield from ((key, value, entry.number) for key, value in keys.items() if key)
