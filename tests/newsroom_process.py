"""A newsroom with a database of its own, so that commands can run on it in processes that are killed."""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
import uuid
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, closing, contextmanager
from functools import cache
from pathlib import Path
from typing import Any

import psycopg
from django.db import connection

ROOT = Path(__file__).resolve().parent.parent
PATIENCE = 60.0
DATABASE = "newsroom.sqlite3"
#: What the tests of one process share, closed when they have ended.
until_the_end = ExitStack()


class Newsroom:
    """One database and one folder for everything else. Rows are read past Django, as the tests' own is elsewhere."""

    def __init__(self, folder: Path, address: str) -> None:
        self.folder = folder
        self.address = address
        self.environment: Mapping[str, str] = {
            **os.environ,
            "NEWSROOM_VAR": str(folder),
            "NEWSROOM_INDEX": str(folder / "index"),
            "DATABASE_URL": address,
            "PYTHONPATH": os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH")])),
        }

    def command(self, *words: str) -> list[str]:
        return [sys.executable, str(ROOT / "manage.py"), *words]

    def run(self, *words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            self.command(*words), env=self.environment, cwd=self.folder, capture_output=True, text=True, check=False
        )

    def script(self, code: str) -> subprocess.Popen[str]:
        """Python in the newsroom, with Django ready, that talks over its standard output."""
        ready = "import os; os.environ['DJANGO_SETTINGS_MODULE'] = 'newsroom.settings'; import django; django.setup()\n"
        return subprocess.Popen(
            [sys.executable, "-c", ready + code],
            env=self.environment,
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def kill_when(self, sql: str, reached: int, *words: str) -> bool:
        """Run a command and kill it once a count has come so far; whether it was killed before it ended."""
        process = subprocess.Popen(
            self.command(*words),
            env=self.environment,
            cwd=self.folder,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
        give_up = time.monotonic() + PATIENCE
        with process:
            while process.poll() is None and time.monotonic() < give_up:
                if self.count(sql) >= reached:
                    process.send_signal(signal.SIGKILL)
                    break
                time.sleep(0.005)
            process.communicate()
        return process.returncode == -signal.SIGKILL

    def count(self, sql: str) -> int:
        return int(self.rows(sql)[0][0])

    def rows(self, sql: str) -> list[tuple[Any, ...]]:
        with self._connection() as held:
            cursor = held.cursor()
            cursor.execute(sql)
            return [tuple(row) for row in cursor.fetchall()]

    @contextmanager
    def _connection(self) -> Iterator[Any]:
        if connection.vendor == "sqlite":
            with closing(sqlite3.connect(self.folder / DATABASE, timeout=20)) as held:
                yield held
        else:
            with _postgres(self.address.rsplit("/", 1)[1]) as held:
                yield held


@contextmanager
def newsroom() -> Iterator[Newsroom]:
    """An empty newsroom on the kind of database that the tests run on."""
    with tempfile.TemporaryDirectory(prefix="newsroom-killed-") as folder:
        if connection.vendor == "sqlite":
            shutil.copy(_migrated_sqlite(), Path(folder) / DATABASE)
            yield Newsroom(Path(folder), f"sqlite:///{folder}/{DATABASE}")
            return
        with _postgres_database(f" TEMPLATE {_migrated_postgres()}") as address:
            yield Newsroom(Path(folder), address)


@cache
def _migrated_sqlite() -> Path:
    """A database without rows, made once in a process and copied for each newsroom."""
    folder = Path(until_the_end.enter_context(tempfile.TemporaryDirectory(prefix="newsroom-migrated-")))
    _migrate(Newsroom(folder, f"sqlite:///{folder}/{DATABASE}"))
    return folder / DATABASE


@cache
def _migrated_postgres() -> str:
    """The name of such a database on PostgreSQL."""
    folder = until_the_end.enter_context(tempfile.TemporaryDirectory(prefix="newsroom-migrated-"))
    address = until_the_end.enter_context(_postgres_database())
    _migrate(Newsroom(Path(folder), address))
    return address.rsplit("/", 1)[1]


@contextmanager
def _postgres_database(how: str = "") -> Iterator[str]:
    """The address of a new database, which is dropped afterwards."""
    name = f"killed_{uuid.uuid4().hex[:8]}"
    server = os.environ["DATABASE_URL"].rsplit("/", 1)[0]
    with _postgres("postgres") as held:
        held.execute(f"CREATE DATABASE {name}{how}")
    try:
        yield f"{server}/{name}"
    finally:
        with _postgres("postgres") as held:
            held.execute(f"DROP DATABASE {name} WITH (FORCE)")


def _migrate(made: Newsroom) -> None:
    ran = made.run("migrate", "-v0")
    assert ran.returncode == 0, ran.stderr


@contextmanager
def _postgres(name: str) -> Iterator[psycopg.Connection[Any]]:
    server = connection.settings_dict
    place = {"host": server["HOST"], "port": server["PORT"], "user": server["USER"], "password": server["PASSWORD"]}
    with psycopg.connect(dbname=name, autocommit=True, **{key: value for key, value in place.items() if value}) as held:
        yield held


def wait_for(process: subprocess.Popen[str], line: str) -> bool:
    """Wait until a process prints a line; False where it ends without doing so."""
    return any(printed == f"{line}\n" for printed in process.stdout or ())
