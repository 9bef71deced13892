"""Notices that take a story back or hold it: kills, withdrawals and embargoes (W51, W52)."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from articles.reading.prose.vocabulary.months import Month, next_day, read_month
from articles.reading.prose.vocabulary.word_list import word_set

KILL = re.compile(
    r"\s*[*(\[]*\s*(?:(?:eds?|editors?|attention(?:\s+editors?)?|please|advisory|urgent)\b[\s:.,_–—-]*){0,4}"
    r"(?:(?:bulletin|mandatory|urgent)[\s-]+kill\b|(?:kill|(?-i:KILLED))\s*(?:[:_]|[-–—]+(?=\s|$|(?-i:[A-Z]{2}-|"
    r"[A-Z][a-z]))|$)|"
    r"(?:story\s+|item\s+)?withdrawn?\s*(?:[-–—:_.]|$)|"
    r"(?:kill|withdraw|disregard|do\s+not\s+use|spike)\s+(?:(?:the|this|our|all|previous|earlier|versions?|of)\s+)*"
    r"(?:story|stories|items?|versions?|takes?|slug|copy|(?-i:(?:AM|PM|BC|AP)-[\w-]+))\b|"
    r"(?:the|this|our)\s+(?:\w+\s+)?(?:story|item|report|article)\s+(?:headlined|slugged|moved|sent|"
    r"that\s+moved)\b[^.]{0,200}?"
    r"\b(?:is|has\s+been|was|are)\s+(?:being\s+)?(?:killed|withdrawn|retracted|cancell?ed)\b|"
    r"this\s+(?:story|item)\s+(?:is|has\s+been)\s+(?:being\s+)?(?:killed|withdrawn|retracted)\b(?!\s+from)|"
    r"(?:annule\s+et\s+remplace|achtung[!:]?\s+(?:bitte\s+)?(?:zurückziehen|löschen))\b)",
    re.IGNORECASE,
)
EMBARGO = re.compile(
    r"\s*[*(\[_–—-]*\s*(?:strictly\s+|streng(?:e)?\s+|under\s+(?:strict\s+)?)?"
    r"(?:embargo(?:ed)?|sperrfrist|sous\s+embargo|hold\s+for\s+release)"
    r"(?:\s*[:–—-]+|\s+(?:until|till|to|for|by|before|not|jusqu|bis|al|hasta|fino|strictly|\d)|\s*[*)\]]*\s*$)",
    re.IGNORECASE,
)
CLOCK = re.compile(
    r"\b(?P<hour>[01]?\d|2[0-4])(?:[:.h]?(?P<minute>[0-5]\d))?(?:[:.][0-5]\d)?\s*(?:hrs?\.?|hours?|h\b|heures?|"
    r"horas?|ore|uur|uhr(?=\s*\(?[a-z]))?"
    r"\s*(?P<half>[ap]\.?\s?m\.?)?,?\s*\(?(?P<zone>gmt|utc|z|bst|ist|cet|cest|mez|mesz|eet|eest|msk|est|edt|cst|cdt|"
    r"mst|mdt|pst|pdt|et|jst|aest|aedt|"
    r"uhr|[+-]\d\d:?\d\d)\b(?:\s*(?P<offset>[+-]\d{1,2}))?",
    re.IGNORECASE,
)
ISO = re.compile(r"\b(\d{4})-(\d\d)-(\d\d)[T ](\d\d):?(\d\d)(?::?\d\d)?\s*(Z|UTC|GMT|[+-]\d\d:?\d\d)\b", re.IGNORECASE)
MONTH = r"(?P<month>[^\W\d_]{3,12}\.?(?:[ /][^\W\d_]{3,12})?)"
DAY_MONTH = re.compile(
    rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th|\.|er|º|ê|ی)?\s+(?:of\s+|de\s+|di\s+|ی\s+)?{MONTH}\.?,?(?:\s+(?:(?:de|del|"
    rf"of|do)\s+)?(?P<year>\d{{4}}))?",
    re.IGNORECASE,
)
MONTH_DAY = re.compile(
    rf"\b{MONTH}\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?:,?\s+(?P<year>\d{{4}}))?", re.IGNORECASE
)
#: "12.03.2030" has the day first everywhere, "12/03/2030" only where the second number is no month, or both agree.
NUMBERS = re.compile(r"\b(?P<first>\d{1,2})(?P<mark>[./-])(?P<second>\d{1,2})(?P=mark)(?P<year>\d{4})\b")
ISO_DAY = re.compile(r"\b(?P<year>\d{4})-(?P<first>\d\d)-(?P<second>\d\d)\b")
YEAR = re.compile(r"\b(?:19|20|21)\d\d\b")
#: The days of the week from Monday on, in the languages of copy.
WEEKDAYS = (
    "monday mon montag mo lundi lunes lunedì segunda segunda-feira pazartesi الاثنین الإثنین دووشەممە duşem",
    "tuesday tue tues dienstag di mardi martes martedì terça terça-feira salı الثلاثاء سێشەممە sêşem",
    "wednesday wed mittwoch mi mercredi miércoles mercoledì quarta quarta-feira çarşamba الاربعاء الأربعاء "
    "چوارشەممە çarşem",
    "thursday thu thur thurs donnerstag do jeudi jueves giovedì quinta quinta-feira perşembe الخمیس پێنجشەممە pêncşem",
    "friday fri freitag fr vendredi viernes venerdì sexta sexta-feira cuma الجمعه الجمعة هەینی în",
    "saturday sat samstag sonnabend sa samedi sábado sabato cumartesi السبت شەممە şemî",
    "sunday sun sonntag so dimanche domingo domenica pazar الاحد الأحد یەکشەممە yekşem",
)
#: "Next Tuesday" may be the one of this week or of the next.
NEXT = re.compile(r"\b(?:next|übernächst|nächste|prochaine?|próxim[oa]|prossim[oa]|gelecek|haftaya)", re.IGNORECASE)
DAYS = {name: number for number, names in enumerate(WEEKDAYS) for name in names.split()}
#: Short names that are other words as well; they say nothing alone.
SHORT = word_set(
    """
    mo di mi do fr sa so sun sat mon wed segunda terça quarta quinta sexta în
    """
)
#: A clock without its zone, too.
ANY_CLOCK = re.compile(
    r"\b(?:(?:[01]?\d|2[0-4])[:.h][0-5]\d\b(?!\s*(?:%|per|percent|million|billion|points?))|[0-2]\d[0-5]\d\s*(?:gmt|"
    r"utc|z|hrs?|hours?|[a-z]{2,4}t)\b|"
    r"[012]?\d\s*(?:[ap]\.?\s?m\b|uhr\b|uur\b|h\b|gmt\b|utc\b|heures\b|horas\b)|(?:ore|alle|saat|الساعه|سەعات|saet\w*|às|"
    r"las)\s+[012]?\d\b)|"
    r"\bT\d\d:?\d\d|(?:\b|12\s?)noon\b|\bmidnight\b|\bmitternacht\b|\bminuit\b|\bmedianoche\b|\bmezzanotte\b|\bmeia-noite\b",
    re.IGNORECASE,
)
#: What stands before the time that an embargo ends at, and words that may stand beside it.
UNTIL = re.compile(
    r"(?:until|till?|before|for|at|to|bis|vor|jusqu\w*|avant|hasta|antes|fino|prima|até|heta|berî|حتی|قبل|تا|"
    r"پێش)(?!\w)|[:–—-]",
    re.IGNORECASE,
)
BESIDE = word_set(
    """
    at on of the release publication use local time uhr uur kl tot til vóór do dnia godz um am
    à au alle ore a las el às saat kadar önce ambargolu
    strictly gmt utc hours hrs h embargoed embargo sperrfrist sous embargué embargado hold not for until till to
    before الساعه
    """
)
#: Minutes east of Greenwich. Names that two countries use for two times ("IST") are not read.
ZONES = {
    "gmt": 0, "utc": 0, "z": 0, "bst": 60, "cet": 60, "cest": 120, "mez": 60, "mesz": 120, "eet": 120, "eest": 180,
    "msk": 180, "est": -300,
    "edt": -240, "cst": -360, "cdt": -300, "mst": -420, "mdt": -360, "pst": -480, "pdt": -420, "jst": 540,
    "aest": 600, "aedt": 660,
}  # fmt: skip
LONGEST = 400
#: What Greenwich's time is called where it is not "GMT".
GREENWICH = re.compile(
    r"(?:بتوقیت\s+|به\s+وقت\s+|بە\s+کاتی\s+)?[غجگ]ر[ی]نو?ی?[تچ]ش?|\bTU\b|\bhora\s+(?:de\s+)?Greenwich|"
    r"\bGreenwich(?:\s+mean\s+time)?\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Embargo:
    """An embargo that a line states; `until` is None where it cannot be read."""

    line: str
    until: dt.datetime | None


def is_kill(text: str) -> bool:
    """
    Whether a headline or an opening paragraph takes a story back.

    In:      "KILL - …", "BULLETIN KILL", "STORY WITHDRAWN", "Eds: Please kill the story slugged …"
    Out:     True for a notice; "KILL BILL STAR WINS" and "The story was withdrawn from …" further on are none
    Raises:  nothing
    Rule:    W51
    """
    return KILL.match(text[:LONGEST]) is not None


def find_embargo(line: str, received: dt.datetime | None) -> Embargo | None:
    """
    Read a line that may state an embargo.

    In:      "EMBARGOED until 0001 GMT Tuesday, March 5", and when the item came in
    Out:     the time until which it holds; `until` None where it is not certain; None for every other line
    Raises:  nothing
    Rule:    W52: an embargo nobody can read holds the story back, so nothing is guessed: no zone, no time
    """
    if len(line) > LONGEST or EMBARGO.match(line) is None:
        return None
    return Embargo(line, embargo_end(line, received))


def names_clock(text: str) -> bool:
    """Whether a text shows a time of day, with a zone or without."""
    return clock_at(text) is not None


def clock_at(text: str) -> int | None:
    """Where a text first shows a time of day, with a zone or without; None where it shows none."""
    found = [clock.start() for pattern in (CLOCK, ANY_CLOCK, ISO) if (clock := pattern.search(text)) is not None]
    return min(found, default=None)


def names_day(text: str) -> bool:
    """Whether a text names a day: "12 March", "March 12", "12.03.2030", "Tuesday"."""
    dated = (found for pattern in (DAY_MONTH, MONTH_DAY) for found in pattern.finditer(text))
    return (
        NUMBERS.search(text) is not None
        or any(_month(found["month"]) is not None for found in dated)
        or bool(_weekdays(text))
    )


def embargo_end(text: str, received: dt.datetime | None) -> dt.datetime | None:
    """
    When the embargo ends that a text states.

    In:      the words of the embargo, letters and digits folded, and when the item came in
    Out:     the time; None where it is not certain
    Raises:  nothing
    Rule:    W52: nothing is guessed: no zone, no time
    """
    try:
        return _until(text, received)
    except OverflowError:
        # The calendar ends with the year 9999, and begins with the year 1.
        return None


def _until(line: str, received: dt.datetime | None) -> dt.datetime | None:
    line = GREENWICH.sub("GMT", line)
    if (iso := ISO.search(line)) is not None:
        year, month, day, hour, minute = (int(iso[index]) for index in range(1, 6))
        return _moment(_date(year, month, day), hour, minute, _offset(iso[6], None))
    clock = CLOCK.search(line)
    shown = _hour(clock) if clock is not None else None
    if clock is None or shown is None:
        return None
    minute, east = int(clock["minute"] or 0), _offset(clock["zone"], clock["offset"])
    date, stated = _day(f"{line[: clock.start()]} {line[clock.end() :]}", received)
    if date is None and not stated and received is not None and _is_bare(line, clock):
        return _next(received, shown, minute, east)
    return _moment(date, shown, minute, east)


def _is_bare(line: str, clock: re.Match[str]) -> bool:
    """Whether nothing beside a clock says which day is meant, so that it is the clock's next such hour."""
    before = list(UNTIL.finditer(line, 0, clock.start()))
    words = (
        line[before[-1].end() if before else 0 : clock.start()]
        + " "
        + re.split(r"[.;:)\]]\s|\s[–—-]", line[clock.end() :])[0]
    )
    return all(word in BESIDE for word in re.findall(r"[^\W\d_]+", words.lower()))


