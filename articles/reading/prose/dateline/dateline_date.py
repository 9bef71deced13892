"""The date that closes the words of a dateline (W22, W23, W29, W30, W39)."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from articles.reading.prose.vocabulary.months import Month, make_date, read_month
from articles.reading.prose.vocabulary.word_list import SIGNED

DAYS = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"
WEEKDAY = rf"(?:{DAYS}\.?,?\s+)?"
WORD = rf"(?:[^\W\d_]|[{SIGNED}]){{1,15}}"
MONTH_WORDS = rf"{WORD}(?:[ \u200c]{WORD})?(?:\s?/\s?{WORD}(?:[ \u200c]{WORD})?)?"
#: Thai months in short: "มี.ค.".
THAI = r"[\u0e01-\u0e4e]{1,3}\.[\u0e01-\u0e2e]\."
#: Hindi houses write the first days of a month in words: "चार मार्च".
NUMBER_WORDS = dict(zip(("एक", "दो", "तीन", "चार", "पांच", "छह", "सात", "आठ", "नौ"), range(1, 10), strict=True))
DAY = rf"\d{{1,2}}|{'|'.join(NUMBER_WORDS)}"
YEAR = r"(?P<year>\d{4})(?:\s?[مهـ]{1,2}|\s?(?:г|р)\.?|\s(?:года|року))?"
EDGE = r"(?:^|[\s,،.\-–(])"
#: "Paris, le 4 mars", "القاهرة في 4 مارس".
ON = r"(?:(?:في|le|am|den|el|il|em)\s+)?"
#: The day by the moon that a house prints before the other: "27 شعبان 1445 هـ الموافق 8 مارس 2024".
LUNAR = r"(?:\d{1,2}\s+[^\W\d_]{3,9}(?:\s[^\W\d_]{4,7})?[\s,،]+1[34]\d\d\s*هـ?[\s,،]*(?:الموافق\s+(?:ل[ـ]?\s*)?)?)?"
#: Days of the week in Danish and Norwegian, Swedish, German, Dutch, French, Spanish and Italian.
FURTHER_DAYS = (
    "mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag|måndag|tisdag|lördag|söndag|"
    "montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|"
    "maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|"
    "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|"
    "lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica"
)
HUNGARIAN_DAYS = r"(?:hétfő|kedd|szerda|csütörtök|péntek|szombat|vasárnap)"
DATES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{EDGE}\s*{WEEKDAY}(?P<month>(?:[^\W\d_]|[{SIGNED}]){{3,14}})\.?\s*(?P<day>\d{{1,3}}|\d[oO])(?:st|nd|rd|th|\sd\.?)?"
        rf"(?:[,\s]\s*{YEAR})?[\s,،.)]*$",
        rf"{EDGE}\s*{LUNAR}{WEEKDAY}{ON}(?P<day>{DAY})(?:\.|º|°|er|st|nd|rd|th|-ê|ê|ی|ے)?\s*(?:de\s+|d['’]|di\s+|ê\s+|ی\s+)?"
        rf"(?P<month>{MONTH_WORDS}|\d{{1,2}}[月월]|{THAI})\.?(?:,?\s+(?:de\s+|del\s+)?{YEAR})?[\s,،.)]*$",
        # "2024. március 8., péntek"
        rf"{EDGE}\s*(?P<year>\d{{4}})\.\s+(?P<month>{WORD})\s+(?P<day>\d{{1,2}})\.?(?:,?\s+{HUNGARIAN_DAYS})?[\s,،.)]*$",
        r"(?:^|[\s,،(])(?P<day>\d{1,2})[./](?P<month>\d{1,2})[./](?P<year>\d{4}|\d{2})[\s,،.)]*$",
        r"(?<!\d)(?:(?P<year>\d{4})\s?[年년]\s?)?(?P<month>\d{1,2})\s?[月월]\s?(?P<day>\d{1,2})\s?[日일][\s,、,，.)]*$",
        r"(?:^|[\s,،(])(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})[\s,،.)]*$",
        r"(?:^|[\s,،(])(?P<day>\d{1,2})-(?P<month>\d{1,2})-(?P<year>\d{4})[\s,،.)]*$",
    )
)
#: What only stands beside an agency: "الكويت - 4 - 3 (كونا)", "BRUSSEL 23/05 (BELGA)".
NUMBERS = re.compile(r"(?:\s*-\s*(?=\d+\s*-)|[\s,]\s*(?=\d+/))(?P<day>\d{1,2})\s*[-/]\s*(?P<month>\d{1,2})(?P<year>)$")
#: A day that is none of the year: "MADRID, 4 (EUROPA PRESS)", "SHAH ALAM, Thurs."
DAY_ALONE = re.compile(rf"\s*[,،]\s*(?:\d{{1,2}}|(?:{DAYS}|{FURTHER_DAYS})\.?)[\s,،]*$", re.IGNORECASE)
HAS_DIGIT = re.compile(r"\d")
HAS_DAY = re.compile(rf"\d|\s(?:{'|'.join(NUMBER_WORDS)})\s")


@dataclass(frozen=True, slots=True)
class ClosingDate:
    """
    The date that closes some words.

    rest:      the words before it
    stated:    whether it names a day of the year
    date:      that day; None where there is no such day, or nobody knows its year
    inferred:  whether the year was
    slip:      whether a letter of the month is wrong
    no_year:   whether the day is only unknown for want of a year
    parted:    whether a comma or the like stands before it
    """

    rest: str
    stated: bool
    date: dt.date | None = None
    inferred: bool = False
    slip: bool = False
    no_year: bool = False
    parted: bool = False


def closing_date(words: str, reference: dt.date | None, *, filed: bool = False) -> ClosingDate | None:
    """
    Read the date that closes words.

    In:      "LONDON, Feb 26"; the item's own day; whether an agency stands behind the words
    Out:     the latest 26 February that is not more than two days after the item's own day, and "LONDON"; None where
             no date closes them
    Raises:  nothing
    Rule:    W22, W29, W66
    """
    if HAS_DAY.search(words[-24:]):
        for pattern in (*DATES, NUMBERS) if filed else DATES:
            found = pattern.search(words, max(0, len(words) - 60))
            month = _month(found["month"]) if found else None
            if found is not None and month is not None:
                return _closing(words, found, month, reference)
    alone = DAY_ALONE.search(words, max(0, len(words) - 20))
    if alone is not None and alone.start() > 0 and (filed or not HAS_DIGIT.search(alone[0])):
        return ClosingDate(words[: alone.start()], stated=False)
    return None


def _closing(words: str, found: re.Match[str], month: Month, reference: dt.date | None) -> ClosingDate:
    start, day = found.start(), found["day"]
    year = int(found["year"]) if found["year"] else None
    number = NUMBER_WORDS.get(day) or int(day.lower().replace("o", "0"))
    date, inferred = make_date(month, number, year, reference)
    return ClosingDate(
        # The full stop before a date may close an abbreviation: "RICHMOND, Va. March 4".
        rest=words[: start + (words[start : start + 1] == ".")].rstrip(" ,،-–(\n\t"),
        stated=True,
        date=date,
        inferred=inferred,
        slip=month.slip or not (day.isdigit() or day in NUMBER_WORDS),
        no_year=year is None and reference is None,
        parted=words[start : start + 1] in tuple(",،.-–") or words[:start].rstrip()[-1:] in tuple(",،.-–"),
    )


def _month(words: str) -> Month | None:
    if words.isdecimal():
        return Month(int(words)) if 1 <= int(words) <= 12 else None
    # "Kobanî 12 Adar": two words were taken where one names the month.
    return read_month(words) or (read_month(words.split()[0]) if " " in words else None)
