"""Archives: what comes out of them, and what is refused."""

from __future__ import annotations

import gzip
import io
import tarfile
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.reading.draft import Unreadable
from articles.reading.toolkit import archives

LARGEST = 1_000_000


def zipped(files: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def tarred(files: dict[str, bytes], mode: str = "w") -> bytes:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode=mode) as archive:  # type: ignore[call-overload]
        for name, content in files.items():
            member = tarfile.TarInfo(name)
            member.size = len(content)
            archive.addfile(member, io.BytesIO(content))
    return buffer.getvalue()


def unpacked(raw: bytes, largest: int = LARGEST) -> list[tuple[str, bytes]]:
    return list(archives.archive_members(raw, largest=largest))


FILES = {"one.txt": b"First.", "day/two.txt": b"Second."}


@pytest.mark.parametrize("raw", [zipped(FILES), tarred(FILES), tarred(FILES, "w:gz")], ids=["zip", "tar", "tar.gz"])
def test_every_file_of_an_archive_comes_out_in_its_order(raw: bytes) -> None:
    found = unpacked(raw)

    assert archives.is_archive(raw)
    assert [content for _, content in found] == [b"First.", b"Second."]
    assert [name.split("/", 1)[-1] if name.startswith("content") else name for name, _ in found] == list(FILES)


def test_a_gzipped_file_is_its_only_member() -> None:
    assert unpacked(gzip.compress(b"Alone.")) == [("content", b"Alone.")]


def test_archives_in_archives_are_unpacked_and_named_after_the_outer_one() -> None:
    raw = zipped({"monday.zip": zipped({"one.txt": b"First."}), "note.txt.gz": gzip.compress(b"Second.")})

    found = unpacked(raw)

    assert found == [("monday.zip/one.txt", b"First."), ("note.txt", b"Second.")]


def test_archives_nested_too_deep_are_refused() -> None:
    raw = b"Deep."
    for _ in range(archives.DEEPEST + 1):
        raw = zipped({"inner.zip": raw})

    with pytest.raises(Unreadable, match="nested more than"):
        unpacked(raw)


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    """W55"""
    raw = zipped({"bomb.txt": bytes(50_000_000)})

    with pytest.raises(Unreadable, match="unpacks to more than the 1,000,000 bytes"):
        unpacked(raw)


def test_a_bomb_that_lies_about_its_size_is_stopped_while_it_is_unpacked() -> None:
    raw = gzip.compress(bytes(50_000_000))

    with pytest.raises(Unreadable, match="unpacks to more than"):
        unpacked(raw)


def test_the_bound_is_one_for_all_members() -> None:
    raw = zipped({f"{number}.gz": gzip.compress(bytes(400_000)) for number in range(5)})

    with pytest.raises(Unreadable, match="unpacks to more than"):
        unpacked(raw)


def test_a_gigabyte_that_a_tar_only_declares_is_refused() -> None:
    member = tarfile.TarInfo("huge.txt")
    member.size = 1_000_000_000
    raw = member.tobuf() + b"x" * 1024

    with pytest.raises(Unreadable, match="unpacks to more than"):
        unpacked(raw)


def test_an_encrypted_member_is_named() -> None:
    raw = bytearray(zipped({"secret.txt": b"Hidden."}))
    raw[6] |= 1
    directory = raw.rfind(b"PK\x01\x02")
    raw[directory + 8] |= 1

    with pytest.raises(Unreadable, match="“secret.txt” in the archive is encrypted."):
        unpacked(bytes(raw))


@pytest.mark.parametrize(
    "raw",
    [zipped(FILES)[:40], gzip.compress(b"Alone.")[:15], b"PK\x03\x04", b"\x1f\x8b" + bytes(20)],
    ids=["zip cut off", "gzip cut off", "zip without content", "gzip without content"],
)
def test_a_damaged_archive_says_so(raw: bytes) -> None:
    with pytest.raises(Unreadable, match="The archive is damaged"):
        unpacked(raw)


def test_names_lead_nowhere() -> None:
    raw = zipped({"../../etc/passwd": b"No.", "C:\\copy\\one.txt": b"One.", "a\x1bb.txt": b"Two."})

    assert [name for name, _ in unpacked(raw)] == ["etc/passwd", "C:/copy/one.txt", "a�b.txt"]


@given(st.data())
def test_w55_no_archive_raises_anything_but_a_sentence(data: st.DataObject) -> None:
    raw = bytearray(
        data.draw(st.sampled_from([zipped(FILES), tarred(FILES), tarred(FILES, "w:gz"), zipped({"a": tarred(FILES)})]))
    )
    for _ in range(data.draw(st.integers(1, 5))):
        at = data.draw(st.integers(0, len(raw) - 1))
        raw[at : at + data.draw(st.integers(0, 4))] = data.draw(st.binary(max_size=4))

    try:
        unpacked(bytes(raw))
    except Unreadable as refused:
        assert str(refused).endswith(".")


def test_text_is_no_archive() -> None:
    assert not archives.is_archive(b"PK is a headline")
    assert not archives.is_archive(b"")
