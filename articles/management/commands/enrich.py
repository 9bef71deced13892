"""Recognise places and organisations in the stories that wait for it."""

from __future__ import annotations

import signal
import threading
import time
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table

from articles.gazetteer import open_gazetteer
from articles.ingest import recognition
from articles.ingest.places import Places
from articles.ingest.recogniser import load
from articles.management import terminal

#: How long a worker that has nothing to do rests before it looks again, in seconds.
REST = 1.0


class Command(BaseCommand):
    help = "Recognise places and organisations in stories that wait for it; with --follow also in those to come."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--all", action="store_true", help="in every story anew")
        parser.add_argument("--follow", action="store_true", help="keep on, until told to stop")

    def handle(self, *, all: bool, follow: bool, **options: Any) -> None:
        stopped = threading.Event()
        if threading.current_thread() is threading.main_thread():
            for number in (signal.SIGTERM, signal.SIGINT):
                signal.signal(number, lambda *_: stopped.set())
        if all:
            recognition.wait_for_all()
        started = time.monotonic()
        console = terminal.console(self.stdout)
        recognised = failed = 0
        with _progress(console) as progress:
            bar = progress.add_task("Recognising", total=recognition.waiting())
            for done in self._work(stopped, follow=follow):
                recognised += done.recognised
                failed += done.failed
                progress.update(bar, completed=recognised, total=recognised + recognition.waiting())
        if not follow:
            console.print(_table(recognised, failed, time.monotonic() - started))

    def _work(self, stopped: threading.Event, *, follow: bool) -> Any:
        """Lease by lease until nothing waits; what another worker has leased is waited for, in case it was killed."""
        recogniser = None
        places = Places(open_gazetteer())
        while not stopped.is_set():
            leased = recognition.lease(now=timezone.now())
            if leased:
                recogniser = recogniser or load()
                yield recognition.work(leased, recogniser, places)
            elif follow or recognition.waiting():
                stopped.wait(REST)
            else:
                return


def _progress(console: Console) -> Progress:
    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        console=console,
        disable=not console.is_terminal,
    )


def _table(recognised: int, failed: int, seconds: float) -> Table:
    table = Table(show_header=False, box=None, pad_edge=False)
    table.add_column()
    table.add_column(justify="right")
    table.add_row("recognised", f"{recognised:,}")
    table.add_row("failed", f"{failed:,}")
    table.add_row("seconds", f"{seconds:.1f}")
    table.add_row("articles a second", f"{recognised / seconds if seconds else 0:,.0f}")
    return table
