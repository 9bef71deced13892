"""Readers of wire copy, a module a format; which one reads a file is told by its content."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from articles.reading.draft import Draft, Unreadable
from articles.reading.formats import (
    anpa,
    atom,
    email,
    html,
    iptc7901,
    jsonfeed,
    newsml1,
    newsmlg2,
    ninjs,
    nitf,
    reuters21578,
    ritzau,
    rss,
    text,
    wordpress,
)
from articles.reading.formats.unknown_data import refuse_unknown_data
from articles.reading.toolkit import spans
from articles.reading.toolkit.encoding.file_signatures import signature_of
from articles.reading.toolkit.encoding.sniffing import FileHead, file_head
from articles.reading.toolkit.feeds import feed_parts
from articles.reading.toolkit.feeds.feed_parts import FeedPart, FileBytes
from articles.reading.toolkit.provider_key import authority, provider_key

__all__ = ["REGISTRY", "cut", "read", "read_part"]

#: What a file is that no other reader knows.
PLAIN = "text"
#: One line a format: its name, what detects it by a file's beginning, what reads it. The first to detect a file has it.
REGISTRY: tuple[tuple[str, Callable[[FileHead], bool], Callable[[bytes], list[Draft]]], ...] = (
    ("reuters21578", reuters21578.detect, reuters21578.read),
    ("anpa", anpa.detect, anpa.read),
    ("iptc7901", iptc7901.detect, iptc7901.read),
    ("wordpress", wordpress.detect, wordpress.read),
    ("rss", rss.detect, rss.read),
    ("atom", atom.detect, atom.read),
    ("jsonfeed", jsonfeed.detect, jsonfeed.read),
    ("ninjs", ninjs.detect, ninjs.read),
    ("newsmlg2", newsmlg2.detect, newsmlg2.read),
    ("newsml", newsml1.detect, newsml1.read),
    ("nitf", nitf.detect, nitf.read),
    ("ritzau", ritzau.detect, ritzau.read),
    ("html", html.detect, html.read),
    ("email", email.detect, lambda raw: email.read(raw, read_attachment=_attached)),
    (PLAIN, text.detect, text.read),
)
#: How files begin that are made for programs, and refused as a whole where no reader knows their form.
DATA = ("<", "{", "[")
#: Bytes by which the format of a long file is known.
LOOKED_AT = 1 << 20
#: What finds the items of a long file; a format that is not named here is always read as a whole.
ITEMS = {"rss": rss.ITEMS, "atom": atom.ITEMS, "ninjs": ninjs.ITEMS}


def read(raw: bytes, name: str = "") -> list[Draft]:
    """
    Read a file as far as its format tells.

    In:      the bytes of one file; its name, which at most breaks a tie
    Out:     one draft an item, in order, prose left in `copy`; items that are no text have `skipped` set; where values
             stand in the file's text is told of every format
    Raises:  Unreadable with a sentence where the file cannot be read as copy
    Rule:    W4, W35, W54, W55
    """
    if not raw:
        raise Unreadable("The file is empty.")
    kind = signature_of(raw)
    if kind:
        raise Unreadable(f"The file is {kind}, not copy.")
    return [_with_provider(draft) for draft in spans.complete(_reader(raw, name)(raw))]


def cut(raw: FileBytes, name: str = "", *, part_bytes: int = feed_parts.PART_BYTES) -> Iterator[FeedPart]:
    """
    Cut a long feed between its items.

    In:      the bytes of one file; its name; how many bytes of items a part has at least
    Out:     its parts, each a document for `read_part`; none for a file that `read` reads as a whole; of plain text
             longer than any story its beginning alone
    Raises:  nothing
    Rule:    W55
    """
    if len(raw) <= 2 * part_bytes or signature_of(raw[:LOOKED_AT]):
        return
    head = file_head(raw[:LOOKED_AT], name)
    form = next(form for form, detects, _ in REGISTRY if detects(head))
    if form == PLAIN and len(raw) > text.LONGEST and not head.text.startswith(DATA):
        # Its reader takes no more than this, however long it is.
        beginning = raw[: text.LONGEST + 1]
        yield FeedPart(beginning, form, start=0, end=len(beginning), shift=0, size=len(raw), is_last=True)
    elif form in ITEMS:
        yield from feed_parts.cut_feed(raw, form, ITEMS[form], part_bytes)


def read_part(part: FeedPart) -> list[Draft]:
    """
    Read a part of a feed as far as its format tells, like `read`.

    Out:     its drafts, items counted from 0 and spans told in the part
    Raises:  Unreadable with a sentence where the part cannot be read
    """
    reads = next(reads for form, _, reads in REGISTRY if form == part.format)
    return [_with_provider(draft) for draft in spans.complete(reads(part.raw))]


def _reader(raw: bytes, name: str, *, without: str = "") -> Callable[[bytes], list[Draft]]:
    """What reads a file, by its beginning; `without` is a format that it cannot be in."""
    head = file_head(raw, name)
    form, reads = next((form, reads) for form, detects, reads in REGISTRY if form != without and detects(head))
    if form == PLAIN:
        refuse_unknown_data(raw, head)
    return reads


def _attached(raw: bytes, name: str) -> list[Draft]:
    """A file that came with a mail; mails inside mails are the mail's own parts, and no attached text is one."""
    kind = signature_of(raw)
    if not raw or kind:
        raise Unreadable("The file contains no copy.")
    return spans.complete(_reader(raw, name, without="email")(raw))


def _with_provider(draft: Draft) -> Draft:
    """A draft with its provider: as the format says, else whom the id names, else the source that is stated (W68)."""
    return draft if draft.provider else replace(draft, provider=provider_key(authority(draft.id), draft.source))
