"""The sign-off: the credits that close a story (W45 to W47)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from articles.reading.draft import CreditedPerson, Role
from articles.reading.prose.credits.contributors import read_contributors
from articles.reading.prose.credits.credited_people import find_credited
from articles.reading.prose.vocabulary import credit_openers
from articles.reading.toolkit.feeds.mail_addresses import blank_addresses

JOINT = re.compile(
    r"[\s.,;:()\[\]/|*–—؛،（）【】。-]*(?:(?:and|et|und|y|with|avec|mit|con)\s+)?(?:للنشرة العربية\s*-?\s*)?"
    r"(?:this\s+(?:story|article|report|piece)\s+(?:was|has\s+been)\s+)?",
    re.IGNORECASE,
)
#: Behind what credits may begin inside a paragraph: a line end, a bracket, the end of a sentence.
BEFORE = re.compile(r"\n[ \t]*|(?<=[\s.!?”\"»。！？])[(\[（【]|(?:(?<=[^\W\d_]{2}[.!?])|(?<=[.!?][”\"»)\]]))\s+")
UNNAMED = re.compile(r"\((?P<names>[^()\n\"“”]{5,120}?)[,;]\s+(?=[^\W\d_])(?=[^(),;]{4,40}\s(?:by|par|von|por|de)\s)")
BRACKETS = "([（【"
#: The day by which a house of Taiwan files its stories, behind the credits: "（編輯：周岚）1130304".
CODE = re.compile(r"\d{6,8}$")
#: A whole name that is written without a blank.
UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]{2,6}")
QUOTED = re.compile(r"[\"“”„«»]")
ARABIC_SERVICE = "للنشرة العربية"
#: A longer paragraph is no list of credits.
LONGEST = 1500
#: Nor are more credits than this in one.
CREDITS = 60
#: Credits that name nobody are shorter: "Reporting by the Paris bureau".
UNNAMED_LENGTH = 120
#: So many places inside a paragraph are tried.
TRIES = 8


@dataclass(frozen=True, slots=True)
class SignOff:
    """
    The credits found in a paragraph.

    start:  where in the paragraph they begin; what stands before is the story's
    rest:   what stands behind them and is none of them
    """

    credits: tuple[CreditedPerson, ...]
    start: int
    rest: str = ""


def read_sign_off(paragraph: str) -> SignOff | None:
    """
    Read a closing paragraph that may be, or end with, credits.

    In:      "(Reporting by Jane Doe in Erbil; Editing by John Roe)", "Redaktion: John Roe", or sentences with such
             credits behind them
    Out:     the people with role and place, and where the credits begin; None for everything else
    Raises:  nothing
    Rule:    W45, W46; the same words inside a quotation are prose
    """
    paragraph = blank_addresses(paragraph)
    if credit_openers.PHRASE.match(paragraph, _behind_joint(paragraph, 0)):
        found = _from(paragraph, 0)
        if found is not None:
            return found
    for start in _inside(paragraph):
        found = _from(paragraph, start)
        if found is not None and found.credits and not found.rest:
            return found
    if (unnamed := _unnamed(paragraph)) is not None:
        return unnamed
    helpers = read_contributors(paragraph)
    return SignOff(helpers, 0) if helpers else None


def _unnamed(paragraph: str) -> SignOff | None:
    """A bracket that names its writers without saying so: "(Anne Petit, édité par Jean Grand)"."""
    opened = UNNAMED.match(paragraph)
    phrase = credit_openers.PHRASE.match(paragraph, opened.end()) if opened else None
    if opened is None or phrase is None or phrase["roles"] is None:
        return None
    writers = find_credited(opened["names"], Role.REPORTING)
    if not writers.whole or not all(_is_full(credit.name) for credit in writers.credits):
        return None
    found = _from(paragraph, opened.end())
    if found is None or not found.credits or found.rest:
        return None
    return SignOff(writers.credits + found.credits, 0)


def _is_full(name: str) -> bool:
    """Whether a name has more than a surname; Chinese, Japanese and Korean write one without a blank."""
    return " " in name or UNSPACED.fullmatch(name) is not None


def _inside(paragraph: str) -> Iterator[int]:
    """Where in a paragraph credits may begin that go on to its end."""
    tries = 0
    for gap in BEFORE.finditer(paragraph, max(0, len(paragraph) - LONGEST)):
        bracketed = gap[0] in tuple(BRACKETS)
        start = gap.start() if bracketed else gap.end()
        phrase = credit_openers.PHRASE.match(paragraph, _behind_joint(paragraph, start))
        if phrase is None or QUOTED.search(paragraph, start):
            continue
        # A sentence of the story that begins so goes on in prose, and what stands in it is no label.
        if bracketed or (phrase["label"] is None and paragraph[phrase.start()].isupper()):
            tries += 1
            yield start
        if tries >= TRIES:
            return


def _from(paragraph: str, start: int) -> SignOff | None:
    """The credits that begin at a place of the paragraph."""
    phrases = list(_phrases(paragraph, start))
    credits = dict.fromkeys(credit for phrase in phrases for credit in phrase.credits)
    end = phrases[-1].end if phrases else _behind_joint(paragraph, start)
    found = SignOff(tuple(credits), start, CODE.sub("", paragraph[end:].strip(' .;*)]）】。"”\n')))
    whole = all(phrase.whole for phrase in phrases)
    openings = [phrase.opening for phrase in phrases]
    if not _openings_hold(openings, found, bracketed=_bracketed(paragraph, start), whole=whole):
        return None
    return found if _convincing(paragraph, found, whole=whole) else None


def _openings_hold(openings: list[re.Match[str]], found: SignOff, *, bracketed: bool, whole: bool) -> bool:
    """Whether words that prose uses too open these credits as it does not: within a bracket, before full names."""
    if any(opening["bare"] for opening in openings) and not bracketed:
        return False
    in_full = whole and not found.rest and all(_is_full(credit.name) for credit in found.credits)
    return in_full or all(opening["roles"] for opening in openings)


@dataclass(frozen=True, slots=True)
class _Phrase:
    """
    One of several credits that stand together: "Reporting by Jane Doe;".

    opening:  the words that open it
    whole:    whether its names were understood, up to what cannot be a name
    end:      where in the paragraph it ends
    last:     whether no other follows
    """

    opening: re.Match[str]
    credits: tuple[CreditedPerson, ...]
    whole: bool
    end: int
    last: bool


def _phrases(paragraph: str, start: int) -> Iterator[_Phrase]:
    """The credits that follow each other from that place on, to the last that is understood."""
    position = _behind_joint(paragraph, start)
    for _ in range(CREDITS):
        opening = credit_openers.PHRASE.match(paragraph, position)
        if opening is None:
            return
        phrase = _phrase(paragraph, opening)
        yield phrase
        if phrase.last:
            return
        position = phrase.end


def _phrase(paragraph: str, opening: re.Match[str]) -> _Phrase:
    """The credit that these words open."""
    following = credit_openers.PHRASE.search(paragraph, opening.end(), opening.end() + LONGEST)
    names = paragraph[opening.end() : following.start() if following else opening.end() + LONGEST]
    closing = _closing(names)
    found = find_credited(names[:closing].replace(ARABIC_SERVICE, " " * len(ARABIC_SERVICE)), Role.REPORTING)
    whole = found.whole or found.cut
    last = following is None or not whole
    end = opening.end() + (closing if found.whole else found.read)
    return _Phrase(
        opening=opening,
        credits=tuple(
            replace(credit, role=role) for role in credit_openers.roles_of(opening) for credit in found.credits
        ),
        whole=whole,
        end=end if last else _behind_joint(paragraph, end),
        last=last,
    )


def _behind_joint(paragraph: str, start: int) -> int:
    """Where the words behind marks and "and" begin."""
    joint = JOINT.match(paragraph, start)
    return joint.end() if joint else start


def _bracketed(paragraph: str, start: int) -> bool:
    return paragraph[start : start + 1] in tuple(BRACKETS)


def _closing(names: str) -> int:
    """Where a list of names ends: at the bracket that closes it, or at a full stop behind which prose goes on."""
    bracket = re.search(r"[)\]）】]|[(\[（【]\s*$", names)
    limit = bracket.start() if bracket else len(names)
    stop = re.search(r"(?<=[a-zà-ÿ\u0600-\u06ff]{2})\.(?:\s|(?=[A-Z])|$)", names[:limit])
    return stop.start() if stop else limit


def _convincing(paragraph: str, found: SignOff, *, whole: bool) -> bool:
    """Whether what looks like credits is none by its first letter, or by prose that goes on behind it."""
    if not found.credits and (found.rest or not whole or len(paragraph) - found.start >= UNNAMED_LENGTH):
        return False
    first = paragraph[found.start :].lstrip("([（【 ")[:1]
    if not _bracketed(paragraph, found.start) and first.islower():
        # "compiled by Bloomberg compares …" is the middle of a sentence.
        return whole and not found.rest[:1].isalnum()
    return True
