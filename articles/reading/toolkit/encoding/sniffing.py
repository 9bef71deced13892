"""The beginning of a file, which tells its format."""

from __future__ import annotations

import re
from dataclasses import dataclass

from articles.reading.toolkit.encoding import decoding
from articles.reading.toolkit.encoding.byte_evidence import is_utf8

#: A format is told by no more than this.
LENGTH = 16 * 1024
#: What may stand before the root element, besides white space: instructions, comments, and a document type whatever it
#: declares. Each alternative takes what it begins with to its end or not at all, so that the time stays in proportion.
ASIDE = r"<\?(?:[^?]|\?(?!>))*+\?>|<!--(?:[^-]|-(?!->))*+-->"
SUBSET = rf"\[(?:[^\]\"'<]|\"[^\"]*+\"|'[^']*+'|{ASIDE}|<(?![?]|!--))*+\]"
DOCTYPE = rf"<!DOCTYPE\b(?:[^\"'\[>]|\"[^\"]*+\"|'[^']*+')*+(?:{SUBSET}\s*+)?+>"
PROLOG = re.compile(rf"(?:\s++|{ASIDE}|{DOCTYPE})*+", re.IGNORECASE)
#: A document type that declares something may take up more than the beginning of a file.
DECLARES, WITH_DECLARATIONS = re.compile(rb"<!DOCTYPE\b[^\[]{0,500}\[", re.IGNORECASE), 256 * 1024
ROOT = re.compile(r"<(?:[\w.-]{1,40}:)?([A-Za-z_][\w.-]{0,60})(?=[\s/>])([^>]{0,4000})")


@dataclass(frozen=True, slots=True)
class FileHead:
    """
    What a format's `detect` looks at.

    raw:         the first bytes
    text:        the same as text, without white space before it
    root:        the local name of the XML or HTML root element, as written; "" where the file opens with none
    attributes:  what stands in the root's tag, namespaces among it
    doctype:     what stands before the root element, in small letters
    name:        the file's own name, to break a tie and for nothing else
    """

    raw: bytes
    text: str
    root: str = ""
    attributes: str = ""
    doctype: str = ""
    name: str = ""


def file_head(raw: bytes, name: str = "") -> FileHead:
    """Look at the beginning of a file, however long it is."""
    first = raw[:LENGTH]
    if DECLARES.search(first):
        first = raw[:WITH_DECLARATIONS]
    # The cut may run through a character of UTF-8, which is no evidence of another encoding.
    whole = first.decode("utf-8-sig", "ignore") if is_utf8(first) else decoding.decode(first).text
    text = whole.replace("\0", "").lstrip()
    if not text.startswith("<"):
        return FileHead(first, text, name=name)
    prolog = PROLOG.match(text)
    start = prolog.end() if prolog else 0
    root = ROOT.match(text, start)
    if root is None:
        return FileHead(first, text, doctype=text[:start].lower(), name=name)
    return FileHead(first, text, root[1], root[2], text[:start].lower(), name)
