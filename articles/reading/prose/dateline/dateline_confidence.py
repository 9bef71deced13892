"""How sure it is that the words before a mark are a dateline (W31, W32)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from articles.reading.prose.dateline.dateline_evidence import DatelineEvidence
from articles.reading.prose.dateline.dateline_parts import DatelineParts, KnownPlace


@dataclass(frozen=True, slots=True)
class DatelineRule:
    """A row of the table: what is the case, the question that tells, and how sure a dateline is then; 0 is none."""

    name: str
    holds: Callable[[DatelineEvidence], bool]
    confidence: float


#: Words that name no place, "Oct 22 (Reuters) - ": agency and date, or a known agency, make sure (W23).
PLACELESS = (
    DatelineRule("no place, a known agency", lambda seen: seen.marked and seen.known_agency, 0.9),
    DatelineRule("no place, a known agency, no mark", lambda seen: seen.known_agency and seen.opens_told, 0.85),
    DatelineRule(
        "no place, a guessed agency and a date", lambda seen: seen.marked and seen.guessed_agency and seen.dated, 0.8
    ),
)
#: What no words with a place may be, whatever else they say.
DOUBTS = (
    DatelineRule("no mark, no known agency", lambda seen: not (seen.marked or seen.known_agency), 0.0),
    DatelineRule("no mark, no date, an unknown place", lambda seen: not (seen.marked or seen.dated or seen.known), 0.0),
    DatelineRule(
        "no mark, no date, not apart from a possible headline",
        lambda seen: not (seen.marked or seen.dated or seen.apart) and seen.headline,
        0.0,
    ),
    DatelineRule("a label of copy", lambda seen: not seen.identified and seen.labelled, 0.0),
    DatelineRule(
        "an unknown place, no agency, no date behind a comma",
        lambda seen: not (seen.identified or seen.agency or seen.head.parted),
        0.0,
    ),
)
#: Places with neither agency nor date, `LONDON - `: somebody must know them (W32).
BARE = (
    DatelineRule("bare, a blank mark", lambda seen: seen.blank, 0.0),
    DatelineRule("bare, a hyphen inside a word", lambda seen: not seen.set_off, 0.0),
    DatelineRule("bare, a possible headline in mixed case", lambda seen: seen.headline and not seen.upper, 0.0),
    DatelineRule(
        "bare, a possible headline that goes on in small letters", lambda seen: seen.headline and not seen.opens, 0.0
    ),
    DatelineRule("bare, a possible headline too short for a story", lambda seen: seen.headline and not seen.told, 0.0),
    DatelineRule("bare, a colon where a headline may have one", lambda seen: seen.colon and seen.headline, 0.0),
    DatelineRule("bare, a colon before small letters", lambda seen: seen.colon and not seen.opens, 0.0),
    DatelineRule("bare, a colon, an unknown place", lambda seen: seen.colon and not seen.known, 0.0),
    DatelineRule("bare, a colon, mixed case", lambda seen: seen.colon and not (seen.upper or seen.caseless), 0.0),
    DatelineRule("bare, a colon, a known place in capitals", lambda seen: seen.colon, 0.7),
    DatelineRule("bare, a known place in capitals", lambda seen: seen.upper and seen.known, 0.93),
    DatelineRule("bare, a qualified place in capitals", lambda seen: seen.upper, 0.88),
    DatelineRule("bare, mixed case before small letters", lambda seen: not seen.opens, 0.0),
    DatelineRule("bare, a known place in mixed case", lambda seen: seen.known, 0.7),
)
#: Places with an agency or a date: the shape is enough (W32).
FILED = (
    DatelineRule(
        "an unknown place in mixed case over a line end",
        lambda seen: seen.broken and not (seen.cased or seen.known),
        0.0,
    ),
    DatelineRule(
        "an unknown place in mixed case with a long name",
        lambda seen: seen.long_name and not (seen.cased or seen.known),
        0.0,
    ),
    DatelineRule("a date, a colon, a known place", lambda seen: seen.colon and not seen.agency and seen.files, 0.9),
    DatelineRule("a date before a colon", lambda seen: seen.colon and not seen.agency, 0.0),
    DatelineRule("a guessed agency, a known place", lambda seen: seen.guessed_agency and seen.known, 0.95),
    DatelineRule("a guessed agency, a place in mixed case", lambda seen: seen.guessed_agency and not seen.cased, 0.0),
    DatelineRule(
        "a guessed agency, a qualified place in capitals", lambda seen: seen.guessed_agency and seen.qualified, 0.95
    ),
    DatelineRule("a guessed agency, a dated place in capitals", lambda seen: seen.guessed_agency and seen.dated, 0.8),
    DatelineRule("a guessed agency, nothing else", lambda seen: seen.guessed_agency, 0.0),
    DatelineRule("a known agency, no mark", lambda seen: not seen.marked, 0.9),
    DatelineRule("a known agency, a known place", lambda seen: seen.agency and seen.known, 0.99),
    DatelineRule("a known agency, a place in capitals", lambda seen: seen.agency and seen.cased, 0.97),
    DatelineRule("a known agency, a place in mixed case", lambda seen: seen.agency, 0.93),
    DatelineRule("a date with a wrong letter", lambda seen: seen.head.slip, 0.7),
    DatelineRule("a date, a known place", lambda seen: seen.known, 0.98),
    DatelineRule("a date, a place in capitals", lambda seen: seen.cased, 0.94),
    DatelineRule("a date, a brief name in mixed case", lambda seen: seen.brief, 0.75),
)
NOTHING = DatelineRule("nothing that makes sure", lambda seen: True, 0.0)


def score_dateline(
    head: DatelineParts, window: str, end: int, body: int, known_place: KnownPlace, *, first: bool
) -> float:
    """
    Weigh what was read of the words before a mark.

    In:      the words as read; the beginning of the paragraph, where in it the words end and the story begins; which
             names are places; whether the paragraph may be a headline
    Out:     0..1; 0 when they are no dateline
    Raises:  nothing
    Rule:    W32: with agency or date the shape is enough; a bare name must be a place that the gazetteer knows
    """
    names = tuple(place.text.split(",")[0].split("،")[0].split(" (")[0] for place in head.places)
    known = all(known_place(name) for name in names)
    return deciding_rule(
        DatelineEvidence(head, names, window[:end], window[end:body], window[body:], known, first)
    ).confidence


def deciding_rule(seen: DatelineEvidence) -> DatelineRule:
    """The rule that decides: of those that stand in the table for such words the first that holds."""
    if not seen.names:
        table: tuple[DatelineRule, ...] = PLACELESS
    elif seen.agency or seen.dated:
        table = DOUBTS + FILED
    else:
        table = DOUBTS + BARE
    return next((rule for rule in table if rule.holds(seen)), NOTHING)
