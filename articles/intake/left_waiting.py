"""Deliveries that were kept and not read, as by a run that was killed between the two."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from django.utils import timezone

from articles.intake.run import Ingest, Tally
from articles.models import Delivery, Outcome


class LeftWaiting:
    """
    What waits, from one look to the next.

    Rule:  W54: a delivery at which nothing happened between two looks has nobody who reads it; should another process
           read it all the same, each of its items is written once
    """

    def __init__(self) -> None:
        self._seen: dict[int, Mapping[str, int]] = {}

    def take_up(
        self, *, at_once: bool = False, complain: Callable[[str, str], None] = lambda name, reason: None
    ) -> Tally:
        """Read what has waited since the look before, or `at_once` all that waits, and write it."""
        waiting = dict(Delivery.objects.filter(outcome=Outcome.WAITING).order_by("pk").values_list("pk", "counts"))
        stalled = [number for number, counts in waiting.items() if at_once or self._seen.get(number) == counts]
        self._seen = {} if at_once else waiting
        if not stalled:
            return Tally()
        return Ingest(received=timezone.now(), complain=complain).resume(stalled)
