"""Time the pages and the readers over invented copy."""

from __future__ import annotations

import time
from typing import Any

from django.core.exceptions import ImproperlyConfigured
from django.core.management.base import BaseCommand, CommandError, CommandParser
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table

from articles import search
from articles.background import load_recogniser
from articles.bench import Newsroom, Wire, addresses, throwaway, time_page, time_readers
from articles.gazetteer import open_gazetteer
from articles.management import terminal


class Command(BaseCommand):
    help = "Fill a throw-away database with invented stories and print how long each page takes."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--articles", type=int, default=10_000, metavar="N", help="how many stories (10,000)")
        parser.add_argument("--times", type=int, default=30, metavar="N", help="how often each page is asked for (30)")

    def handle(self, *, articles: int, times: int, **options: Any) -> None:
        if articles < 1 or times < 1:
            raise CommandError("There must be at least one story and one time.")
        console = terminal.console(self.stdout)
        wire = Wire()
        with throwaway():
            _fill(wire, articles, console)
            console.print(_pages(wire, articles, times))
        _readers(wire, console)


def _fill(wire: Wire, articles: int, console: Console) -> None:
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, disable=not console.is_terminal) as progress:
        bar = progress.add_task("Inventing", total=articles)
        Newsroom(wire).fill(articles, lambda stored: progress.advance(bar, stored))
        bar = progress.add_task("Indexing", total=articles)
        started = time.perf_counter()
        search.rebuild_index(lambda added: progress.advance(bar, added))
    seconds = time.perf_counter() - started
    console.print(f"Indexed {articles:,} stories in {seconds:.1f} seconds, {articles / seconds:,.0f} a second.")


def _pages(wire: Wire, articles: int, times: int) -> Table:
    table = Table(title=f"{articles:,} stories, each page asked for {times} times", title_justify="left")
    table.add_column("page")
    for column in ("median ms", "95 % ms", "queries", "bytes"):
        table.add_column(column, justify="right")
    for name, address in addresses(wire).items():
        cost = time_page(name, address, times)
        table.add_row(name, f"{cost.median:.1f}", f"{cost.slowest:.1f}", str(cost.queries), f"{cost.size:,}")
    return table


def _readers(wire: Wire, console: Console) -> None:
    try:
        gazetteer, recogniser = open_gazetteer(), load_recogniser()
    except ImproperlyConfigured as error:
        console.print(f"The readers are not timed. {error}")
        return
    speed = time_readers(wire, gazetteer, recogniser)
    console.print(f"Reading: {speed.stories:,.0f} short stories a second on one core.")
    console.print(f"Reading: ten megabytes take {speed.ratio:.1f} times as long as one.")
    console.print(f"Recognising: {speed.recognised:,.0f} stories a second on one core.")
