"""Putting a backup in the place of what a database holds."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.db import DatabaseError, connection
from django.db.backends.base.base import BaseDatabaseWrapper

from articles.backup.archive import DATABASE, KEY, BadBackup, extract
from articles.backup.row_copying import (
    copy_file,
    copy_rows,
    count_rows,
    migrate,
    opened,
    unknown_migrations,
)
from articles.models import Article, Delivery


def stored_rows() -> int:
    """How many stories, deliveries and people the database of this newsroom has; 0 where it has no tables yet."""
    try:
        return sum(model._base_manager.count() for model in (Article, Delivery, get_user_model()))
    except DatabaseError:
        return 0


@dataclass(frozen=True, slots=True)
class Restored:
    """How many rows each table has now, and where the secret key is; None where none was restored."""

    rows: Mapping[str, int]
    key: Path | None


def restore_backup(path: Path, *, with_key: bool, advance: Callable[[int], None] = lambda rows: None) -> Restored:
    """
    Have the database of this newsroom hold what a backup holds, and nothing else.

    In:      with_key: whether its secret key becomes `secret-key` in NEWSROOM_VAR, readable for its owner alone
             advance: told how many rows were copied into PostgreSQL, as they are
    Raises:  BadBackup, OSError, DatabaseError, sqlite3.Error; then the database is as it was
    Rule:    a backup of an older version is brought to the tables of this one first; the search index knows nothing of
             it, and must be built anew
    """
    with tempfile.TemporaryDirectory(prefix="restore.", dir=settings.VAR) as folder:
        files = extract(path, Path(folder))
        with opened(files[DATABASE]) as saved:
            if newer := unknown_migrations(saved):
                raise BadBackup(f"{path} was made by a newer Newsroom, whose {newer[0]} this one does not know.")
        migrate(files[DATABASE])
        with opened(files[DATABASE]) as saved:
            rows = _into_postgres(saved, advance) if connection.vendor == "postgresql" else count_rows(saved)
        if connection.vendor == "sqlite":
            connection.close()
            copy_file(files[DATABASE], Path(connection.settings_dict["NAME"]))
        key = settings.VAR / KEY if with_key and KEY in files else None
        if key is not None:
            files[KEY].replace(key)
    return Restored(rows, key)


def _into_postgres(saved: BaseDatabaseWrapper, advance: Callable[[int], None]) -> dict[str, int]:
    call_command("migrate", verbosity=0, interactive=False)
    return copy_rows(saved, connection, advance)
