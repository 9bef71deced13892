"""The content of a news item of NewsML-G2: NITF, XHTML or plain text inside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lxml import etree

from articles.reading.formats.newsmlg2.g2_ttnitf import is_ttnitf, read_ttnitf
from articles.reading.formats.nitf.nitf_body import read_nitf_body
from articles.reading.formats.nitf.nitf_head import read_nitf_head
from articles.reading.toolkit import xml
from articles.reading.toolkit.blocks import StructuredBody, body_of_elements, of_data, of_unknown
from articles.reading.toolkit.item_builder import ItemBuilder

#: What stands before lines that are not for publication, for the prose rules to know them by (W48).
PRIVATE = "Not for publication:"
PARTS_OF_HTML = ("body", "div", "article", "section", "p", "pre", "table")


def read_g2_content(stated: ItemBuilder, item: etree._Element, private: tuple[str, ...]) -> StructuredBody:
    """
    Read the copy of an item.

    In:      the item, and lines that are not for publication, whose names alone are read
    Out:     its copy: of several renditions the first that has any text; what NITF states inside is kept in `stated`
    Raises:  nothing
    Rule:    NewsML-G2 2.x, contentSet: inlineXML, inlineData; W6, W36, W48
    """
    contents = xml.child(item, "contentSet")
    told = next(_with_words(_renditions(stated, contents)), None) or _unknown(stated, contents) or StructuredBody("")
    if not private or told.tabular:
        return told
    return StructuredBody("\n\n".join([told.copy, PRIVATE, *private]))


def _with_words(bodies: Iterable[StructuredBody]) -> Iterator[StructuredBody]:
    return (body for body in bodies if body.copy.strip())


def _contents(contents: etree._Element | None) -> Iterator[etree._Element]:
    if contents is not None:
        yield from xml.children(contents, "inlineXML", "inlineData")


def _renditions(stated: ItemBuilder, contents: etree._Element | None) -> Iterator[StructuredBody]:
    for content in _contents(contents):
        if next(xml.children(content), None) is not None:
            yield from _xml(stated, content)
        else:
            yield of_data(content, xml.attribute(content, "encoding"), stated.problems)


def _xml(stated: ItemBuilder, content: etree._Element) -> Iterator[StructuredBody]:
    for root in xml.children(content):
        match xml.name(root):
            case "nitf":
                head = read_nitf_head(stated, root)
                told = read_nitf_body(stated, root)
                head.complete(stated)
                yield told
            case "html":
                stated.take("headline", xml.text(xml.child(root, "head", "title")), "newsmlg2:html", confidence=0.7)
                body = xml.child(root, "body")
                yield body_of_elements(root if body is None else body)
            case "BODY" if is_ttnitf(root):
                yield read_ttnitf(stated, root)
            case name if name in PARTS_OF_HTML:
                yield body_of_elements(*xml.children(content))
                return


def _unknown(stated: ItemBuilder, contents: etree._Element | None) -> StructuredBody | None:
    """What content says that is of no kind that is known, for want of another (W63)."""
    roots = [root for content in _contents(contents) for root in xml.children(content)]
    others = [root for root in roots if xml.name(root) not in ("nitf", "html", *PARTS_OF_HTML)]
    told = next(_with_words(of_unknown([root], stated.problems) for root in others), None)
    if told is None:
        names = dict.fromkeys(map(xml.name, others))
        stated.problems += [f"Content of a kind that is not read: {name}." for name in names]
    return told
