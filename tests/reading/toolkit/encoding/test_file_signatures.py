"""What a file that is no copy is, by its first bytes (W54)."""

from __future__ import annotations

import pytest

from articles.reading.toolkit.encoding.file_signatures import signature_of


@pytest.mark.parametrize(
    ("raw", "kind"),
    [
        (b"\xff\xd8\xff\xe0", "a JPEG picture"),
        (b"GIF89a", "a GIF picture"),
        (b"RIFF\x01\x02\x03\x04WEBPVP8", "a WebP picture"),
        (b"RIFF\x01\x02\x03\x04WAVEfmt", "a sound recording"),
        (b"\x00\x00\x00\x18ftypheic", "a HEIF picture"),
        (b"\x00\x00\x00\x18ftypmp42", "a video"),
        (b"{\\rtf1", "a rich-text document"),
        (b"\x1f\x8b\x08", "a gzip archive"),
        (b"x" * 257 + b"ustar", "a tar archive"),
        (b"Rar!\x1a\x07\x00", "a RAR archive"),
        (b"\x7fELF", "a program"),
    ],
)
def test_a_signature_tells_a_kind(raw: bytes, kind: str) -> None:
    assert signature_of(raw) == kind


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"Tea rose on Monday.",
        b"GIF is a format",
        "Çay".encode("utf-16"),
        "Çay yükseldi".encode("utf-16-le"),
        b"\x16\x16\x01a0001" + b"tea\x1f\x1e 1.20\x80\n" * 9,
        b"Tea\x01 rose\x02.",
    ],
)
def test_what_may_be_text_has_no_kind(raw: bytes) -> None:
    assert signature_of(raw) == ""


def test_controls_tell_a_binary_file() -> None:
    assert signature_of(b"ab\x00" * 9) == ""
    assert signature_of(b"a\x00\x01" * 9) == "a binary file"


def test_fewer_controls_are_enough_where_the_rest_is_no_utf_8() -> None:
    text = b"abcdefgh\x01"

    assert signature_of(text * 9) == ""
    assert signature_of(text * 9 + b"\xe9 ") == "a binary file"
