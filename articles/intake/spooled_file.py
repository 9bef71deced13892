"""Long files on their way in: copied aside, and looked at without being held in memory."""

from __future__ import annotations

import errno
import mmap
import tempfile
from typing import BinaryIO

#: Bytes from which a file is not read into memory.
LONG_FILE = 8_000_000
#: Bytes after which what has been looked at is let go.
LOOKED_AT = 4_000_000
COPIED = 1 << 20
NO_ROOM = (errno.ENOSPC, errno.EDQUOT)


class SpooledFile(mmap.mmap):
    """The bytes of a copy that nobody else can change. Slices are bytes; the pages they were taken from are let go."""

    _seen = 0

    def __getitem__(self, key: int | slice) -> bytes:  # type: ignore[override]
        found: bytes = super().__getitem__(key)  # type: ignore[assignment]
        if isinstance(key, slice):
            self._seen += len(found)
            if self._seen > LOOKED_AT:
                self._seen = 0
                self.madvise(mmap.MADV_DONTNEED)
        return found


def bytes_of(file: BinaryIO, *, size: int, largest: int) -> bytes | SpooledFile:
    """
    The bytes of a file, those of a long one not held in memory.

    In:      a file that is open at its beginning; its size when it was found; how many bytes it may have
    Out:     not more than one byte beyond those; in memory all the same where there is no room for a copy
    Raises:  OSError where it cannot be read
    Rule:    W55
    """
    if size < LONG_FILE:
        return file.read(largest + 1)
    try:
        return _spooled(file, largest)
    except OSError as error:
        if error.errno not in NO_ROOM:
            raise
    file.seek(0)
    return file.read(largest + 1)


def _spooled(file: BinaryIO, largest: int) -> bytes | SpooledFile:
    with tempfile.TemporaryFile(prefix="newsroom-") as copy:
        while (left := largest + 1 - copy.tell()) > 0 and (piece := file.read(min(COPIED, left))):
            copy.write(piece)
        copy.flush()
        return SpooledFile(copy.fileno(), copy.tell(), access=mmap.ACCESS_READ) if copy.tell() else b""
