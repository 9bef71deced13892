"""Put a backup in the place of what the newsroom holds."""

from __future__ import annotations

import os
import sqlite3
import time
from pathlib import Path
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import DatabaseError

from articles.backup import BadBackup, Manifest, Restored, read_manifest, restore_backup, stored_rows
from articles.management import terminal


class Command(BaseCommand):
    help = "Restore a backup into this newsroom's database, SQLite or PostgreSQL, and build the search index anew."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path, help="what “backup” wrote")
        parser.add_argument("--overwrite", action="store_true", help="though the database has stories or users already")
        parser.add_argument("--without-key", action="store_true", help="leave the secret key as it is")
        parser.add_argument(
            "--without-index", action="store_true", help="do not build the index; “reindex” does it later"
        )

    def handle(self, *, file: Path, overwrite: bool, without_key: bool, without_index: bool, **options: Any) -> None:
        started = time.monotonic()
        try:
            manifest = read_manifest(file)
            if not overwrite and (rows := stored_rows()):
                raise CommandError(
                    f"The database has {rows:,} stories, deliveries and users, which would be lost; "
                    "give --overwrite to replace them."
                )
            with terminal.counted(self.stdout, "Copying rows", sum(manifest.rows.values())) as advance:
                restored = restore_backup(file, with_key=not without_key, advance=advance)
        except BadBackup as error:
            raise CommandError(str(error)) from error
        except (OSError, sqlite3.Error, DatabaseError) as error:
            raise CommandError(f"{file} could not be restored: {error}.") from error
        seconds = time.monotonic() - started
        self.stdout.write(
            f"Restored {sum(restored.rows.values()):,} rows, saved {manifest.made}, in {seconds:.1f} seconds."
        )
        self._tell(manifest, restored)
        if not without_index:
            call_command("reindex", stdout=self.stdout)

    def _tell(self, manifest: Manifest, restored: Restored) -> None:
        if restored.key is not None:
            self.stdout.write(f"The secret key is in {restored.key}; SECRET_KEY_FILE should name it.")
        if missing := [name for name in manifest.settings if not os.environ.get(name)]:
            self.stdout.write(f"Set when it was saved, and not now: {', '.join(missing)}.")
