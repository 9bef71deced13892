"""Poll the feeds and folders that editors keep, and take in what is new."""

from __future__ import annotations

import signal
import threading
import time
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone
from rich.table import Table

from articles.intake import Polled, due_feeds, poll_feed
from articles.management import terminal
from articles.models import Feed, Outcome

#: How long to rest before looking whether a feed is due, in seconds.
REST = 5.0
ROWS = (Outcome.STORED, Outcome.UPDATED, Outcome.UNCHANGED, Outcome.HELD, Outcome.REJECTED)


class Command(BaseCommand):
    help = "Poll the feeds and folders that are due and take in what is new; with --follow keep running."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--all", action="store_true", help="every active one, due or not")
        parser.add_argument("--follow", action="store_true", help="keep running until stopped")

    def handle(self, *, all: bool, follow: bool, **options: Any) -> None:
        stopped = threading.Event()
        if threading.current_thread() is threading.main_thread():
            for number in (signal.SIGTERM, signal.SIGINT):
                signal.signal(number, lambda *_: stopped.set())
        started = time.monotonic()
        polled = self._poll(stopped, every=all)
        while follow and not stopped.wait(REST):
            self._poll(stopped, every=False)
        if follow:
            return
        terminal.console(self.stdout).print(_table(polled, time.monotonic() - started))
        if not Feed.objects.filter(active=True).exists():
            self.stdout.write("There are no active feeds; they are entered at the desk, under Feeds.")
        if failed := sum(bool(one.problem) for one in polled):
            raise CommandError(f"{failed} of {len(polled)} polls failed; each is named above.", returncode=1)

    def _poll(self, stopped: threading.Event, *, every: bool) -> list[Polled]:
        """What became of each feed that is due; those that another process is at are left to it."""
        polled: list[Polled | None] = []
        for feed in due_feeds(timezone.now(), every=every):
            if stopped.is_set():
                break
            polled.append(poll_feed(feed, now=timezone.now(), complain=self._complain))
        return [one for one in polled if one]

    def _complain(self, name: str, reason: str) -> None:
        self.stderr.write(f"{name}: {reason}")


def _table(polled: list[Polled], seconds: float) -> Table:
    table = Table(show_header=False, box=None, pad_edge=False)
    table.add_column()
    table.add_column(justify="right")
    table.add_row("polled", f"{len(polled):,}")
    table.add_row("failed", f"{sum(bool(one.problem) for one in polled):,}")
    table.add_section()
    for outcome in ROWS:
        table.add_row(outcome.value, f"{sum(one.tally.counts[outcome] for one in polled):,}")
    table.add_section()
    table.add_row("seconds", f"{seconds:.1f}")
    return table
