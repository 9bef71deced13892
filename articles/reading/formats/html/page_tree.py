"""A web page as a tree, and the values that its meta elements and its headings state."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree
from lxml import html as lxml_html

from articles.reading.draft import Unreadable
from articles.reading.toolkit.encoding.decoding import Decoded, decode

CHARSET = re.compile(rb"<meta\b[^>]{0,300}?\bcharset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)
XML_ENCODING = re.compile(rb"<\?xml\b[^>]{0,200}?\bencoding\s*=\s*[\"']([\w.:-]{1,40})")
HEAD = 16 * 1024
#: What is around a story and no part of it: comments on it, other stories, ways to go elsewhere.
AROUND = re.compile(
    r"(?:.*[-_])?(?:comments?|commentlist|kommentare?|sidebar|related|recommended|recommendations|teasers?|widgets?|"
    r"respond|newsletter|navigation|nav|menu|breadcrumbs?|most-?read|popular|trending)(?:[-_].*)?"
    r"|(?:(?:site|page|main|global)[-_])?footer",
    re.IGNORECASE,
)
#: Names of what holds both the story and what is around it.
HOLDS_BOTH = re.compile(r"wrap|contain|layout|has-|with|no-|open", re.IGNORECASE)
OUTSIDE = frozenset(("aside", "footer", "nav", "form", "noscript", "template"))


@dataclass(frozen=True, slots=True)
class WebPage:
    """
    A parsed page.

    meta:      the contents of its meta elements by their name, property or itemprop in small letters, in order
    wrappers:  the elements around its headings of the first rank, which are no margin of it, whatever they are called
    """

    root: etree._Element
    decoded: Decoded
    meta: dict[str, list[str]] = field(default_factory=dict)
    wrappers: frozenset[etree._Element] = frozenset()

    def stated(self, *names: str) -> str:
        """The first content that one of these meta elements has."""
        return next((content for name in names for content in self.meta.get(name, ()) if content), "")


def parse_page(raw: bytes) -> WebPage:
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
        raise Unreadable("The web page contains nothing that can be read.") from error
    meta: dict[str, list[str]] = {}
    for element in root.iter("meta"):
        content = " ".join((element.get("content") or "").split())
        for name in {str(element.get(key) or "").strip().lower() for key in ("name", "property", "itemprop")} - {""}:
            meta.setdefault(name, []).append(content)
    headings = [heading for heading, _ in zip(root.iter("h1"), range(5), strict=False)]
    wrappers = frozenset(above for heading in headings for above in heading.iterancestors())
    return WebPage(root, decoded, meta, wrappers)


def element_text(element: etree._Element) -> str:
    """All characters inside an element, white space joined."""
    return " ".join("".join(str(part) for part in element.itertext()).split())


def is_small(element: etree._Element) -> bool:
    """Whether no more than a handful of elements stand in it."""
    return sum(1 for _ in zip(element.iterdescendants(), range(7), strict=False)) < 7


def visible_text(page: WebPage) -> str:
    """All that readers see of the page, and no script."""
    parts: list[str] = []
    for element in page.root.iter(etree.Element):
        if element.tag not in ("script", "style", "noscript", "template", "title"):
            parts.append(element.text or "")
        parts.append(element.tail or "")
    return " ".join(" ".join(parts).split())


def class_names(element: etree._Element) -> str:
    """The classes and the id of an element, which say what its makers call it."""
    return f"{element.get('class') or ''} {element.get('id') or ''}".strip()


def is_around(page: WebPage, element: etree._Element) -> bool:
    """Whether an element stands in what is around the story."""
    above: etree._Element | None = element
    for _ in range(60):
        if above is None or above in page.wrappers or above.tag in ("body", "html"):
            return False
        if above.tag in OUTSIDE and not (
            above.tag == "footer" and next(above.iterancestors("article"), None) is not None
        ):
            return True
        if any(AROUND.fullmatch(name) and not HOLDS_BOTH.search(name) for name in class_names(above)[:300].split()):
            return True
        above = above.getparent()
    return False


def elements(page: WebPage, *tags: str) -> Iterator[etree._Element]:
    """The elements of these tags that belong to the story, in document order."""
    return (element for element in page.root.iter(*tags) if not is_around(page, element))


def properties(page: WebPage, name: str) -> Iterator[etree._Element]:
    """The elements of that microdata property (`itemprop`), in document order."""
    return (
        element
        for element in page.root.iter(etree.Element)
        if name in (element.get("itemprop") or "").split() and element.tag != "meta"
    )
