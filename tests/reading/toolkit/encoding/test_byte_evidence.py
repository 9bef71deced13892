"""Encodings by the evidence of their bytes (W4)."""

from __future__ import annotations

import pytest

from articles.reading.toolkit.encoding import byte_evidence


@pytest.mark.parametrize(
    ("text", "codec", "told"),
    [
        ("Le café a fermé.", "cp1252", "windows-1252"),
        ("Şırnak'ta ışıklar yandı.", "cp1254", "windows-1254"),
        ("Burmistrz powiedział, że później", "cp1250", "windows-1250"),
        ("Мост открыт в понедельник.", "cp1251", "cp1251"),
        ("قال رئيس البلدية إن الجسر", "cp1256", "cp1256"),
        ("橋がきょう開通した", "cp932", "cp932"),
        ("Tea rose.", "ascii", "windows-1252"),
    ],
)
def test_w4_letters_tell_a_code_page(text: str, codec: str, told: str) -> None:
    assert byte_evidence.guess_encoding(text.encode(codec)) == told


def test_w4_utf_8_with_a_broken_character_is_still_utf_8() -> None:
    assert byte_evidence.guess_encoding("Été à la mairie déjà".encode() + b"\xe9 fin") == "utf-8"


def test_a_character_that_the_end_cuts_in_two_is_utf_8() -> None:
    assert byte_evidence.is_utf8("é".encode()[:1])
    assert not byte_evidence.is_utf8(b"\xe9 fin")


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        ("Tea rose.".encode("utf-16-le"), "utf-16-le"),
        ("Tea rose.".encode("utf-16-be"), "utf-16-be"),
        (b"Tea rose.", None),
        (bytes(40), None),
        (b"", None),
    ],
)
def test_w4_nuls_in_every_other_byte_are_utf_16(raw: bytes, told: str | None) -> None:
    assert byte_evidence.wide_encoding(raw) == told
    assert byte_evidence.is_wide(raw) is (told is not None)


def test_a_mark_says_that_characters_are_wide() -> None:
    assert byte_evidence.is_wide("é".encode("utf-16"))
    assert byte_evidence.is_wide("é".encode("utf-32"))


def test_w4_the_first_high_byte_is_evidence_however_late_it_comes() -> None:
    assert byte_evidence.guess_encoding(b"a " * byte_evidence.SAMPLE + "Мост открыт".encode("cp1251")) == "cp1251"
