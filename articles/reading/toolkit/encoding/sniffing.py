"""The beginning of a file, which tells its format."""

from __future__ import annotations

import re
from dataclasses import dataclass

from articles.reading.toolkit.encoding import decoding
from articles.reading.toolkit.encoding.byte_evidence import is_utf8

#: A format is told by no more than this.
LENGTH = 16 * 1024
#: What may stand before the root element, besides a document type: white space, instructions, comments.
ASIDE = re.compile(r"\s+|<\?.*?\?>|<!--.*?-->", re.DOTALL)
DOCTYPE = re.compile(r"<!DOCTYPE\b", re.IGNORECASE)
#: What tells where a document type ends: what may hold its marks (quotations, comments, instructions), and its marks.
DOCTYPE_PART = re.compile(r"\"[^\"]*\"|'[^']*'|<!--.*?-->|<\?.*?\?>|[\[\]<>\"']", re.DOTALL)
#: What opens something that has no end, where it is found as a mark of its own.
UNENDED = ('"', "'", "<!--", "<?")
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
    start = _prolog_end(text)
    root = ROOT.match(text, start)
    if root is None:
        return FileHead(first, text, doctype=text[:start].lower(), name=name)
    return FileHead(first, text, root[1], root[2], text[:start].lower(), name)


def document_type(text: str) -> slice:
    """Where the document type of an XML text stands, behind what may stand before it; an empty slice for none."""
    start = _asides_end(text, 0)
    return slice(start, _doctype_end(text, start) or start)


def _prolog_end(text: str) -> int:
    """Where the root element may begin: behind white space, instructions, comments and document types."""
    position = _asides_end(text, 0)
    while end := _doctype_end(text, position):
        position = _asides_end(text, end)
    return position


def _asides_end(text: str, position: int) -> int:
    """Where white space, instructions and comments end that begin here."""
    while aside := ASIDE.match(text, position):
        position = aside.end()
    return position


def _doctype_end(text: str, position: int) -> int:
    """Where the document type ends that begins here, whatever it declares; 0 where there is none, or it has no end."""
    opening = DOCTYPE.match(text, position)
    in_subset = False
    for part in DOCTYPE_PART.finditer(text, opening.end()) if opening else ():
        match part[0]:
            case "[" | "]":
                in_subset = part[0] == "["
            case ">" if not in_subset:
                return part.end()
            case mark if len(mark) == 1 and text.startswith(UNENDED, part.start()):
                return 0
    return 0
