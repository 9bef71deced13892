"""Put together which stored items are one story."""

from __future__ import annotations

import signal
import threading
import time
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from articles.background import compare_all, compare_missing, compare_waiting
from articles.management import terminal
from articles.models import StoryMember, Uncompared


class Command(BaseCommand):
    help = (
        "Compare stored items and put together which are versions and copies of one story. Stopped, it goes on where "
        "it was; what a person joined or set apart stays so."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--all", action="store_true", help="every item again, not only those that never were compared"
        )

    def handle(self, *, all: bool, **options: Any) -> None:
        stopped = threading.Event()
        if threading.current_thread() is threading.main_thread():
            for number in (signal.SIGTERM, signal.SIGINT):
                signal.signal(number, lambda *_: stopped.set())
        if all:
            compare_all()
        else:
            compare_missing()
        started = time.monotonic()
        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
        console = terminal.console(self.stdout)
        with Progress(*columns, console=console, disable=not console.is_terminal) as progress:
            bar = progress.add_task("Comparing", total=Uncompared.objects.count())
            compared = compare_waiting(stopped, tell=lambda done: progress.advance(bar, done))
        seconds = time.monotonic() - started
        joined = StoryMember.objects.filter(group__isnull=False)
        self.stdout.write(
            f"{compared:,} items compared in {seconds:.1f} s ({compared / seconds if seconds else 0:,.0f} a second); "
            f"{joined.count():,} items are of {joined.values('group').distinct().count():,} stories of several items."
        )
