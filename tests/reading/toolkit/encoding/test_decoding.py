"""Bytes as text: encodings by declaration and by evidence, line ends, what is dropped (W4)."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.reading.toolkit.encoding.decoding import decode

LATIN = "Près de l’église, la mairie a fermé ses portes : « C’est l’été », dit-elle."
WORDS = {
    "windows-1254": "Şırnak'ta köprü açıldı, ışıklar yandı, çocuklar güldü.",
    "windows-1256": "قال رئيس البلدية إن الجسر الجديد سيفتح أمام المرور يوم الاثنين المقبل.",
    "windows-1251": "Мэр города сказал, что новый мост откроют в понедельник утром.",
    "windows-1253": "Ο δήμαρχος είπε ότι η νέα γέφυρα θα ανοίξει τη Δευτέρα το πρωί.",
    "windows-1250": "Burmistrz powiedział, że most zostanie otwarty w poniedziałek, a później także kładka.",
}


@pytest.mark.parametrize(("encoding", "text"), WORDS.items(), ids=list(WORDS))
def test_w4_a_code_page_is_told_by_what_its_bytes_spell(encoding: str, text: str) -> None:
    decoded = decode(text.encode(encoding.replace("windows-", "cp")))

    assert (decoded.encoding, decoded.text) == (encoding, text)
    assert decoded.problems == ()


SHORT = [
    ("cp1256", "افتتاح جسر"),
    ("cp1256", "مدينة اربيل"),
    ("cp1256", "بغداد (ميناء) - انفجار"),
    ("cp1250", "Příliš žluťoučký kůň"),
    ("cp1250", "Łódź świętuje"),
    ("cp1251", "Мост открыт"),
    ("cp1251", "МОСТ ОТКРЫТ СЕГОДНЯ"),
    ("koi8-r", "Мост открыт сегодня"),
    ("cp1253", "Η γέφυρα άνοιξε"),
    ("cp1255", "ראש העיר אמר היום"),
    ("cp932", "橋が開通した"),
]


@pytest.mark.parametrize(("encoding", "text"), SHORT, ids=[text for _, text in SHORT])
def test_w4_a_headline_is_enough_to_tell_another_script(encoding: str, text: str) -> None:
    assert decode(text.encode(encoding)).text == text


def test_w4_western_letters_are_windows_1252() -> None:
    assert decode(LATIN.encode("cp1252")).text == LATIN


@pytest.mark.parametrize(
    "text", ["«Été»", "“Œuvre” – déjà", "Ça", "naïve café", "5 m³ à 3 £", "Smørrebrød", "«Übergröße»", "À l’été"]
)
def test_w4_a_few_western_letters_beside_quotation_marks_are_windows_1252(text: str) -> None:
    assert decode(text.encode("cp1252")).text == text


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_w4_a_byte_order_mark_tells_and_goes(encoding: str) -> None:
    assert decode("Été".encode(encoding)).text == "Été"


@pytest.mark.parametrize("declared", ["iso-8859-1", "latin1", "us-ascii", '"Windows-1252"'])
def test_w4_what_is_declared_as_latin_1_may_hold_the_signs_of_windows(declared: str) -> None:
    assert decode(LATIN.encode("cp1252"), declared).text == LATIN


def test_w4_a_declaration_beats_evidence() -> None:
    assert decode("één".encode("cp1250"), "windows-1250").text == "één"
    assert decode("один".encode("koi8-r"), "KOI8-R").text == "один"


def test_w4_utf_8_that_is_declared_as_latin_1_is_utf_8() -> None:
    decoded = decode("Été".encode(), "iso-8859-1")

    assert (decoded.text, decoded.encoding) == ("Été", "utf-8")
    assert decoded.problems == ("The file says that it is in iso-8859-1, and it is not.",)


@pytest.mark.parametrize("declared", ["base64", "rot13", "no-such-thing", "utf-7", "idna", "é", "zip", "x" * 500])
def test_w4_a_declaration_of_no_encoding_is_passed_over(declared: str) -> None:
    assert decode("Été".encode(), declared).text == "Été"


def test_w4_a_few_broken_characters_do_not_change_the_encoding() -> None:
    decoded = decode("Été à midi, là-bas, déjà.".encode() + b"\xe9 fin")

    assert decoded.text == "Été à midi, là-bas, déjà.\ufffd fin"
    assert decoded.encoding == "utf-8"


@given(st.text(st.characters(exclude_characters="\r\0\ufeff", exclude_categories=["Cs"])))
def test_w4_any_text_comes_back_from_utf_8_whatever_ends_its_lines(text: str) -> None:
    for end in ("\n", "\r\n", "\r"):
        assert decode(text.replace("\n", end).encode(), "utf-8").text == text


@given(st.binary(max_size=400), st.sampled_from(["", "utf-8", "utf-16", "latin-1", "big5", "cp1256", "punycode"]))
def test_w4_any_bytes_are_text_without_nul_and_carriage_return(raw: bytes, declared: str) -> None:
    decoded = decode(raw, declared)

    assert not {"\0", "\r"} & set(decoded.text)
    assert codecs.lookup(decoded.encoding)
    assert decode(raw, declared) == decoded
