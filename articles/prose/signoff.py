"""The sign-off: the credits that close a story (W45 to W47)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from articles.draft import Credit, Role
from articles.prose import people

ROLES: tuple[tuple[str, Role], ...] = (
    (r"additional\s+reporting|further\s+reporting|extra\s+reporting", Role.ADDITIONAL),
    (r"reporting|reported", Role.REPORTING),
    (r"writing|written|rewriting", Role.WRITING),
    (r"compiled|compiling|compilation", Role.COMPILED),
    (r"translated|translating|translation", Role.TRANSLATED),
    (r"photography|photographed|photographs?|photos?|pictures?", Role.PHOTOGRAPHY),
    (r"editing|edited", Role.EDITING),
)
ROLE = "|".join(pattern for pattern, _ in ROLES)
PHRASE = re.compile(rf"(?P<roles>(?:{ROLE})(?:\s*(?:,|and|&|/)\s*(?:{ROLE}))*)\s+by\s*:?(?=\s|$)", re.IGNORECASE)
SINGLE = re.compile(ROLE, re.IGNORECASE)
BRACKETED = re.compile(r"[(\[]\s*(?=\S)")
JOINT = re.compile(r"[\s.,;:()\[\]/*–—-]*(?:and\s+)?", re.IGNORECASE)


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

    In:      "(Reporting by Jane Doe in Erbil; Editing by John Roe)", or a sentence with such a bracket behind it
    Out:     the people with role and place, and where the credits begin; None for everything else
    Raises:  nothing
    Rule:    W45, W46; the same words inside a quotation are prose
    """
    start = _start(paragraph)
    if start is None:
        return None
    opened = JOINT.match(paragraph, start)
    position = opened.end() if opened else start
    credits: list[Credit] = []
    whole = True
    while (phrase := PHRASE.match(paragraph, position)) is not None:
        following = PHRASE.search(paragraph, phrase.end())
        end = following.start() if following else len(paragraph)
        names = paragraph[phrase.end() : end]
        closing = _closing(names)
        found = people.find(names[:closing], Role.REPORTING)
        for role in _roles(phrase["roles"]):
            credits += [Credit(credit.name, role, credit.outlet, credit.place) for credit in found.credits]
        whole = found.whole
        read_to = closing if found.whole else found.read
        position = phrase.end() + read_to
        if following is None or not whole:
            break
        joint = JOINT.match(paragraph, position)
        position = joint.end() if joint else position
    rest = paragraph[position:].strip(' .;)]"”\n')
    if not _convincing(paragraph, start, credits, rest, whole=whole):
        return None
    return Signoff(tuple(dict.fromkeys(credits)), start, rest)


def _start(paragraph: str) -> int | None:
    """Where credits begin: at the start of the paragraph, or at the last bracket that opens with them."""
    opened = JOINT.match(paragraph)
    if PHRASE.match(paragraph, opened.end() if opened else 0):
        return 0
    if paragraph.rstrip(" .")[-1:] not in (")", "]"):
        return None
    for bracket in ("(", "["):
        at = paragraph.rfind(bracket, max(0, len(paragraph) - 1500))
        if at > 0 and PHRASE.match(paragraph, at + 1):
            return at
    return None


def _closing(names: str) -> int:
    """Where a list of names ends: at the bracket that closes it, or at a full stop behind which prose goes on."""
    bracket = re.search(r"[)\]]", names)
    limit = bracket.start() if bracket else len(names)
    stop = re.search(r"(?<=[a-zà-ÿ\u0600-\u06ff]{2})\.(?:\s|(?=[A-Z])|$)", names[:limit])
    return stop.start() if stop else limit


def _roles(words: str) -> list[Role]:
    found = []
    for match in SINGLE.finditer(words):
        found.append(next(role for pattern, role in ROLES if re.fullmatch(pattern, match[0], re.IGNORECASE)))
    return found


def _convincing(paragraph: str, start: int, credits: list[Credit], rest: str, *, whole: bool) -> bool:
    if not credits and not (whole and len(paragraph) - start < 120):
        return False
    bracketed = paragraph[start : start + 1] in ("(", "[")
    first = paragraph[start:].lstrip("([ ")[:1]
    if not bracketed and first.islower():
        # "compiled by Bloomberg compares …" is the middle of a sentence.
        return whole and not rest
    return True
