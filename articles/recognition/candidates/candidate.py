"""What is said of a stretch of text before it is decided: whether it names a place, an organisation, a person."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from articles.reading import Span


class EntityType(StrEnum):
    """What a name is the name of."""

    PLACE = "place"
    BODY = "organisation"
    PERSON = "person"
    OTHER = "other"


#: Opens the code of a place whose words stand for another name.
MEANING = "="


@dataclass(frozen=True, slots=True)
class Candidate:
    """
    One stretch of text, what it is said to name, and how sure that is.

    weight:  0..1
    by:      the rule that says so
    code:    the lexicon's code of an organisation; of a place the country that its words stand for ("IQ") or, behind
             MEANING, the name that they stand for ("=New South Wales"); or ""
    """

    start: int
    end: int
    sort: EntityType
    weight: float
    by: str
    code: str = ""

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


def resolve_overlaps(claims: Iterable[Candidate]) -> list[Candidate]:
    """
    The claims that stand, in order of the text, none overlapping another.

    Rule: the longer claim first, since a name holds shorter ones ("Bank of Scotland"); of two as long the surer, then
          the earlier. Putting the surer first costs a point of F1 on newspaper copy
    """
    taken: list[Candidate] = []
    used: set[int] = set()
    for claim in sorted(claims, key=lambda one: (-(one.end - one.start), -one.weight, one.start)):
        positions = range(claim.start, claim.end)
        if used.isdisjoint(positions):
            taken.append(claim)
            used.update(positions)
    return sorted(taken, key=lambda one: one.start)
