"""IPTC 7901, the transmission of news agencies outside America, with the header that dpa sets before its stories."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from articles.reading.draft import Draft, Provenance, Unreadable, Version
from articles.reading.span import Span
from articles.reading.toolkit.encoding.decoding import Decoded, decode
from articles.reading.toolkit.encoding.sniffing import FileHead
from articles.reading.toolkit.encoding.typography import CONTROLS
from articles.reading.toolkit.timestamps import closing_confidence, doubts, read_closing_stamp

FORMAT = "iptc7901"
SOH, STX, ETX = "\x01", "\x02", "\x03"
STARTS = re.compile(rf"{SOH}(?=[A-Za-z]{{1,10}}\d)")
#: "eca062 4 i 211 ccccb   dpa 061": source and number, priority, category, words, and what else the house adds.
HEADER = re.compile(
    r"(?P<source>[A-Za-z]{1,10})(?P<sequence>\d{2,5})\s+(?P<priority>\d)\s+(?P<category>\w{1,5})"
    r"(?:\s+(?P<words>\d{1,5})\b)?(?P<more>.*)"
)
#: The house and its own count close the line: "dpa 061", "dpa-tns 0908", "AFP 123".
HOUSE = re.compile(r"(?:^|\s)(?P<house>[A-Za-z][A-Za-z-]{1,14})\s+\d{2,5}\s*$")
#: The line that ends dpa's header (W10).
LAST = re.compile(r"\s=\s*$")
LONGEST = 6
#: What is longer is no line of a header.
LONGEST_LINE = 300
BYLINE = re.compile(r"(?:by|von|par|por|di|door)\s+\S", re.IGNORECASE)
MARK = re.compile(
    r"(?:(?:(?:\d+(?:st|nd|rd|th)\s+)?lead|lead\s*\d*|refile|extra|urgent|eil(?:meldung)?|flash|bulletin|update(?:\s*\d+)?|"
    r"correction|corrected|berichtigung|korrektur|kill|wrap-?up|roundup|zusammenfassung|repeat|wiederholung)\b[\s:,-]*)+$",
    re.IGNORECASE,
)
NOTE = re.compile(r"\(.{2,80}\)$|(?:Achtung|Attention|Advisory|Hinweis)\b.{0,80}$")
KINDS = (
    (r"(?P<n>\d+)(?:st|nd|rd|th)\s+lead|lead\s*(?P<m>\d*)", "lead"),
    (r"refile", "refile"),
    (r"correct\w*|berichtigung|korrektur", "correction"),
    (r"update\s*(?P<n>\d*)", "update"),
    (r"repeat|wiederholung", "repeat"),
    (r"wrap-?up", "wrapup"),
    (r"roundup|zusammenfassung", "roundup"),
    (r"kill", "kill"),
    (r"extra", "extra"),
    (r"urgent|eil\w*", "urgent"),
    (r"flash|bulletin", "flash"),
)


@dataclass(frozen=True, slots=True)
class _Heading:
    """What stands before the story, and the lines that are left of it."""

    headline: str
    byline: str
    marks: tuple[str, ...]
    notes: tuple[str, ...]
    copy: str


def detect(head: FileHead) -> bool:
    """A transmission opens with SOH and a header line; ANPA 1312 sets SYN before it."""
    return re.match(rb"[\s\x00\x7f]*\x01[A-Za-z]{1,10}\d{2,5}\s+\d\s+\w{1,5}\s", head.raw[:200]) is not None


def read(raw: bytes) -> list[Draft]:
    """
    Read the messages of a file of IPTC 7901.

    In:      bytes with one message or several
    Out:     a draft a message: slug, headline, byline, version, source and time; the story is in `copy`
    Raises:  Unreadable where no message has any text
    Rule:    W2, W3, W10, W11
    """
    decoded = decode(raw)
    starts = [found.start() for found in STARTS.finditer(decoded.text)]
    if not starts:
        raise Unreadable("The file contains no transmission.")
    ends = [*starts[1:], len(decoded.text)]
    drafts = [
        _draft(decoded, decoded.text[start + 1 : end], start + 1, item)
        for item, (start, end) in enumerate(zip(starts, ends, strict=True))
    ]
    if not any(draft.copy.strip() or draft.headline for draft in drafts):
        raise Unreadable("The IPTC 7901 file has a header and no text.")
    return drafts


def _draft(decoded: Decoded, message: str, start: int, item: int) -> Draft:
    head, begun, rest = message.partition(STX)
    text, ended, closing = rest.partition(ETX)
    problems = [*decoded.problems, *(() if ended else ("The transmission breaks off before its end.",))]
    if not begun:
        head, _, text = message.partition("\n")
    line, _, catchline = head.partition("\n")
    heading = _heading(text)
    stated = (
        ("slug", "catchline", " ".join(CONTROLS.sub("", catchline).split()).rstrip("/ ")),
        ("source", "header", _source(HEADER.match(line[:LONGEST_LINE]))),
        ("headline", "headline", heading.headline),
        ("byline", "byline", heading.byline),
    )
    provenance = {name: _where(f"iptc7901:{part}", message, said, start) for name, part, said in stated if said}
    fields: dict[str, Any] = {name: said for name, _, said in stated}
    version = version_of(heading.marks)
    if version is not None:
        provenance["version"] = Provenance("iptc7901:heading")
    closing = CONTROLS.sub("", closing).strip()
    stamp = read_closing_stamp(closing)
    if stamp is not None:
        provenance["published"] = Provenance("iptc7901:closing", None, closing_confidence(stamp), stamp.note)
        problems += doubts(stamp, closing)
    return Draft(
        item=item,
        format=FORMAT,
        encoding=decoded.encoding,
        decoded=decoded.text,
        copy=heading.copy,
        copy_start=_start(message, heading.copy, start),
        published=stamp.time if stamp else None,
        version=version,
        notes=heading.notes,
        provenance=provenance,
        problems=tuple(problems),
        **fields,
    )


def _source(header: re.Match[str] | None) -> str:
    """The house that the header's end names; a service of it stands behind a hyphen ("dpa-tns")."""
    found = HOUSE.search(header["more"]) if header is not None else None
    return found["house"].split("-")[0] if found is not None else ""


