"""Plain text: one story a file, all of it prose."""

from __future__ import annotations

import re
from dataclasses import replace

from articles.reading.draft import Draft, Unreadable
from articles.reading.formats.service_header import read_service_header
from articles.reading.toolkit.encoding.decoding import decode
from articles.reading.toolkit.encoding.sniffing import FileHead

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
    Rule:    W4
    """
    decoded = decode(raw)
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
        problems=decoded.problems,
    )
    return [_without_header(draft)]


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
