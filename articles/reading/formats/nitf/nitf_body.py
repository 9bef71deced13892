"""The body of a NITF document, alone or inside another format: headline, byline, dateline, story."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from lxml import etree

from articles.reading.draft import PlaceKind
from articles.reading.toolkit import markup, xml
from articles.reading.toolkit.blocks import StructuredBody, body_of_elements, body_of_html
from articles.reading.toolkit.feed_location import FeedLocation, dateline_text, stated_dateline_of
from articles.reading.toolkit.item_builder import ItemBuilder
from articles.reading.toolkit.timestamps import read_day
from articles.reading.toolkit.web_timestamps import read_web_timestamp

#: Parts of a location, the most exact first, and the kind of place each names.
PARTS = (
    ("sublocation", PlaceKind.DISTRICT),
    ("city", PlaceKind.CITY),
    ("state", PlaceKind.REGION),
    ("region", PlaceKind.REGION),
    ("country", PlaceKind.COUNTRY),
)
#: A date that is no words of a dateline but its attribute once more.
CODED = re.compile(r"[\dTZ:+.-]*$")
#: A byline that is initials of a desk and names nobody: "gr/bp" (W48).
INITIALS = re.compile(r"[a-z]{1,4}(?:[/-][a-z]{1,4})*$")
#: A bare dateline is no longer than this.
NAME = 40


def read_nitf_body(stated: ItemBuilder, root: etree._Element) -> StructuredBody:
    """
    Read the body of a document.

    In:      the root element, or one that holds `body.head` and `body.content`
    Out:     the story as copy, its tagline as the last paragraph; all else is kept in `stated`
    Raises:  nothing
    Rule:    NITF 3.6: body.head, body.content, body.end; W6, W36, W37, W45
    """
    body = xml.child(root, "body")
    body = root if body is None else body
    head = xml.child(body, "body.head")
    if head is not None:
        _head(stated, head)
    contents = list(xml.children(body, "body.content"))
    for content in contents:
        for block in xml.children(content, "block"):
            _block(stated, block)
    told = _content(contents)
    if not told.copy:
        told = body_of_elements(*_without_head(body))
    end = xml.child(body, "body.end")
    taglines = [] if end is None else [xml.text(line) for line in xml.children(end, "tagline")]
    copy = "\n\n".join(part for part in (told.copy, *taglines) if part)
    return told if told.tabular else StructuredBody(copy)


def _content(contents: list[etree._Element]) -> StructuredBody:
    """The story of the content; without any element in it, its words are HTML that was written as text (W63)."""
    words = "\n\n".join(content.text or "" for content in contents)
    if markup.TAG.search(words) and not any(map(len, contents)):
        return body_of_html(words)
    return body_of_elements(*contents)


def _without_head(body: etree._Element) -> list[etree._Element]:
    """Paragraphs that stand beside an empty `body.content` or without one, as some formats put them."""
    return [child for child in xml.children(body) if xml.name(child) not in ("head", "body.head", "body.end")]


def _head(stated: ItemBuilder, head: etree._Element) -> None:
    lines = xml.child(head, "hedline")
    lines = xml.child(head, "headline") if lines is None else lines
    headline = xml.text(xml.child(lines, "hl1")) or (xml.text(lines) if xml.child(lines, "hl2") is None else "")
    stated.take("headline", headline, "nitf:hl1")
    stated.take("standfirst", xml.text(xml.child(head, "abstract")), "nitf:abstract")
    for second in () if lines is None else xml.children(lines, "hl2"):
        words = xml.text(second)
        if words.casefold() != str(stated.get("headline") or "").casefold():
            stated.take("standfirst", words, "nitf:hl2", confidence=0.9)
    for note in xml.children(head, "note"):
        stated.add("notes", [xml.text(note)], "nitf:note")
    _bylines(stated, list(xml.children(head, "byline")))
    stated.take("source", xml.text(xml.child(head, "distributor")), "nitf:distributor")
    _dateline(stated, xml.child(head, "dateline"))


def _block(stated: ItemBuilder, block: etree._Element) -> None:
    """A block may have a byline and a dateline of its own; the first of them are the story's."""
    for child in list(
        xml.children(block, "byline", "dateline", "abstract", "key-list", "copyrite", "tobject", "classifier")
    ):
        if xml.name(child) == "byline":
            _bylines(stated, [child])
        elif xml.name(child) == "dateline":
            _dateline(stated, child)
        block.remove(child)


