"""Telling the notices that take a story back or hold it from news of kills and embargoes (W48, W51, W52, W67)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from articles.reading.prose.gate.eastern_notices import ARABIC, KURMANJI, SORANI, TURKISH
from articles.reading.prose.gate.germanic_notices import ENGLISH, GERMAN
from articles.reading.prose.gate.northern_notices import DUTCH, POLISH, SCANDINAVIAN
from articles.reading.prose.gate.notice_pattern import NoticePattern
from articles.reading.prose.gate.notice_words import LEAD_IN, OVER, NoticeWords, fold_letters, with_bare_capitals
from articles.reading.prose.gate.romance_notices import FRENCH, ITALIAN, PORTUGUESE, SPANISH
from articles.reading.prose.status import LONGEST, clock_at, is_kill, names_clock, names_day
from articles.reading.prose.vocabulary.word_list import word_set

#: The languages of W38 and W39, and those of agencies that are read besides.
LANGUAGES = (
    ENGLISH, GERMAN, FRENCH, SPANISH, ITALIAN, PORTUGUESE, TURKISH, ARABIC, SORANI, KURMANJI,
    DUTCH, SCANDINAVIAN, POLISH,
)  # fmt: skip
#: A line that has a notice behind its first words is no longer than this.
LINE = 200
#: What may part an embargo from the headline that it stands before.
PARTS = re.compile(r"(?::\s+|\s*[)\]}]\s*[:–—-]*\s*|\s+[–—|/-]+\s+|--+\s*|\n\s*|[–—]\s*)")
#: What parts a headline from the notice behind it.
BEHIND = re.compile(
    r"\s*(?:[(\[{]+|\s[-–—|/*]+\s|--+|;\s|\*\*\*|[,:]\s(?=\W*(?:strictly\s+)?embargo|\W*sperrfrist|\W*sous\s+embargo|"
    r"\W*under\s+embargo))"
)
#: Without one of these nothing stands behind a headline.
BEHIND_MARK = re.compile(r"[(\[{–—|/*;-]|embargo|sperrfrist", re.IGNORECASE)
#: Behind the word for an embargo: a mark, "until", a number, or nothing at all.
FOLLOWS = (
    r"(?P<follows>\s*[:–—]+|\s+-+(?=\s|$)|--+|\s*[)\]}*!.]*\s*$|\s+(?=\d)|"
    r"\s+(?:strictly\s+|for\s+(?:release|publication|use)\s+)?(?:until|untill|till?(?=\W+(?:\d|noon|midnight|further|after\b|the\b|kl\b|[a-z]+day\b|[a-z]+\W+\d))|"
    r"(?:tot|til|do)(?=\W+(?:\d|kl\b|dnia\b))|thru|through|jusqu\w*|bis|"
    r"hasta|fino|sino|até|ate|heta|kadar|hatta|حتی|لغایه|تا|تاکو|هەتا)(?!\w)"
    r"|\s*\|)"
)
#: Words that may part an embargo from its time where neither mark nor "until" does.
LOOSE = re.compile(
    r"\s*(?:for|by|before|not|to|on|at|from|al|alle|am|um|ab|le|el|del|à|às|a|avant|vor|strictly|time|date|ends?|"
    r"expires?|lifts?|"
    r"saat|قبل|الساعه|release|publication|monday|tuesday|wednesday|thursday|friday|saturday|sunday|"
    r"montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|"
    r"dimanche|lunes|martes|mi[ée]rcoles|jueves|viernes|s[áa]bado|domingo|luned[iì]|marted[iì]|mercoled[iì]|gioved[iì]|"
    r"venerd[iì]|sabato|domenica|segunda|ter[çc]a|quarta|quinta|sexta|pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar|"
    r"الاثنین|الثلاثاء|الاربعاء|الخمیس|الجمعه|السبت|الاحد|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|"
    r"m[åa]ndag|tisdag|tirsdag|onsdag|torsdag|fredag|l[öø]rdag|s[öø]ndag|poniedziałek|wtorek|środa|czwartek|piątek|sobota|"
    r"niedziela)\b",
    re.IGNORECASE,
)
BARE_YEAR = re.compile(r"\s*[:]?\s*(?:1[89]|20)\d\d\s*(?:[,.;)]|\s(?!gmt|utc|hrs|hours|h\b)|$)", re.IGNORECASE)
WINDOW = 120
#: Words that may stand in a date or a time, or beside one.
TIME_WORDS = word_set(
    fold_letters(
        """
        until till to at on of the for release publication use before after from am pm a p m gmt utc z bst ist cet
        cest mez mesz eet eest msk est edt cst cdt mst mdt pst pdt et jst aest aedt hrs hours hour noon midnight
        today tomorrow local time uhr um den ab der bis nicht vor zum mitteleuropäischer zeit jusqu jusqu'au au à le
        la du de heures heure h min hasta las los el del horas hora dem das dos della delle dalle des par les both
        or and only strictly partir fino alle ore ora il al dopo até às dia do da saat kadar dek günü tarihine te
        tot uur om kl klokken klockan til den do dnia godz godziny r czasu
        dan ye ya e پێش هەتا تاکو کاتی ی ێ berî heya berê ê nîsanê حتی الساعه بتوقیت غرینتش جرینتش یوم من الی لغایه
        صباحا مساء سعه کاتژمێر سەعات تا heta saet saetê roja demjimêr gmt'ye gmt'den t th st nd rd
        """
    )
)
SENTENCES = re.compile(r"(?<=[.;!?])\s+(?=\S)|\n+")


class NoticeKind(StrEnum):
    """What a notice asks for."""

    KILL = "kill"
    EMBARGO = "embargo"
    PRIVATE = "private"


@dataclass(frozen=True, slots=True)
class FoundNotice:
    """A notice that was found in a text, and the characters of the text that say it."""

    kind: NoticeKind
    start: int
    end: int
    text: str


def _any(patterns: Iterable[str]) -> str:
    return "(?:" + "|".join(patterns) + ")"


def _all(name: str) -> str:
    """The patterns of all languages for one thing."""
    return fold_letters(
        _any(pattern.replace("{S}", words.story) for words in LANGUAGES for pattern in getattr(words, name))
    )


def _points(words: NoticeWords, what: str) -> str:
    """A sentence about the item itself: "this story is …"."""
    return rf"{words.this}\s+(?:[^\s.:;]+\s+){{0,2}}?{words.story}\b[^.:;]{{0,40}}?\b{what}"


def _pattern(pattern: str) -> NoticePattern:
    return NoticePattern(with_bare_capitals(fold_letters(pattern)))


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(with_bare_capitals(fold_letters(pattern)), re.IGNORECASE)


START = _compiled(LEAD_IN)
KILL = _pattern(_all("kill"))
KILL_MARK = _pattern(
    rf"(?:{_all('kill_mark')}[\s/-]+)*{_all('kill_mark')}\s*(?:[:_]|[-–—]+(?=\s|$)|[-–—]+(?=(?-i:[A-Z]{{2}}-))|"
    rf"[.!)\]}}*]*\s*$)"
)
TAKEN_BACK = _pattern(_any(_points(words, words.taken_back) for words in LANGUAGES))
EMBARGO = _pattern(_all("embargo") + r"(?!\w)")
EMBARGOED = _pattern(_any(_points(words, _any(words.embargo)) for words in LANGUAGES if words.embargo))
FOLLOW = _compiled(FOLLOWS)
NOT_BEFORE = _pattern(_all("not_before") + r"(?!\w)")
LATE = _pattern(_all("late"))
PRIVATE = _pattern(_all("private"))
BELOW = _compiled(r"\b" + _any(words.following for words in LANGUAGES if words.following) + r"\b")
POINTS = _compiled(r"[\s(\[*_«“\"–—-]*" + _any(words.this for words in LANGUAGES) + r"(?!\w)")
ENDED = _compiled(OVER)
POLITE = re.compile(r"(?:please|pls|kindly)\s+\Z", re.IGNORECASE)


@lru_cache(maxsize=256)
def opening_notice(text: str) -> FoundNotice | None:
    """
    The notice that a line or a headline opens with.

    In:      "EMBARGOED until 0600 GMT 12 March: Tea rises", "Mandatory kill", "Bitte Meldung nicht verwenden"
    Out:     the notice; of an embargo before a headline it ends where the headline begins; None for every other text
    Raises:  nothing
    Rule:    W51, W52, W67
    """
    line = fold_letters(text[:LONGEST]).rstrip(" \t\n*=#_+/")
    start, may_kill = START.match(line), KILL.may_be_in(line)
    for at in _starts(line, start.end() if start is not None else 0):
        if (end := _embargo_end(line, at)) is not None:
            return FoundNotice(NoticeKind.EMBARGO, 0, _end_of_mark(line, end), text)
        if (may_kill and KILL.match(line, at)) or KILL_MARK.match(line, at):
            return FoundNotice(NoticeKind.KILL, 0, len(text), text)
        if len(line) <= LINE and PRIVATE.match(line, at) and not _names_block(line):
            return FoundNotice(NoticeKind.PRIVATE, 0, len(text), text)
    return FoundNotice(NoticeKind.KILL, 0, len(text), text) if is_kill(line) else None


def _starts(line: str, lead_in: int) -> list[int]:
    """Where a notice may begin: behind what leads in to it, at the "please" that this ends with, at the first word."""
    polite = POLITE.search(line, 0, lead_in)
    return list(dict.fromkeys([lead_in, *([polite.start()] if polite else []), 0]))


def _embargo_end(line: str, at: int) -> int | None:
    """Where the words for an embargo end that stand at a character; None where none stand there."""
    word = EMBARGO.match(line, at)
    if word is not None:
        return None if ENDED.match(line, word.end()) else _behind_word(line, word)
    weak = NOT_BEFORE.match(line, at)
    if weak is not None and _leads_to_clock(line[weak.end() : weak.end() + WINDOW]):
        return weak.end()
    late = LATE.search(line, at) if len(line) <= LINE else None
    if late is None or not names_clock(line):
        return None
    return late.end() if _is_only_time(line[at : late.start()]) else None


def _behind_word(line: str, word: re.Match[str]) -> int | None:
    """Where an embargo's words end, by what stands behind them; None where they are news of an embargo."""
    follow = FOLLOW.match(line, word.end())
    if follow is not None:
        rest = line[follow.end() :]
        return None if ENDED.match(rest) or (BARE_YEAR.match(rest) and not names_clock(rest)) else follow.end()
    rest = line[word.end() : word.end() + WINDOW]
    return word.end() if LOOSE.match(rest) and (names_clock(rest) or names_day(rest)) else None


