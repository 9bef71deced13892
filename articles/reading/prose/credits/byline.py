"""The byline: who wrote the story, where the header or the first lines say so (W40 to W44)."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from articles.reading.draft import CreditedPerson, Role
from articles.reading.prose.credits import credited_people
from articles.reading.prose.credits.non_persons import is_outlet
from articles.reading.prose.dateline.dateline_date import closing_date
from articles.reading.prose.vocabulary.agency_names import is_known_agency
from articles.reading.toolkit.feeds.mail_addresses import without_addresses

#: A longer line is prose.
LONGEST = 240
BY = re.compile(
    r"(?:(?P<by>(?:(?:written|words|text|story)\s+)?by|par|von|por|di|door|av|بقلم|نووسینی)\s*(?::\s*|\s)|"
    r"(?:yazan|haber|nivîskar|nûçegihan|كتب|كتبت|تقرير|إعداد|نووسینی|نووسین|ئامادەکردنی|ڕاپۆرت|راپۆرت|نوشته|نویسنده|گزارش)"
    r"\s*(?::\s*|[-–]\s+))(?=\S)",
    re.IGNORECASE,
)
#: Words that are names in other languages: "DI FARMS UNIT", "Von Poe" (W62).
OPENERS = {
    "di": ("it", "id", "ms"), "von": ("de",), "por": ("es", "pt", "gl"), "par": ("fr",), "door": ("nl", "af"),
    "av": ("nb", "nn", "sv", "da"),
}  # fmt: skip
#: Whom people write for, behind them.
FOR = re.compile(
    r"(?P<people>[^\n]{3,120}?)\s+(?:for|für|pour|para|per)\s+(?P<outlet>(?:the |The )?[^\W\d_a-z][^,;|\n]{1,60})$"
)
BESIDE = re.compile(r"\s*\(([^\W\d_][^()]{1,30})\)")
#: "Di", "Por" and the like are everyday words: after them a byline must be names and nothing else.
PROSE_END = re.compile(r"[.!?]\s*$")
TITLE = re.compile(
    r"(?:(?:the\s+)?(?:associated press|ap|afp|reuters|dpa|upi|bbc|\w+)\s+)?(?:[\w&/-]+\s+){0,3}"
    r"(?:writers?|correspondents?|reporters?|editors?|columnists?|staff)\.?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Byline:
    """What a byline says: as printed without "By", and the people it names."""

    printed: str
    credits: tuple[CreditedPerson, ...]


def read_byline(line: str) -> Byline | None:
    """
    Read a line that may be a byline.

    In:      one line of the header, its own lines joined: "By Jane Doe and John Roe, Reuters"
    Out:     its people; a byline without people for "By dpa correspondents"; None for "By Monday, …"
    Raises:  nothing
    Rule:    W40, W41, W44
    """
    if len(line) > LONGEST:
        return None
    by = BY.match(line)
    if by is None:
        return None
    words = without_addresses(line[by.end() :]).strip()
    found = parse_byline(words)
    if found is None:
        return None
    english = (by["by"] or "").lower().endswith("by")
    single = all(" " not in credit.name for credit in found.credits)
    if found.credits and single and (PROSE_END.search(line) or (not english and len(found.credits) == 1)):
        return None
    return found


def opener_languages(line: str) -> tuple[str, ...]:
    """The languages in which the word that opens a byline means "by"; none where it is that of a single script."""
    by = BY.match(line)
    return OPENERS.get((by["by"] or "").lower(), ()) if by is not None else ()


def parse_byline(words: str) -> Byline | None:
    """The byline that these words are, "By" already gone; None when they are no list of people or outlets."""
    names, comma, outlet = words.rpartition(",")
    lower = (names or words).islower()
    if lower and not is_known_agency(outlet) and not is_outlet(words):
        return None
    words = _undated(words)
    if (ordered := FOR.match(words)) is not None:
        return _for_outlet(words, ordered)
    text = names.title() + comma + outlet if lower and names else BESIDE.sub(_beside, words)
    found = credited_people.find_credited(text, Role.BYLINE)
    if not found.whole or not (found.credits or found.outlets):
        return None
    return Byline(_printed(words), _with_place(words, found.credits))


def _for_outlet(words: str, ordered: re.Match[str]) -> Byline | None:
    """The byline of people who write for an outlet that stands behind them: "Ann Poe and Bo Roe for Harbour Wire"."""
    found = parse_byline(ordered["people"])
    if found is None or not found.credits:
        return None
    outlet = ordered["outlet"].rstrip(" .")
    return Byline(_printed(words), tuple(replace(credit, outlet=credit.outlet or outlet) for credit in found.credits))


def _undated(words: str) -> str:
    """The words without the day that closes them: "Ann Poe | March 4, 2019"."""
    dated = closing_date(words, None)
    return dated.rest.rstrip(" |,–—-") if dated is not None and dated.stated else words


def _printed(words: str) -> str:
    """A byline as it is shown: without the full stop of a sentence, with that of "Jr."."""
    printed = words.rstrip(" .")
    return f"{printed}." if words.endswith(".") and credited_people.ABBREVIATED.search(printed) else printed


def _beside(bracket: re.Match[str]) -> str:
    """What stands in brackets behind a name: an agency, or else a place."""
    return f", {bracket[1]}" if is_known_agency(bracket[1]) else f" in {bracket[1]}"


def _with_place(words: str, credits: tuple[CreditedPerson, ...]) -> tuple[CreditedPerson, ...]:
    """The people of "Ann Poe, Erbil": a single word behind the last comma is where they are, and nobody."""
    *named, last = credits or (CreditedPerson("", Role.BYLINE),)
    if not named or not _may_be_place(last) or not all(" " in credit.name for credit in named):
        return credits
    if not words.rstrip(" .").endswith(f", {last.name}"):
        return credits
    return tuple(replace(credit, place=credit.place or last.name) for credit in named)


def _may_be_place(credit: CreditedPerson) -> bool:
    """Whether what was taken for somebody's name is a single word that stands nowhere."""
    return " " not in credit.name and not credit.place


def is_title(line: str) -> bool:
    """Whether a line under a byline is its writer's title: "AP Sports Writer", "Associated Press Writer" (W9)."""
    return len(line) < 60 and (TITLE.match(line) is not None or is_known_agency(line))
