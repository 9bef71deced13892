"""WENN's own elements in Atom."""

from __future__ import annotations

from articles.reading.formats.wenn import with_wenn_elements
from articles.reading.toolkit.feeds.feed_item import FeedItem
from articles.reading.toolkit.xml import parse_xml

ATOM = FeedItem(
    id="urn:7", authors=("Newsdesk",), language="en", published="2019-03-04", by={"id": "atom:id", "slug": "x"}
)


def extended(own: str) -> FeedItem:
    element = parse_xml(f'<entry xmlns:w="http://feed.wenn.com/xmlns/" xmlns:o="urn:o">{own}</entry>'.encode()).root
    return with_wenn_elements(ATOM, element)


def test_an_entry_without_the_agencys_story_is_left() -> None:
    assert extended("<w:first_line>Tea.</w:first_line><o:body>No.</o:body>") == ATOM


def test_lead_story_and_number_are_the_agencys_own() -> None:
    entry = extended(
        "<w:first_line>Tea rises.</w:first_line><w:body>&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;</w:body>"
        '<w:original_article_id>99</w:original_article_id><w:slug>(TEA)</w:slug><w:ContentMetadata lang="de"/>'
        "<w:updated>2019-03-05</w:updated>"
    )

    assert (entry.id, entry.summary, entry.content) == ("99", ("Tea rises.",), ("One.", "Two."))
    assert (entry.authors, entry.source, entry.slug, entry.language) == ((), "WENN", "TEA", "de")
    assert (entry.published, entry.updated) == ("2019-03-04", "2019-03-05")
    assert (entry.by["id"], entry.by["slug"]) == ("wenn:original_article_id", "wenn:slug")