def _heading(text: str) -> _Heading:
    """
    Read what stands before the story.

    Rule:  W10: dpa's header ends at the line that finishes with a blank and an equals sign. Of its one to four lines
           marks say which version it is, a last one may be the byline, and the others are the headline. Without such
           a line the text is prose from its beginning
    """
    lines = text.lstrip("\n").split("\n")
    last = _last_line(lines)
    if last is None:
        return _Heading("", "", (), (), CONTROLS.sub("", text))
    heading = [_bare(line) for line in (*lines[:last], LAST.sub("", lines[last]))]
    marks = tuple(filter(MARK.match, heading))
    others = [line for line in heading if not MARK.match(line)]
    notes = tuple(line for line in others if NOTE.match(line) and line != heading[-1])
    titles = [line for line in others if line not in notes]
    byline = titles.pop() if len(titles) > 1 and BYLINE.match(titles[-1]) else ""
    return _Heading(" ".join(titles), byline, marks, notes, CONTROLS.sub("", "\n".join(lines[last + 1 :])))


def _last_line(lines: list[str]) -> int | None:
    """Which line ends the header; None where none does, or what stands before it is no header."""
    last = next((index for index, line in enumerate(lines[:LONGEST]) if LAST.search(line)), None)
    if last is None or not all(line.strip() and len(line) <= LONGEST_LINE for line in lines[: last + 1]):
        return None
    return last


def _bare(line: str) -> str:
    """A line without controls, white space joined."""
    return " ".join(CONTROLS.sub("", line).split())


def version_of(marks: tuple[str, ...]) -> Version | None:
    """What the marks say of the version: of "REFILE" and "1ST LEAD" the first, with the number that stands in it."""
    for mark in marks:
        for pattern, kind in KINDS:
            if (found := re.match(pattern, mark, re.IGNORECASE)) is not None:
                number = next((part for part in found.groupdict().values() if part), "")
                return Version(kind, int(number) if number else None)
    return None


def _where(by: str, message: str, value: str, start: int) -> Provenance:
    at = message.find(value)
    return Provenance(by, Span(start + at, start + at + len(value)) if at >= 0 else None)


def _start(message: str, copy: str, start: int) -> int | None:
    """Where the copy stands in the decoded text, when no control had to be taken out of it."""
    at = message.find(copy) if copy else -1
    return start + at if at >= 0 else None
