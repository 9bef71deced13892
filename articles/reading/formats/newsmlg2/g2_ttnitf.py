"""The markup of TT's stories inside NewsML-G2 (`application/ttnitf+xml`): BODY, TEXT, and parts with Swedish names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lxml import etree

from articles.reading.toolkit import xml
from articles.reading.toolkit.blocks import StructuredBody, body_of_elements
from articles.reading.toolkit.feed_location import FeedLocation, stated_dateline_of
from articles.reading.toolkit.item_builder import ItemBuilder

#: Parts that hold the story, and those that say something about it.
STORY = ("INGRESS", "BRODTEXT", "FAKTA")
ABOUT = ("RUBRIK", "DAT", "SLUGG", "BYLINE", "SIGN")


def is_ttnitf(root: etree._Element) -> bool:
    """Whether an element is the BODY of such a story."""
    return xml.name(root) == "BODY" and any(xml.child(root, "TEXT", part) is not None for part in (*STORY, "RUBRIK"))


def read_ttnitf(stated: ItemBuilder, root: etree._Element) -> StructuredBody:
    """
    Read a story.

    In:      <BODY><TEXT><RUBRIK>…</RUBRIK><DAT><ORT>Lund</ORT><SOURCE>TT</SOURCE></DAT><INGRESS><P>…</P></INGRESS>…
    Out:     its paragraphs as copy; headline, dateline, source and byline are kept in `stated`
    Raises:  nothing
    Rule:    W37, W63: what else stands there is taken as paragraphs, and a problem says so
    """
    texts = list(xml.children(root, "TEXT"))
    for text in texts:
        stated.take("headline", xml.text(xml.child(text, "RUBRIK")), "ttnitf:RUBRIK")
        stated.take("slug", xml.text(xml.child(text, "SLUGG")), "ttnitf:SLUGG")
        stated.take("byline", xml.text(xml.child(text, "BYLINE")), "ttnitf:BYLINE")
        _dateline(stated, xml.child(text, "DAT"))
    parts = [part for text in texts for part in xml.children(text) if xml.name(part) not in ABOUT]
    if others := dict.fromkeys(xml.name(part) for part in parts if xml.name(part) not in STORY and xml.text(part)):
        stated.problems.append(f"Parts that are not known were taken into the body: {', '.join(others)[:200]}.")
    return body_of_elements(*(piece for part in parts for piece in _pieces(part)))


def _dateline(stated: ItemBuilder, dated: etree._Element | None) -> None:
    place, source = xml.text(xml.child(dated, "ORT")), xml.text(xml.child(dated, "SOURCE")).strip("()/ ")
    stated.take("source", source, "ttnitf:SOURCE")
    dateline = stated_dateline_of(place, [FeedLocation(place, printed=place)] if place else [])
    if dateline is not None:
        stated.take("dateline", replace(dateline, sources=(source,) if source else ()), "ttnitf:DAT")


def _pieces(part: etree._Element) -> Iterator[etree._Element]:
    """The elements of a part, each a paragraph; the part itself where it has words of its own."""
    own = (part.text, *(child.tail for child in part))
    if any(words and words.strip() for words in own):
        yield part
    else:
        yield from xml.children(part)