def _leads_to_clock(text: str) -> bool:
    """Whether a text comes to a time of day by nothing but words of dates and times."""
    at = clock_at(text)
    return at is not None and _is_only_time(text[:at])


def _names_block(line: str) -> bool:
    """Whether "not for publication" means only what stands below."""
    return BELOW.search(line) is not None


def _end_of_mark(line: str, end: int) -> int:
    """Where the words of an embargo end and a headline begins; the end of the line where none does."""
    best: int | None = None
    for part in PARTS.finditer(line, end):
        if not _is_only_time(line[end : part.start()]):
            break
        if not _is_only_time(line[part.end() :]):
            best = part.end()
    if best is not None:
        return best
    if _is_only_time(line[end:]):
        return len(line)
    if line[:end].rstrip()[-1:] in ":-–—":
        # A mark without a time stands before the headline at once; before other words its end is not known.
        return (
            end if not names_clock(line[end : end + WINDOW]) and not names_day(line[end : end + WINDOW]) else len(line)
        )
    first = PARTS.search(line, end)
    return first.end() if first is not None and line[first.end() :].strip() else len(line)


def _is_only_time(text: str) -> bool:
    return all(_is_time_word(word) for word in re.findall(r"[^\W\d_]+", text))


def _is_time_word(word: str) -> bool:
    return word.lower() in TIME_WORDS or names_day(f"1 {word}")


