"""A web page as a tree, and the values that its meta elements and its headings state."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree
from lxml import html as lxml_html

from articles.draft import Unreadable
from articles.wire.decoding import Decoded, decode

CHARSET = re.compile(rb"<meta\b[^>]{0,300}?\bcharset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)
XML_ENCODING = re.compile(rb"<\?xml\b[^>]{0,200}?\bencoding\s*=\s*[\"']([\w.:-]{1,40})")
HEAD = 16 * 1024
#: What is around a story and no part of it: comments on it, other stories, ways to go elsewhere.
AROUND = re.compile(
    r"comment|kommentar|sidebar|related|recommend|teaser|widget|footer|respond|newsletter|navigation|breadcrumb|"
    r"most-?read|popular|trending",
    re.IGNORECASE,
)
OUTSIDE = frozenset(("aside", "footer", "nav", "form", "noscript", "template"))


@dataclass(frozen=True, slots=True)
class Page:
    """
    A parsed page.

    meta:  the contents of its meta elements by their name, property or itemprop in small letters, in order
    """

    root: etree._Element
    decoded: Decoded
    meta: dict[str, list[str]] = field(default_factory=dict)

    def stated(self, *names: str) -> str:
        """The first content that one of these meta elements has."""
        return next((content for name in names for content in self.meta.get(name, ()) if content), "")


def parse(raw: bytes) -> Page:
    """
    Parse a page.

    In:      its bytes
    Out:     its tree, however ill-formed, and the contents of its meta elements
    Raises:  Unreadable where there is no element at all
    Rule:    W4: the encoding is what a meta element declares; W55: no network, no entities
    """
    declared = XML_ENCODING.match(raw[:400]) or CHARSET.search(raw[:HEAD])
    decoded = decode(raw, declared[1].decode("ascii") if declared else "")
    parser = lxml_html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True)
    try:
        root = lxml_html.document_fromstring(decoded.text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise Unreadable("The web page holds nothing that can be read.") from error
    meta: dict[str, list[str]] = {}
    for element in root.iter("meta"):
        content = " ".join((element.get("content") or "").split())
        for name in {str(element.get(key) or "").strip().lower() for key in ("name", "property", "itemprop")} - {""}:
            meta.setdefault(name, []).append(content)
    return Page(root, decoded, meta)


def text(element: etree._Element) -> str:
    """All characters inside an element, white space joined."""
    return " ".join("".join(str(part) for part in element.itertext()).split())


def named(element: etree._Element) -> str:
    """The classes and the id of an element, which say what its makers call it."""
    return f"{element.get('class') or ''} {element.get('id') or ''}".strip()


def is_around(element: etree._Element) -> bool:
    """Whether an element stands in what is around the story."""
    above: etree._Element | None = element
    for _ in range(60):
        if above is None or above.tag in ("body", "html"):
            return False
        if above.tag in OUTSIDE or AROUND.search(named(above)):
            return True
        above = above.getparent()
    return False


def elements(page: Page, *tags: str) -> Iterator[etree._Element]:
    """The elements of these tags that belong to the story, in document order."""
    return (element for element in page.root.iter(*tags) if not is_around(element))


def properties(page: Page, name: str) -> Iterator[etree._Element]:
    """The elements of that microdata property (`itemprop`), in document order."""
    return (
        element
        for element in page.root.iter(etree.Element)
        if name in (element.get("itemprop") or "").split() and element.tag != "meta"
    )
