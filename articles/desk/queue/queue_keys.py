"""The queue of the desk: which things wait for a person, in which order. Bounded, whatever there is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import F, OuterRef, QuerySet

from articles.desk.queue.doubts import IN_QUEUE, doubts
from articles.models import (
    DIFFERS,
    Amendment,
    Article,
    Delivery,
    HeldUpdate,
    Notice,
    Outcome,
    SetAside,
    is_set_aside,
)

#: So many of each kind are listed; the rest come up when these are done.
LISTED = 100
NOTICE, UPDATE, DELIVERY, DIFFERENCE, PUBLISH = "notice", "update", "delivery", "differs", "publish"
DOUBTFUL = tuple(IN_QUEUE)
#: The parts of the queue in their order, each with what is in it.
PARTS: dict[str, str] = {
    NOTICE: "Kills and embargoes that arrived",
    UPDATE: "Held updates",
    DELIVERY: "Rejected deliveries",
    PUBLISH: "Changes of published stories to tell readers of, or not",
    DIFFERENCE: "Where the wire and an editor differ",
    "doubt": "Values in doubt",
}


@dataclass(frozen=True, slots=True)
class QueueKey:
    """One thing that waits: of which kind, and the key of its row."""

    kind: str
    row: int

    def __str__(self) -> str:
        return f"{self.kind}-{self.row}"

    @property
    def part(self) -> str:
        return "doubt" if self.kind in DOUBTFUL else self.kind


def read_key(name: str) -> QueueKey | None:
    """The thing of that name in an address; None for what is no such name."""
    kind, _, row = name.partition("-")
    known = kind in PARTS or kind in DOUBTFUL
    return QueueKey(kind, int(row)) if known and kind != "doubt" and row.isdecimal() and len(row) < 19 else None


def waiting_notices() -> QuerySet[Notice]:
    return Notice.objects.filter(seen=None).order_by("-came", "-pk")


def waiting_updates() -> QuerySet[HeldUpdate]:
    return HeldUpdate.objects.filter(decision=HeldUpdate.Decision.WAITING).order_by("-held", "-pk")


def waiting_deliveries() -> QuerySet[Delivery]:
    """Deliveries that could not be read, and that nobody has set aside."""
    rejected = Delivery.objects.filter(outcome=Outcome.REJECTED).order_by("-received", "-pk")
    return rejected.exclude(is_set_aside(SetAside.Thing.DELIVERY))


def waiting_differences() -> QuerySet[Article]:
    """Stories of which the machine reads something else than an editor has set; again when they have changed since."""
    differing = Article.objects.filter(DIFFERS).order_by("-changed", "-pk")
    return differing.exclude(is_set_aside(SetAside.Thing.SUGGESTION, at__gte=OuterRef("changed")))


def waiting_amendments() -> QuerySet[Amendment]:
    return Amendment.objects.undecided().order_by(F("at").desc(), F("pk").desc())


def queue() -> list[QueueKey]:
    """All that waits, in order: at most so many of each kind, each by an index, in one query for each kind."""
    keys = []
    for kind, rows in _rows().items():
        keys += [QueueKey(kind, row) for row in rows.values_list("pk", flat=True)[:LISTED]]
    return [*keys, *(QueueKey(doubt.kind, doubt.row) for doubt in doubts(LISTED))]


def around(keys: Sequence[QueueKey], key: QueueKey) -> tuple[QueueKey | None, QueueKey | None]:
    """What comes before something in the queue, and what after; of what is no more in it, none and the first."""
    if key not in keys:
        return None, keys[0] if keys else None
    at = keys.index(key)
    return keys[at - 1] if at else None, keys[at + 1] if at + 1 < len(keys) else None


def _rows() -> dict[
    str, QuerySet[Notice] | QuerySet[HeldUpdate] | QuerySet[Delivery] | QuerySet[Article] | QuerySet[Amendment]
]:
    return {
        NOTICE: waiting_notices(),
        UPDATE: waiting_updates(),
        DELIVERY: waiting_deliveries(),
        PUBLISH: waiting_amendments(),
        DIFFERENCE: waiting_differences(),
    }
