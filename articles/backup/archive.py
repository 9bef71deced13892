"""The file of a backup: a tar of the database, the secret key, and a manifest with the hash of each."""

from __future__ import annotations

import hashlib
import io
import json
import os
import tarfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO, Any

#: The layout of the file; a backup with a higher number was made by a newer Newsroom.
FORMAT = 1
MANIFEST, DATABASE, KEY = "manifest.json", "database.sqlite3", "secret-key"
CHUNK = 1 << 20
COMPRESSED = (".gz", ".tgz")


class BadBackup(Exception):
    """A file that is no backup, is damaged, or cannot be read by this version; the sentence says which."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """
    What a backup says of itself.

    newsroom:    the version that made it; `made`: when, ISO 8601
    database:    the kind that it was made from, "sqlite" or "postgresql"
    migrations:  {application: names of the migrations that were applied}
    rows:        {table: how many}
    settings:    the names of the settings that were set; their values may be secrets, and are not kept
    files:       {name: {"size": bytes, "sha256": hexadecimal}}
    """

    newsroom: str
    made: str
    database: str
    migrations: Mapping[str, Sequence[str]]
    rows: Mapping[str, int]
    settings: Sequence[str]
    files: Mapping[str, Mapping[str, Any]]
    format: int = FORMAT


def described(path: Path) -> dict[str, Any]:
    """Size and hash of a file."""
    with path.open("rb") as handle:
        return {"size": path.stat().st_size, "sha256": hashlib.file_digest(handle, "sha256").hexdigest()}


def write_archive(path: Path, manifest: Manifest, files: Mapping[str, Path]) -> None:
    """Write a backup whole or not at all, for its owner alone; compressed where its name ends in .gz or .tgz."""
    partial = path.with_name(f"{path.name}.partial")
    try:
        with os.fdopen(os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as handle:
            with _writing(handle, compress=path.suffix in COMPRESSED) as archive:
                told = json.dumps(asdict(manifest), indent=1).encode()
                _add(archive, MANIFEST, io.BytesIO(told), len(told))
                for name, source in files.items():
                    with source.open("rb") as content:
                        _add(archive, name, content, source.stat().st_size)
            handle.flush()
            os.fsync(handle.fileno())
        partial.replace(path)
    finally:
        partial.unlink(missing_ok=True)


def read_manifest(path: Path) -> Manifest:
    """
    What a backup says of itself.

    Raises:  BadBackup, OSError
    """
    with _reading(path) as archive:
        return _manifest(path, archive)


def extract(path: Path, folder: Path) -> dict[str, Path]:
    """
    Unpack a backup, checking each file against its hash.

    Out:     {name: where it is now}
    Raises:  BadBackup, OSError
    """
    found: dict[str, Path] = {}
    with _reading(path) as archive:
        manifest = _manifest(path, archive)
        for name in manifest.files:
            member = archive.next()
            content = archive.extractfile(member) if member is not None and member.name == name else None
            if content is None:
                raise BadBackup(f"{path} is incomplete: {name} is missing.")
            found[name] = folder / Path(name).name
            with os.fdopen(os.open(found[name], os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as copy:
                while chunk := content.read(CHUNK):
                    copy.write(chunk)
            if described(found[name]) != dict(manifest.files[name]):
                raise BadBackup(f"{path} is damaged: {name} is not what was saved.")
    return found


def _manifest(path: Path, archive: tarfile.TarFile) -> Manifest:
    first = archive.next()
    content = archive.extractfile(first) if first is not None and first.name == MANIFEST else None
    if content is None:
        raise BadBackup(f"{path} is no backup of Newsroom: it does not begin with {MANIFEST}.")
    told = json.loads(content.read())
    if told["format"] > FORMAT:
        raise BadBackup(
            f"{path} was made by Newsroom {told['newsroom']}, which is newer; restore it with that version."
        )
    if not {DATABASE, KEY} >= set(told["files"]):
        raise BadBackup(f"{path} has files that no backup has.")
    return Manifest(**told)


@contextmanager
def _reading(path: Path) -> Iterator[tarfile.TarFile]:
    try:
        with tarfile.open(path, "r:*") as archive:
            yield archive
    except (tarfile.TarError, EOFError, ValueError, KeyError, TypeError) as error:
        raise BadBackup(f"{path} is no backup of Newsroom, or is damaged: {error}.") from error


@contextmanager
def _writing(handle: IO[bytes], *, compress: bool) -> Iterator[tarfile.TarFile]:
    if compress:
        with tarfile.open(fileobj=handle, mode="w:gz", compresslevel=3) as archive:
            yield archive
    else:
        with tarfile.open(fileobj=handle, mode="w") as archive:
            yield archive


def _add(archive: tarfile.TarFile, name: str, content: IO[bytes], size: int) -> None:
    entry = tarfile.TarInfo(name)
    entry.size, entry.mode = size, 0o600
    archive.addfile(entry, content)
