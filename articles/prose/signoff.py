"""The sign-off: the credits that close a story (W45 to W47)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from articles.draft import Credit, Role
from articles.prose import contributors, people, roles

JOINT = re.compile(
    r"[\s.,;:()\[\]/|*–—؛،-]*(?:(?:and|et|und|y|with|avec|mit|con)\s+)?(?:للنشرة العربية\s*-?\s*)?"
    r"(?:this\s+(?:story|article|report|piece)\s+(?:was|has\s+been)\s+)?",
    re.IGNORECASE,
)
#: Behind what credits may begin inside a paragraph: a line end, a bracket, the end of a sentence.
BEFORE = re.compile(r"\n[ \t]*|(?<=[\s.!?”\"»])[(\[]|(?:(?<=[^\W\d_]{2}[.!?])|(?<=[.!?][”\"»)\]]))\s+")
UNNAMED = re.compile(r"\((?P<names>[^()\n\"“”]{5,120}?)[,;]\s+(?=[^\W\d_])(?=[^(),;]{4,40}\s(?:by|par|von|por|de)\s)")
QUOTED = re.compile(r"[\"“”„«»]")
ARABIC_SERVICE = "للنشرة العربية"
#: A longer paragraph is no list of credits.
LONGEST = 1500
#: Nor are more credits than this in one.
CREDITS = 60
#: So many places inside a paragraph are tried.
TRIES = 8


@dataclass(frozen=True, slots=True)
class Signoff:
    """
    The credits found in a paragraph.

    start:  where in the paragraph they begin; what stands before is the story's
    rest:   what stands behind them and is none of them
    """

    credits: tuple[Credit, ...]
    start: int
    rest: str = ""


def read(paragraph: str) -> Signoff | None:
    """
    Read a closing paragraph that may be, or end with, credits.

    In:      "(Reporting by Jane Doe in Erbil; Editing by John Roe)", "Redaktion: John Roe", or sentences with such
             credits behind them
    Out:     the people with role and place, and where the credits begin; None for everything else
    Raises:  nothing
    Rule:    W45, W46; the same words inside a quotation are prose
    """
    opened = JOINT.match(paragraph)
    if roles.PHRASE.match(paragraph, opened.end() if opened else 0):
        found = _from(paragraph, 0)
        if found is not None:
            return found
    for start in _inside(paragraph):
        found = _from(paragraph, start)
        if found is not None and found.credits and not found.rest:
            return found
    if (unnamed := _unnamed(paragraph)) is not None:
        return unnamed
    helpers = contributors.read(paragraph)
    return Signoff(helpers, 0) if helpers else None


def _unnamed(paragraph: str) -> Signoff | None:
    """A bracket that names its writers without saying so: "(Anne Petit, édité par Jean Grand)"."""
    opened = UNNAMED.match(paragraph)
    phrase = roles.PHRASE.match(paragraph, opened.end()) if opened else None
    if opened is None or phrase is None or phrase["roles"] is None:
        return None
    writers = people.find(opened["names"], Role.REPORTING)
    if not writers.whole or any(" " not in credit.name for credit in writers.credits):
        return None
    found = _from(paragraph, opened.end())
    if found is None or not found.credits or found.rest:
        return None
    return Signoff(writers.credits + found.credits, 0)


def _inside(paragraph: str) -> Iterator[int]:
    """Where in a paragraph credits may begin that go on to its end."""
    tries = 0
    for gap in BEFORE.finditer(paragraph, max(0, len(paragraph) - LONGEST)):
        start = gap.start() if gap[0] in ("(", "[") else gap.end()
        opened = JOINT.match(paragraph, start)
        phrase = roles.PHRASE.match(paragraph, opened.end() if opened else start)
        if phrase is None or QUOTED.search(paragraph, start):
            continue
        # A sentence of the story that begins so goes on in prose, and what stands in it is no label.
        if gap[0] in ("(", "[") or (phrase["label"] is None and paragraph[phrase.start()].isupper()):
            tries += 1
            yield start
        if tries >= TRIES:
            return


def _from(paragraph: str, start: int) -> Signoff | None:
    """The credits that begin at a place of the paragraph."""
    opened = JOINT.match(paragraph, start)
    position = opened.end() if opened else start
    credits: list[Credit] = []
    whole, strict = True, False
    for _ in range(CREDITS):
        phrase = roles.PHRASE.match(paragraph, position)
        if phrase is None:
            break
        if phrase["bare"] and paragraph[start : start + 1] not in ("(", "["):
            return None
        strict = strict or phrase["roles"] is None
        following = roles.PHRASE.search(paragraph, phrase.end(), phrase.end() + LONGEST)
        end = following.start() if following else min(len(paragraph), phrase.end() + LONGEST)
        names = paragraph[phrase.end() : end]
        closing = _closing(names)
        found = people.find(names[:closing].replace(ARABIC_SERVICE, " " * len(ARABIC_SERVICE)), Role.REPORTING)
        for role in roles.of(phrase):
            credits += [Credit(credit.name, role, credit.outlet, credit.place) for credit in found.credits]
        whole = found.whole or found.cut
        position = phrase.end() + (closing if found.whole else found.read)
        if following is None or not whole:
            break
        joint = JOINT.match(paragraph, position)
        position = joint.end() if joint else position
    rest = paragraph[position:].strip(' .;*)]"”\n')
    if strict and (not whole or rest or any(" " not in credit.name for credit in credits)):
        return None
    if not _convincing(paragraph, start, credits, rest, whole=whole):
        return None
    return Signoff(tuple(dict.fromkeys(credits)), start, rest)


def _closing(names: str) -> int:
    """Where a list of names ends: at the bracket that closes it, or at a full stop behind which prose goes on."""
    bracket = re.search(r"[)\]]|[(\[]\s*$", names)
    limit = bracket.start() if bracket else len(names)
    stop = re.search(r"(?<=[a-zà-ÿ\u0600-\u06ff]{2})\.(?:\s|(?=[A-Z])|$)", names[:limit])
    return stop.start() if stop else limit


def _convincing(paragraph: str, start: int, credits: list[Credit], rest: str, *, whole: bool) -> bool:
    """Whether what looks like credits is none by its first letter, or by prose that goes on behind it."""
    bracketed = paragraph[start : start + 1] in ("(", "[")
    if not credits and (rest or not whole or len(paragraph) - start >= 120):
        return False
    first = paragraph[start:].lstrip("([ ")[:1]
    if not bracketed and first.islower():
        # "compiled by Bloomberg compares …" is the middle of a sentence.
        return whole and not rest[:1].isalnum()
    return True
