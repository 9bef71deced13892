"""The files that are to be taken in: folders recursively in name order, archives unpacked, standard input."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from articles.intake.spooled_file import bytes_of
from articles.reading import FileBytes, Unreadable, archive_members, is_archive

STANDARD_INPUT = "-"
#: Bytes by which an archive is known.
ARCHIVE_HEAD = 4096
LEADS_OUT = "is a link that leads out of the folder."


@dataclass(frozen=True, slots=True)
class Arrival:
    """One file's bytes and where they came from. `reason` says why they cannot be read, where that is known already."""

    name: str
    raw: FileBytes
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Refused:
    """A file or folder of which there is nothing to keep, and why."""

    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class Found:
    """A file that is there."""

    path: Path
    size: int


def find_files(paths: Iterable[Path]) -> Iterator[Found | Refused]:
    """
    Every file under these paths: folders recursively, in name order.

    Out:     Refused, besides, for what is left out: links to folders, and links that lead out of the folder
    Rule:    W55
    """
    for path in paths:
        if str(path) == STANDARD_INPUT:
            yield Found(path, 0)
            continue
        try:
            mode = path.stat().st_mode
        except OSError as error:
            yield Refused(str(path), _sentence(error))
            continue
        if stat.S_ISDIR(mode):
            yield from _folder(path, path.resolve())
        else:
            yield _file(path)


def read_files(found: Found, *, largest: int, standard_input: BinaryIO | None = None) -> Iterator[Arrival | Refused]:
    """
    The file's bytes, or those of each file in an archive.

    In:      a file that was found, and how many bytes one may have
    Out:     one Arrival, or one a member of an archive, named after it ("copy.zip/one.txt"); Refused where it is too
             large or cannot be opened
    Raises:  nothing
    """
    piped = standard_input if str(found.path) == STANDARD_INPUT else None
    name = "standard input" if piped else str(found.path)
    try:
        if piped:
            raw: FileBytes = piped.read(largest + 1)
        else:
            with found.path.open("rb") as file:
                raw = bytes_of(file, size=found.size, largest=largest)
    except OSError as error:
        yield Refused(name, _sentence(error))
        return
    if len(raw) > largest:
        yield Refused(name, f"is larger than the {largest:,} bytes that NEWSROOM_MAX_BYTES allows.")
        return
    yield from unpacked(name, raw, largest=largest)


def arrivals(
    found: Iterable[Found | Refused], *, largest: int, standard_input: BinaryIO | None = None
) -> Iterator[Arrival | Refused]:
    """What `read` gives of each of these files in turn; what there is nothing to read of, as it is."""
    for one in found:
        if isinstance(one, Refused):
            yield one
        else:
            yield from read_files(one, largest=largest, standard_input=standard_input)


def unpacked(name: str, raw: FileBytes, *, largest: int) -> Iterator[Arrival | Refused]:
    """The bytes themselves, or the members of the archive that they are."""
    if not is_archive(raw[:ARCHIVE_HEAD]):
        yield Arrival(name, raw)
        return
    try:
        for member, content in archive_members(raw[:], largest=largest):
            yield Arrival(f"{name}/{member}", content)
    except Unreadable as error:
        yield Arrival(name, raw, reason=str(error))


def _folder(path: Path, root: Path) -> Iterator[Found | Refused]:
    try:
        with os.scandir(path) as listed:
            inside = sorted((entry.name, entry.is_dir(follow_symlinks=False)) for entry in listed)
    except OSError as error:
        yield Refused(str(path), _sentence(error))
        return
    for name, is_folder in inside:
        if is_folder:
            yield from _folder(path / name, root)
        elif _leads_out(path / name, root):
            yield Refused(str(path / name), LEADS_OUT)
        else:
            yield _file(path / name)


def _leads_out(path: Path, root: Path) -> bool:
    """Whether a link leads out of the folder that was named; one that leads nowhere or to a folder does not."""
    return path.is_symlink() and path.is_file() and not path.resolve().is_relative_to(root)


def _file(path: Path) -> Found | Refused:
    try:
        state = path.stat()
    except OSError as error:
        return Refused(str(path), _sentence(error))
    if stat.S_ISDIR(state.st_mode):
        return Refused(str(path), "is a link to a folder, which is not followed.")
    if not stat.S_ISREG(state.st_mode):
        return Refused(str(path), "is neither a file nor a folder.")
    return Found(path, state.st_size)


def _sentence(error: OSError) -> str:
    return {
        "FileNotFoundError": "does not exist.",
        "PermissionError": "cannot be read: permission denied.",
    }.get(type(error).__name__, f"cannot be read: {(error.strerror or 'unknown error').lower()}.")
