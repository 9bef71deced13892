"""Plain text: one story a file, all of it prose."""

from __future__ import annotations

import re
from dataclasses import replace

from articles.reading.draft import Draft, PubStatus, Unreadable
from articles.reading.formats.service_header import read_service_header
from articles.reading.toolkit.encoding.decoding import decode
from articles.reading.toolkit.encoding.sniffing import FileHead

#: No story is longer, in bytes; of a longer file as much of the beginning is read, and a person looks at it first.
LONGEST = 8 * 1024 * 1024
#: A character and a unit of text in any encoding end at a multiple of so many bytes, or where a line does.
UNIT = 4
TOO_LONG = (
    "The file is longer than any story: its first 8 MB are the story, which is held back; the delivery has the whole."
)
MARKS_OF_WIDE = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")
#: How a document type definition begins, as archives of SGML carry one beside their copy.
DEFINITION = re.compile(r"\s*(?:<!--.{0,2000}?-->\s*){0,20}<!(?:ELEMENT|ATTLIST|ENTITY|NOTATION)\s", re.DOTALL)


def detect(head: FileHead) -> bool:
    """Any file may be plain text: the format stands last in the registry."""
    return True


def read(raw: bytes) -> list[Draft]:
    """
    Read a file of plain text.

    In:      bytes in any encoding
    Out:     one draft whose `copy` is the whole text; one that is skipped where it only defines a document type
    Raises:  Unreadable where nothing but white space stands in it
    Rule:    W4; W55, W67: of a file longer than any story the beginning is read and held back, with the reason
    """
    cut = len(raw) > LONGEST
    decoded = decode(_beginning(raw) if cut else raw)
    if not decoded.text.strip():
        raise Unreadable("The file contains nothing but white space.")
    if DEFINITION.match(decoded.text):
        return [Draft(encoding=decoded.encoding, skipped="document type definition")]
    draft = Draft(
        format="text",
        encoding=decoded.encoding,
        decoded=decoded.text,
        copy=decoded.text,
        copy_start=0,
        status=PubStatus.WITHHELD if cut else PubStatus.USABLE,
        problems=(*decoded.problems, *([TOO_LONG] if cut else [])),
    )
    return [_without_header(draft)]


def _beginning(raw: bytes) -> bytes:
    """As much of a file as a story may be long, up to the end of a line."""
    if raw.startswith(MARKS_OF_WIDE) or b"\0" in raw[:UNIT]:
        return raw[: LONGEST - LONGEST % UNIT]
    line = raw.rfind(b"\n", 0, LONGEST)
    end = line if line > LONGEST // 2 else LONGEST
    # Where no line ends, not inside a character of UTF-8.
    while end > LONGEST - UNIT and raw[end] & 0xC0 == 0x80:
        end -= 1
    return raw[:end]


def _without_header(draft: Draft) -> Draft:
    """The draft with what a service's header states, and the story alone as its copy (W65)."""
    header = read_service_header(draft.decoded)
    if header is None or not draft.decoded[header.start : header.end].strip():
        return draft
    return replace(
        draft,
        copy=draft.decoded[header.start : header.end],
        copy_start=header.start,
        notes=tuple(header.notes),
        provenance=header.provenance,
        **header.fields,
    )
