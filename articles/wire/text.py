"""Plain text: one story a file, all of it prose."""

from __future__ import annotations

from articles.draft import Draft, Unreadable
from articles.wire.decoding import decode


def read(raw: bytes) -> list[Draft]:
    """
    Read a file of plain text.

    In:      bytes in any encoding
    Out:     one draft whose `copy` is the whole text
    Raises:  Unreadable where nothing but white space stands in it
    Rule:    W4
    """
    decoded = decode(raw)
    if not decoded.text.strip():
        raise Unreadable("The file holds nothing but white space.")
    return [
        Draft(
            format="text",
            encoding=decoded.encoding,
            decoded=decoded.text,
            copy=decoded.text,
            copy_start=0,
            problems=decoded.problems,
        )
    ]
