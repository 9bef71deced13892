"""Atom: one draft an entry (RFC 4287)."""

from __future__ import annotations

import re

from lxml import etree

from articles.reading.draft import Draft, Unreadable
from articles.reading.formats.wenn import with_wenn_elements
from articles.reading.toolkit import markup, xml
from articles.reading.toolkit.encoding.sniffing import FileHead
from articles.reading.toolkit.feeds import feed_parts
from articles.reading.toolkit.feeds.feed_item import FeedItem, draft_of_item, person_name
from articles.reading.toolkit.provider_key import authority, provider_key
from articles.reading.toolkit.spans import Regions

ENTRY = r"<(?:[\w.-]{1,20}:)?entry(?=[\s>])"
#: The id of an entry, or what stands in for one.
IDS = (
    re.compile(rb"<(?:[\w.-]{1,20}:)?id\b[^<>]*>\s*(?:<!\[CDATA\[)?\s*([^<\]\s][^<\]]*)"),
    re.compile(rb"<(?:[\w.-]{1,20}:)?link\b[^<>]*\bhref\s*=\s*[\"']([^\"'<]+)"),
)
ITEMS = feed_parts.xml_items(rb"entry", IDS)
NAMESPACES = ("http://www.w3.org/2005/Atom", "http://purl.org/atom/ns#")


def detect(head: FileHead) -> bool:
    return head.root in ("feed", "entry") and any(space in head.attributes for space in NAMESPACES)


def read(raw: bytes) -> list[Draft]:
    """
    Read a feed, or a single entry.

    In:      Atom 1.0 or 0.3; also ill-formed, which is mended
    Out:     one draft an entry
    Raises:  Unreadable where it is no XML at all, or holds no entry
    Rule:    RFC 4287; without `published`, the time of the version is the item's own
    """
    document = xml.parse_xml(raw, what="feed", recover=True)
    root = document.root
    found = [root] if xml.name(root) == "entry" else list(xml.children(root, "entry"))
    if not found:
        raise Unreadable("The feed contains no entry.")
    regions = Regions(document.decoded.text, ENTRY, len(found))
    # Said once for all: a feed's entries are its children too, and looking past them takes time.
    title = "" if root is found[0] else _line(xml.child(root, "title"))
    authors = () if root is found[0] else _authors(root)
    provider = "" if root is found[0] else _provider(root)
    return [
        draft_of_item(
            with_wenn_elements(_entry(entry, title, authors, provider), entry),
            item=number,
            form="atom",
            decoded=document.decoded,
            regions=regions,
            problems=document.problems,
        )
        for number, entry in enumerate(found)
    ]


def _entry(entry: etree._Element, feed: str, everybody: tuple[str, ...], provider: str) -> FeedItem:
    origin = xml.child(entry, "source")
    published, updated = _time(entry, "published", "issued"), _time(entry, "updated", "modified")
    content = _paragraphs(xml.child(entry, "content"))
    return FeedItem(
        id=xml.text(xml.child(entry, "id")) or _link(entry),
        provider=_provider(origin) or provider or _provider(entry),
        headline=_line(xml.child(entry, "title")),
        content=content,
        summary=_paragraphs(xml.child(entry, "summary")),
        authors=_authors(entry) or _authors(origin) or everybody,
        source=_line(xml.child(origin, "title")) or feed,
        language=_language(entry, content),
        keywords=tuple(
            xml.attribute(word, "label") or xml.attribute(word, "term") for word in xml.children(entry, "category")
        ),
        terms=_terms(entry),
        published=published or updated,
        updated=updated,
        by={
            "id": "atom:id",
            "headline": "atom:title",
            "standfirst": "atom:summary",
            "byline": "atom:author",
            "source": "atom:source" if origin is not None else "atom:feed",
            "language": "atom:lang",
            "keywords": "atom:category",
            "published": "atom:published" if published else "atom:updated",
            "updated": "atom:updated",
        },
    )


def _time(entry: etree._Element, *names: str) -> str:
    """The first time that is stated under one of these names, as Atom 1.0 and 0.3 have them."""
    return next(filter(None, (xml.text(xml.child(entry, name)) for name in names)), "")


def _terms(entry: etree._Element) -> tuple[str, ...]:
    return tuple(map(_line, xml.children(entry, "title", "subtitle", "rights")))


def _paragraphs(element: etree._Element | None) -> tuple[str, ...]:
    """The paragraphs of a text construct: plain, escaped HTML, or XHTML in elements."""
    if element is None:
        return ()
    kind = xml.attribute(element, "type").lower()
    if len(element):
        return markup.element_paragraphs(element)
    if "/" in kind and not kind.startswith("text/") and not kind.endswith(("/xml", "+xml")):
        return ()  # a picture or a document, as base64
    text = markup.unescaped_markup("".join(str(part) for part in element.itertext()).strip())
    if kind in ("", "text", "text/plain"):
        # Much of what calls itself text is HTML all the same; what is text has no tags to lose.
        return markup.html_paragraphs(text) if markup.TAG.search(text) else markup.text_paragraphs(text)
    return markup.html_paragraphs(text)


def _line(element: etree._Element | None) -> str:
    return " ".join(" ".join(_paragraphs(element)).split())


def _authors(element: etree._Element | None) -> tuple[str, ...]:
    if element is None:
        return ()
    names = (person_name(xml.text(xml.child(author, "name"))) for author in xml.children(element, "author"))
    return tuple(filter(None, names))


def _language(entry: etree._Element, content: tuple[str, ...]) -> str:
    """The language of the content, which may be stated on it alone."""
    element = xml.child(entry, "content") if content else None
    return xml.stated_language(element if element is not None else entry)


def _link(entry: etree._Element) -> str:
    links = list(xml.children(entry, "link"))
    best = [link for link in links if xml.attribute(link, "rel") in ("", "alternate")] or links
    return xml.attribute(best[0], "href") if best else ""


def _provider(feed: etree._Element | None) -> str:
    """Who gives the ids: the host of the feed's links, what its id names, or its title (W68)."""
    if feed is None:
        return ""
    is_entry = xml.name(feed) == "entry"
    return provider_key(
        authority(_link(feed)),
        authority(xml.text(xml.child(feed, "id"))),
        "" if is_entry else xml.text(xml.child(feed, "title")),
    )
