"""The dateline that opens a story: where, for whom and when it was filed (W19 to W33, W35, W38, W39)."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from articles.reading.draft import Dateline, FilingPlace
from articles.reading.prose.capitals import repair_place
from articles.reading.prose.dateline.dateline_confidence import score_dateline
from articles.reading.prose.dateline.dateline_date import closing_date
from articles.reading.prose.dateline.dateline_parts import DatelineParts, KnownPlace, parse_parts
from articles.reading.prose.vocabulary.agency_names import is_known_agency, says_news
from articles.reading.span import Span

#: No dateline is longer than this; what stands further on is not looked at.
LIMIT = 240
TRIES = 8
#: A dateline that stands on a line of its own, without a mark, is shorter than this.
LINE = 80
#: The letters that an agency is called by are no more than these.
LETTERS = 4
#: Behind a first mark, another that closes more of the dateline stands no further away than this.
NEXT_MARK = 40

#: Direction marks say nothing, wherever they stand.
MARKS = "\u200e\u200f\u202a-\u202e\u2066-\u2069"
MARK = re.compile(
    rf"(?:(?<=[)\]])\.)?\s*(?:-{{1,3}}|[–—―‒−_]|:|：|ـ{{1,2}}(?=\s))(?:\s*[-–—])?[\s{MARKS}]*|(?<=/)[.:]?\s+|(?<=[)\]])\s*=\s+"
)
UNMARKED = re.compile(r"[)\]）](\.?\s+)(?=\S)")
#: An agency in brackets with the story right behind it: "(CNN)A ferry", "Nairobi, Kenya (CNN)A ferry".
TIGHT = re.compile(r"[(\[](?P<agency>[^()\[\]\n]{2,40})[)\]](?=[^\W\d_a-z]|[\"“‘'])")
#: An agency or a site before everything else, without brackets: "AP - A ferry", "HALLNEWS.com - October 06, 2004 - ".
PLACELESS = re.compile(r"(?P<agency>[^\W_][^–—\-\n():/]{1,39}?)(?P<mark>\s+[-–—]{1,2}\s+|/\s+)(?=\S)")
PLACELESS_DATED = re.compile(
    r"(?P<agency>[^\W_][^–—\-\n():/]{1,39}?)\s+[-–—]{1,2}\s+(?P<date>[^–—\-\n():/]{4,24}?)(?P<mark>\s+[-–—]{1,2}\s+)(?=\S)"
)
DOMAIN = re.compile(r"[\w-]+(?:\.[\w-]+){0,2}\.(?:com|net|org|info|tv)$", re.IGNORECASE)
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

#: A paper in the quotation marks of its title, and its city in brackets, on a line of their own: "«عكاظ» (جدة)".
QUOTED_FIRST = re.compile(
    r"[«“\"](?P<agency>[^«»“”\"\n]{2,29})[»”\"]\s*\((?P<place>[^\W\d_][^\n(),–—]{1,39}?)\)(?P<mark>[ \t]*\n\s*)(?=\S)"
)
#: A name in Arabic script alone on the rest of a line, above a line that is longer: "بغداد - الصباح".
PAPER = re.compile(r"«?(?P<paper>[\u0600-\u06ff]{2,15}(?: [\u0600-\u06ff]{2,15}){0,2})»?[ \t]*\n(?P<story>[^\n]+)")
#: The day that stands before an agency without a mark: "الرياض 8 مارس 2024 م واس".
DATED_AGENCY = re.compile(r"\d{1,4}(?:\s?(?:م|هـ))?\s+(?P<agency>[^\W\d_]{2,12}(?: [^\W\d_]{1,12}){0,2})$")


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


@dataclass(frozen=True, slots=True)
class _Closed:
    """What a mark closes: where the words before it end and the story begins, what they say, and how surely."""

    end: int
    body: int
    head: DatelineParts
    confidence: float


def find_dateline(
    raw: str, *, known_place: KnownPlace, reference: dt.date | None = None, first: bool = False
) -> Opening | None:
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
    closed = _most_said(window, known_place, reference, first=first)
    if closed is not None and not _is_agency(window[: closed.end], closed.head):
        found: _Closed | None = _with_agency(window, closed)
    else:
        found = _agency_first(window, known_place) or _placeless(window, reference, first=first)
    return _opening(raw, start, found) if found is not None else None


def _most_said(window: str, known_place: KnownPlace, reference: dt.date | None, *, first: bool) -> _Closed | None:
    """The words before the mark that closes most of the dateline: place, date and agency, if it has them all."""
    best: _Closed | None = None
    for end, body in _marks(window):
        if best is not None and body > best.body + NEXT_MARK:
            break
        head = parse_parts(window[:end], known_place, reference)
        confidence = score_dateline(head, window, end, body, known_place, first=first) if head else 0.0
        if head is None or not confidence:
            continue
        if best is None:
            best = _Closed(end, body, head, confidence)
        elif _says_more(head, best.head):
            best = _Closed(end, body, head, max(confidence, best.confidence))
        if _says_all(best.head):
            break
    return best


def _says_all(head: DatelineParts) -> bool:
    return bool(head.places and head.sources) and head.has_date


def _placeless(window: str, reference: dt.date | None, *, first: bool) -> _Closed | None:
    """An agency or a site that opens a story without a place and without brackets (W56)."""
    for found in filter(None, (PLACELESS_DATED.match(window), PLACELESS.match(window))):
        agency, date = found["agency"].strip(), found.groupdict().get("date")
        day = closing_date(f"{agency}, {date}", reference, filed=True) if date else None
        if date and (day is None or not day.stated):
            continue
        if not _opens_story(window[found.end() :], first=first) or not _signs(agency):
            continue
        head = DatelineParts(rest="", sources=(agency,), agency_known=True)
        if day is not None:
            head.has_date, head.date, head.inferred = True, day.date, day.inferred
        return _Closed(found.start("mark"), found.end(), head, 0.85)
    return None


def _is_agency(words: str, head: DatelineParts) -> bool:
    """Whether words without agency and date are the letters of one: "PA - ", though a town has that name too."""
    bare = not head.sources and not head.has_date
    return bare and words.isupper() and len(words) <= LETTERS and is_known_agency(words)


def _signs(agency: str) -> bool:
    """Whether words without brackets are an agency's name as it is printed, or that of a site."""
    return DOMAIN.match(agency) is not None or (is_known_agency(agency) and not agency.islower())


