"""RBNews, the XML of the Danish agency Ritzau: a story alone, or the answer of its queue."""

from __future__ import annotations

from functools import partial

from lxml import etree

from articles.reading.draft import CreditedPerson, Draft, PubStatus, Role, Unreadable, Version
from articles.reading.toolkit import xml
from articles.reading.toolkit.blocks import body_of_html
from articles.reading.toolkit.encoding.sniffing import FileHead
from articles.reading.toolkit.feed_location import FeedLocation, stated_dateline_of
from articles.reading.toolkit.item_builder import ItemBuilder, Where
from articles.reading.toolkit.markup import html_paragraphs, plain_line
from articles.reading.toolkit.spans import Regions

FORMAT = "ritzau"
STORY = "RBNews"
#: Which element says that the story is another kind of version, and which.
VERSIONS = (("Annuleret", "kill"), ("Korrektion", "correction"), ("NyVersion", "update"))


def detect(head: FileHead) -> bool:
    return head.root == STORY or (head.root == "XMLNewsQueuedResponse" and STORY in head.text)


def read(raw: bytes) -> list[Draft]:
    """
    Read stories of Ritzau.

    In:      bytes of XML
    Out:     a draft a story
    Raises:  Unreadable where it is no XML, or holds no story
    Rule:    the agency's own format; W36, W37, W48, W51
    """
    document = xml.parse_xml(raw, what="Ritzau file")
    stories = [document.root] if xml.name(document.root) == STORY else list(xml.descendants(document.root, STORY))
    if not stories:
        raise Unreadable("The Ritzau file contains no story.")
    regions = Regions(document.decoded.text, rf"<{STORY}(?=[\s>])", len(stories))
    return [_draft(story, item, document, partial(regions.span, item)) for item, story in enumerate(stories)]


def _draft(story: etree._Element, item: int, document: xml.XmlDocument, where: Where) -> Draft:
    stated = ItemBuilder(problems=list(document.problems[len(document.decoded.problems) :]))
    said = {xml.name(child): xml.text(child) for child in xml.children(story)}
    stated.take("id", said.get("NewsID", ""), "ritzau:NewsID")
    stated.time("published", said.get("PublishDate", ""), "ritzau:PublishDate")
    stated.take("headline", plain_line(said.get("headline", "")), "ritzau:headline")
    stated.take("standfirst", plain_line(said.get("subtitle", "")), "ritzau:subtitle")
    stated.take("slug", said.get("strapline", "").strip("- "), "ritzau:strapline")
    # What is printed is the agency's sign; who wrote it is told to editors, with phone and address (W48).
    origin = said.get("origin", "")
    stated.take("byline", origin if origin.startswith("/") else "", "ritzau:origin")
    stated.take("source", origin.strip("/ ").removeprefix("Via ").strip("/ "), "ritzau:origin")
    writer = said.get("byLine", "")
    stated.add("credits", [CreditedPerson(writer, Role.BYLINE)] if " " in writer else [], "ritzau:byLine")
    town = said.get("town", "")
    stated.take("dateline", stated_dateline_of("", [FeedLocation(town)] if town else []), "ritzau:town")
    stated.add("subjects", [said.get("section", "")], "ritzau:section")
    for name, field in (("SubjectKeyword", "keywords"), ("IPTCList", "subjects")):
        listed = xml.child(story, name)
        stated.add(field, map(xml.text, xml.children(listed) if listed is not None else ()), f"ritzau:{name}")
    stated.add("notes", html_paragraphs(said.get("TilRedaktionen", "")), "ritzau:TilRedaktionen")
    _version(stated, said)
    body = body_of_html(said.get("content", ""))
    return stated.draft(item, FORMAT, document.decoded, body=body, where=where)


def _version(stated: ItemBuilder, said: dict[str, str]) -> None:
    written = said.get("version", "")
    number = int(written) if written.isascii() and written.isdecimal() and len(written) < 10 else None
    for name, kind in VERSIONS:
        if said.get(name, "").lower() == "true":
            stated.take("version", Version(kind, number), f"ritzau:{name}")
    if said.get("Annuleret", "").lower() == "true":
        stated.take("status", PubStatus.CANCELED, "ritzau:Annuleret")
    if (number or 0) > 1:
        stated.take("version", Version("version", number), "ritzau:version")
