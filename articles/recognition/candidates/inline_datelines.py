"""Datelines that stand inside a body: "NAIROBI, Kenya (AP) _ …", "TOKYO _ …"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from articles.recognition.candidates.candidate import Candidate, EntityType
from articles.recognition.vocabulary.calendar_words import DAYS
from articles.recognition.vocabulary.common_words import NO_TOWNS

NAME = r"[^\W\d_a-z](?:[^\W\d_]|[.'’`\- ](?=[^\W\d_])|\.)*"
OPENING = re.compile(
    rf"""
    (?:^|(?<=\n))[^\S\n]*
    (?P<town>[^\W\d_a-z]{{2}}(?:[^\W\d_a-z]|[.'’`\- ](?=[^\W\d_a-z])|\.)+)
    (?:,\ (?P<within>{NAME}))?
    (?:,?\ \(?(?:[^\W\d_]{{3,9}}\.?\ \d{{1,2}}|\d{{1,2}}\ [^\W\d_]{{3,9}})\)?)?
    (?:\ ?\((?P<agency>[^()\n]{{2,30}})\))?
    \s*(?:_|--|[-–—―])\s
    """,
    re.VERBOSE,
)


def find_inline_datelines(text: str) -> Iterator[Candidate]:
    """
    The places and the agency of each dateline in a body.

    In:      the body as printed, before its case is repaired
    Out:     a place for the town, one for what it lies in, an organisation for the agency
    Raises:  nothing
    Rule:    W19, W20, W24: capitals at the head of a paragraph, closed by a dash
    """
    for opening in OPENING.finditer(text):
        town = opening["town"].rstrip()
        if town.split()[0] in NO_TOWNS or len(town) > 40:
            continue
        start = opening.start("town")
        yield Candidate(start, start + len(town), EntityType.PLACE, 0.97, "dateline")
        if opening["within"] and opening["within"].rstrip(".").lower() not in DAYS:
            yield Candidate(*opening.span("within"), EntityType.PLACE, 0.95, "dateline")
        if opening["agency"]:
            yield Candidate(*opening.span("agency"), EntityType.BODY, 0.9, "dateline")
