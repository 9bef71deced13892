"""A newsroom in one file: its database, its secret key and the names of its settings."""

from __future__ import annotations

from articles.backup.archive import BadBackup, Manifest, read_manifest
from articles.backup.making import make_backup
from articles.backup.restore_archive import Restored, restore_backup, stored_rows

__all__ = [
    "BadBackup",
    "Manifest",
    "Restored",
    "make_backup",
    "read_manifest",
    "restore_backup",
    "stored_rows",
]
