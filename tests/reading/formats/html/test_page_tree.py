"""A web page as a tree, and what its meta elements state."""

from __future__ import annotations

import pytest
from lxml import etree

from articles.reading.draft import Unreadable
from articles.reading.formats.html import page_tree
from articles.reading.formats.html.page_tree import WebPage

PAGE = """<html><head><meta name="Author" content=" Ann  Poe "><meta property="og:title" content="Tea rises">
<meta property="og:title" content="Second"><meta name="empty" content=""></head>
<body class="sidebar"><h1>Tea rises</h1><article><p id="story" class="text">Tea <b>rose</b>.</p>
<footer><a id="end">Ann Poe</a></footer></article>
<div class="related-stories"><p id="other">Salt</p></div><div class="has-sidebar"><p id="both">Oil</p></div>
<aside><p id="aside">Sugar</p></aside><script>unseen()</script></body></html>"""


def page(source: str = PAGE) -> WebPage:
    return page_tree.parse_page(source.encode())


def by_id(parsed: WebPage, name: str) -> etree._Element:
    return next(element for element in parsed.root.iter("p", "a") if element.get("id") == name)


def test_meta_elements_are_known_by_their_names_in_small_letters() -> None:
    parsed = page()

    assert parsed.meta["author"] == ["Ann Poe"]
    assert parsed.meta["og:title"] == ["Tea rises", "Second"]
    assert parsed.stated("empty", "none", "og:title") == "Tea rises"
    assert parsed.stated("none") == ""


@pytest.mark.parametrize(
    ("name", "around"),
    [("story", False), ("end", False), ("other", True), ("both", False), ("aside", True)],
)
def test_what_stands_around_a_story_is_told_by_its_tags_and_names(name: str, *, around: bool) -> None:
    parsed = page()

    assert page_tree.is_around(parsed, by_id(parsed, name)) is around


def test_the_elements_of_the_story_are_those_not_around_it() -> None:
    parsed = page()

    assert [page_tree.element_text(element) for element in page_tree.elements(parsed, "p")] == ["Tea rose.", "Oil"]


def test_what_an_element_is_called_is_its_classes_and_its_id() -> None:
    story = next(page().root.iter("p"))

    assert page_tree.class_names(story) == "text story"
    assert page_tree.is_small(story)


def test_no_script_is_shown() -> None:
    shown = page_tree.visible_text(page())

    assert "Tea rose ." in shown
    assert "unseen" not in shown


def test_microdata_is_found_by_its_property_and_meta_elements_are_not() -> None:
    parsed = page(
        '<meta itemprop="author" content="x"><p itemprop="name author">Ann Poe</p><p itemprop="authors">Bo</p>'
    )

    assert [page_tree.element_text(element) for element in page_tree.properties(parsed, "author")] == ["Ann Poe"]


def test_w4_the_encoding_is_what_the_page_declares() -> None:
    parsed = page_tree.parse_page("<meta charset=windows-1250><p>Łódź</p>".encode("cp1250"))

    assert page_tree.element_text(parsed.root) == "Łódź"
    assert parsed.decoded.encoding == "windows-1250"


def test_a_page_without_an_element_is_unreadable() -> None:
    with pytest.raises(Unreadable, match="contains nothing that can be read"):
        page_tree.parse_page(b"<!-- -->")
