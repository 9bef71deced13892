"""How one item relates to another."""

from __future__ import annotations

from enum import StrEnum


class Relation(StrEnum):
    """What the later of two items is to the earlier."""

    SAME_DELIVERY = "same delivery"
    REPEAT = "repeat"
    UPDATE = "update"
    CORRECTION = "correction"
    CUT = "cut version"
    REPRINT = "reprint"
    SAME_EVENT = "same event"
    NONE = "none"

    @property
    def joins(self) -> bool:
        """Whether the two are one story; two stories of one event are not."""
        return self not in (Relation.SAME_EVENT, Relation.NONE)
