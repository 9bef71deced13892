"""The dateline that opens a story: where, for whom and when it was filed (W19 to W33, W35, W38, W39)."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from articles.draft import Dateline, DatelinePlace
from articles.prose import agencies, capitals, months, qualifiers

#: No dateline is longer than this; what stands further on is not looked at.
LIMIT = 240
TRIES = 8
#: Behind a first mark, another that closes more of the dateline stands no further away than this.
NEXT_MARK = 40

MARK = re.compile(r"(?:(?<=[)\]])\.)?\s*(?:-{1,3}|[–—―‒−_]|:|：|ـ{1,2}(?=\s))(?:\s*[-–—])?\s*|(?<=/)[.:]?\s+")
BRACKET = re.compile(r"\s*[(\[（«]\s*([^()\[\]（）]{1,60}?)\s*[)\]）»]\s*[.,،]*$")
OPENING_BRACKET = re.compile(r"[(\[（]\s*([^()\[\]（）]{1,60}?)\s*[)\]）]\s*[-–—]?\s*")
SLASHED = re.compile(r"[.,\s]*/\s?([^/()]{2,30}?)\s?/[.:]?$")
UNMARKED = re.compile(r"[)\]）](\s+)(?=\S)")
JUNK = re.compile(r"[*+\s\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]*")

WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
WORD = r"[^\W\d_]{1,15}"
MONTH_WORDS = rf"{WORD}(?:[ \u200c]{WORD})?(?:\s?/\s?{WORD}(?:[ \u200c]{WORD})?)?"
YEAR = r"(?P<year>\d{4})(?:\s?[مهـ]{1,2})?"
EDGE = r"(?:^|[\s,،.\-–(])"
DATES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{EDGE}\s*{WEEKDAY}(?P<month>[^\W\d_]{{3,12}})\.?\s*(?P<day>\d{{1,3}}|\d[oO])(?:st|nd|rd|th)?(?:[,\s]\s*{YEAR})?[\s,،.)]*$",
        rf"{EDGE}\s*{WEEKDAY}(?P<day>\d{{1,2}})(?:\.|º|°|er|-ê|ê|ی|ے)?\s*(?:de\s+|d['’]|di\s+|ê\s+|ی\s+)?(?P<month>{MONTH_WORDS})\.?"
        rf"(?:,?\s+(?:de\s+|del\s+)?{YEAR})?[\s,،.)]*$",
        r"(?:^|[\s,،(])(?P<day>\d{1,2})[./](?P<month>\d{1,2})[./](?P<year>\d{4}|\d{2})[\s,،.)]*$",
        r"(?:^|[\s,،(])(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})[\s,،.)]*$",
    )
)
HAS_DIGIT = re.compile(r"\d")
PLACE = re.compile(r"[^\W\d_](?:[\w'’ʼ`.\-‐ \u200c\u200d\u0300-\u036f\u064b-\u065f\u0670]|(?<=\w)&(?=\w))*$")
SPLIT_COMMA = re.compile(r"\s*[,،]\s*")
SPLIT_AND = re.compile(r"\s+(?:and|und|et|y|e|ve|û|و|&)\s+", re.IGNORECASE)
FORBIDDEN = re.compile(r"[\"“”„?!;=<>%$€£…\n]\s*\S*[\"“”?!;=<>%$€£…]|[\"“”„?!;=<>%$€£…{}|]")
SMALL = capitals.PLACE_PARTICLES | {"d", "l", "al", "a", "border", "ya", "yê", "ê", "in", "at"}

#: Pairs of towns that are one place (W26).
TWINS = (
    "dallas/fort worth", "dallas/ft. worth", "minneapolis/st. paul", "raleigh/durham", "sarasota/bradenton",
    "biel/bienne", "frankfurt/main", "frankfurt/oder", "offenbach/main", "halle/saale", "freiburg/breisgau",
)  # fmt: skip
KnownPlace = Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class Opening:
    """
    A dateline, and where it stands in the paragraph it opens.

    start, end:  the characters of the dateline, without the mark
    body:        where the story begins, behind the mark (W35: raw[start:end] + mark + raw[body:] is raw[start:])
    """

    dateline: Dateline
    start: int
    end: int
    body: int
    confidence: float
    rule: str
    note: str = ""


@dataclass(slots=True)
class _Head:
    """What has been recognised of the words before a mark so far."""

    rest: str
    sources: tuple[str, ...] = ()
    agency_known: bool = False
    has_date: bool = False
    date: dt.date | None = None
    inferred: bool = False
    slip: bool = False
    no_year: bool = False
    parted: bool = False
    places: tuple[DatelinePlace, ...] = ()


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
    best: tuple[int, int, _Head, float] | None = None
    for end, body in _marks(window):
        if best is not None and body > best[1] + NEXT_MARK:
            break
        head = _parse(window[:end], known_place, reference)
        confidence = _confidence(head, window, end, body, known_place, first=first) if head else 0.0
        if head is None or not confidence or (best is not None and not _says_more(head, best[2])):
            continue
        best = end, body, head, max(confidence, best[3] if best else 0.0)
        if head.places and head.sources and head.has_date:
            break
    return _opening(raw, start, *best) if best else None


def _says_more(head: _Head, before: _Head) -> bool:
    """Whether a later mark closes more of the dateline: `KANSAS CITY, Mo. - March 13 - `, `(ANSA) - ROMA, 1 LUG - `."""
    if before.places and len(head.places) != len(before.places):
        return False
    parts = [bool(head.places), bool(head.sources), head.has_date]
    return sum(parts) > sum([bool(before.places), bool(before.sources), before.has_date])


def _opening(raw: str, start: int, end: int, body: int, head: _Head, confidence: float) -> Opening:
    text = raw[start : start + end]
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
        note = "the year that brings the date nearest the item's own time"
    elif head.has_date and head.date is None:
        note = "no year is printed and the item has no time" if head.no_year else "there is no such day"
    return Opening(dateline, start, start + end, start + body, confidence, "dateline." + "-".join(parts), note)


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


def _parse(words: str, known_place: KnownPlace, reference: dt.date | None) -> _Head | None:
    head = _Head(rest=words.strip())
    if len(head.rest) < 2 or head.rest.count(" ") > 16:
        return None
    opening = OPENING_BRACKET.match(head.rest)
    if opening is not None and opening.end() < len(head.rest) and agencies.known(opening[1]):
        head.sources, head.agency_known = agencies.split(opening[1]), True
        head.rest = head.rest[opening.end() :]
    for _ in range(2):
        _take_date(head, reference)
        _take_agency(head)
    head.rest = head.rest.strip(" ,،-–—\n\t\u200e\u200f").rstrip("،")
    if "(" in head.rest or ")" in head.rest:
        return None
    if head.rest and not _take_places(head, known_place):
        return None
    return head


def _take_date(head: _Head, reference: dt.date | None) -> None:
    if head.has_date or not HAS_DIGIT.search(head.rest[-24:]):
        return
    for pattern in DATES:
        found = pattern.search(head.rest, max(0, len(head.rest) - 60))
        if found is None:
            continue
        words, day = found["month"], found["day"]
        start = found.start()
        if words.isdigit():
            which = months.Month(int(words)) if 1 <= int(words) <= 12 else None
        else:
            which = months.month(words)
            if which is None and " " in words:
                # "Kobanî 12 Adar": two words were taken where one names the month.
                which = months.month(words.split()[0])
        if which is None:
            continue
        number = int(day.lower().replace("o", "0"))
        year = int(found["year"]) if found["year"] else None
        head.date, head.inferred = months.day(which, number, year, reference)
        head.has_date, head.slip = True, which.slip or not day.isdigit()
        head.no_year = year is None and reference is None
        head.parted = head.rest[start : start + 1] in tuple(",،.-–") or head.rest[:start].rstrip()[-1:] in tuple(
            ",،.-–"
        )
        head.rest = head.rest[: start + (head.rest[start] == ".")].rstrip(" ,،-–(\n\t")
        return


def _take_agency(head: _Head) -> None:
    if head.sources:
        return
    found = BRACKET.search(head.rest, max(0, len(head.rest) - 80)) or SLASHED.search(
        head.rest, max(0, len(head.rest) - 50)
    )
    if found is not None:
        names = agencies.split(found[1])
        known = any(agencies.known(name) or agencies.says_news(name) for name in names)
        if known or (names and all(agencies.looks(name) for name in names)):
            head.sources, head.agency_known = names, known
            head.rest = head.rest[: found.start()]
        return
    before, comma, last = head.rest.rpartition(",")
    if comma and agencies.known(last) and not qualifiers.known(last) and (head.has_date or HAS_DIGIT.search(before)):
        head.sources, head.agency_known, head.rest = (last.strip(),), True, before


def _take_places(head: _Head, known_place: KnownPlace) -> bool:
    """Split what is left into places with their qualifiers; False when it cannot be places."""
    places: list[DatelinePlace] = []
    parts = [" ".join(part.split()).strip(",،") for part in SPLIT_COMMA.split(head.rest)]
    parts = [part for part in parts if part not in ("", ".")]
    for index, part in enumerate(parts):
        following = parts[index + 1] if index + 1 < len(parts) else ""
        if places and _qualifies(part, places[-1], following):
            last = places[-1]
            both = f"{last.qualifier}, {part}" if last.qualifier else part
            places[-1] = replace(last, text=f"{last.text}, {part}", qualifier=both)
            continue
        for name in _names(part, known_place):
            if not _place_shape(name):
                return False
            places.append(DatelinePlace(text=name, name=capitals.place(name)))
    head.places = tuple(places)
    return 0 < len(places) <= 6


def _qualifies(part: str, last: DatelinePlace, following: str) -> bool:
    """Whether these words after a comma say more of the place before it, instead of naming the next one."""
    if SPLIT_AND.search(part):
        return False
    if qualifiers.known(part):
        return True
    upper = last.text.split(",")[0].isupper()
    return not last.qualifier and upper and not part.isupper() and not (following and qualifiers.known(following))


def _names(part: str, known_place: KnownPlace) -> list[str]:
    """The names in "PARIS/BERLIN" and "B and C"; one that is written so stays one ("DALLAS/FORT WORTH")."""
    if "/" in part:
        if known_place(part) or any(part.lower().startswith(twin) for twin in TWINS):
            return [part]
        return [name.strip() for name in part.split("/")]
    if SPLIT_AND.search(part) and not qualifiers.known(part) and not known_place(part):
        return SPLIT_AND.split(part)
    return [part]


def _place_shape(name: str) -> bool:
    """Whether words are written as the name of a place is: few, no digits, each with a capital or a small particle."""
    bare = name.replace("/", " ")
    if not PLACE.match(bare) or len(name) > 60:
        return False
    words = bare.replace("-", " ").split()
    if not 1 <= len(words) <= 8:
        return False
    return words[0][:1] == words[0][:1].upper() and all(
        not word[:1].islower() or word.lower().strip(".'’") in SMALL or "'" in word or "’" in word or len(words) == 2
        for word in words
    )


def _confidence(head: _Head, window: str, end: int, body: int, known_place: KnownPlace, *, first: bool) -> float:
    """How sure it is that these words are a dateline; 0 when they are none."""
    mark = window[end:body]
    if not head.places:
        return 0.9 if head.sources and head.agency_known and mark.strip() else 0.0
    names = [place.text.split(",")[0] for place in head.places]
    known = all(known_place(name) for name in names)
    qualified = any(qualifiers.known(place.qualifier) for place in head.places)
    if not mark.strip() and not (head.agency_known and (head.has_date or (known and not first))):
        return 0.0
    if not (known or qualified) and (any(map(_is_label, names)) or not (head.sources or head.parted)):
        return 0.0
    if not head.sources and not head.has_date:
        return _bare(names, window[body:], mark, known=known, qualified=qualified, first=first)
    cased = names[0].isupper() or not any(map(_has_case, names))
    if not (cased or known) and ("\n" in window[:end].strip() or any(len(name.split()) > 4 for name in names)):
        return 0.0
    if ":" in mark and not head.sources:
        return 0.0
    if head.sources and not head.agency_known:
        if not (known or (cased and head.has_date)):
            return 0.0
        return 0.95 if known else 0.8
    if not mark.strip():
        return 0.9 if head.has_date or cased or known else 0.0
    if head.sources:
        return 0.99 if known else 0.97 if cased else 0.93
    if head.slip:
        return 0.7
    if known or cased:
        return 0.98 if known else 0.94
    return 0.75 if len(names) == 1 and len(names[0].split()) <= 3 else 0.0


def _bare(names: list[str], story: str, mark: str, *, known: bool, qualified: bool, first: bool) -> float:
    """The same for places with neither agency nor date: `LONDON - `."""
    if not (known or qualified) or not mark.strip():
        return 0.0
    if not (mark[:1].isspace() or mark.strip() in ("—", "–", "--") or ":" in mark):
        return 0.0
    opens = story[:1].isupper() or story[:1].isdigit() or story[:1] in "\"“”‘'«„¿¡" or not _has_case(story[:1])
    upper = all(name.isupper() for name in names)
    caseless = not any(map(_has_case, names))
    if first and not (upper and opens and (len(story) > 120 or story.rstrip()[-1:] in '.”"')):
        return 0.0
    if ":" in mark:
        return 0.7 if known and (upper or caseless) and opens and not first else 0.0
    if upper:
        return 0.93 if known else 0.88
    if not opens or mark.strip() in story[:200].split(". ")[0]:
        return 0.0
    return 0.7 if known else 0.0


def _is_label(name: str) -> bool:
    """Whether words say what kind of copy follows, or end as a company's name does (W32)."""
    words = name.lower().split()
    return words[0].strip(".") in agencies.LABELS or words[-1].strip(".") in agencies.LABELS


def _has_case(text: str) -> bool:
    return text.upper() != text.lower()
