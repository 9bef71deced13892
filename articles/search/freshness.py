"""Whether the index can be used, and how far behind the database it is."""

from __future__ import annotations

import os
import time

from django.db import connection
from django.utils import timezone

from articles.search import log
from articles.search.applying import bring_up
from articles.search.generations import Generation, current

#: Changes that somebody who waits for a page applies at most.
AT_ONCE = 200
#: Seconds after which an index that has nothing to follow says again that it follows the log.
SIGN_OF_LIFE = 3600


def usable() -> Generation | None:
    """The index in use; None when there is none, or when it cannot follow this database's log."""
    generation = current()
    if generation is None or _has_lost_the_log(generation, log.read_position(generation.folder)):
        return None
    return generation


def usable_and_fresh() -> Generation | None:
    """The same, after applying what has been noted since, unless that is much or another is at it."""
    generation = usable()
    if generation is None:
        return None
    if not connection.in_atomic_block and log.is_ahead(log.read_position(generation.folder)):
        # In a transaction its own changes would be applied, which may yet be taken back.
        bring_up(AT_ONCE)
    return generation


def is_ready() -> bool:
    return usable() is not None


def staleness() -> float:
    """For how many seconds the index has not seen a change that was noted; 0 when it has seen all."""
    generation = current()
    if generation is None:
        return 0.0
    since = log.waiting_since(log.read_position(generation.folder))
    return max((timezone.now() - since).total_seconds(), 0.0) if since else 0.0


def _has_lost_the_log(generation: Generation, position: log.Position) -> bool:
    """
    Whether the log ends before what the index has seen, so that it is another database's; or begins behind it, because
    it was pruned by others while nobody here followed it.
    """
    newest = log.newest()
    if newest < position.applied:
        return True
    followed = (generation.folder / log.POSITION).stat().st_mtime
    silent = time.time() - followed
    if newest == position.applied:
        if silent > SIGN_OF_LIFE:
            os.utime(generation.folder / log.POSITION)
        return False
    return silent > log.KEPT.total_seconds() and log.oldest() > position.applied + 1