def _opens_story(story: str, *, first: bool) -> bool:
    """Whether these words open a story: with a capital; as a sentence, where they may be a headline's."""
    opens = story[:1] in "\"“‘'" or story[:1].isupper() or story[:1].upper() == story[:1].lower()
    return opens and (not first or len(story) > LINE or story.rstrip().endswith((".", "”", '"')))


def _agency_first(window: str, known_place: KnownPlace) -> _Closed | None:
    quoted = QUOTED_FIRST.match(window)
    found = quoted or AGENCY_FIRST.match(window)
    if found is None or not known_place(found["place"]):
        return None
    if quoted is None and not (is_known_agency(found["agency"]) or says_news(found["agency"])):
        return None
    place = FilingPlace(text=found["place"], name=repair_place(found["place"]))
    head = DatelineParts(rest="", sources=(found["agency"].strip(),), agency_known=True, places=(place,))
    return _Closed(found.start("mark"), found.end(), head, 0.9)


def _with_agency(window: str, closed: _Closed) -> _Closed:
    """The same with the agency that stands behind the mark, where it has a mark of its own."""
    head = closed.head
    found = AGENCY_NEXT.match(window, closed.body) if head.places and not head.sources else None
    if found is None or not (is_known_agency(found["agency"]) or _is_paper(window, closed.body)):
        return closed
    more = replace(head, sources=(found["agency"].strip("«» "),), agency_known=True)
    return _Closed(found.end("agency"), found.end(), more, max(closed.confidence, 0.95))


def _is_paper(window: str, at: int) -> bool:
    """Whether a line closes with a name in Arabic script that the story does not go on from (W60)."""
    found = PAPER.match(window, at)
    return found is not None and len(found["story"].split()) > len(found["paper"].split()) + 1


