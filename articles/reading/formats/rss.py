"""RSS 2.0 and its forerunners, RSS 1.0 among them: one draft an item."""

from __future__ import annotations

import re

from lxml import etree

from articles.reading.draft import Draft, Unreadable
from articles.reading.toolkit import xml
from articles.reading.toolkit.encoding.sniffing import FileHead
from articles.reading.toolkit.feeds import feed_parts
from articles.reading.toolkit.feeds.feed_item import FeedItem, draft_of_item, person_name
from articles.reading.toolkit.feeds.rss_elements import (
    ITEM,
    Children,
    channel_provider,
    child_text,
    namespace_family,
)
from articles.reading.toolkit.markup import element_paragraphs, html_paragraphs, plain_line
from articles.reading.toolkit.spans import Regions
from articles.reading.toolkit.web_timestamps import read_web_timestamp

RDF = "www.w3.org/1999/02/22-rdf-syntax-ns#"
#: The id of an item, by the element that says it best.
IDS = (
    re.compile(rb"<(?:guid|(?:\w{1,20}:)?identifier)\b[^<>]*>\s*(?:<!\[CDATA\[)?\s*([^<\]\s][^<\]]*)"),
    re.compile(rb"<link\b[^<>]*>\s*(?:<!\[CDATA\[)?\s*([^<\]\s][^<\]]*)"),
    re.compile(rb"<\w{1,20}:id\b[^<>]*>\s*([^<\s][^<]*)"),
    re.compile(rb"\babout\s*=\s*[\"']([^\"'<]+)"),
)
ITEMS = feed_parts.xml_items(rb"item", IDS)


def detect(head: FileHead) -> bool:
    return head.root == "rss" or (head.root == "RDF" and RDF in head.attributes) or head.root == "channel"


def read(raw: bytes) -> list[Draft]:
    """
    Read a feed.

    In:      RSS 0.9 to 2.0 with the modules content, Dublin Core, Atom, iTunes; also ill-formed, which is mended
    Out:     one draft an item
    Raises:  Unreadable where it is no XML at all, or holds no item
    Rule:    RSS 2.0 specification; RSS 1.0 section 5; the fullest text of an item is its story
    """
    document = xml.parse_xml(raw, what="feed", recover=True)
    channel = next(xml.descendants(document.root, "channel"), document.root)
    items = [item for item in xml.descendants(document.root, "item") if namespace_family(item) == ""]
    if not items:
        raise Unreadable("The feed contains no item.")
    regions = Regions(document.decoded.text, ITEM, len(items))
    # Said once for all: a channel's items are its children too, and looking past them takes time.
    source = plain_line(child_text(channel, "dc:publisher", "title", "dc:title"))
    language = child_text(channel, "language", "dc:language")
    provider = channel_provider(channel)
    return [
        draft_of_item(
            _entry(item, source, language, provider),
            item=number,
            form="rss",
            decoded=document.decoded,
            regions=regions,
            problems=document.problems,
        )
        for number, item in enumerate(items)
    ]


def item_authors(said: Children) -> tuple[str, ...]:
    """The people whom the item names, by the element that says it best."""
    for named in ("dc:creator", "author", "itunes:author", "dc:contributor"):
        people = tuple(filter(None, (person_name(plain_line(text)) for text in said.texts(named))))
        if people:
            return people
    return ()


def item_time(said: Children, *names: str) -> str:
    """The first time of these elements that can be read; of none the first that says anything (W69)."""
    times = [text for name in names for text in said.texts(name) if text]
    return next((text for text in times if read_web_timestamp(text) is not None), next(iter(times), ""))


def item_paragraphs(item: etree._Element, said: Children) -> tuple[str, ...]:
    """The paragraphs of the item's full text."""
    for child in item:
        if isinstance(child.tag, str) and namespace_family(child) == "xhtml" and xml.name(child) in ("body", "div"):
            return element_paragraphs(child)
    return html_paragraphs(said.text("content:encoded", "atom:content", "fulltext", "body"))


def _entry(item: etree._Element, source: str, language: str, provider: str) -> FeedItem:
    said = Children(item)
    content = item_paragraphs(item, said)
    summary = html_paragraphs(said.text("description", "atom:summary", "dc:description", "itunes:summary"))
    return FeedItem(
        id=said.text("guid", "dc:identifier", "link", "atom:id") or _about(item),
        provider=provider,
        headline=plain_line(said.text("title", "dc:title", "media:title")),
        content=content,
        summary=summary,
        authors=item_authors(said),
        source=plain_line(said.text("dc:publisher", "source")) or source,
        language=said.text("dc:language") or xml.stated_language(item) or language,
        keywords=tuple(plain_line(word) for named in ("category", "dc:subject") for word in said.texts(named)),
        terms=tuple(
            plain_line(text)
            for name in ("title", "dc:title", "media:title", "dc:rights", "dcterms:rights", "copyright", "media:rights")
            for text in said.texts(name)
        ),
        published=item_time(said, "pubDate", "dc:date", "dcterms:issued", "dcterms:created", "atom:published"),
        updated=item_time(said, "atom:updated", "dcterms:modified"),
        by={
            "id": "rss:guid",
            "headline": "rss:title",
            "standfirst": "rss:description",
            "byline": "rss:creator",
            "source": "rss:channel",
            "language": "rss:language",
            "keywords": "rss:category",
            "published": "rss:pubDate",
            "updated": "rss:updated",
        },
    )


def _about(item: etree._Element) -> str:
    """The address that RSS 1.0 states as an attribute."""
    return next((str(value).strip() for name, value in item.attrib.items() if str(name).endswith("}about")), "")
