"""The beginning of a file, which tells its format."""

from __future__ import annotations

from articles.reading.toolkit.encoding import sniffing


def test_the_root_is_found_behind_the_prolog() -> None:
    prolog = b"\xef\xbb\xbf \n<?xml version='1.0'?><!-- a > b -->\n<!DOCTYPE Tides [<!ELEMENT t ANY>]>\n"
    raw = prolog + b"<t:Tides xmlns:t='u' a='1'>x"

    head = sniffing.file_head(raw, "tides.xml")

    assert (head.root, head.name) == ("Tides", "tides.xml")
    assert head.attributes == " xmlns:t='u' a='1'"
    assert "<!doctype tides" in head.doctype
    assert head.text.startswith("<?xml")
    assert head.raw == raw


def test_prose_has_no_root() -> None:
    head = sniffing.file_head(b"\n Tea < salt\n")

    assert (head.text, head.root, head.doctype) == ("Tea < salt\n", "", "")


def test_a_bracket_that_opens_no_element_is_no_root() -> None:
    assert sniffing.file_head(b"<3 is a heart").root == ""
    assert sniffing.file_head(b"<!-- only a comment -->").root == ""


def test_no_more_than_the_beginning_is_looked_at() -> None:
    raw = b"a" * (sniffing.LENGTH - 1) + "é".encode()

    head = sniffing.file_head(raw)

    assert len(head.raw) == sniffing.LENGTH
    assert head.text == "a" * (sniffing.LENGTH - 1)


def test_wide_characters_are_decoded_and_nuls_dropped() -> None:
    assert sniffing.file_head("<çay/>".encode("utf-16")).text == "<çay/>"
    assert sniffing.file_head(b"T\0ea").text == "Tea"
