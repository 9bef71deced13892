"""NewsML-G2, the IPTC's envelope for news of every kind: messages, items, packages."""

from __future__ import annotations

from functools import partial

from lxml import etree

from articles.reading.draft import Draft, Unreadable
from articles.reading.formats.newsmlg2.g2_codes import Codes, local_code
from articles.reading.formats.newsmlg2.g2_content import read_g2_content
from articles.reading.formats.newsmlg2.g2_item import read_g2_metadata
from articles.reading.toolkit import xml
from articles.reading.toolkit.blocks import StructuredBody
from articles.reading.toolkit.encoding.sniffing import FileHead
from articles.reading.toolkit.item_builder import ItemBuilder, Where
from articles.reading.toolkit.spans import Regions

FORMAT = "newsmlg2"
#: The items of the standard, and what each is called where it is skipped; of a news item its class says it.
ITEMS = {
    "newsItem": "",
    "packageItem": "package",
    "conceptItem": "concept",
    "knowledgeItem": "knowledge item",
    "planningItem": "planning item",
    "catalogItem": "catalogue",
}
ITEM = rf"<(?:[\w.-]{{1,20}}:)?(?:{'|'.join(ITEMS)})(?=[\s>])"
#: Classes of news items that hold copy; a composite one is text with pictures.
TEXTS = frozenset(("text", "composite"))
INLINE = ("inlineXML", "inlineData")


def detect(head: FileHead) -> bool:
    return head.root in ("newsMessage", *ITEMS)


def read(raw: bytes) -> list[Draft]:
    """
    Read a news message, or an item alone.

    In:      bytes of XML
    Out:     a draft an item; what is no text has its kind in `skipped`. Beside news items a package only says how
             they belong together, so it is noted where it stands alone
    Raises:  Unreadable where it is no XML, or holds no item
    Rule:    NewsML-G2 2.x; W36, W37, W48, W52
    """
    document = xml.parse_xml(raw, what="NewsML-G2 file")
    alone = xml.name(document.root) in ITEMS
    items = [document.root] if alone else list(xml.descendants(document.root, *ITEMS))
    if not items:
        raise Unreadable("The NewsML-G2 file contains no item.")
    regions = Regions(document.decoded.text, ITEM, len(items))
    sender = xml.text(next(xml.descendants(document.root, "sender"), None))
    numbered = list(enumerate(items))
    news = [(number, item) for number, item in numbered if xml.name(item) == "newsItem"]
    return [
        _draft(item, position, document, partial(regions.span, number), sender)
        for position, (number, item) in enumerate(news or numbered)
    ]


def _draft(element: etree._Element, item: int, document: xml.XmlDocument, where: Where, sender: str) -> Draft:
    stated = ItemBuilder(problems=list(document.problems[len(document.decoded.problems) :]))
    private = read_g2_metadata(stated, element, Codes(element), sender=sender)
    skipped = _skipped(element)
    body = StructuredBody("") if skipped else read_g2_content(stated, element, private)
    return stated.draft(item, FORMAT, document.decoded, body=body, where=where, skipped=skipped)


def _skipped(element: etree._Element) -> str:
    """The kind of an item that is no text; one that does not say its class is text where text stands in it."""
    name = xml.name(element)
    if name != "newsItem":
        return ITEMS[name]
    stated = xml.child(element, "itemMeta", "itemClass")
    kind = local_code(xml.attribute(stated, "qcode") or xml.attribute(stated, "uri")).lower()
    inline = next(xml.descendants(element, *INLINE), None) is not None
    if kind in TEXTS and (inline or kind == "text"):
        return ""
    if not kind:
        remote = xml.attribute(next(xml.descendants(element, "remoteContent"), None), "contenttype")
        return "" if inline or not remote else remote.split("/")[0]
    return kind
