"""Readers of wire copy, a module a format; which one reads a file is told by its content."""

from __future__ import annotations

from collections.abc import Callable

from articles.draft import Draft, Unreadable
from articles.wire import (
    anpa,
    atom,
    beginning,
    email,
    foreign,
    html,
    iptc7901,
    jsonfeed,
    newsml,
    newsmlg2,
    ninjs,
    nitf,
    reuters21578,
    ritzau,
    rss,
    signatures,
    text,
    wordpress,
)
from articles.wire.beginning import Beginning

__all__ = ["REGISTRY", "read"]

#: What a file is that no other reader knows.
PLAIN = "text"
#: One line a format: (its name, what tells it by a file's beginning, what reads it). The first to know a file has it.
REGISTRY: tuple[tuple[str, Callable[[Beginning], bool], Callable[[bytes], list[Draft]]], ...] = (
    ("reuters21578", reuters21578.is_reuters21578, reuters21578.read),
    ("anpa", anpa.sniff, anpa.read),
    ("iptc7901", iptc7901.sniff, iptc7901.read),
    ("wordpress", wordpress.is_wordpress, wordpress.read),
    ("rss", rss.is_rss, rss.read),
    ("atom", atom.is_atom, atom.read),
    ("jsonfeed", jsonfeed.is_jsonfeed, jsonfeed.read),
    ("ninjs", ninjs.sniff, ninjs.read),
    ("newsmlg2", newsmlg2.sniff, newsmlg2.read),
    ("newsml", newsml.sniff, newsml.read),
    ("nitf", nitf.sniff, nitf.read),
    ("ritzau", ritzau.sniff, ritzau.read),
    ("html", html.is_html, html.read),
    ("email", email.is_email, email.reader(lambda raw, name: _attached(raw, name))),
    (PLAIN, lambda first: True, text.read),
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
    kind = signatures.kind_of(raw)
    if kind:
        raise Unreadable(f"The file is {kind}, not copy.")
    return _reader(raw, name)(raw)


def _reader(raw: bytes, name: str, *, without: str = "") -> Callable[[bytes], list[Draft]]:
    """What reads a file, by its beginning; `without` is a format that it cannot be in."""
    first = beginning.of(raw, name)
    form, reads = next((form, reads) for form, tells, reads in REGISTRY if form != without and tells(first))
    if form == PLAIN:
        foreign.refuse(raw, first)
    return reads


def _attached(raw: bytes, name: str) -> list[Draft]:
    """A file that came with a mail; mails inside mails are the mail's own parts, and no attached text is one."""
    kind = signatures.kind_of(raw)
    if not raw or kind:
        raise Unreadable("The file holds no copy.")
    return _reader(raw, name, without="email")(raw)
