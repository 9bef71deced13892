"""Archives of copy: zip, tar and gzip, unpacked in memory within a bound (W55)."""

from __future__ import annotations

import gzip
import io
import lzma
import struct
import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from typing import IO

from articles.reading.draft import Unreadable

#: Archives in archives are unpacked this deep.
DEEPEST = 3
#: An archive of more members than this is refused.
MOST_MEMBERS = 100_000
TAR_MAGIC_AT, TAR_MAGIC = 257, b"ustar"
GZIP, ZIP = b"\x1f\x8b", (b"PK\x03\x04", b"PK\x05\x06")
#: What a damaged or hostile archive makes the standard library raise.
DAMAGED = (
    zipfile.BadZipFile,
    tarfile.TarError,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    EOFError,
    OSError,
    ValueError,
    LookupError,
    ArithmeticError,
    RuntimeError,
)
CHUNK = 256 * 1024


class _Bound:
    """How many more bytes and members may come out of one archive, all that is nested in it included."""

    def __init__(self, largest: int) -> None:
        self.largest = largest
        self.bytes = largest
        self.members = MOST_MEMBERS

    def declared(self, size: int) -> None:
        """Refuse before unpacking what says that it is too large."""
        if size > self.bytes:
            raise Unreadable(f"The archive unpacks to more than the {self.largest:,} bytes that are allowed.")

    def member(self) -> None:
        self.members -= 1
        if self.members < 0:
            raise Unreadable(f"The archive contains more than {MOST_MEMBERS:,} files.")

    def read(self, file: IO[bytes] | gzip.GzipFile) -> bytes:
        """Unpack a file, whatever size it says that it has."""
        parts: list[bytes] = []
        while part := file.read(CHUNK):
            self.declared(len(part))
            self.bytes -= len(part)
            parts.append(part)
        return b"".join(parts)


def is_archive(raw: bytes) -> bool:
    """Whether these are the bytes of a zip, a tar or a gzip file."""
    return raw.startswith((*ZIP, GZIP)) or _is_tar(raw)


def archive_members(raw: bytes, *, largest: int) -> Iterator[tuple[str, bytes]]:
    """
    Unpack an archive in memory.

    In:      its bytes, and how many bytes may come out of it in all
    Out:     the name and content of each file, in the archive's order, archives inside it unpacked too
    Raises:  Unreadable with a sentence: damaged, encrypted, too large, too deep; what came before it has been yielded
    Rule:    W55; names are labels and lead nowhere
    """
    try:
        yield from _unpacked(raw, "", _Bound(largest), depth=1)
    except DAMAGED as error:
        raise Unreadable(f"The archive is damaged: {_reason(error)}.") from error


def _unpacked(raw: bytes, name: str, bound: _Bound, *, depth: int) -> Iterator[tuple[str, bytes]]:
    if depth > DEEPEST:
        raise Unreadable(f"The archive contains archives nested more than {DEEPEST} deep.")
    if raw.startswith(ZIP):
        found = _zip(raw, bound)
    elif raw.startswith(GZIP):
        found = _gzip(raw, name, bound)
    else:
        found = _tar(raw, bound)
    for member, content in found:
        label = member if raw.startswith(GZIP) or not name else f"{name}/{member}"
        if is_archive(content):
            yield from _unpacked(content, label, bound, depth=depth + 1)
        else:
            yield label, content


def _zip(raw: bytes, bound: _Bound) -> Iterator[tuple[str, bytes]]:
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        bound.declared(sum(member.file_size for member in archive.infolist()))
        for member in archive.infolist():
            if member.is_dir():
                continue
            bound.member()
            if member.flag_bits & 1:
                raise Unreadable(f"“{_label(member.filename)}” in the archive is encrypted.")
            with archive.open(member) as file:
                yield _label(member.filename), bound.read(file)


def _tar(raw: bytes, bound: _Bound) -> Iterator[tuple[str, bytes]]:
    with tarfile.open(fileobj=io.BytesIO(raw), mode="r:") as archive:
        for member in archive:
            bound.member()
            if not member.isreg():
                continue
            bound.declared(member.size)
            file = archive.extractfile(member)
            if file is not None:
                yield _label(member.name), bound.read(file)


def _gzip(raw: bytes, name: str, bound: _Bound) -> Iterator[tuple[str, bytes]]:
    with gzip.GzipFile(fileobj=io.BytesIO(raw)) as file:
        content = bound.read(file)
    yield name.removesuffix(".gz") or "content", content


def _is_tar(raw: bytes) -> bool:
    return raw[TAR_MAGIC_AT : TAR_MAGIC_AT + len(TAR_MAGIC)] == TAR_MAGIC


def _label(name: str) -> str:
    """A member's name as a label: printable, without steps out of the archive, bounded."""
    steps = [step for step in name.replace("\\", "/").split("/") if step not in ("", ".", "..")]
    printable = "".join(letter if letter.isprintable() else "�" for letter in "/".join(steps))
    return printable[-200:] or "unnamed"


def _reason(error: BaseException) -> str:
    return (" ".join(str(error).split()).rstrip(".") or type(error).__name__)[:150]