def _bylines(stated: ItemBuilder, bylines: list[etree._Element]) -> None:
    said = [words for words in map(_byline, bylines) if words and not INITIALS.match(words)]
    stated.take("byline", ", ".join(said), "nitf:byline")


def _byline(byline: etree._Element) -> str:
    """The words of a byline without titles; a comma between two people who stand side by side."""
    words: list[str] = []
    after_person = False
    for piece, is_person in _pieces(byline):
        words += [",", piece] if is_person and after_person else [piece]
        after_person = is_person
    return re.sub(r"\s+(?=[,;])", "", " ".join(words)).strip(" ,;")


def _pieces(element: etree._Element) -> Iterator[tuple[str, bool]]:
    if element.text and element.text.strip():
        yield " ".join(element.text.split()), False
    for child in xml.children(element):
        if xml.name(child) not in ("byttl", "virtloc") and (words := xml.text(child)):
            yield words, xml.name(child) == "person"
        if child.tail and child.tail.strip():
            yield " ".join(child.tail.split()), False


def _dateline(stated: ItemBuilder, dateline: etree._Element | None) -> None:
    if dateline is None:
        return
    dated = xml.child(dateline, "story.date")
    date = _day(dated)
    if dated is not None:
        stated.time("published", xml.attribute(dated, "norm") or xml.text(dated), "nitf:story.date")
        _separate(dated)
    if dated is not None and CODED.match(xml.text(dated)):
        dated.text = None
        for below in list(dated):
            dated.remove(below)
    places = [located_place(element) for element in xml.children(dateline, "location")]
    printed = xml.text(dateline)
    if not places and (name := bare_place(printed)) is not None:
        places = [name]
    stated.take("dateline", stated_dateline_of(printed, places, date), "nitf:dateline")


def _day(dated: etree._Element | None) -> dt.date | None:
    """The day of a story's date, by its attribute or its words."""
    if dated is None:
        return None
    stamp = read_web_timestamp(xml.text(dated))
    return read_day(xml.attribute(dated, "norm")) or (stamp.time.date() if stamp is not None else None)


def _separate(dated: etree._Element) -> None:
    """Put a comma before a date that stands at once behind a place, as the elements alone set the two apart."""
    before = dated.getprevious()
    if before is not None and not (before.tail or "").strip():
        before.tail = ", "


def bare_place(printed: str) -> FeedLocation | None:
    """The place of a dateline that is nothing but its name: "Oslo", "Rome, Italy"."""
    words = dateline_text(printed)
    if not words or len(words) > NAME or re.search(r"[\d()/]", words):
        return None
    return FeedLocation(words, printed=words)


def located_place(location: etree._Element) -> FeedLocation:
    """
    The place of a `location`.

    In:      <location location-code="95446" code-source="geonames.org"><city>ERBIL</city>, <country iso-cc="IQ">…
    Out:     its most exact part, what it lies in, and its code
    Raises:  nothing
    """
    named = [(kind, xml.text(part), part) for name, kind in PARTS for part in xml.descendants(location, name)]
    named = [(kind, words, part) for kind, words, part in named if words]
    country = next((xml.attribute(part, "iso-cc") for kind, _, part in named if kind is PlaceKind.COUNTRY), "")
    printed = xml.text(location)
    code, scheme = xml.attribute(location, "location-code"), xml.attribute(location, "code-source")
    identity = f"{scheme.rstrip('/')}/{code}" if code and scheme else code
    if not named:
        return FeedLocation(printed, identity=identity, printed=printed)
    kind, name, _ = named[0]
    return FeedLocation(name, kind, tuple(words for _, words, _ in named[1:]), country, identity, printed=printed)
