"""Headers of wire services that arrive as plain text: those of dpa and ATS, AAP's marks, ANSA's arrows (W65)."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from articles.reading.draft import Provenance
from articles.reading.formats.iptc7901 import MARK, version_of
from articles.reading.span import Span
from articles.reading.toolkit.timestamps import read_closing_stamp

#: "eca00012 3 i 210    dpa 1104", "bsf031 3 ec 121   etf 967": service and number, priority, category, words, house.
SERVICE = re.compile(
    r"\s*(?P<line>[a-z]{1,6}\d{2,6}\s+\d\s+[a-z]{1,5}\s+\d{1,5}\b"
    r"[^\n]*?(?:(?P<house>[A-Za-z]{2,8})(?:-[a-z]+)?\s+\d{2,5})?)[ \t]*\n"
)
#: "ZCZC HW0417", with the marks below it.
ZCZC = re.compile(r"\s*ZCZC(?P<line>[^\n]{0,40})\n")
MARKED = re.compile(r"(?:^|\s)(?P<mark>[#$^:*%&=+])(?=\S)")
#: ">>>ANSA/Ferry runs aground".
ARROWS = re.compile(r"\s*>{1,4}\s*(?P<house>[A-Z]{2,12})\s*/\s*(?P<headline>\S[^\n]*?)[ \t]*\n")
PATH = re.compile(r"/?[\w.&-]+(?:/[\w.& -]+)+/?$|[\w.&-]+/$")
#: "3RD NET", "NET 2": how often a service that is sold by itself has sent it.
NET = re.compile(r"(?:\d{1,2}(?:st|nd|rd|th)\s+net|net\s*\d{0,2})$", re.IGNORECASE)
NOTE = re.compile(r"[(\[].{2,120}[)\]]$|(?:Eds|Editors?|Achtung|Attention|Hinweis|Advisory)\b", re.IGNORECASE)
BYLINE = re.compile(r"(?:by|von|par|por|di|door)\s+(?=\S)", re.IGNORECASE)
LAST = re.compile(r"\s*=\s*$")
STAMP = re.compile(
    r"\n[ \t]*(?P<stamp>\d{6}(?: ?[A-Z]{3,4})?\s+[^\W\d_]{3,4}\.?\s+\d{2,4})\s*(?:nnnn\s*)?$", re.IGNORECASE
)
#: A header has no more lines, and none of them is longer.
LINES, LONGEST = 12, 200
#: So far into the text the house of the service line must sign a dateline to be its source.
ENOUGH = 1000
#: A line that has no more words, above the headline and parted from it, is the keyword.
KEYWORD = 3


@dataclass(slots=True)
class ServiceHeader:
    """
    What a service's header says.

    fields, provenance:  values of the draft, and where each stands
    start, end:          the characters of the text that are the story's
    """

    start: int
    end: int
    fields: dict[str, Any] = field(default_factory=dict)
    provenance: dict[str, Provenance] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)

    def say(self, name: str, value: Any, at: int = -1, length: int = 0) -> None:
        """Take in the first value of a field."""
        if value and name not in self.fields:
            self.fields[name] = value
            self.provenance[name] = Provenance("text:service", Span(at, at + length) if at >= 0 else None)


def read_service_header(text: str) -> ServiceHeader | None:
    """
    Read the header that a wire service sets before its copy.

    In:      a file of plain text
    Out:     the values it states, and which characters are left for the rules of prose; None where no header opens it
    Raises:  nothing
    Rule:    W65: service line, path of the slug, marks of lead and net, keyword; none of them is a headline
    """
    return next((found for reader in READERS if (found := reader(text)) is not None), None)


def _transmission(text: str) -> ServiceHeader | None:
    service = SERVICE.match(text)
    if service is None:
        return None
    header = ServiceHeader(service.end(), len(text))
    header.provenance["service"] = Provenance("text:service", Span(*service.span("line")), 1.0, service["line"])
    house = service["house"]
    if house and re.search(rf"\({house}\b|\b{house}\s*\)", text[service.end() : service.end() + ENOUGH], re.IGNORECASE):
        header.say("source", service["house"], *_at(service, "house"))
    _heading(header, text)
    stamp = STAMP.search(text, max(header.start, len(text) - 80))
    time = read_closing_stamp(stamp["stamp"]) if stamp is not None else None
    if stamp is not None and time is not None:
        header.end = stamp.start()
        header.say("published", time.time, *_at(stamp, "stamp"))
    return header


def _heading(header: ServiceHeader, text: str) -> None:
    """The lines below the service line, up to the one that an equals sign or a story closes."""
    titles: list[Span] = []
    position = header.start
    for line in text[position:].split("\n")[:LINES]:
        end = position + len(line)
        if not _takes(header, text, Span(position, end), titles):
            break
        position = min(end + 1, len(text))
        header.start = position
        if LAST.search(line):
            break
    _titles(header, text, titles)


def _takes(header: ServiceHeader, text: str, at: Span, titles: list[Span]) -> bool:
    """Take in a line by what it says; False where the story begins there, because no equals sign is to come."""
    printed = LAST.sub("", text[at.start : at.end])
    line = " ".join(printed.split())
    start = at.start + len(printed) - len(printed.lstrip())
    if not line:
        return True
    if _says_kind(header, line, start):
        return True
    if titles and (by := BYLINE.match(line)) is not None:
        header.say("byline", line[by.end() :], start + by.end(), len(line) - by.end())
        return True
    if len(line) > LONGEST or not _closes(text, at.start):
        return False
    titles.append(Span(start, start + len(printed.strip())))
    return True


def _says_kind(header: ServiceHeader, line: str, start: int) -> bool:
    """Take in a line that says of itself what it is: the path of the slug, a net, a note, a mark."""
    if PATH.match(line):
        header.say("slug", line.strip("/"), start + len(line) - len(line.lstrip("/")), len(line.strip("/")))
    elif NET.match(line) or NOTE.match(line):
        header.notes.append(line)
    elif (version := version_of((line,)) if MARK.match(line) else None) is not None:
        header.say("version", version)
    else:
        return False
    return True


def _closes(text: str, position: int) -> bool:
    """Whether a line that an equals sign closes is among the next ones."""
    return any(LAST.search(line) for line in text[position:].split("\n")[:LINES])


def _titles(header: ServiceHeader, text: str, titles: list[Span]) -> None:
    """The headline of one line or several; a brief line above, which a blank one parts from it, is the keyword."""
    if len(titles) > 1:
        first, second = titles[0], titles[1]
        parted = "\n\n" in re.sub(r"[ \t]", "", text[first.end : second.start])
        if parted and len(text[first.start : first.end].split()) <= KEYWORD:
            header.say("keywords", (text[first.start : first.end],), first.start, first.end - first.start)
            titles = titles[1:]
    if titles:
        at = Span(titles[0].start, titles[-1].end)
        header.say("headline", " ".join(text[at.start : at.end].split()), at.start, at.end - at.start)


def _marked(text: str) -> ServiceHeader | None:
    """AAP's marks: "#slug $headline ^head :keyword", on a line or on several."""
    opening = ZCZC.match(text)
    if opening is None:
        return None
    header = ServiceHeader(opening.end(), len(text))
    header.provenance["service"] = Provenance("text:service", Span(*opening.span("line")), 1.0, opening["line"].strip())
    said = _marked_lines(header, text)
    headline = next((said[mark] for mark in "$^" if mark in said and " " in said[mark][0]), ("", 0))
    slug, keyword = said.get("#", ("", 0)), said.get(":", ("", 0))
    header.say("headline", headline[0], headline[1], len(headline[0]))
    header.say("slug", slug[0], slug[1], len(slug[0]))
    header.say("keywords", (keyword[0],) if keyword[0] else (), keyword[1], len(keyword[0]))
    return header


def _marked_lines(header: ServiceHeader, text: str) -> dict[str, tuple[str, int]]:
    """What stands behind each mark, and where; the story begins below."""
    said: dict[str, tuple[str, int]] = {}
    for line in text[header.start :].split("\n")[:LINES]:
        if line.strip() and MARKED.match(line.lstrip()) is None:
            break
        marks = list(MARKED.finditer(line))
        ends = [*(mark.start() for mark in marks[1:]), len(line)]
        for mark, end in zip(marks, ends, strict=False):
            value = line[mark.end() : end].rstrip(" :")
            said.setdefault(mark["mark"], (value, header.start + mark.end()))
        header.start = min(header.start + len(line) + 1, len(text))
    return said


def _arrows(text: str) -> ServiceHeader | None:
    found = ARROWS.match(text)
    if found is None:
        return None
    header = ServiceHeader(found.end(), len(text))
    header.say("source", found["house"], *_at(found, "house"))
    header.say("headline", found["headline"], *_at(found, "headline"))
    return header


def _at(found: re.Match[str], group: str) -> tuple[int, int]:
    return found.start(group), found.end(group) - found.start(group)


READERS: tuple[Callable[[str], ServiceHeader | None], ...] = (_transmission, _marked, _arrows)
