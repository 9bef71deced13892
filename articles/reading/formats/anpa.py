"""ANPA 1312, the transmission of American news agencies: a header, the text between STX and ETX, a closing stamp."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from articles.reading.draft import Draft, Provenance, Unreadable
from articles.reading.span import Span
from articles.reading.toolkit.encoding.decoding import Decoded, decode
from articles.reading.toolkit.encoding.sniffing import FileHead
from articles.reading.toolkit.encoding.typography import CONTROLS, typeset
from articles.reading.toolkit.slugs import Slug, split_slug, whole_keyword
from articles.reading.toolkit.timestamps import closing_confidence, doubts, read_closing_stamp

FORMAT = "anpa"
SYN, SOH, STX, ETX, EOT = "\x16", "\x01", "\x02", "\x03", "\x04"
STARTS = re.compile(rf"{SYN}{{1,6}}{SOH}|{SOH}(?=[A-Za-z]\d{{4}}[A-Z]{{2,10}}\x1f)")
DETECT = re.compile(rb"[\s\x00\x7f]*(?:\x16{1,6}\x01[\x0e\x0f]?[A-Za-z]{1,2}\d{3,5}|\x01[A-Za-z]\d{4}[A-Z]{2,10}\x1f)")
SERVICE = re.compile(r"[\x0e\x0f]?(?P<service>[A-Za-z]{1,2})(?P<sequence>\d{3,5})[\x1f ]*(?P<selector>[\w-]*)")
HEADER = re.compile(
    r"(?P<priority>[A-Za-z]) (?P<category>[A-Za-z]{1,3})\s*(?P<text>[\x13\x14])?(?P<layout>[\x11\x12])?\s?"
    r"(?P<slug>.*?)(?:\s+(?P<month>\d{1,2})-(?P<day>\d{1,2}))?(?:\s+(?P<words>\d{1,5}))?\s*$"
)
TABULAR = "\x12"
PRIORITIES = {"f": "flash", "b": "bulletin", "u": "urgent", "r": "routine", "d": "deferred", "a": "weekday advance",
              "s": "Sunday advance", "w": "release at will"}  # fmt: skip
#: Instructions to a typesetter: a quad at the line's end (Kyodo's is a plus), and a marker of the first column.
QUADS = "<=+"
#: In tables these controls are spaces of fixed width.
FIXED_SPACES = str.maketrans({"\x1e": " ", "\x1f": " "})
PHOTOS = re.compile(
    r"(?:(?:AP|Reuters|AFP|EPA|UPI)\s+(?:Photos?|Graphics?|Video)|With\s+(?:AP\s+)?Photos?)\b[^a-z]*[\w ,]*$"
)
NOTE = re.compile(r"[(\[]?(?:Eds?|EDITOR['’]?S|Editors)\b", re.IGNORECASE)
BYLINE = re.compile(r"by\s", re.IGNORECASE)
#: The closing stamp begins with the agency: AP-WF-11-13-13.
AGENCY = re.compile(r"(?P<agency>[A-Z]{2,10})-[A-Z]{2,3}-\d")
#: What is longer is no line of a header.
LONGEST_LINE = 300


@dataclass(slots=True)
class _Message:
    """One transmission while it is read; `start` is where it begins in the decoded text."""

    start: int
    header: str
    text: str
    closing: str
    fields: dict[str, Any] = field(default_factory=dict)
    provenance: dict[str, Provenance] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)


def detect(head: FileHead) -> bool:
    """A transmission opens with SYN and SOH, its service and its number; Kyodo's with SOH and its name behind them."""
    return DETECT.match(head.raw[:200]) is not None


