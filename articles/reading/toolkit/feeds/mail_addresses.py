"""Addresses of mail among the names of people, who are shown without them."""

from __future__ import annotations

import re

ADDRESS = (
    r"(?:mailto:\s*|e-?mail:?\s+)?[^\s<>()\[\]\"',;|:/@]{1,64}"
    r"(?:\s?@\s?|\s?[\[({](?:at|ät|a)[\])}]\s?)[^\s<>()\[\]\"',;|@]{1,120}"
)
#: "jane@example.org (Jane Doe)": the name is in the bracket.
NAME_BEHIND = re.compile(rf"<?{ADDRESS}>?\s*\((?P<name>[^()@]{{1,200}})\)", re.IGNORECASE)
ALONE = re.compile(rf"\s*(?:<\s*{ADDRESS}\s*>|\(\s*{ADDRESS}\s*\)|\[\s*{ADDRESS}\s*\]|{ADDRESS})", re.IGNORECASE)
PAGE = re.compile(r"\s*[<(\[]?\bhttps?://[^\s<>()\[\]]{1,300}[>)\]]?", re.IGNORECASE)
DOUBLED = re.compile(r"\s*([,;|/])(?:\s*[,;|/])+")
EDGE = ' ,;|/<>"-–—'


def without_addresses(text: str) -> str:
    """
    Names without the addresses beside them.

    In:      "jane@example.org (Jane Doe), Bo Roe <bo@example.org>", "Jane Doe, jane [at] example.org"
    Out:     "Jane Doe, Bo Roe", "Jane Doe"; the text as it is where it has no address; "" for addresses alone
    Raises:  nothing
    Rule:    W40, W48
    """
    if not has_address(text):
        return text
    text = PAGE.sub("", ALONE.sub("", NAME_BEHIND.sub(lambda found: found["name"], text)))
    return " ".join(DOUBLED.sub(r"\1", text).strip(EDGE).split())


def blank_addresses(text: str) -> str:
    """The text with blanks where addresses stand, so that every other character stays where it was."""
    return ALONE.sub(lambda found: " " * len(found[0]), text) if has_address(text) else text


def has_address(text: str) -> bool:
    """Whether an address of mail or of a page may stand in a text."""
    return "@" in text or "://" in text or re.search(r"[\[({](?:at|ät|a)[\])}]", text, re.IGNORECASE) is not None
