"""The one XML parser of all readers (W55)."""

from __future__ import annotations

import time

import pytest

from articles.reading.draft import Unreadable
from articles.reading.toolkit import xml

TREE = b"""<a xmlns:n="urn:n" xml:lang="en"><n:b x=" 1 ">One <c>two</c></n:b><!-- no -->
<b lang="de"><c>three</c></b></a>"""


def test_elements_are_known_by_their_local_names() -> None:
    root = xml.parse_xml(TREE).root

    assert [xml.text(child) for child in xml.children(root, "b")] == ["One two", "three"]
    assert [xml.text(below) for below in xml.descendants(root, "c")] == ["two", "three"]
    assert xml.text(xml.child(root, "b", "c")) == "two"
    assert xml.child(root, "b", "d") is None
    assert len(list(xml.children(root))) == 2


def test_what_is_not_there_is_empty() -> None:
    assert (xml.text(None), xml.attribute(None, "x"), xml.stated_language(None)) == ("", "", "")


def test_attributes_and_languages_come_from_the_nearest_element() -> None:
    root = xml.parse_xml(TREE).root
    first, second = xml.children(root, "b")

    assert (xml.attribute(first, "x"), xml.attribute(first, "y")) == ("1", "")
    assert (xml.stated_language(first), xml.stated_language(xml.child(second, "c"))) == ("en", "de")


@pytest.mark.parametrize(
    ("raw", "said", "text"),
    [
        (b"<a>Tea &amp; salt&nbsp;&eacute;</a>", (), "Tea & salt é"),
        (b"<a>Tea & salt &now; &#8;</a>", ("refers", "bare"), "Tea & salt &now;"),
        (b"<a>T\x01ea</a>", ("forbids",), "Tea"),
        ("<?xml version='1.0' encoding='iso-8859-1'?><a>\xe9</a>".encode("latin-1"), (), "é"),
        ("<?xml version='1.0' encoding='utf-8'?><a>é</a>".encode("utf-16"), (), "é"),
    ],
)
def test_characters_and_ampersands_are_mended_and_said(raw: bytes, said: tuple[str, ...], text: str) -> None:
    document = xml.parse_xml(raw)

    assert xml.text(document.root) == text
    assert len(document.problems) == len(said)
    assert all(word in problem for word, problem in zip(said, document.problems, strict=True))


def test_ill_formed_markup_is_mended_only_where_that_is_asked() -> None:
    with pytest.raises(Unreadable, match="^The feed is not well formed: .*[.]$"):
        xml.parse_xml(b"<a><b>Tea</a>", what="feed")

    document = xml.parse_xml(b"<a><b>Tea</a>", what="feed", recover=True)

    assert xml.text(document.root) == "Tea"
    assert document.problems[0].startswith("The feed was mended: ")


@pytest.mark.parametrize("raw", [b"", b"Tea", b"<", b"<>"])
def test_what_is_no_xml_is_unreadable_however_it_is_mended(raw: bytes) -> None:
    with pytest.raises(Unreadable):
        xml.parse_xml(raw, recover=True)


@pytest.mark.parametrize(
    "doctype",
    [
        '<!DOCTYPE a [<!entity x "y">]>',
        '<!DOCTYPE a PUBLIC "-//HW//a" "a.dtd" [<!ENTITY % more SYSTEM "more.dtd"> %more;]>',
        "<!-- > [ -->\n<!DOCTYPE a [<!-- it's ] > --><?x ]> ?><!ENTITY x ']>'><!ELEMENT a ANY>]  >",
        '<!doctype a SYSTEM "[">',
        '<!DOCTYPE a [<!ENTITY amp "y"><!ENTITY x SYSTEM "file:///etc/hostname">' + "<!ENTITY y 'z'>" * 9000 + "]>",
    ],
)
def test_of_a_document_type_nothing_is_resolved_and_for_none_is_refused(doctype: str) -> None:
    """W64, W55"""
    document = xml.parse_xml(
        f"<?xml version='1.0'?>\n{doctype}\n<a b='&x;'>Salt &amp; &x;<!-- &c; --> &eacute;</a>".encode()
    )

    assert (xml.text(document.root), xml.attribute(document.root, "b")) == ("Salt & &x; é", "&x;")
    assert document.problems == (
        "The XML refers to entities that are not resolved, and stay as they are written: “&x;”.",
    )


def test_in_cdata_nothing_is_a_reference() -> None:
    document = xml.parse_xml(b"<!DOCTYPE a [<!ENTITY x 'y'>]><a><![CDATA[&x; &eacute; ]] ]]></a>")

    assert (xml.text(document.root), document.problems) == ("&x; &eacute; ]]", ())


@pytest.mark.parametrize(
    "piece", ["<!DOCTYPE a [", "<!DOCTYPE a ['", "<!DOCTYPE a [<!--", "<![CDATA[", "<!--", "<!DOCTYPE a "]
)
def test_a_document_type_without_an_end_takes_no_more_time_than_its_length(piece: str) -> None:
    """W55"""
    started = time.process_time()

    with pytest.raises(Unreadable):
        xml.parse_xml((piece * 60_000).encode())

    assert time.process_time() - started < 2
