"""NITF 3.x, the IPTC's News Industry Text Format: one story a document."""

from __future__ import annotations

from functools import partial

from lxml import etree

from articles.reading.draft import Draft, Unreadable
from articles.reading.formats.nitf.nitf_body import read_nitf_body
from articles.reading.formats.nitf.nitf_head import read_nitf_head
from articles.reading.toolkit import xml
from articles.reading.toolkit.encoding.sniffing import FileHead
from articles.reading.toolkit.item_builder import ItemBuilder
from articles.reading.toolkit.language_tags import language_tag
from articles.reading.toolkit.spans import Regions

FORMAT = "nitf"
ITEM = r"<(?:[\w.-]{1,20}:)?nitf(?=[\s>])"


def detect(head: FileHead) -> bool:
    return head.root == "nitf" or (head.root == "collection" and "<nitf" in head.text)


def read(raw: bytes) -> list[Draft]:
    """
    Read a document of NITF, or several in one element.

    In:      bytes of XML
    Out:     a draft a document
    Raises:  Unreadable where it is no XML, or holds no story
    Rule:    NITF 3.6 DTD; W6, W34, W36, W37, W52
    """
    document = xml.parse_xml(raw, what="NITF file")
    found = [document.root] if xml.name(document.root) == "nitf" else list(xml.descendants(document.root, "nitf"))
    if not found:
        raise Unreadable("The NITF file contains no story.")
    regions = Regions(document.decoded.text, ITEM, len(found))
    return [_draft(element, item, document, regions) for item, element in enumerate(found)]


def _draft(element: etree._Element, item: int, document: xml.XmlDocument, regions: Regions) -> Draft:
    stated = ItemBuilder(problems=list(document.problems[len(document.decoded.problems) :]))
    head = read_nitf_head(stated, element)
    body = read_nitf_body(stated, element)
    head.complete(stated)
    language = xml.attribute(element, xml.LANGUAGE) or xml.attribute(element, "baselang")
    stated.take("language", language_tag(language or xml.stated_language(xml.child(element, "body"))), "nitf:baselang")
    return stated.draft(item, FORMAT, document.decoded, body=body, where=partial(regions.span, item))
