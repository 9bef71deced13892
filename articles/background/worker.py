"""Who recognises what waits; the model is loaded when there is something to recognise, and kept."""

from __future__ import annotations

import threading
from collections.abc import Callable

from django.utils import timezone

from articles.gazetteer.opening_file import open_gazetteer
from articles.background import lease
from articles.store.place_rows import Places
from articles.background.loader import load
from articles.background.lease import Done


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
        """Recognise lease by lease, until nothing is free or it is told to stop; how many stories were done."""
        if not lease.waiting():
            return 0
        # Before the lease: where there is no model, stories must not be given up for it.
        recogniser = load()
        places = Places(open_gazetteer())
        recognised = 0
        while not self.stopped.is_set() and (leased := lease.lease(now=timezone.now())):
            done = lease.work(leased, recogniser, places)
            recognised += done.recognised
            self.tell(done)
        return recognised


WORKER = Worker()
