"""Who wrote a web page's story."""

from __future__ import annotations

import pytest

from articles.reading.formats.html.json_ld import JsonLdStory
from articles.reading.formats.html.page_authors import page_byline
from articles.reading.formats.html.page_tree import parse_page

STORY = "<h1>Tea rises</h1><article>{}<p>Tea rose on Monday, the harbour said.</p></article>"


def byline(inside: str, *, head: str = "", statement: JsonLdStory | None = None, site: str = "Quay") -> tuple[str, str]:
    source = f"<html><head>{head}</head><body>{STORY.format(inside)}</body></html>"
    return page_byline(parse_page(source.encode()), statement or JsonLdStory(), site)


@pytest.mark.parametrize(
    ("inside", "said", "by"),
    [
        (
            '<p><span itemprop="author"><b itemprop="name">Ann Poe</b>, Oslo</span></p>',
            "Ann Poe",
            "html:itemprop=author",
        ),
        ('<a rel="author" href="/x">Ann Poe</a>', "Ann Poe", "html:rel=author"),
        ('<div class="byline">By <b>Ann Poe</b></div>', "Ann Poe", "html:class"),
        ('<div class="author-box"><b>Ann Poe</b> has written of tea for years.</div>', "Ann Poe", "html:class"),
        ('<p><a href="/authors/ann-poe/">Ann Poe</a></p>', "Ann Poe", "html:profile"),
        ("<p>Written by Ann Poe</p>", "Ann Poe", "html:text"),
        ("<p>by Ann Poe</p>", "Ann Poe", "html:text"),
        ("<p>4 March 2019 | Ann Poe</p>", "Ann Poe", "html:text"),
        ("<p>Ann Poe – 4 March 2019</p>", "Ann Poe", "html:text"),
        ("<p>Autor:</p><p>Ann Poe</p>", "Ann Poe", "html:text"),
        ("<p>Oslo | By Ann Poe | News</p>", "Ann Poe", "html:text"),
    ],
)
def test_a_name_is_found_by_what_says_it(inside: str, said: str, by: str) -> None:
    assert byline(inside) == (said, by)


@pytest.mark.parametrize(
    "inside",
    [
        "<p>by the harbour</p>",
        "<p>sooner or later | Ann Poe</p>",
        '<div class="comment-author">Ann Poe</div>',
        '<div class="related"><span class="author">Ann Poe</span></div>',
        '<span class="author-image">Ann Poe</span>',
        "<p>Tea by the bag is dearer than it was in any of the thirty years that Ann Poe has written of it here.</p>",
    ],
)
def test_what_names_no_author_of_the_story_is_passed_over(inside: str) -> None:
    assert byline(inside) == ("", "")


def test_the_innermost_of_elements_in_one_another_holds_the_name() -> None:
    inside = '<div class="byline">Tea desk <span class="author">Ann Poe</span></div>'

    assert byline(inside) == ("Ann Poe", "html:class")


def test_logins_and_addresses_in_meta_elements_are_no_names() -> None:
    head = "".join(f'<meta name="author" content="{said}">' for said in ("ann_poe", "https://quay.example", "@quay"))

    assert byline("", head=head) == ("", "")
    assert byline("", head=head + '<meta name="author" content="Bo Roe">') == ("Bo Roe", "html:meta author")


def test_json_ld_counts_first_where_readers_see_the_name() -> None:
    statement = JsonLdStory(people=("Ann Poe",), organisations=("Tea Desk",))

    assert byline("<p>by Bo Roe, for Ann Poe</p>", statement=statement)[0] == "Ann Poe"
    assert byline("<p>by Bo Roe</p>", statement=statement) == ("Bo Roe", "html:text")
    assert byline("", statement=statement) == ("Ann Poe", "json-ld:author")


def test_the_site_is_an_author_for_want_of_another() -> None:
    assert byline("<p>by Ann Poe</p>", statement=JsonLdStory(people=("Quay",))) == ("Ann Poe", "html:text")
    assert byline("", statement=JsonLdStory(organisations=("Quay",))) == ("Quay", "json-ld:author")


def test_several_authors_are_joined() -> None:
    assert byline("", statement=JsonLdStory(people=("Ann Poe", "Bo Roe")))[0] == "Ann Poe and Bo Roe"
