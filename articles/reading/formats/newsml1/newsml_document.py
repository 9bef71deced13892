"""NewsML 1.x, the IPTC's first envelope for news."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from lxml import etree

from articles.reading.draft import Draft, Unreadable
from articles.reading.formats.newsml1.newsml_metadata import read_newsml_metadata
from articles.reading.formats.nitf.nitf_body import read_nitf_body
from articles.reading.formats.nitf.nitf_head import read_nitf_head
from articles.reading.toolkit import markup, xml
from articles.reading.toolkit.blocks import StructuredBody, body_of_elements, of_data, of_unknown
from articles.reading.toolkit.encoding.sniffing import FileHead
from articles.reading.toolkit.item_builder import ItemBuilder, Where
from articles.reading.toolkit.spans import Regions

FORMAT = "newsml"
ITEM = r"<NewsItem(?=[\s>])"
#: Kinds of media that are no text, by the first word of `MediaType`.
MEDIA = {
    "photo": "picture", "picture": "picture", "image": "picture", "graphic": "graphic", "video": "video",
    "audio": "audio", "animation": "animation", "composite": "composite", "complexdata": "data",
}  # fmt: skip
MAIN = re.compile(r"main|body|story|text", re.IGNORECASE)
#: Components that hold one of the news lines, and captions, which are no part of the story.
TITLE = re.compile(r"title|headline", re.IGNORECASE)
LEAD = re.compile(r"lead|abstract|summary|standfirst|intro", re.IGNORECASE)
CAPTION = re.compile(r"caption|supporting|supplementary|photo|picture|graphic", re.IGNORECASE)


def detect(head: FileHead) -> bool:
    return head.root == "NewsML"


def read(raw: bytes) -> list[Draft]:
    """
    Read a document of NewsML 1.0 to 1.2.

    In:      bytes of XML
    Out:     a draft a news item; one without any text has the kind of its media in `skipped`
    Raises:  Unreadable where it is no XML, or holds no item
    Rule:    NewsML 1.2: NewsEnvelope, NewsItem, NewsComponent, ContentItem; W36, W37, W52
    """
    document = xml.parse_xml(raw, what="NewsML file")
    # An item may hold others; those are items of their own.
    items = list(xml.descendants(document.root, "NewsItem"))
    if not items:
        raise Unreadable("The NewsML file contains no item.")
    regions = Regions(document.decoded.text, ITEM, len(items))
    envelope = xml.child(document.root, "NewsEnvelope")
    return [
        _draft(element, item, document, partial(regions.span, item), envelope) for item, element in enumerate(items)
    ]


def _draft(
    element: etree._Element, item: int, document: xml.XmlDocument, where: Where, envelope: etree._Element | None
) -> Draft:
    stated = ItemBuilder(problems=list(document.problems[len(document.decoded.problems) :]))
    read_newsml_metadata(stated, element, envelope)
    contents = [content for content in xml.descendants(element, "ContentItem") if _item_of(content) is element]
    texts = [content for content in contents if _media(content) == ""]
    told = _story(stated, texts)
    skipped = ""
    if contents and not texts:
        skipped = _media(contents[0])
    elif not contents and next(xml.descendants(element, "NewsItemRef"), None) is not None:
        skipped = "package"
    return stated.draft(item, FORMAT, document.decoded, body=told, where=where, skipped=skipped)


def _item_of(content: etree._Element) -> etree._Element | None:
    """The news item that a content belongs to."""
    return next((above for above in content.iterancestors() if xml.name(above) == "NewsItem"), None)


def _media(content: etree._Element) -> str:
    """The kind of a content that is no text, "" for text; where nothing is said, by what it holds."""
    stated = xml.attribute(xml.child(content, "MediaType"), "FormalName").lower()
    kind = xml.attribute(xml.child(content, "MimeType"), "FormalName").lower().split("/")[0]
    # Some houses say of NITF that it is text, and complex data.
    if stated and not (stated == "complexdata" and kind == "text"):
        return "" if stated.startswith("text") else MEDIA.get(stated.split()[0], stated)
    if kind and kind not in ("text", "application"):
        return "picture" if kind == "image" else kind
    return "" if next(_held(content), None) is not None else "binary"


def _story(stated: ItemBuilder, texts: list[etree._Element]) -> StructuredBody:
    """The story of an item: of its contents the main one; title and lead may stand in components of their own."""
    for content in texts:
        for pattern, field in ((TITLE, "headline"), (LEAD, "standfirst")):
            if pattern.match(_role(content)):
                stated.take(field, xml.text(xml.child(content, "DataContent")), f"newsml:{field}")
    others = [text for text in texts if not any(one.match(_role(text)) for one in (TITLE, LEAD, CAPTION))]
    told = _told(stated, sorted(others, key=_rank) or [text for text in texts if LEAD.match(_role(text))])
    return next((body for body in told if body.copy.strip()), StructuredBody(""))


def _rank(content: etree._Element) -> int:
    """The main content before one that has no role, and that before others."""
    return 0 if MAIN.match(_role(content)) else 2 if _role(content) else 1


def _role(content: etree._Element) -> str:
    return xml.attribute(xml.child(content.getparent(), "Role"), "FormalName")


def _told(stated: ItemBuilder, texts: list[etree._Element]) -> Iterator[StructuredBody]:
    """What each content says: NITF, XHTML, bare paragraphs, HTML that was written as text, or markup nobody knows."""
    for content in texts:
        for held, notation in _held(content):
            root = next(xml.children(held), None)
            if root is None:
                yield of_data(held, notation, stated.problems)
            elif xml.name(root) == "nitf":
                head = read_nitf_head(stated, root)
                told = read_nitf_body(stated, root)
                head.complete(stated)
                yield told
            elif xml.name(root) in ("body", "body.content"):
                yield read_nitf_body(stated, held if xml.name(root) == "body" else root)
            elif _is_marked_up(held, root):
                inside = xml.child(root, "body")
                yield body_of_elements(inside if xml.name(root) == "html" and inside is not None else held)
            else:
                yield of_unknown(list(xml.children(held)), stated.problems)


def _held(content: etree._Element) -> Iterator[tuple[etree._Element, str]]:
    """The data of a content, and how each is encoded."""
    for child in xml.children(content, "DataContent", "Encoding"):
        if xml.name(child) == "DataContent":
            yield child, ""
        else:
            yield from ((held, xml.attribute(child, "Notation")) for held in xml.children(child, "DataContent"))


def _is_marked_up(held: etree._Element, root: etree._Element) -> bool:
    """Whether data are words with tags among them, or elements of XHTML or NITF."""
    words = (held.text, *(child.tail for child in held))
    return xml.name(root).lower() in (*markup.BLOCKS, "html") or any(part and part.strip() for part in words)
