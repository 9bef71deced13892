"""What the words before a dateline's mark say: agency, date, places (W19 to W24)."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from articles.reading.draft import FilingPlace
from articles.reading.prose.capitals import repair_person
from articles.reading.prose.dateline.dateline_date import HAS_DIGIT, closing_date
from articles.reading.prose.dateline.dateline_places import read_places
from articles.reading.prose.vocabulary.agency_names import is_known_agency, looks_like_agency, says_news, split_agencies
from articles.reading.prose.vocabulary.qualifiers import is_known_qualifier

#: No dateline has more words.
WORDS = 17
BRACKET = re.compile(r"\s*[(\[（«]\s*([^()\[\]（）]{1,60}?)\s*[)\]）»]\s*[.,،]*$")
OPENING_BRACKET = re.compile(r"[(\[（]\s*([^()\[\]（）]{1,60}?)\s*[)\]）]\s*[-–—]?\s*")
#: A dateline that stands in brackets as a whole: "(Nairobi, March 4, 2019) – ".
ENCLOSED = re.compile(r"[(\[](?P<words>(?P<place>[^()\[\],]{2,40})[^()\[\]]{0,60})[)\]]$")
SLASHED = re.compile(r"[.,\s]*/\s?([^/()]{2,30}?)\s?/[.:]?$")
#: The letters of an agency before its place: "STT Turku – ".
LETTERS_FIRST = re.compile(r"(?P<agency>[A-ZÅÄÖ]{2,5})\s+(?P<place>[^\W\d_a-z]\w*[a-zà-ÿ][^()\[\],/–—]{0,40})$")
#: A reporter between slashes behind the agency: "ASTANA. March 8. KAZINFORM /Anna Poe/".
SIGNED = re.compile(r"\s*/(?P<name>[^\W\d_]+(?:[ .-]+[^\W\d_]+){1,3})/$")
#: An agency that is called by its site: "INTERFAX.RU".
SITE = re.compile(
    r"[^\W\d_][\w-]{2,20}\.(?:com|net|org|info|tv|ru|ua|by|kz|kg|uz|az|am|ge|md|rs|hr|bg|ir|iq|tr)$", re.IGNORECASE
)
#: An agency that only a dash or a slash parts from its place: "دمشق - سانا".
PARTED = re.compile(r"\s*[-–—/]\s*(?=[^-–—/]{2,30}$)")

KnownPlace = Callable[[str], bool]


@dataclass(slots=True)
class DatelineParts:
    """
    What has been recognised of the words before a mark so far.

    rest:          what has not
    agency_known:  whether a table has the agency, and not only its shape
    slip, no_year: what is odd about the date
    parted:        whether a comma or the like stands before the date
    people:        reporters that the house names before the place ("Ayşe DEMİR/DİYARBAKIR, (DHA)")
    """

    rest: str
    sources: tuple[str, ...] = ()
    agency_known: bool = False
    has_date: bool = False
    date: dt.date | None = None
    inferred: bool = False
    slip: bool = False
    no_year: bool = False
    parted: bool = False
    places: tuple[FilingPlace, ...] = ()
    people: tuple[str, ...] = ()


def parse_parts(words: str, known_place: KnownPlace, reference: dt.date | None) -> DatelineParts | None:
    """
    Read the words before a mark.

    In:      "KANSAS CITY, Mo., March 4 (AP)"; which names are places; the item's own day
    Out:     what they say; None when they cannot be a dateline
    Raises:  nothing
    """
    head = DatelineParts(rest=words.strip())
    if len(head.rest) < 2 or head.rest.count(" ") >= WORDS:
        return None
    head.rest = _released(head.rest, known_place)
    _take_opening_agency(head, known_place)
    for _ in range(2):
        _take_date(head, reference)
        _take_agency(head, known_place)
    head.rest = head.rest.strip(" ,،-–—\n\t\u200e\u200f").rstrip("،")
    if not head.rest:
        return head
    found = read_places(head.rest, known_place, filed=bool(head.sources) or head.has_date)
    if found is None:
        return None
    head.places, head.people = found.places, (*found.people, *head.people)
    return head


def _released(words: str, known_place: KnownPlace) -> str:
    """Words without the brackets around them all, when they begin with a place."""
    enclosed = ENCLOSED.match(words)
    if enclosed is None or not known_place(enclosed["place"]) or is_known_agency(enclosed["words"]):
        return words
    return enclosed["words"]


def _take_opening_agency(head: DatelineParts, known_place: KnownPlace) -> None:
    """Take the agency before the place, in brackets or its letters alone: "(ANSA) - ROMA, 1 LUG", "STT Turku"."""
    opening = OPENING_BRACKET.match(head.rest)
    if opening is not None and opening.end() < len(head.rest) and is_known_agency(opening[1]):
        head.sources, head.agency_known = split_agencies(opening[1]), True
        head.rest = head.rest[opening.end() :]
        return
    letters = LETTERS_FIRST.match(head.rest)
    if letters is None or known_place(head.rest):
        return
    if is_known_agency(letters["agency"]) and known_place(letters["place"]):
        head.sources, head.agency_known = (letters["agency"],), True
        head.rest = letters["place"]


def _take_date(head: DatelineParts, reference: dt.date | None) -> None:
    if head.has_date:
        return
    found = closing_date(head.rest, reference, filed=bool(head.sources))
    if found is None:
        return
    head.rest = found.rest
    head.has_date, head.date, head.inferred = found.stated, found.date, found.inferred
    head.slip, head.no_year, head.parted = found.slip, found.no_year, found.parted


def _take_agency(head: DatelineParts, known_place: KnownPlace) -> None:
    if head.sources:
        return
    _take_signature(head, known_place)
    found = BRACKET.search(head.rest, max(0, len(head.rest) - 80)) or SLASHED.search(
        head.rest, max(0, len(head.rest) - 50)
    )
    if found is not None:
        names = split_agencies(found[1])
        known = any(is_known_agency(name) or says_news(name) for name in names)
        if known or (names and all(looks_like_agency(name) for name in names) and not is_known_qualifier(found[1])):
            head.sources, head.agency_known = names, known
            head.rest = head.rest[: found.start()]
        return
    _take_bare_agency(head, known_place)


def _take_signature(head: DatelineParts, known_place: KnownPlace) -> None:
    """Take the reporter between slashes behind an agency without brackets."""
    signed = SIGNED.search(head.rest, max(0, len(head.rest) - 60))
    if signed is None or is_known_agency(signed["name"]) or says_news(signed["name"]):
        return
    before = replace(head, rest=head.rest[: signed.start()])
    _take_bare_agency(before, known_place)
    if before.sources:
        head.rest, head.sources, head.agency_known = before.rest, before.sources, True
        head.people = (repair_person(signed["name"]),)


def _take_bare_agency(head: DatelineParts, known_place: KnownPlace) -> None:
    bare = _bare_agency(head, known_place)
    if bare is not None:
        head.rest, head.sources, head.agency_known = head.rest[: bare[0]], (bare[1],), True


def _bare_agency(head: DatelineParts, known_place: KnownPlace) -> tuple[int, str] | None:
    """Where an agency without brackets begins, and its name: "TOKYO, March 4, Kyodo", "Caracas, 4 Mar. AVN"."""
    before, comma, last = head.rest.rpartition(",")
    if comma and is_known_agency(last) and not is_known_qualifier(last):
        filed = head.has_date or HAS_DIGIT.search(before) or known_place(before.strip())
        return (len(before), last.strip()) if filed else None
    return _agency_behind_dash(head.rest, known_place) or (None if head.has_date else _agency_behind_date(head.rest))


def _agency_behind_dash(words: str, known_place: KnownPlace) -> tuple[int, str] | None:
    """The same of an agency that a dash parts from a known place: "دمشق - سانا"."""
    parted = PARTED.search(words, max(0, len(words) - 40))
    if parted is None or parted.start() == 0:
        return None
    name = words[parted.end() :].strip(" «»")
    place = words[: parted.start()].strip()
    if not is_known_agency(name) or not (known_place(place) or _is_dated_place(place, known_place)):
        return None
    if known_place(name) and (place.isupper() or not name.isupper()):
        # "Baghdad - INA": capitals tell the agency from the town of that name.
        return None
    return parted.start(), name


def _is_dated_place(words: str, known_place: KnownPlace) -> bool:
    """Whether words are a known place and a day, in figures too: "Antwerpen 08/03"."""
    dated = closing_date(words, None, filed=True) if HAS_DIGIT.search(words) else None
    return dated is not None and dated.stated and known_place(dated.rest.strip())


def _agency_behind_date(words: str) -> tuple[int, str] | None:
    """The same of an agency that follows a date without a comma: "Caracas, 4 Mar. AVN"."""
    if not HAS_DIGIT.search(words):
        return None
    parts = words.split(" ")
    for count in (1, 2, 3):
        name, before = " ".join(parts[-count:]).strip(" ."), " ".join(parts[:-count])
        if before and (is_known_agency(name) or SITE.match(name)) and closing_date(before, None) is not None:
            return len(before), name
    return None
