"""Readers of wire copy, a module a format; which one reads a file is told by its content."""

from __future__ import annotations

from collections.abc import Callable

from articles.reading.draft import Draft, Unreadable
from articles.reading.formats import anpa, atom, unknown_data, iptc7901, jsonfeed, ritzau, rss, text, wordpress
from articles.reading.toolkit.encoding import sniffing, file_signatures
from articles.reading.formats.email import message
from articles.reading.formats.html import page_story
from articles.reading.formats.newsml1 import newsml_document
from articles.reading.formats.newsmlg2 import g2_document
from articles.reading.formats.ninjs import ninjs_document
from articles.reading.formats.nitf import nitf_document
from articles.reading.formats.reuters21578 import collection
from articles.reading.toolkit.encoding.sniffing import Beginning

__all__ = ["REGISTRY", "read"]

#: What a file is that no other reader knows.
PLAIN = "text"
#: One line a format: its name, what detects it by a file's beginning, what reads it. The first to detect a file has it.
REGISTRY: tuple[tuple[str, Callable[[Beginning], bool], Callable[[bytes], list[Draft]]], ...] = (
    ("reuters21578", collection.detect, collection.read),
    ("anpa", anpa.detect, anpa.read),
    ("iptc7901", iptc7901.detect, iptc7901.read),
    ("wordpress", wordpress.detect, wordpress.read),
    ("rss", rss.detect, rss.read),
    ("atom", atom.detect, atom.read),
    ("jsonfeed", jsonfeed.detect, jsonfeed.read),
    ("ninjs", ninjs_document.detect, ninjs_document.read),
    ("newsmlg2", g2_document.detect, g2_document.read),
    ("newsml", newsml_document.detect, newsml_document.read),
    ("nitf", nitf_document.detect, nitf_document.read),
    ("ritzau", ritzau.detect, ritzau.read),
    ("html", page_story.detect, page_story.read),
    ("email", message.detect, lambda raw: message.read(raw, read_attachment=_attached)),
    (PLAIN, text.detect, text.read),
)


def read(raw: bytes, name: str = "") -> list[Draft]:
    """
    Read a file as far as its format tells.

    In:      the bytes of one file; its name, which at most breaks a tie
    Out:     one draft an item, in order, prose left in `copy`; items that are no text have `skipped` set
    Raises:  Unreadable with a sentence where the file cannot be read as copy
    Rule:    W4, W54, W55
    """
    if not raw:
        raise Unreadable("The file is empty.")
    kind = file_signatures.kind_of(raw)
    if kind:
        raise Unreadable(f"The file is {kind}, not copy.")
    return _reader(raw, name)(raw)


def _reader(raw: bytes, name: str, *, without: str = "") -> Callable[[bytes], list[Draft]]:
    """What reads a file, by its beginning; `without` is a format that it cannot be in."""
    head = sniffing.of(raw, name)
    form, reads = next((form, reads) for form, detects, reads in REGISTRY if form != without and detects(head))
    if form == PLAIN:
        unknown_data.refuse(raw, head)
    return reads


def _attached(raw: bytes, name: str) -> list[Draft]:
    """A file that came with a mail; mails inside mails are the mail's own parts, and no attached text is one."""
    kind = file_signatures.kind_of(raw)
    if not raw or kind:
        raise Unreadable("The file holds no copy.")
    return _reader(raw, name, without="email")(raw)
