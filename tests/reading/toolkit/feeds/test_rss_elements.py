"""Elements of RSS and its modules by their usual names."""

from __future__ import annotations

from articles.reading.toolkit.feeds import rss_elements
from articles.reading.toolkit import xml

ITEM = xml.parse(
    b"""<item xmlns="http://purl.org/rss/1.0/" xmlns:d="http://purl.org/dc/elements/1.1/" xmlns:o="urn:other">
<title> </title><d:title>Second</d:title><title>Tea</title><o:title>Foreign</o:title><d:creator>Ann</d:creator>
<d:creator> Bo </d:creator></item>"""
).root


def test_a_namespace_has_one_name_whatever_its_prefix() -> None:
    assert [rss_elements.family(child) for child in ITEM] == ["", "dc", "", "another", "dc", "dc"]


def test_an_undeclared_prefix_stands_for_itself() -> None:
    mended = xml.parse(b"<item><dc:creator>Ann</dc:creator></item>", recover=True).root

    assert rss_elements.family(mended[0]) == "dc"
    assert rss_elements.stated(mended, "dc:creator") == "Ann"


def test_the_first_text_of_the_first_name_that_has_any_is_stated() -> None:
    assert rss_elements.stated(ITEM, "link", "title", "dc:title") == "Tea"
    assert rss_elements.stated(ITEM, "dc:title", "title") == "Second"
    assert rss_elements.stated(ITEM, "link") == ""


def test_every_child_of_a_name_is_stated() -> None:
    assert list(rss_elements.all_stated(ITEM, "dc:creator")) == ["Ann", "Bo"]
    assert list(rss_elements.all_stated(ITEM, "title")) == ["", "Tea"]
