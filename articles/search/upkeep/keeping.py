"""Keeping the index up to date: one process does it for all, and where none does, readers have it done behind them."""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import DatabaseError, connections

from articles.search.freshness import index_state
from articles.search.generations import Generation, current_generation, held, index_root
from articles.search.log import prune
from articles.search.upkeep.applying import KEEPER, WANTED, WRITER, LogWriter, apply_changes, drain_log
from articles.search.upkeep.damage import WRITING, unless_damaged
from articles.search.upkeep.rebuilding import REBUILD

#: Seconds between looks at the log, and between looks at whether somebody wants one now.
EVERY, LOOK = 1.0, 0.02
LOG = logging.getLogger(__name__)


@contextmanager
def index_kept() -> Iterator[None]:
    """Keep the index up to date meanwhile, in a thread, unless another process does."""
    stopped = threading.Event()
    thread = threading.Thread(target=keep_index, args=[stopped], name="index-keeper", daemon=True)
    thread.start()
    try:
        yield
    finally:
        stopped.set()
        thread.join()


def keep_index(stopped: threading.Event) -> None:
    """
    Apply the log to the index in use as it grows, until stopped; wait for the turn while another process does.

    Rule:  what is noted is seen after a second at most, or at once where somebody waits for it; merges go on behind.
           A rebuild is given way to
    """
    try:
        while not stopped.is_set():
            with held(KEEPER, wait=False) as ours:
                while ours and not stopped.is_set():
                    unless_damaged(lambda: _keep(stopped), None, WRITING)
                    stopped.wait(EVERY)
            stopped.wait(EVERY)
    finally:
        connections.close_all()


def _keep(stopped: threading.Event) -> None:
    try:
        with held(WRITER, wait=False) as ours:
            now = index_state() if ours else None
            if now is not None and _is_rebuilt():
                drain_log(now.generation)
            elif now is not None:
                _follow(now.generation, stopped)
    except DatabaseError:
        LOG.exception("The database does not answer; the index is brought up to date once it does.")
        connections.close_all()


def _follow(generation: Generation, stopped: threading.Event) -> None:
    """Apply what comes into the log, as long as this index is in use and no other is being built."""
    with LogWriter(generation, merge=False) as writer:
        while not stopped.is_set() and current_generation() is generation and not _is_rebuilt():
            wanted = _wanted()
            while not stopped.is_set() and (stretch := writer.following()):
                writer.apply(stretch)
            if writer.uncommitted:
                writer.commit()
                prune(writer.position)
            _rest(stopped, wanted)


def _rest(stopped: threading.Event, wanted: int) -> None:
    """Until the log is to be looked at again, which somebody may want at once."""
    for _ in range(round(EVERY / LOOK)):
        if stopped.wait(LOOK) or _wanted() != wanted:
            return


def _wanted() -> int:
    """When somebody last wanted the log looked at."""
    try:
        return (index_root() / WANTED).stat().st_mtime_ns
    except FileNotFoundError:
        return 0


def _is_rebuilt() -> bool:
    """Whether another index is being built, which will want the writer."""
    with held(REBUILD, wait=False) as free:
        return not free


class Tender:
    """Has the log applied behind a reader who found it ahead of the index, by one thread of the process at a time."""

    def __init__(self) -> None:
        self._thread: threading.Thread | None = None
        self._lock = threading.Lock()

    def call(self) -> None:
        """Returns at once."""
        with self._lock:
            # After a fork the thread of the parent is none that lives.
            if self._thread is None or not self._thread.is_alive():
                self._thread = threading.Thread(target=self._tend, name="index-tender", daemon=True)
                self._thread.start()

    def wait(self) -> None:
        """Until what was called for is done."""
        if self._thread is not None:
            self._thread.join()

    def _tend(self) -> None:
        try:
            apply_changes()
        except DatabaseError:
            LOG.exception("The database does not answer; the index is brought up to date later.")
        finally:
            connections.close_all()


TENDER = Tender()
