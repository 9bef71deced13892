"""The content of a news item of NewsML-G2: NITF, XHTML or plain text inside it."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Iterator

from lxml import etree

from articles.reading.formats.nitf.nitf_body import read_nitf_body
from articles.reading.formats.nitf.nitf_head import read_nitf_head
from articles.reading.toolkit import xml
from articles.reading.toolkit.blocks import StructuredBody, body_of_elements, body_of_text
from articles.reading.toolkit.encoding.decoding import decode
from articles.reading.toolkit.item_builder import ItemBuilder

#: What stands before lines that are not for publication, for the prose rules to know them by (W48).
PRIVATE = "Not for publication:"


def read_g2_content(stated: ItemBuilder, item: etree._Element, private: tuple[str, ...]) -> StructuredBody:
    """
    Read the copy of an item.

    In:      the item, and lines that are not for publication, whose names alone are read
    Out:     its copy: of several renditions the first that has any text; what NITF states inside is kept in `stated`
    Raises:  nothing
    Rule:    NewsML-G2 2.x, contentSet: inlineXML, inlineData; W6, W36, W48
    """
    contents = xml.child(item, "contentSet")
    told = next((body for body in _renditions(stated, contents) if body.copy.strip()), StructuredBody(""))
    if not private or told.tabular:
        return told
    return StructuredBody("\n\n".join([told.copy, PRIVATE, *private]))


def _renditions(stated: ItemBuilder, contents: etree._Element | None) -> Iterator[StructuredBody]:
    if contents is None:
        return
    for content in xml.children(contents, "inlineXML", "inlineData"):
        if xml.name(content) == "inlineXML" or next(xml.children(content), None) is not None:
            yield from _xml(stated, content)
        else:
            yield body_of_text(_data(content))


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
            case "body" | "div" | "article" | "section" | "p" | "pre" | "table":
                yield body_of_elements(*xml.children(content))
                return
            case other:
                stated.problems.append(f"Content of a kind that is not read: {other}.")


def _data(content: etree._Element) -> str:
    data = "".join(str(part) for part in content.itertext())
    if "base64" not in xml.attribute(content, "encoding").lower():
        return data.strip("\n")
    try:
        return decode(base64.b64decode("".join(data.split()), validate=True)).text
    except (binascii.Error, ValueError):
        return ""
