"""The dateline that opens a story: where, for whom and when it was filed (W19 to W33, W35, W38, W39)."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from articles.draft import Dateline, DatelinePlace
from articles.prose import agencies, capitals, certainty, heads
from articles.prose.heads import Head, KnownPlace

#: No dateline is longer than this; what stands further on is not looked at.
LIMIT = 240
TRIES = 8
#: A dateline that stands on a line of its own, without a mark, is shorter than this.
LINE = 80
#: Behind a first mark, another that closes more of the dateline stands no further away than this.
NEXT_MARK = 40

#: Direction marks say nothing, wherever they stand.
MARKS = "\u200e\u200f\u202a-\u202e\u2066-\u2069"
MARK = re.compile(
    rf"(?:(?<=[)\]])\.)?\s*(?:-{{1,3}}|[–—―‒−_]|:|：|ـ{{1,2}}(?=\s))(?:\s*[-–—])?[\s{MARKS}]*|(?<=/)[.:]?\s+"
)
UNMARKED = re.compile(r"[)\]）](\.?\s+)(?=\S)")
JUNK = re.compile(rf"[*+\s\ufeff{MARKS}]*")
FORBIDDEN = re.compile(r"[\"“”„?!;=<>%$€£…\n]\s*\S*[\"“”?!;=<>%$€£…]|[\"“”„?!;=<>%$€£…{}|]")
#: An agency behind a mark, with a mark of its own: "МОСКВА, 4 мар — РИА Новости. ".
AGENCY_NEXT = re.compile(
    r"(?P<agency>«[^«»\n]{2,29}»(?=\s)|[^\W\d_][^.:–—\-\n]{1,29}?)(?:[.:]\s+|\s+[-–—]\s+|\s*\n\s*|(?<=»)\s+)(?=\S)"
)
#: An agency before the place, on a line of their own: "K24 – Hewlêr".
AGENCY_FIRST = re.compile(
    r"(?P<agency>[^\W_][^–—\-\n]{1,29}?)\s*[-–—]\s*(?P<place>[^\W\d_][^\n(),–—]{1,39}?)(?P<mark>[ \t]*\n\s*)(?=\S)"
)


@dataclass(frozen=True, slots=True)
class Opening:
    """
    A dateline, and where it stands in the paragraph it opens.

    start, end:  the characters of the dateline, without the mark
    body:        where the story begins, behind the mark (W35: raw[start:end] + mark + raw[body:] is raw[start:])
    people:      reporters that the house names in it
    """

    dateline: Dateline
    start: int
    end: int
    body: int
    confidence: float
    rule: str
    note: str = ""
    people: tuple[str, ...] = ()


def find(raw: str, *, known_place: KnownPlace, reference: dt.date | None = None, first: bool = False) -> Opening | None:
    """
    Find the dateline that opens a paragraph.

    In:      the paragraph as it stands, its lines not joined; which names are places; the item's own day;
             whether the paragraph may be a headline, because nothing stands before it
    Out:     "LONDON, Feb 26 (Reuters) - Sterling rose." gives London, 26 February, Reuters, and where the story begins;
             None where no dateline opens it
    Raises:  nothing; every text is valid input, and it never guesses
    Rule:    place, qualifier, date and agency, each of which may be missing, then a dash. With agency or date the
             shape is enough; a bare name in capitals must be a place the gazetteer knows (W32)
    """
    junk = JUNK.match(raw)
    start = junk.end() if junk else 0
    window = raw[start : start + LIMIT]
    best: tuple[int, int, Head, float] | None = None
    for end, body in _marks(window):
        if best is not None and body > best[1] + NEXT_MARK:
            break
        head = heads.parse(window[:end], known_place, reference)
        confidence = certainty.of(head, window, end, body, known_place, first=first) if head else 0.0
        if head is None or not confidence or (best is not None and not _says_more(head, best[2])):
            continue
        best = end, body, head, max(confidence, best[3] if best else 0.0)
        if head.places and head.sources and head.has_date:
            break
    if best is None:
        return _agency_first(raw, start, window, known_place)
    return _opening(raw, start, *_with_agency(window, *best))


def _agency_first(raw: str, start: int, window: str, known_place: KnownPlace) -> Opening | None:
    found = AGENCY_FIRST.match(window)
    if found is None or not agencies.known(found["agency"]) or not known_place(found["place"]):
        return None
    place = DatelinePlace(text=found["place"], name=capitals.place(found["place"]))
    head = Head(rest="", sources=(found["agency"].strip(),), agency_known=True, places=(place,))
    return _opening(raw, start, found.start("mark"), found.end(), head, 0.9)


def _with_agency(window: str, end: int, body: int, head: Head, confidence: float) -> tuple[int, int, Head, float]:
    """The same with the agency that stands behind the mark, where it has a mark of its own."""
    found = AGENCY_NEXT.match(window, body) if head.places and not head.sources else None
    if found is None or not agencies.known(found["agency"]):
        return end, body, head, confidence
    more = replace(head, sources=(found["agency"].strip("«» "),), agency_known=True)
    return found.end("agency"), found.end(), more, max(confidence, 0.95)


def _says_more(head: Head, before: Head) -> bool:
    """Whether a later mark closes more of the dateline: `KANSAS CITY, Mo. - March 13 - `, `(ANSA) - ROMA, 1 LUG - `."""
    if before.places and len(head.places) != len(before.places):
        return False
    parts = [bool(head.places), bool(head.sources), head.has_date]
    return sum(parts) > sum([bool(before.places), bool(before.sources), before.has_date])


def _opening(raw: str, start: int, end: int, body: int, head: Head, confidence: float) -> Opening:
    text = raw[start : start + end]
    if head.sources and text.endswith(f"{head.sources[-1]}."):
        # "Caracas, 4 Mar. AVN.-": the full stop is the mark's.
        text, end = text[:-1], end - 1
    dateline = Dateline(
        text=" ".join(text.split()) if "\n" in text else text,
        mark=raw[start + end : start + body],
        places=head.places,
        sources=head.sources,
        date=head.date,
        year_inferred=head.inferred,
    )
    parts = ["place"] * bool(head.places) + ["date"] * head.has_date + ["agency"] * bool(head.sources)
    note = ""
    if head.slip:
        note = "a letter of the month is wrong"
    elif head.inferred:
        note = "the latest such day that is not more than two days after the item's own time"
    elif head.has_date and head.date is None:
        note = "no year is printed and the item has no time" if head.no_year else "there is no such day"
    return Opening(
        dateline, start, start + end, start + body, confidence, "dateline." + "-".join(parts), note, head.people
    )


def _marks(window: str) -> Iterator[tuple[int, int]]:
    """Where a dateline may end and the story begin, first to last, of what stands at the start of a paragraph."""
    tries = 0
    unmarked = UNMARKED.search(window)
    for mark in MARK.finditer(window):
        if tries >= TRIES or FORBIDDEN.search(window, 0, mark.start()):
            return
        if unmarked is not None and unmarked.start() + 1 < mark.start():
            yield unmarked.start() + 1, unmarked.end()
            unmarked = None
        if mark.start() == 0:
            continue
        text = mark[0]
        tight = text in ("-", "_") or (text.strip() == "-" and text[0] == "-")
        before = window[mark.start() - 1]
        if tight and not (before in ")].»/" or before.isdigit()) and not (text[-1:] == " " or "\n" in text):
            continue
        if ":" in text and before.isdigit() and window[mark.end() : mark.end() + 1].isdigit():
            continue
        tries += 1
        yield mark.start(), mark.end()
    if unmarked is not None and not FORBIDDEN.search(window, 0, unmarked.start()):
        yield unmarked.start() + 1, unmarked.end()
    if len(window) < LINE and window.endswith((")", "]")) and not FORBIDDEN.search(window):
        yield len(window), len(window)
