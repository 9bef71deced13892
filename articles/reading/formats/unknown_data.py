"""Files made for programs, in a form that no reader knows; their tags and brackets are no prose."""

from __future__ import annotations

import re

from articles.reading.draft import Unreadable
from articles.reading.toolkit.encoding.sniffing import FileHead
from articles.reading.toolkit.json import parse_json

OBJECT = re.compile(r"\{\s*(?:\"|\})")
#: How much of a file's end is looked at for the tag that closes it.
END = 400


def refuse_unknown_data(raw: bytes, head: FileHead) -> None:
    """
    Refuse what is XML or JSON of an unknown form.

    In:      a file that no reader of a format knows, and its beginning
    Out:     nothing, where it may be plain text
    Raises:  Unreadable, with the name of the root element where there is one
    """
    closing = rf"</(?:[\w.-]{{1,40}}:)?{re.escape(head.root)}\s*>\s*\Z"
    closed = head.root and re.search(closing.encode("utf-8", "replace"), raw[-END:])
    if head.text.startswith("<?xml") or closed:
        raise Unreadable(f"The file is XML of a form that no reader knows: its root element is “{head.root}”.")
    if OBJECT.match(head.text):
        parse_json(raw)
        raise Unreadable("The file is JSON of a form that no reader knows.")
    if head.text.startswith("["):
        try:
            parse_json(raw)
        except Unreadable:
            return
        raise Unreadable("The file is JSON of a form that no reader knows.")
