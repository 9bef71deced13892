"""Comparing items behind ingest: batch by batch, each in a transaction; a killed run goes on where it was."""

from __future__ import annotations

import threading
from collections.abc import Callable

from articles.models import Article, Uncompared
from articles.store import compare_items, mark_for_comparison

#: How many items are compared in one transaction, and marked in one.
TOGETHER, MARKED = 50, 5000


def compare_waiting(
    stopped: threading.Event | None = None, *, most: int | None = None, tell: Callable[[int], None] = lambda done: None
) -> int:
    """
    Compare items that wait for it.

    In:      what ends it early; how many at most; what is told of each batch
    Out:     how many were compared
    """
    compared = 0
    while most is None or compared < most:
        if stopped is not None and stopped.is_set():
            break
        keys = list(Uncompared.objects.order_by("pk").values_list("pk", flat=True)[:TOGETHER])
        if not keys:
            break
        done = compare_items(keys)
        tell(done)
        compared += done
    return compared


def compare_all() -> int:
    """Have every item compared anew; what is one story already stays so. How many those are."""
    total, last = 0, 0
    while keys := list(Article.objects.filter(pk__gt=last).order_by("pk").values_list("pk", flat=True)[:MARKED]):
        mark_for_comparison(keys)
        total, last = total + len(keys), keys[-1]
    return total


def compare_missing() -> int:
    """Have those items compared that never were. How many those are."""
    total, last = 0, 0
    missing = Article.objects.filter(membership=None)
    while keys := list(missing.filter(pk__gt=last).order_by("pk").values_list("pk", flat=True)[:MARKED]):
        mark_for_comparison(keys)
        total, last = total + len(keys), keys[-1]
    return total