def _says_more(head: DatelineParts, before: DatelineParts) -> bool:
    """Whether a later mark closes more of the dateline: `KANSAS CITY, Mo. - March 13 - `, `(ANSA) - ROMA, 1 LUG - `."""
    if before.places and len(head.places) != len(before.places):
        return False
    parts = [bool(head.places), bool(head.sources), head.has_date]
    return sum(parts) > sum([bool(before.places), bool(before.sources), before.has_date])


def _opening(raw: str, start: int, closed: _Closed) -> Opening:
    head, end, body = closed.head, closed.end, closed.body
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
    return Opening(
        dateline=dateline,
        start=start,
        end=start + end,
        body=start + body,
        confidence=closed.confidence,
        rule=_rule(head),
        note=_about_date(head),
        people=head.people,
    )


def _rule(head: DatelineParts) -> str:
    """What the shape of a dateline is called: "dateline.place-date-agency"."""
    parts = {"place": bool(head.places), "date": head.has_date, "agency": bool(head.sources)}
    return "dateline." + "-".join(part for part, printed in parts.items() if printed)


def _about_date(head: DatelineParts) -> str:
    """What makes the date of a dateline unsure, or keeps it unknown."""
    if head.slip:
        return "a letter of the month is wrong"
    if head.inferred:
        return "the latest such day that is not more than two days after the item's own time"
    if head.has_date and head.date is None:
        return "no year is printed and the item has no time" if head.no_year else "there is no such day"
    return ""


def _marks(window: str) -> Iterator[Span]:
    """Where a dateline may end and the story begin, first to last, of what stands at the start of a paragraph."""
    tight = _tight_end(window)
    if tight:
        yield Span(tight, tight)
        return
    yield from _line_end(window)
    yield from _set_marks(window)
    if len(window) < LINE and window.endswith((")", "]")) and not FORBIDDEN.search(window):
        yield Span(len(window), len(window))


def _set_marks(window: str) -> Iterator[Span]:
    """The dashes, colons and the like, and the first bracket that white space alone follows."""
    tries = 0
    unmarked = UNMARKED.search(window)
    for mark in MARK.finditer(window):
        if tries >= TRIES or FORBIDDEN.search(window, 0, mark.start()):
            return
        if unmarked is not None and unmarked.start() + 1 < mark.start():
            yield Span(unmarked.start() + 1, unmarked.end())
            unmarked = None
        if _may_close(mark):
            tries += 1
            yield Span(mark.start(), mark.end())
    if unmarked is not None and not FORBIDDEN.search(window, 0, unmarked.start()):
        yield Span(unmarked.start() + 1, unmarked.end())


def _tight_end(window: str) -> int:
    """Where an agency in brackets ends that the story follows without a blank; 0 for nowhere."""
    tight = TIGHT.search(window)
    if tight is None or FORBIDDEN.search(window, 0, tight.end()):
        return 0
    return tight.end() if is_known_agency(tight["agency"]) or says_news(tight["agency"]) else 0


def _line_end(window: str) -> Iterator[Span]:
    """The end of a brief line that a known agency closes: "Baghdad - INA" above the story."""
    line = window.split("\n", 1)[0].rstrip()
    dated = DATED_AGENCY.search(line)
    agency = dated["agency"] if dated is not None else re.split(r"[-–—]|\s/\s", line)[-1].strip(" «»")
    if len(line) < (LINE if dated is not None else LINE // 2) and agency != line and is_known_agency(agency):
        yield Span(len(line), len(window) - len(window[len(line) :].lstrip()))


def _may_close(mark: re.Match[str]) -> bool:
    return mark.start() > 0 and not _inside_word(mark) and not _inside_time(mark)


def _inside_word(mark: re.Match[str]) -> bool:
    """Whether a hyphen or underscore joins the words beside it: "AIX-EN-PROVENCE"; behind a bracket it joins none."""
    text, before = mark[0], mark.string[mark.start() - 1]
    tight = text in ("-", "_") or (text.strip() == "-" and text[0] == "-")
    closes = before in ")].»/" or before.isdigit()
    return tight and not closes and not (text[-1:] == " " or "\n" in text)


def _inside_time(mark: re.Match[str]) -> bool:
    """Whether a colon parts hours from minutes."""
    before, behind = mark.string[mark.start() - 1], mark.string[mark.end() : mark.end() + 1]
    return ":" in mark[0] and before.isdigit() and behind.isdigit()