def without_notices(headline: str) -> str:
    """
    A headline without the embargo that stands before or behind it, or between brackets.

    In:      "EMBARGOED until 0600 GMT 12 March: Tea rises", "Tea rises (Sperrfrist: 12. März, 06.00 Uhr)"
    Out:     "Tea rises"; a headline that says nothing else is left as it is
    Raises:  nothing
    Rule:    W67
    """
    rest = headline
    found = opening_notice(rest)
    if found is not None and found.kind is not NoticeKind.KILL and found.end < len(rest):
        rest = rest[found.end :]
    for notice in _behind(rest):
        if notice.kind is not NoticeKind.KILL and notice.start > 0:
            rest = rest[: notice.start] + rest[notice.end :]
            break
    return (rest.strip(" *|/–—-") or headline) if rest != headline else headline


def notices_of_headline(headline: str) -> Iterator[FoundNotice]:
    """The notices in a headline, a title or a Subject: before it, behind it, in brackets."""
    if (found := opening_notice(headline)) is not None:
        yield found
    yield from _behind(headline)


def _behind(headline: str) -> Iterator[FoundNotice]:
    """The notices that follow a bracket or a dash in a headline."""
    if BEHIND_MARK.search(headline) is None:
        return
    for part in BEHIND.finditer(headline[:LONGEST]):
        bracket = headline[part.end() - 1] in "([{"
        end = _closing(headline, part.end()) if bracket else len(headline)
        inner = headline[part.end() : end].rstrip(")]} ")
        found = next(notices_of_line(inner), None)
        if found is not None:
            yield FoundNotice(found.kind, part.start(), end, inner)


