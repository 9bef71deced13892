"""Datelines of Chinese, Japanese and Korean houses: agency, place, date and reporter without blanks (W73)."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from articles.reading.draft import FilingPlace
from articles.reading.prose.dateline.dateline_parts import DatelineParts, KnownPlace
from articles.reading.prose.vocabulary.agency_names import is_known_agency
from articles.reading.prose.vocabulary.months import Month, make_date

HAN, HANGUL = r"[\u3400-\u9fff]", r"[\uac00-\ud7a3]"
#: The letters of a Japanese or Chinese name of a place.
LETTERS = r"[\u3040-\u30ff\u3400-\u9fff・·ー]"
DATE = r"(?:(?P<year>\d{4})\s?[年년]\s?)?(?:(?P<month>\d{1,2})\s?[月월]\s?)?(?P<day>\d{1,2})\s?[日일]"
#: Words of these scripts at the beginning of a paragraph; without them nothing here is looked for.
SCRIPT = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
NEAR = 16
#: "新华社北京3月4日电（记者李明）", "中新网3月4日电": the name of the agency splits what stands before the date.
FILED = rf"(?P<head>{HAN}[\u3400-\u9fff· ]{{1,17}}?)\s?{DATE}\s?"
CHINESE = re.compile(
    rf"据?{FILED}(?:[电電讯訊]|(?=[-–—]))(?P<end>)"
    r"(?:\s?[（(](?P<people>[^（()）\n]{2,40})[）)])?\s*(?:[-–—]{1,2}\s*|，)?"
)
#: The same in brackets as a whole: "（中央社記者林海台北4日電）", "【法新社巴黎4日電】".
ENCLOSED_CHINESE = re.compile(rf"[（(【［\[]{FILED}(?:[电電讯訊]|[综綜]合外[电電][报報][导導])[）)】］\]](?P<end>)\s*")
#: A paper's word for itself: it names no agency.
OURSELVES = ("本报", "本報", "本社", "本台", "本网", "本網")
REPORTER = re.compile(r"(?:驻\S{1,6})?(?:通讯员|通訊員|记者|記者)")
#: "【東京共同】", "【カイロ＝山田太郎】".
JAPANESE = re.compile(
    r"【(?P<head>[^【】＝=\n]{1,20})(?:[＝=](?P<tail>[^【】\n]{1,20}))?】\s*|"
    r"（(?P<also>[^（）＝=\n]{1,20}(?:共同|時事))）\s*"
)
NAME_OF_PLACE = re.compile(rf"{LETTERS}{{1,15}}")
#: "［東京　４日　ロイター］ - ", "【3月4日 AFP】".
FIELDS = re.compile(
    rf"[［\[【](?:(?P<place>{LETTERS}{{1,15}})\s)?{DATE}\s(?P<agency>[^\s［\[\]］【】]{{2,15}})[］\]】]\s*(?:[-–—－]\s*)?"
)
#: "(서울=연합뉴스) 김민수 기자 = ".
TITLE = r"(?:기자|특파원|통신원|인턴기자|선임기자|전문기자|객원기자)"
PEOPLE = rf"(?:(?P<people>{HANGUL}{{2,5}}(?:[\s·ㆍ,]+{HANGUL}{{2,5}}){{0,4}}?)\s?{TITLE}\s?)?"
KOREAN = re.compile(
    rf"[(（\[［](?P<places>{HANGUL}{{2,10}}(?:[·ㆍ,\s]+{HANGUL}{{2,10}}){{0,3}})\s?[=＝]\s?(?P<agency>[^()（）\[\]=\n]{{2,15}})"
    rf"[)）\]］]\s?{PEOPLE}(?:[=＝]\s*)?"
)
#: "서울, 3월 4일 (연합뉴스) 김민수 기자 = ".
DATED_KOREAN = re.compile(
    rf"(?P<places>{HANGUL}{{2,10}}),?\s{DATE}\s?[(（\[](?P<agency>[^()（）\[\]\n]{{2,15}})[)）\]]\s?{PEOPLE}(?:[=＝–—-]\s*)?"
)
#: "[한국일보 김민수 기자] ", a paper and its reporter.
PAPER = re.compile(
    rf"[(（\[［](?P<agency>[^()（）\[\]=\n]{{2,12}}(?:일보|신문|뉴스|경제|통신|투데이|방송))\s{PEOPLE}[)）\]］]\s?(?:[=＝]\s*)?"
)
BETWEEN = re.compile(r"[、，,·ㆍ\s]+")
#: Chinese names of agencies have no more letters.
LONGEST_AGENCY = 8
#: A reporter's whole name in these scripts has so many letters.
SHORTEST_NAME, LONGEST_NAME = 2, 5


@dataclass(frozen=True, slots=True)
class EastAsianDateline:
    """What was read, where its words end, and where the story begins, in characters of the paragraph."""

    head: DatelineParts
    end: int
    body: int


def read_east_asian(window: str, known_place: KnownPlace, reference: dt.date | None) -> EastAsianDateline | None:
    """
    Find the dateline of a Chinese, Japanese or Korean house at the start of a paragraph.

    In:      the paragraph's beginning, which names are places, the item's own day
    Out:     "新华社北京3月4日电（记者李明）" gives the agency, the place, 4 March and the reporter; None where no such
             dateline opens the paragraph
    Raises:  nothing
    Rule:    W73: a known agency makes sure, or the shape with a known place; a day without a month is no date
    """
    if SCRIPT.search(window, 0, NEAR) is None:
        return None
    return (
        _chinese(window, known_place, reference)
        or _fields(window, known_place, reference)
        or _japanese(window, known_place)
        or _korean(window, known_place, reference)
    )


def _chinese(window: str, known_place: KnownPlace, reference: dt.date | None) -> EastAsianDateline | None:
    found = CHINESE.match(window) or ENCLOSED_CHINESE.match(window)
    if found is None:
        return None
    words = found["head"].replace(" ", "")
    agency = next((words[:length] for length in range(LONGEST_AGENCY, 1, -1) if _files(words[:length])), "")
    if not agency:
        return None
    place, people = _behind_agency(words[len(agency) :], known_place)
    head = _head("" if agency in OURSELVES else agency, (place,) if place else (), found, reference)
    head.people = people or _reporters(found.groupdict().get("people") or "")
    return EastAsianDateline(head, len(window[: found.end("end")].rstrip()), found.end())


def _files(words: str) -> bool:
    return words in OURSELVES or is_known_agency(words)


def _behind_agency(words: str, known_place: KnownPlace) -> tuple[str, tuple[str, ...]]:
    """The place, and the reporter whom Taiwan's houses name before it: "記者林海台北"."""
    said = REPORTER.match(words)
    if said is None:
        return words, ()
    rest = words[said.end() :]
    for length in range(SHORTEST_NAME, LONGEST_NAME):
        if known_place(rest[length:]):
            return rest[length:], (rest[:length],)
    return "", ()


