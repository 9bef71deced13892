"""Elements of RSS and its modules by their usual names."""

from __future__ import annotations

from articles.reading.toolkit.feeds.rss_elements import child_text, child_texts, namespace_family
from articles.reading.toolkit.xml import parse_xml

ITEM = parse_xml(
    b"""<item xmlns="http://purl.org/rss/1.0/" xmlns:d="http://purl.org/dc/elements/1.1/" xmlns:o="urn:other">
<title> </title><d:title>Second</d:title><title>Tea</title><o:title>Foreign</o:title><d:creator>Ann</d:creator>
<d:creator> Bo </d:creator></item>"""
).root


def test_a_namespace_has_one_name_whatever_its_prefix() -> None:
    assert [namespace_family(child) for child in ITEM] == ["", "dc", "", "another", "dc", "dc"]


def test_an_undeclared_prefix_stands_for_itself() -> None:
    mended = parse_xml(b"<item><dc:creator>Ann</dc:creator></item>", recover=True).root

    assert namespace_family(mended[0]) == "dc"
    assert child_text(mended, "dc:creator") == "Ann"


def test_the_first_text_of_the_first_name_that_has_any_is_stated() -> None:
    assert child_text(ITEM, "link", "title", "dc:title") == "Tea"
    assert child_text(ITEM, "dc:title", "title") == "Second"
    assert child_text(ITEM, "link") == ""


def test_every_child_of_a_name_is_stated() -> None:
    assert list(child_texts(ITEM, "dc:creator")) == ["Ann", "Bo"]
    assert list(child_texts(ITEM, "title")) == ["", "Tea"]