def _hour(clock: re.Match[str]) -> int | None:
    """The hour of 24; None for one that no clock of twelve shows."""
    hour, half = int(clock["hour"]), clock["half"]
    if not half:
        return hour
    return hour % 12 + (12 if half.lower().startswith("p") else 0) if 1 <= hour <= 12 else None


def _next(received: dt.datetime, hour: int, minute: int, east: int | None) -> dt.datetime | None:
    """When the clock next shows an hour; None where nobody knows whose clock."""
    if east is None:
        return None
    first = _moment((received + dt.timedelta(minutes=east)).date(), hour, minute, east)
    return first if first is None or first >= received else first + dt.timedelta(days=1)


def _day(text: str, received: dt.datetime | None) -> tuple[dt.date | None, bool]:
    """The day a line names, and whether it names one at all; of one that it may name in two ways, none."""
    reference = received.date() if received else None
    years = {int(year) for year in YEAR.findall(text)}
    if (numbers := ISO_DAY.search(text) or NUMBERS.search(text)) is not None:
        return (_of_numbers(numbers) if len(years) == 1 else None), True
    dated = (found for pattern in (DAY_MONTH, MONTH_DAY) for found in pattern.finditer(text))
    found = next((found for found in dated if _month(found["month"]) is not None), None)
    if found is not None:
        return _of_month(found, years, reference), True
    named = _weekdays(text)
    if named:
        return _of_weekday(text, named, reference), True
    return None, re.search(r"\d", text) is not None