def _closing(headline: str, start: int) -> int:
    closing = re.compile(r"[)\]}]+").search(headline, start)
    return closing.end() if closing is not None else len(headline)


def notices_of_note(note: str) -> Iterator[FoundNotice]:
    """The notices in a note to editors, a term of use or an instruction: the whole, or each of its sentences."""
    whole = list(notices_of_line(note))
    yield from whole
    # "6 a.m. GMT" and "5. April" are no ends of sentences: an embargo that the whole states is read once.
    known = {notice.kind for notice in whole}
    for sentence in SENTENCES.split(note):
        yield from (notice for notice in _of_sentence(sentence) if notice.kind not in known)


def _of_sentence(sentence: str) -> Iterator[FoundNotice]:
    """The notices of one sentence of a note, which may state them anywhere."""
    found = list(notices_of_line(sentence))
    yield from found
    line = fold_letters(sentence[:LONGEST])
    if not found and (end := _embargo_inside(line)) is not None:
        yield FoundNotice(NoticeKind.EMBARGO, 0, end, sentence)
    elif not found and len(line) <= LINE and PRIVATE.search(line) and not _names_block(line):
        yield FoundNotice(NoticeKind.PRIVATE, 0, len(sentence), sentence)


def _embargo_inside(line: str) -> int | None:
    """Where a note ends that states an embargo with its time in the middle of a sentence; None where none does."""
    for word in EMBARGO.finditer(line):
        follow = FOLLOW.match(line, word.end())
        if follow is not None and _leads_to_clock(line[follow.end() : follow.end() + WINDOW]):
            return len(line)
    return None


def notices_of_line(line: str) -> Iterator[FoundNotice]:
    """
    The notice in one of the first or last lines of a story.

    Rule:    it opens the line, or the line is one sentence about the item itself ("this story is embargoed until …")
    """
    if (found := _notice_of_line(line)) is not None:
        yield found


# A title is read as headline, as term of use and as line: it is looked at once.
@lru_cache(maxsize=256)
def _notice_of_line(line: str) -> FoundNotice | None:
    """The notice that a line opens with, or that it as a whole is."""
    if (found := opening_notice(line)) is not None:
        return found
    folded = fold_letters(line[:LONGEST])
    start = START.match(folded)
    at = start.end() if start is not None else 0
    tests: tuple[tuple[NoticeKind, Callable[[str], bool]], ...] = (
        (NoticeKind.EMBARGO, lambda text: _points_at(EMBARGOED, text, at)),
        (NoticeKind.KILL, lambda text: _points_at(TAKEN_BACK, text, at)),
        (NoticeKind.PRIVATE, _is_private_sentence),
    )
    for kind, says in tests:
        if len(folded) <= LONGEST and says(folded):
            return FoundNotice(kind, 0, len(line), line)
    return None


def _points_at(pattern: NoticePattern, text: str, at: int) -> bool:
    return len(text) <= LINE * 2 and (pattern.match(text, at) or pattern.match(text)) is not None


def _is_private_sentence(text: str) -> bool:
    """Whether a line says nothing but that "this" is not for publication."""
    found = PRIVATE.search(text) if len(text) <= LINE and POINTS.match(text) else None
    if found is None or _names_block(text):
        return False
    return len(re.sub(r"[\W_]+", "", text[found.end() :])) <= 14
