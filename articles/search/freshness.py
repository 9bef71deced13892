"""Whether the index can be used, and how far behind the database it is."""

from __future__ import annotations

import os
import time
from collections.abc import Hashable
from dataclasses import dataclass

from django.utils import timezone

from articles.search import log
from articles.search.generations import Generation, current_generation
from articles.search.log import Position

#: Seconds after which an index that has nothing to follow says again that it follows the log.
SIGN_OF_LIFE = 3600


@dataclass(frozen=True, slots=True)
class IndexState:
    """The index in use, how much of the log it has seen, and the newest number in the log."""

    generation: Generation
    position: Position
    newest: int

    @property
    def is_behind(self) -> bool:
        return self.newest > self.position.applied or log.has_late(self.position)


def index_state() -> IndexState | None:
    """How the index in use stands; None when there is none, or when it cannot follow this database's log."""
    generation = current_generation()
    if generation is None:
        return None
    try:
        found = IndexState(generation, log.read_position(generation.folder), log.newest())
        return None if _has_lost_the_log(found) else found
    except (OSError, ValueError, KeyError, TypeError):  # no position, or none of ours
        return None


def is_ready() -> bool:
    return index_state() is not None


def seen_index(newest: int) -> Hashable | None:
    """
    Which index answers, when it has seen a change and all before it.

    In:      the number of the change in the log
    Out:     "" where the database answers, for want of an index; None where the index has yet to see the change
    """
    found = index_state()
    if found is None:
        return ""
    position = found.position
    return None if newest > position.applied or log.has_late(position) else (found.generation.folder, position.gaps)


def staleness() -> float:
    """For how many seconds the index has not seen a change that was noted; 0 when it has seen all, or is not there."""
    found = index_state()
    since = log.waiting_since(found.position) if found else None
    return max((timezone.now() - since).total_seconds(), 0.0) if since else 0.0


def _has_lost_the_log(standing: IndexState) -> bool:
    """
    Whether the log ends before what the index has seen, so that it is another database's; or begins behind it, because
    it was pruned by others while nobody here followed it.
    """
    applied = standing.position.applied
    if standing.newest < applied:
        return True
    file = standing.generation.folder / log.POSITION
    silent = time.time() - file.stat().st_mtime
    if standing.newest == applied:
        if silent > SIGN_OF_LIFE:
            os.utime(file)
        return False
    return silent > log.KEPT.total_seconds() and log.oldest() > applied + 1