def _reporters(words: str) -> tuple[str, ...]:
    """The people in "记者李明、王芳"; nobody in "完" or "受权发布"."""
    said = REPORTER.match(words)
    if said is None:
        return ()
    names = (REPORTER.sub("", name) for name in BETWEEN.split(words[said.end() :]))
    return tuple(name for name in names if SHORTEST_NAME <= len(name) <= LONGEST_NAME)


def _fields(window: str, known_place: KnownPlace, reference: dt.date | None) -> EastAsianDateline | None:
    found = FIELDS.match(window)
    if found is None or not (is_known_agency(found["agency"]) or known_place(found["place"] or "")):
        return None
    head = _head(found["agency"], (found["place"],) if found["place"] else (), found, reference)
    closing = max(window.rfind(mark, 0, found.end()) for mark in "］]】") + 1
    return EastAsianDateline(head, closing, found.end())


def _japanese(window: str, known_place: KnownPlace) -> EastAsianDateline | None:
    found = JAPANESE.match(window)
    if found is None:
        return None
    words, tail = found["head"] or found["also"], found["tail"] or ""
    agency = _closing_agency(f"{words}={tail}" if tail else words)
    person = "" if agency else tail
    place = words if person else words[: len(words) - len(agency)]
    if not _files_from(place, agency) and not (known_place(place) and _is_name(person)):
        return None
    head = _head(agency, (place,) if place else ())
    head.people = (person,) if person else ()
    return EastAsianDateline(head, len(window[: found.end()].rstrip()), found.end())


def _files_from(place: str, agency: str) -> bool:
    """Whether an agency is named, and beside it nothing but what may be a place."""
    return bool(agency) and (not place or NAME_OF_PLACE.fullmatch(place) is not None)


def _is_name(person: str) -> bool:
    return SHORTEST_NAME <= len(person) <= LONGEST_NAME + 2


def _closing_agency(words: str) -> str:
    """The longest known agency that closes these words: "共同" of "東京共同", all of "AFP=時事"; else ""."""
    return next((words[at:] for at in range(len(words) - 1) if is_known_agency(words[at:])), "")


def _korean(window: str, known_place: KnownPlace, reference: dt.date | None) -> EastAsianDateline | None:
    found = KOREAN.match(window) or DATED_KOREAN.match(window) or PAPER.match(window)
    if found is None:
        return None
    places = tuple(filter(None, BETWEEN.split(found.groupdict().get("places") or "")))
    if not (is_known_agency(found["agency"]) or all(map(known_place, places))):
        return None
    head = _head(found["agency"].strip(), places, found, reference)
    head.people = tuple(filter(None, BETWEEN.split(found["people"] or "")))
    closing = max(window.rfind(mark, 0, found.end()) for mark in ")）]］") + 1
    return EastAsianDateline(head, closing, found.end())


def _head(
    agency: str, places: tuple[str, ...], found: re.Match[str] | None = None, reference: dt.date | None = None
) -> DatelineParts:
    """The parts of a dateline; a day without its month says no day of the year."""
    head = DatelineParts(
        rest="",
        sources=(agency,) if agency else (),
        agency_known=True,
        places=tuple(FilingPlace(text=place, name=place) for place in places),
    )
    said = found.groupdict() if found is not None else {}
    if said.get("month") and 1 <= int(said["month"]) <= 12:
        year = int(said["year"]) if said["year"] else None
        head.has_date = True
        head.date, head.inferred = make_date(Month(int(said["month"])), int(said["day"]), year, reference)
        head.no_year = year is None and reference is None
    return head
