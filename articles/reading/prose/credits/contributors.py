"""Sentences behind a story that say who helped with it (W47)."""

from __future__ import annotations

import re
from dataclasses import replace

from articles.reading.draft import CreditedPerson, Role
from articles.reading.prose.credits.credited_people import find_credited

#: A longer paragraph says more than who helped.
LONGEST = 600
SAYS_SO = re.compile(r"contributed|reported\s+(?:from|in)|helped\s+(?:with|to|report)|assisted")
SENTENCE = re.compile(r"(?<=[^\W\d_]{2})\.\s+(?=[^\W\d_a-z])|\s*;\s*")
#: What a helper helped with; a river contributes to a flood.
WORK = (
    r"(?:this|the|our|these)\s+(?:\w+\s+){0,2}?"
    r"(?:reports?|stor(?:y|ies)|articles?|reporting|coverage|pieces?|dispatch|profile|analysis|investigation|series|project)\b"
)
HELPED = re.compile(
    rf"(?P<who>.+?)\s+(?:also\s+)?(?:contributed(?:\s+reporting)?(?:\s+to\s+{WORK}.*?)?"
    r"(?:\s+(?:from|in)\s+(?P<where>(?-i:[^\W\d_a-z]).{1,60}))?|"
    rf"helped\s+(?:with\s+{WORK}|(?:to\s+)?report).*|assisted(?:\s+(?:with|in|on)\s+{WORK}.*)?)$",
    re.IGNORECASE | re.DOTALL,
)
#: In a list of "Doe reported from Erbil, Roe from Baghdad" only the first place needs its verb.
REPORTED = re.compile(r"\s+(?:also\s+)?(?:reported|contributed)\s+(?=(?:from|in)\s+(?-i:[^\W\d_a-z]))", re.IGNORECASE)
ELLIPTIC = re.compile(r".{2,80}?\s+from\s+(?-i:[^\W\d_a-z])", re.IGNORECASE)
STAFF = re.compile(
    r"(?:the\s+)?(?:[\w&./'’-]+\s+){0,4}?(?:writers?|reporters?|journalists?|correspondents?|contributors?|producers?|"
    r"photographers?|staffers?|editors?)\s+(?=(?-i:[^\W\d_a-z]))",
    re.IGNORECASE,
)


def read_contributors(paragraph: str) -> tuple[CreditedPerson, ...]:
    """
    Read a closing paragraph that says in sentences who helped.

    In:      "Doe reported from Washington. AP writers Ann Poe and Max Low in Beijing contributed to this report."
    Out:     the people with their places; nobody when one of its sentences says anything else
    Raises:  nothing
    Rule:    W47
    """
    if len(paragraph) > LONGEST or not SAYS_SO.search(paragraph):
        return ()
    credits: list[CreditedPerson] = []
    for sentence in SENTENCE.split(" ".join(paragraph.split()).strip("() _—–-.*")):
        found = _sentence(sentence.strip(), goes_on=bool(credits))
        if not found:
            return ()
        credits += found
    return tuple(dict.fromkeys(credits))


def _sentence(sentence: str, *, goes_on: bool) -> list[CreditedPerson]:
    reported = REPORTED.search(sentence)
    if reported is not None or (goes_on and ELLIPTIC.match(sentence)):
        return _people(REPORTED.sub(" ", sentence), Role.REPORTING)
    helped = HELPED.match(sentence)
    if helped is None:
        return []
    where = (helped["where"] or "").strip(" .,")
    credits = _people(helped["who"].rstrip(", "), Role.ADDITIONAL)
    if not goes_on and any(" " not in credit.name for credit in credits):
        return []
    return [replace(credit, place=credit.place or where) for credit in credits]


def _people(words: str, role: Role) -> list[CreditedPerson]:
    staff = STAFF.match(words)
    named = find_credited(words[staff.end() if staff else 0 :], role)
    return list(named.credits) if named.whole else []
