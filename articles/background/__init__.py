"""Recognition after ingest: what waits, who takes it up, and the queue that calls workers."""

from __future__ import annotations

from articles.background.comparing import compare_all, compare_missing, compare_waiting
from articles.background.lease import (
    GIVEN_UP,
    STATES,
    TRIES,
    Done,
    queue_progress,
    row_state,
    rows_in_state,
    wait_for_all,
    waiting_count,
)
from articles.background.loader import load_lexicon, load_recogniser, make_recogniser
from articles.background.worker import WORKER

__all__ = [
    "Done",
    "GIVEN_UP",
    "STATES",
    "TRIES",
    "WORKER",
    "compare_all",
    "compare_missing",
    "compare_waiting",
    "load_lexicon",
    "load_recogniser",
    "make_recogniser",
    "queue_progress",
    "row_state",
    "rows_in_state",
    "wait_for_all",
    "waiting_count",
]