def _of_weekday(text: str, named: set[int], reference: dt.date | None) -> dt.date | None:
    """The next day of a name; none where more than one may be meant, or a year says that it is another."""
    if reference is None or len(named) > 1 or NEXT.search(text) is not None or YEAR.search(text) is not None:
        return None
    return reference + dt.timedelta(days=(min(named) - reference.weekday()) % 7)


def _of_month(found: re.Match[str], years: set[int], reference: dt.date | None) -> dt.date | None:
    """The day that a month and a number name; none where a year stands elsewhere in the line."""
    month, year = _month(found["month"]), int(found["year"]) if found["year"] else None
    if month is None or not years <= {year}:
        return None
    return next_day(month, int(found["day"]), year, reference)


def _weekdays(text: str) -> set[int]:
    words = re.findall(r"[^\W\d_]+(?:-feira)?", text.lower())
    return {DAYS[word] for word in words if word in DAYS and word not in SHORT}


def _month(words: str) -> Month | None:
    """The month that one word or two name to the letter; beside it may stand a weekday or a zone ("GMT March 12")."""
    for said in (words, words.split()[0], words.split()[-1]):
        month = read_month(said)
        if month is not None and not month.slip:
            return month
    return None


def _of_numbers(found: re.Match[str]) -> dt.date | None:
    """The date that three numbers give, where they can be read in one way only."""
    year, first, second = int(found["year"]), int(found["first"]), int(found["second"])
    if found.re is ISO_DAY:
        return _date(year, first, second)
    if found["mark"] == "." or first == second or first > 12:
        return _date(year, second, first)
    return _date(year, first, second) if second > 12 else None


def _offset(zone: str, more: str | None) -> int | None:
    lower = zone.lower()
    if lower[0] in "+-":
        digits = lower.replace(":", "")
        return int(digits[0] + "1") * (int(digits[1:3]) * 60 + int(digits[3:5]))
    base = ZONES.get(lower)
    return base if base is None or not more else base + int(more) * 60


def _date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _moment(date: dt.date | None, hour: int, minute: int, east: int | None) -> dt.datetime | None:
    if date is None or east is None or not -1440 < east < 1440:
        return None
    midnight = dt.datetime.combine(date, dt.time(), dt.timezone(dt.timedelta(minutes=east)))
    return midnight + dt.timedelta(hours=hour, minutes=minute)
