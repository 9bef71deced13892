"""WENN's own elements in Atom: the lead, the story and its number in the agency's archive."""

from __future__ import annotations

from dataclasses import replace

from lxml import etree

from articles.reading.toolkit import xml
from articles.reading.toolkit.feeds.feed_item import FeedItem
from articles.reading.toolkit.markup import html_paragraphs

NAMESPACE = "http://feed.wenn.com/xmlns/"
AGENCY = "WENN"
#: The elements that hold the lead, and the rest of the story.
PROSE = ("first_line", "body")


def with_wenn_elements(entry: FeedItem, element: etree._Element) -> FeedItem:
    """
    What an entry states with the agency's own elements added.

    In:      what the entry states in Atom, and its element
    Out:     the same, where it has none of them; else the lead as summary, the story as content, the archive's number
             as id, the agency as source; its newsdesk is no author
    Raises:  nothing
    """
    own = {
        xml.name(below): below
        for below in element.iterdescendants(etree.Element)
        if str(below.tag).startswith(f"{{{NAMESPACE}")
    }
    if "body" not in own:
        return entry
    lead, body = (html_paragraphs("".join(map(str, own[name].itertext()))) if name in own else () for name in PROSE)
    return replace(
        entry,
        id=xml.text(own.get("original_article_id")) or entry.id,
        summary=lead or entry.summary,
        content=body or entry.content,
        authors=(),
        source=AGENCY,
        language=xml.attribute(own.get("ContentMetadata"), "lang") or entry.language,
        published=xml.text(own.get("published")) or entry.published,
        updated=xml.text(own.get("updated")) or entry.updated,
        slug=xml.text(own.get("slug")).strip("()"),
        by={**entry.by, "id": "wenn:original_article_id", "standfirst": "wenn:first_line", "slug": "wenn:slug"},
    )
