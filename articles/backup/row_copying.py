"""All rows of one database into another, whichever kind either is."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from itertools import islice
from pathlib import Path
from typing import Any

from django.apps import apps
from django.conf import settings
from django.core.management.color import no_style
from django.db import connections, models, transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.migrations.executor import MigrationExecutor

#: Rows that are read and written at a time.
CHUNK = 500

Model = type[models.Model]


@contextmanager
def opened(path: Path, alias: str = "backup") -> Iterator[BaseDatabaseWrapper]:
    """A file of SQLite as one of Django's databases; no server sees it, so that it needs neither log nor waiting."""
    connections.databases[alias] = {
        **connections.databases["default"],
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(path),
        "OPTIONS": {"init_command": "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;"},
        "CONN_HEALTH_CHECKS": False,
    }
    try:
        yield connections[alias]
    finally:
        connections[alias].close()
        del connections[alias]
        del connections.databases[alias]


def migrate(path: Path) -> None:
    """
    Bring a file of SQLite to the tables of this version.

    Rule:    in a process whose one database this is, since migrations read and write whichever is the default
    Raises:  OSError
    """
    command = [sys.executable, str(settings.BASE_DIR / "manage.py"), "migrate", "--verbosity=0", "--no-input"]
    environment = {**os.environ, "DATABASE_URL": f"sqlite:///{path}"}
    ran = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if ran.returncode:
        raise OSError(f"its tables cannot be made: {(ran.stderr.strip().splitlines() or [''])[-1]}")


def applied_migrations(database: BaseDatabaseWrapper) -> dict[str, list[str]]:
    """{application: names of the migrations that a database has}."""
    found: dict[str, list[str]] = {}
    for application, name in sorted(MigrationExecutor(database).loader.applied_migrations):
        found.setdefault(application, []).append(name)
    return found


def unknown_migrations(database: BaseDatabaseWrapper) -> list[str]:
    """The migrations that a database has and this version does not: it was written by a newer one."""
    loader = MigrationExecutor(database).loader
    return [f"{application}.{name}" for application, name in loader.applied_migrations
            if (application, name) not in loader.disk_migrations
            and application in loader.migrated_apps and not loader.graph.is_replaced(application, name)]  # fmt: skip


def tables() -> list[Model]:
    """Every table of the newsroom, of links between two tables also."""
    return [model for model in apps.get_models(include_auto_created=True) if model._meta.managed]


def count_rows(database: BaseDatabaseWrapper) -> dict[str, int]:
    """{table: rows} of the tables of this version that the database has; an older one lacks some."""
    there = set(database.introspection.table_names())
    counted = [model for model in tables() if model._meta.db_table in there]
    return {model._meta.db_table: model._base_manager.using(database.alias).count() for model in counted}


@contextmanager
def snapshot(database: BaseDatabaseWrapper) -> Iterator[None]:
    """A state of the database that stays as it is while it is read, whatever others write meanwhile."""
    with transaction.atomic(using=database.alias):
        if database.vendor == "postgresql":
            with database.cursor() as cursor:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        yield


def copy_rows(
    source: BaseDatabaseWrapper, target: BaseDatabaseWrapper, advance: Callable[[int], None] = lambda rows: None
) -> dict[str, int]:
    """
    Have one database hold exactly the rows of another; both have the tables of this version.

    In:      advance: told how many rows were copied, as they are
    Out:     {table: rows}
    Rule:    in one transaction, so that the target is as it was or as the source is; columns that a database computes
             by itself are computed anew
    """
    copied: dict[str, int] = {}
    with transaction.atomic(using=target.alias):
        names = [model._meta.db_table for model in tables()]
        target.ops.execute_sql_flush(target.ops.sql_flush(no_style(), names, reset_sequences=True))
        for model in tables():
            copied[model._meta.db_table] = 0
            for rows in _chunks(model, source):
                _insert(target, model, rows)
                copied[model._meta.db_table] += len(rows)
                advance(len(rows))
        with target.cursor() as cursor:
            for statement in target.ops.sequence_reset_sql(no_style(), tables()):
                cursor.execute(statement)
    return copied


def copy_file(source: Path, target: Path) -> None:
    """
    A database of SQLite as it is at this moment, by SQLite's own means: others may read and write meanwhile, and who
    has the target open sees the new rows.
    """
    target.touch(mode=0o600, exist_ok=True)
    with closing(sqlite3.connect(source, timeout=60)) as one, closing(sqlite3.connect(target, timeout=60)) as other:
        one.backup(other)


def _fields(model: Model) -> list[Any]:
    return [field for field in model._meta.local_concrete_fields if not field.generated]


def _chunks(model: Model, source: BaseDatabaseWrapper) -> Iterator[list[tuple[Any, ...]]]:
    names = [field.attname for field in _fields(model)]
    rows = model._base_manager.using(source.alias).order_by("pk").values_list(*names).iterator(chunk_size=CHUNK)
    while chunk := list(islice(rows, CHUNK)):
        yield chunk


def _insert(target: BaseDatabaseWrapper, model: Model, rows: list[tuple[Any, ...]]) -> None:
    fields = _fields(model)
    quote = target.ops.quote_name
    table, columns = quote(model._meta.db_table), ", ".join(quote(field.column) for field in fields)
    ready = ([field.get_db_prep_save(value, target) for field, value in zip(fields, row, strict=True)] for row in rows)
    with target.cursor() as cursor:
        if target.vendor == "postgresql":
            with cursor.copy(f"COPY {table} ({columns}) FROM STDIN") as copy:
                for row in ready:
                    copy.write_row(row)
        else:
            places = ", ".join(["%s"] * len(fields))
            cursor.executemany(f"INSERT INTO {table} ({columns}) VALUES ({places})", list(ready))
