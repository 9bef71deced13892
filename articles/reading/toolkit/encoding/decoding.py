"""Bytes as text: which encoding they are in, told by evidence and recorded (W4)."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from articles.reading.toolkit.encoding.byte_evidence import guess_encoding, wide_encoding

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
#: Labels that the web has always read as the wider Windows code page of the same letters.
WIDER = {
    "ascii": "windows-1252",
    "iso8859-1": "windows-1252",
    "iso8859-9": "windows-1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
}
#: What an encoding is called where people read it.
NAMES = {f"cp125{digit}": f"windows-125{digit}" for digit in range(9)}
WIDE = ("utf-16", "utf-32")
LINE_END = re.compile(r"\r\n?")


@dataclass(frozen=True, slots=True)
class Decoded:
    """
    A file as text.

    text:      with "\\n" as the only line end, without byte-order mark and NUL
    encoding:  what the bytes were read as ("utf-8", "windows-1256")
    problems:  a sentence for everything that was odd
    """

    text: str
    encoding: str
    problems: tuple[str, ...] = ()


def decode(raw: bytes, declared: str = "") -> Decoded:
    """
    Decode a file.

    In:      its bytes; the encoding that the file itself says it has, or ""
    Out:     its text and what it was read as
    Raises:  nothing: what no encoding explains is replaced by U+FFFD and said in `problems`
    Rule:    W4: byte-order mark, declaration, valid UTF-8, then evidence; declared letters of one byte that are valid
             UTF-8 of several are UTF-8, which never happens by chance
    """
    if (wide := _marked_or_wide(raw)) is not None:
        return _replacing(*wide)
    stated = _codec(declared)
    text = _as_declared(raw, stated)
    if text is not None:
        return _result(text, stated)
    text = _strictly(raw, "utf-8")
    told = "utf-8" if text is not None else guess_encoding(raw)
    problems = []
    if declared and told != stated:
        problems.append(f"The file says that it is in {declared[:40]}, and it is not.")
    if text is None and told != "utf-8":
        text = _strictly(raw, told)
    return _result(text, told, problems) if text is not None else _replacing(raw, told, problems)


def _marked_or_wide(raw: bytes) -> tuple[bytes, str] | None:
    """What a byte-order mark says, or NULs in every other byte: the bytes without the mark, and their encoding."""
    for mark, encoding in BYTE_ORDER_MARKS:
        if raw.startswith(mark):
            return raw[len(mark) :], encoding
    wide = wide_encoding(raw)
    return (raw, wide) if wide is not None else None


def _as_declared(raw: bytes, stated: str) -> str | None:
    """The text in the encoding that is declared; None where that is none, or not true."""
    if not stated or stated.startswith(WIDE):
        return None
    text = _strictly(raw, stated)
    if text is None or stated == "utf-8" or raw.isascii():
        return text
    return text if _strictly(raw, "utf-8") is None else None


def _codec(label: str) -> str:
    """The codec of a declared label, "" where there is none that decodes text."""
    try:
        found = codecs.lookup(label.strip().strip("\"'")) if label.strip() and label.isascii() else None
    except (LookupError, ValueError):
        return ""
    if found is None or not getattr(found, "_is_text_encoding", True) or found.name in ("utf-7", "idna", "punycode"):
        return ""
    name = WIDER.get(found.name, found.name)
    return "utf-8" if name == "utf-8-sig" else name


def _strictly(raw: bytes, encoding: str) -> str | None:
    try:
        return raw.decode(encoding)
    except (UnicodeError, ValueError):
        return None


def _replacing(raw: bytes, encoding: str, problems: list[str] | None = None) -> Decoded:
    text = raw.decode(encoding, "replace")
    lost = text.count("\ufffd")
    said = list(problems or [])
    if lost and _strictly(raw, encoding) is None:
        places = "one place" if lost == 1 else f"{lost:,} places"
        said.append(f"In {places} the bytes are not valid {_named(encoding)}, and were replaced.")
    return _result(text, encoding, said)


def _result(text: str, encoding: str, problems: list[str] | None = None) -> Decoded:
    said = tuple(problems or ())
    text = text.removeprefix("\ufeff")
    if "\r" in text:
        text = LINE_END.sub("\n", text)
    if "\0" in text:
        said += (f"The file holds {text.count(chr(0)):,} NUL characters, which were dropped.",)
        text = text.replace("\0", "")
    return Decoded(text, _named(encoding), said)


def _named(encoding: str) -> str:
    return NAMES.get(encoding, encoding)
