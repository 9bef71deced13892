"""Long files on their way in."""

from __future__ import annotations

import errno
import io
from pathlib import Path

import pytest

from articles.intake import spooled_file
from articles.intake.spooled_file import SpooledFile, bytes_of


@pytest.fixture(autouse=True)
def short(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spooled_file, "LONG_FILE", 10)
    monkeypatch.setattr(spooled_file, "LOOKED_AT", 4)


def test_a_long_file_stays_as_it_was_when_another_process_cuts_it(tmp_path: Path) -> None:
    """W55"""
    path = tmp_path / "feed.xml"
    path.write_bytes(b"Tea rises in the market")
    with path.open("rb") as file:
        raw = bytes_of(file, size=23, largest=100)
    path.write_bytes(b"")

    assert isinstance(raw, SpooledFile)
    assert (raw[:9], raw[10:12], raw[:]) == (b"Tea rises", b"in", b"Tea rises in the market")


@pytest.mark.parametrize(("content", "size"), [(b"Tea", 3), (b"", 20)])
def test_a_short_file_and_one_that_was_emptied_are_bytes(content: bytes, size: int) -> None:
    assert bytes_of(io.BytesIO(content), size=size, largest=100) == content


def test_no_more_is_taken_of_a_file_that_grows_than_one_byte_too_many() -> None:
    assert len(bytes_of(io.BytesIO(b"T" * 500), size=50, largest=100)) == 101


def test_a_long_file_is_read_into_memory_where_there_is_no_room_for_a_copy(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(**options: str) -> None:
        raise OSError(errno.ENOSPC, "no space left on device")

    monkeypatch.setattr(spooled_file.tempfile, "TemporaryFile", full)

    assert bytes_of(io.BytesIO(b"Tea rises in the market"), size=23, largest=100) == b"Tea rises in the market"


def test_a_long_file_that_cannot_be_read_says_so() -> None:
    class Broken(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            raise OSError(errno.EIO, "input/output error")

    with pytest.raises(OSError, match="input/output"):
        bytes_of(Broken(), size=23, largest=100)
