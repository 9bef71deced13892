"""Values that the machine read and is not sure of, those first where a person's word does the most."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import F, OuterRef, Subquery
from django.db.models.expressions import Combinable

from articles.desk.linking import TARGETS
from articles.models import (
    DOUBT,
    IN_DOUBT,
    PLACE_DOUBT,
    WEIGHED_DOUBT,
    DatelinePlace,
    LinkStatus,
    OrganisationMention,
    PlaceMention,
)

#: Each kind of link that may be in doubt, by its name in addresses, with what its index orders it by.
IN_QUEUE: dict[str, tuple[type[Any], Combinable]] = {
    "place": (PlaceMention, PLACE_DOUBT),
    "dateline": (DatelinePlace, DOUBT),
    "organisation": (OrganisationMention, WEIGHED_DOUBT),
}
#: So many of each kind are weighed, and so many stories of each are counted: work is bounded, whatever there is.
WEIGHED, COUNTED = 60, 100


@dataclass(frozen=True, slots=True)
class Doubt:
    """One link in doubt: of which kind, which row, how many stories its correction may touch, and how it weighs."""

    kind: str
    row: int
    touched: int
    weight: float


class _CountOfFirst(Subquery):
    """How many rows a cut query has."""

    template = "(SELECT COUNT(*) FROM (%(subquery)s) counted)"


def doubts(most: int) -> list[Doubt]:
    """
    The values in doubt, weightiest first: by (1 − certainty) × stories touched × salience.

    In:      how many at most
    Out:     from those of each kind that are the most in doubt in their story; one query for each kind
    """
    found = [doubt for kind in IN_QUEUE for doubt in _of_kind(kind)]
    return sorted(found, key=lambda doubt: (-doubt.weight, doubt.kind, -doubt.row))[:most]


def _of_kind(kind: str) -> list[Doubt]:
    model, order = IN_QUEUE[kind]
    target = TARGETS[model]
    alike = model.objects.filter(**{target: OuterRef(target)}, standing=LinkStatus.MACHINE).order_by()
    touched = _CountOfFirst(alike.values("pk")[:COUNTED])
    rows = model.objects.filter(IN_DOUBT).order_by(order.desc(), F("id").desc())  # type: ignore[attr-defined]
    told = rows.annotate(touched=touched, own=order).values_list("pk", "touched", "own")[:WEIGHED]
    return [Doubt(kind, row, touched, (own or 0.0) * touched) for row, touched, own in told]
