"""Recognise places and organisations in the stories that wait for it."""

from __future__ import annotations

import logging
import signal
import threading
import time
from contextlib import nullcontext
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.db import DatabaseError, connection
from django.utils import timezone
from django_tasks import task_backends
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table

from articles import following, search
from articles.background import GIVEN_UP, WORKER, Done, queue_progress, wait_for_all, waiting_count
from articles.intake import LeftWaiting
from articles.management import terminal
from articles.tasks import Queue, recognise

#: How long a worker that has nothing to do rests before it looks again, in seconds.
REST = 1.0
#: How often a worker looks for deliveries that were kept and that nobody reads, in seconds.
LOOK = 30.0
#: How often it looks whether the search index is there and whole, in seconds.
HEAL = 5.0
#: How often it looks for lists that are to be sent by e-mail, in seconds.
MAIL = 5.0
LOG = logging.getLogger(__name__)


class Command(BaseCommand):
    help = (
        "Recognise places and organisations in stories that wait for it; with --follow also in those to come. "
        "Deliveries that were kept and not read, as by a run that was killed, are read first. "
        "With --follow it also keeps the search index up to date."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--all", action="store_true", help="in every story again")
        parser.add_argument("--follow", action="store_true", help="keep running until stopped")

    def handle(self, *, all: bool, follow: bool, **options: Any) -> None:
        stopped = WORKER.stopped
        stopped.clear()
        _stop_by_signals(stopped)
        started = time.monotonic()
        console = terminal.console(self.stdout)
        with _progress(console) as progress, search.index_kept() if follow else nullcontext():
            shown = _Shown(progress)
            WORKER.tell = shown.add
            if all:
                wait_for_all()
            if follow:
                threading.Thread(target=_heal, args=[stopped], daemon=True).start()
                threading.Thread(target=_send_mail, args=[stopped], daemon=True).start()
            left = LeftWaiting()
            left.take_up(at_once=not follow, complain=self._complain)
            looked = time.monotonic()
            WORKER.drain()
            # What another worker has leased is waited for, in case it was killed.
            while not stopped.is_set() and (follow or waiting_count()):
                _rest(stopped, follow=follow)
                if follow and time.monotonic() - looked >= LOOK:
                    left.take_up(complain=self._complain)
                    looked = time.monotonic()
                WORKER.drain()
        if not follow:
            search.apply_changes()
            given_up = queue_progress(timezone.now())[GIVEN_UP]
            console.print(_table(shown.recognised, given_up, time.monotonic() - started))
            if given_up:
                self.stdout.write("The desk lists the failures under Waiting, where they can be tried again.")

    def _complain(self, name: str, reason: str) -> None:
        self.stderr.write(f"{name}: {reason}")


def _stop_by_signals(stopped: threading.Event) -> None:
    """Only the main thread of a process may listen for signals."""
    if threading.current_thread() is threading.main_thread():
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: stopped.set())


class _Shown:
    """The bar, and what it has counted."""

    def __init__(self, progress: Progress) -> None:
        self.progress = progress
        self.bar = progress.add_task("Recognising", total=waiting_count())
        self.recognised = 0

    def add(self, done: Done) -> None:
        self.recognised += done.recognised
        self.progress.update(self.bar, completed=self.recognised, total=self.recognised + waiting_count())


def _heal(stopped: threading.Event) -> None:
    """Look after the index beside the work; whatever keeps it from being built is said, and tried again later."""
    while not stopped.wait(HEAL):
        try:
            search.heal_index()
        except (OSError, ValueError, DatabaseError):
            LOG.exception("The search index could not be built anew.")
        finally:
            connection.close()


def _send_mail(stopped: threading.Event) -> None:
    """Send the lists that are followed beside the work, so that a slow mail server delays nothing else."""
    while not stopped.wait(MAIL):
        try:
            following.send_due()
        except DatabaseError:
            LOG.exception("The lists that are followed could not be looked at.")
        finally:
            connection.close()


def _rest(stopped: threading.Event, *, follow: bool) -> None:
    """Until there may be something to do again: where a queue is set, until called through it."""
    queue = task_backends[recognise.backend] if follow else None
    if isinstance(queue, Queue):
        queue.rest(stopped)
    else:
        stopped.wait(REST)


def _progress(console: Console) -> Progress:
    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        console=console,
        disable=not console.is_terminal,
    )


def _table(recognised: int, given_up: int, seconds: float) -> Table:
    table = Table(show_header=False, box=None, pad_edge=False)
    table.add_column()
    table.add_column(justify="right")
    table.add_row("recognised", f"{recognised:,}")
    table.add_row("given up", f"{given_up:,}")
    table.add_row("seconds", f"{seconds:.1f}")
    table.add_row("articles a second", f"{recognised / seconds if seconds else 0:,.0f}")
    return table
