"""The markup of TT's stories (W37, W63)."""

from __future__ import annotations

from articles.reading.draft import Dateline, FilingPlace
from articles.reading.formats.newsmlg2.g2_ttnitf import is_ttnitf, read_ttnitf
from articles.reading.toolkit.item_builder import ItemBuilder
from articles.reading.toolkit.xml import parse_xml

HEADING = "<RUBRIK>Tea rises</RUBRIK><DAT><ORT>Visby</ORT> <SOURCE>(HW)</SOURCE></DAT><BYLINE>Ann Poe</BYLINE>"


def read(text: str) -> tuple[ItemBuilder, str]:
    stated = ItemBuilder()
    body = read_ttnitf(stated, parse_xml(f"<BODY><TEXT>{text}</TEXT></BODY>".encode()).root)
    return stated, body.copy


def test_headline_dateline_source_and_byline_have_elements_of_their_own() -> None:
    """W37"""
    stated, copy = read(
        f"{HEADING}<INGRESS><P>Tea rose.</P></INGRESS><BRODTEXT><P>It fell.</P><MR>Later</MR></BRODTEXT>"
    )

    assert copy == "Tea rose.\n\nIt fell.\n\nLater"
    assert (stated.get("headline"), stated.get("source"), stated.get("byline")) == ("Tea rises", "HW", "Ann Poe")
    dateline = stated.get("dateline")
    assert isinstance(dateline, Dateline)
    assert (dateline.text, dateline.sources) == ("Visby", ("HW",))
    assert [place.name for place in dateline.places if isinstance(place, FilingPlace)] == ["Visby"]
    assert stated.problems == []


def test_what_is_not_known_is_taken_and_said() -> None:
    """W63"""
    stated, copy = read("<INGRESS>Tea <B>rose</B>.</INGRESS><RUTA><P>Salt fell.</P></RUTA><BILD/>")

    assert copy == "Tea rose.\n\nSalt fell."
    assert stated.problems == ["Parts that are not known were taken into the body: RUTA."]
    assert stated.get("dateline") is None


def test_only_a_body_with_such_parts_is_one() -> None:
    assert is_ttnitf(parse_xml(b"<BODY><TEXT><BRODTEXT/></TEXT></BODY>").root)
    assert not is_ttnitf(parse_xml(b"<BODY><TEXT><P>Tea</P></TEXT></BODY>").root)
    assert not is_ttnitf(parse_xml(b"<BODY><P>Tea</P></BODY>").root)
