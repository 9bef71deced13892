"""Store wire copy from files."""

from __future__ import annotations

import os
import sys
import time
from argparse import ArgumentTypeError
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from rich.console import Console
from rich.progress import BarColumn, Progress, TaskID, TextColumn, TimeRemainingColumn
from rich.table import Table

from articles.intake import HEADLINE_ALONE, Found, Ingest, Tally, arrivals, find_files
from articles.management import terminal
from articles.management.times import moment
from articles.models import Outcome

#: Less than this is read sooner than another process starts.
WORTH_A_PROCESS = 400_000
ROWS = (Outcome.STORED, Outcome.UPDATED, Outcome.UNCHANGED, Outcome.HELD, Outcome.REJECTED)


class Command(BaseCommand):
    help = "Parse, store and index copy from files, folders and archives; - is standard input."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("paths", nargs="+", type=Path, metavar="PATH")
        parser.add_argument("--received", type=moment, help="stands in for an item's own time (ISO 8601)")
        parser.add_argument("--processes", type=_processes, help="how many processes read, beside the one that writes")

    def handle(self, *, paths: list[Path], **options: Any) -> None:
        started = time.monotonic()
        found = list(find_files(paths))
        size = sum(one.size for one in found if isinstance(one, Found))
        processes = options["processes"]
        if processes is None:
            processes = (os.cpu_count() or 1) if size >= WORTH_A_PROCESS else 0
        console = terminal.console(self.stdout)
        with _progress(console) as progress:
            bar = progress.add_task("Taking in", total=size)
            run = Ingest(
                received=options["received"] or moment("now"),
                processes=processes,
                complain=self._complain,
                advance=lambda taken: _advance(progress, bar, taken),
            )
            tally = run.run(arrivals(found, largest=settings.NEWSROOM_MAX_BYTES, standard_input=sys.stdin.buffer))
        console.print(_table(tally, time.monotonic() - started))
        if not tally.written:
            console.print("Nothing changed.")
        if tally.counts[Outcome.REJECTED]:
            raise CommandError(
                f"{tally.counts[Outcome.REJECTED]} of {tally.files} files could not be read; each is named above.",
                returncode=1,
            )

    def _complain(self, name: str, reason: str) -> None:
        self.stderr.write(f"{name}: {reason}")


def _progress(console: Console) -> Progress:
    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.percentage:>3.0f} %"),
        TimeRemainingColumn(),
        console=console,
        disable=not console.is_terminal,
    )


def _advance(progress: Progress, bar: TaskID, taken: int) -> None:
    progress.advance(bar, taken)


def _table(tally: Tally, seconds: float) -> Table:
    table = Table(show_header=False, box=None, pad_edge=False)
    table.add_column()
    table.add_column(justify="right")
    for outcome in ROWS:
        table.add_row(outcome.value, f"{tally.counts[outcome]:,}")
    table.add_row(HEADLINE_ALONE, f"{tally.counts[HEADLINE_ALONE]:,}")
    table.add_section()
    table.add_row("seconds", f"{seconds:.1f}")
    table.add_row("articles a second", f"{tally.articles / seconds:,.0f}")
    table.add_row("peak memory, MB", f"{tally.peak / 1e6:,.0f}")
    return table


def _processes(text: str) -> int:
    if not text.isdecimal():
        raise ArgumentTypeError("must be a whole number, 0 for none")
    return int(text)
