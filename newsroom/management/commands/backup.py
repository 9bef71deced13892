"""Save the newsroom in one file."""

from __future__ import annotations

import os
import sqlite3
import time
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import DatabaseError

from articles.backup import make_backup
from articles.management import terminal
from newsroom import __version__


class Command(BaseCommand):
    help = "Save the database, the secret key and the names of the settings in one file, while the newsroom is at work."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path, help="where to; compressed where the name ends in .gz or .tgz")
        parser.add_argument("--overwrite", action="store_true", help="replace a file that is there already")

    def handle(self, *, file: Path, overwrite: bool, **options: Any) -> None:
        started, path = time.monotonic(), file.resolve()
        if path.exists() and not (overwrite and path.is_file()):
            raise CommandError(f"{file} exists; give --overwrite to replace a file, or another name.")
        if not path.parent.is_dir():
            raise CommandError(f"The folder {path.parent} does not exist.")
        names = sorted(name for name in settings.NAMES if os.environ.get(name))
        try:
            with terminal.counted(self.stdout, "Copying rows") as advance:
                manifest = make_backup(path, version=__version__, names=names, advance=advance)
        except (OSError, sqlite3.Error, DatabaseError) as error:
            raise CommandError(f"The backup could not be written: {error}.") from error
        rows, seconds = sum(manifest.rows.values()), time.monotonic() - started
        self.stdout.write(f"Saved {rows:,} rows in {file}, {path.stat().st_size:,} bytes, in {seconds:.1f} seconds.")
        if "secret-key" not in manifest.files:
            self.stdout.write("There is no secret key to save: neither SECRET_KEY is set nor was “prepare” run.")
        self.stdout.write(
            "It contains the secret key and everything that is hidden: keep it where only you can read it."
        )
