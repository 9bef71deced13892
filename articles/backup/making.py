"""Making a backup of a newsroom that is at work."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from django.conf import settings
from django.db import connection
from django.utils import timezone

from articles.backup.archive import DATABASE, KEY, Manifest, described, write_archive
from articles.backup.row_copying import applied_migrations, copy_file, copy_rows, count_rows, migrate, opened, snapshot


def make_backup(
    path: Path, *, version: str, names: Sequence[str], advance: Callable[[int], None] = lambda rows: None
) -> Manifest:
    """
    Write the newsroom to one file, as it is at one moment, whatever others write meanwhile.

    In:      path: where; what is there already is replaced
             version: of Newsroom; names: of the settings that are set
             advance: told how many rows were copied; of SQLite, which is copied by pages, nothing is told
    Raises:  OSError, sqlite3.Error, DatabaseError; then there is no file, or the one that was there
    Rule:    the database in it is one of SQLite whatever the newsroom uses, so that it can be restored into either, and
             needs no program of PostgreSQL
    """
    with tempfile.TemporaryDirectory(prefix=f".{path.name}.", dir=path.parent) as folder:
        database = Path(folder) / DATABASE
        if connection.vendor == "sqlite":
            copy_file(Path(connection.settings_dict["NAME"]), database)
            with opened(database) as made:
                migrations, rows = applied_migrations(made), count_rows(made)
        else:
            migrations, rows = _copied(database, advance)
        files = {DATABASE: database}
        if secret := key_in_force():
            files[KEY] = Path(folder) / KEY
            files[KEY].touch(mode=0o600)
            files[KEY].write_text(secret, encoding="utf-8")
        manifest = Manifest(
            newsroom=version,
            made=timezone.now().isoformat(timespec="seconds"),
            database=connection.vendor,
            migrations=migrations,
            rows=rows,
            settings=sorted(names),
            files={name: described(file) for name, file in files.items()},
        )
        write_archive(path, manifest, files)
    return manifest


def key_in_force() -> str:
    """The secret key that the newsroom is served with; "" where it has none of its own yet."""
    if settings.SECRET_KEY != settings.DEVELOPMENT_KEY:
        return str(settings.SECRET_KEY)
    kept = settings.VAR / KEY
    return kept.read_text(encoding="utf-8").strip() if kept.is_file() else ""


def _copied(database: Path, advance: Callable[[int], None]) -> tuple[dict[str, list[str]], dict[str, int]]:
    migrate(database)
    with opened(database) as made, snapshot(connection):
        return applied_migrations(connection), copy_rows(connection, made, advance)
