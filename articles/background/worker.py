"""Who recognises what waits; the model is loaded when there is something to recognise, and kept."""

from __future__ import annotations

import threading
from collections.abc import Callable

from django.utils import timezone

from articles.background.comparing import compare_waiting
from articles.background.lease import Done, lease_waiting, recognise_leased, waiting_count
from articles.background.loader import load_recogniser
from articles.gazetteer import open_gazetteer
from articles.store import Places

#: How many items are compared between two leases.
AT_A_TIME = 200


class Worker:
    """
    The worker that a process is.

    stopped: set, it ends after the lease that it is at
    tell:    told what became of each lease
    """

    def __init__(self) -> None:
        self.stopped = threading.Event()
        self.tell: Callable[[Done], None] = lambda done: None

    def drain(self) -> int:
        """Compare and recognise by turns, until nothing is free or it is told to stop; how many were recognised."""
        compare_waiting(self.stopped, most=None if not waiting_count() else AT_A_TIME)
        if not waiting_count():
            return 0
        # Before the lease: where there is no model, stories must not be given up for it.
        recogniser = load_recogniser()
        places = Places(open_gazetteer())
        recognised = 0
        while not self.stopped.is_set() and (leased := lease_waiting(now=timezone.now())):
            done = recognise_leased(leased, recogniser, places)
            recognised += done.recognised
            self.tell(done)
            compare_waiting(self.stopped, most=AT_A_TIME)
        compare_waiting(self.stopped)
        return recognised


WORKER = Worker()