def read(raw: bytes) -> list[Draft]:
    """
    Read the messages of a file of ANPA 1312.

    In:      bytes with one message or several, one after another
    Out:     a draft a message: slug, version, headline, time, source and note; the text's own lines are in `copy`
    Raises:  Unreadable where no message has any text
    Rule:    W1, W3, W5, W6, W12, W13
    """
    decoded = decode(raw)
    starts = [found.start() for found in STARTS.finditer(decoded.text)]
    if not starts:
        raise Unreadable("The file contains no transmission.")
    ends = [*starts[1:], len(decoded.text)]
    drafts = [
        _draft(decoded, _message(decoded.text[start:end], start), item)
        for item, (start, end) in enumerate(zip(starts, ends, strict=True))
    ]
    if not any(draft.copy.strip() or draft.headline for draft in drafts):
        raise Unreadable("The ANPA file has a header and no text.")
    return drafts


def _message(text: str, start: int) -> _Message:
    """Cut a transmission at its controls; one that breaks off has no closing stamp."""
    header, begun, rest = text.partition(STX)
    body, ended, closing = rest.partition(ETX)
    message = _Message(start, header, body, closing.partition(EOT)[0])
    if not begun:
        # Some relays drop the control characters of the text: its first line then follows the header's second.
        lines = header.split("\n", 2)
        message.header, message.text = "\n".join(lines[:2]), lines[2] if len(lines) > 2 else ""
    elif not ended:
        message.problems.append("The transmission breaks off before its end.")
    return message


def _draft(decoded: Decoded, message: _Message, item: int) -> Draft:
    tabular = _header(message)
    lines = message.text.split("\n")
    _keyword(message, lines)
    _stamp(message)
    copy = _table(lines) if tabular else _copy(message, lines)
    return Draft(
        item=item,
        format=FORMAT,
        encoding=decoded.encoding,
        decoded=decoded.text,
        copy=copy,
        tabular=tabular,
        notes=tuple(message.notes),
        provenance=message.provenance,
        problems=(*decoded.problems, *message.problems),
        **message.fields,
    )


def _header(message: _Message) -> bool:
    """Read the two lines of the header; whether the text is a table (W1, W6)."""
    lines = [line for line in message.header.lstrip(SYN + SOH).split("\n") if line.strip()]
    if not lines or SERVICE.match(lines[0]) is None:
        message.problems.append("The first line of the header is not as ANPA 1312 has it.")
    second = HEADER.match(lines[1][:200]) if len(lines) > 1 else None
    if second is None:
        message.problems.append("The second line of the header is not as ANPA 1312 has it.")
        return False
    _slug(message, split_slug(CONTROLS.sub("", second["slug"])))
    priority = PRIORITIES.get(second["priority"].lower(), "routine")
    message.provenance["priority"] = Provenance("anpa:header", None, 1.0, priority)
    # Kyodo, which sends no SYN, sets that control before everything.
    return second["layout"] == TABULAR and message.header.startswith(SYN)


def _slug(message: _Message, slug: Slug) -> None:
    _say_slug(message, slug.keyword)
    if slug.version is not None:
        message.fields["version"] = slug.version
        message.provenance["version"] = Provenance("anpa:header")
    if slug.subject:
        message.fields["subjects"] = (slug.subject,)
        message.provenance["subjects"] = Provenance("anpa:header", None, 0.9, "the prefix of a sport")


def _say_slug(message: _Message, keyword: str) -> None:
    message.fields["slug"] = keyword
    at = message.header.find(keyword) if keyword else -1
    span = Span(message.start + at, message.start + at + len(keyword)) if at >= 0 else None
    message.provenance["slug"] = Provenance("anpa:header" if span else "anpa:keyword", span)


def _keyword(message: _Message, lines: list[str]) -> None:
    """The text's first line repeats the keyword, with the version and the words it counts (W12)."""
    if not lines:
        return
    printed = _unquadded(CONTROLS.sub("", lines[0][:LONGEST_LINE])).lstrip("^").strip()
    if re.match(r"\*?\d{0,5}$", printed.split("<")[0].strip()) and "<" in printed:
        printed = printed.split("<", 1)[1].strip().lstrip("^")
    if not re.match(r"(?:(?:AM|PM|BC|AP)-|[A-Z]{2,3}--)\S", printed) and not re.search(r",\d{0,5}$", printed):
        return
    lines.pop(0)
    slug = split_slug(printed)
    header = str(message.fields.get("slug", ""))
    # A header has no spaces and little room: what it cut is known from here.
    _say_slug(message, whole_keyword(header, slug.keyword) if header else slug.keyword)
    if slug.version is not None and "version" not in message.fields:
        message.fields["version"] = slug.version
        message.provenance["version"] = Provenance("anpa:keyword")


def _stamp(message: _Message) -> None:
    stamp = read_closing_stamp(message.closing)
    if stamp is not None:
        message.fields["published"] = stamp.time
        message.provenance["published"] = Provenance("anpa:closing", None, closing_confidence(stamp), stamp.note)
        message.problems += doubts(stamp, message.closing)
    agency = AGENCY.match(message.closing.strip())
    if agency is not None:
        message.fields["source"] = agency["agency"]
        message.provenance["source"] = Provenance("anpa:closing", None, 0.95)


@dataclass(frozen=True, slots=True)
class _Line:
    """
    A line of a text, by what its typesetting says of it.

    text:             without controls, marker and quad
    quadded:          a quad ends it
    starts, ends:     whether it begins or closes a paragraph: by a marker or an indent, by a quad or an equals sign
    may_be_header:    whether it may stand before the story: set line by line, and not indented by a tabulator
    """

    text: str
    quadded: bool
    starts: bool
    ends: bool
    may_be_header: bool

    @classmethod
    def of(cls, line: str) -> _Line:
        bare = CONTROLS.sub("", line).rstrip()
        marked, ends = bare.lstrip(" ").startswith("^"), bare.endswith(("<", "=", "+"))
        return cls(
            text=typeset(_unquadded(bare).lstrip("^ \t")),
            quadded=bare.endswith(("<", "+")),
            starts=marked or bare[:1] in ("\t", " "),
            ends=ends,
            may_be_header=(marked or ends or not bare) and not bare.startswith("\t"),
        )

    @property
    def is_rule(self) -> bool:
        """Whether nothing but a rule stands in it."""
        return not self.text.strip("_-= ")


def _copy(message: _Message, lines: list[str]) -> str:
    """The lines as paragraphs: a quad ends one, an indent or a blank line starts one; the header is read on the way."""
    paragraphs: list[list[str]] = []
    in_header, open_line = True, False
    for line in map(_Line.of, lines):
        in_header = in_header and line.may_be_header
        if not line.text or (in_header and line.is_rule):
            open_line = False
            continue
        if in_header and _is_header_line(message, line.text, quadded=line.quadded):
            continue
        if open_line and not line.starts:
            paragraphs[-1].append(line.text)
        else:
            paragraphs.append([line.text])
        open_line = not line.ends
    return "\n\n".join("\n".join(paragraph) for paragraph in paragraphs)


def _unquadded(line: str) -> str:
    """The line without the quad that ends it."""
    return line.rstrip().rstrip(QUADS).rstrip()


def _is_header_line(message: _Message, text: str, *, quadded: bool) -> bool:
    """Take the headline and the list of photos off the header; other lines of it are prose."""
    if len(text) > LONGEST_LINE:
        return False
    if PHOTOS.match(text):
        message.notes.append(text)
        return True
    if not quadded or "headline" in message.fields:
        return False
    if NOTE.match(text) or BYLINE.match(text):
        return False
    message.fields["headline"] = text
    found = message.text.find(text)
    at = message.start + len(message.header) + 1 + found
    message.provenance["headline"] = Provenance("anpa:headline", Span(at, at + len(text)) if found >= 0 else None)
    return True


def _table(lines: list[str]) -> str:
    """The lines as they stand, without what steers a typesetter (W6)."""
    shown = [_unquadded(CONTROLS.sub("", line.translate(FIXED_SPACES))).lstrip("^\t") for line in lines]
    return "\n".join(shown).strip("\n")
