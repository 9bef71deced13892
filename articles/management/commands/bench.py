"""Time the pages and the readers over invented copy, by real servers, beside what a textbook would have."""

from __future__ import annotations

import os
import statistics
import time
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from django.core.exceptions import ImproperlyConfigured
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connection
from django.utils import timezone
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table

from articles import search
from articles.background import load_recogniser
from articles.bench import (
    OURS,
    TEXTBOOK,
    Choosing,
    Figures,
    Newsroom,
    PageKind,
    Run,
    Site,
    Wire,
    add_run,
    collect_static,
    late,
    pages_a_second,
    serving,
    throwaway,
    time_change,
    time_ingest,
    time_kind,
    time_readers,
)
from articles.gazetteer import open_gazetteer
from articles.management import terminal


class Command(BaseCommand):
    help = "Fill a throw-away database with invented stories and print how long each page takes, beside a textbook's."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--articles", type=int, default=10_000, metavar="N", help="how many stories (10,000)")
        parser.add_argument("--times", type=int, default=30, metavar="N", help="how often each page is asked for (30)")
        parser.add_argument(
            "--ingest", type=int, default=500, metavar="N", help="stories taken in beside a reader (500)"
        )
        parser.add_argument(
            "--seconds", type=float, default=6.0, metavar="S", help="how long eight connections ask for a page (6)"
        )
        parser.add_argument("--record", type=Path, metavar="FOLDER", help="where performance.md and its chart are")

    def handle(
        self, *, articles: int, times: int, ingest: int, seconds: float, record: Path | None, **options: Any
    ) -> None:
        if articles < 1 or times < 1:
            raise CommandError("There must be at least one story and one time.")
        if record is not None and not record.is_dir():
            raise CommandError(f"{record} is no folder.")
        console = terminal.console(self.stdout)
        wire = Wire()
        with throwaway() as folder:
            database, facts = connection.vendor, _fill(wire, articles, console)
            kinds = Choosing(wire).kinds()
            collect_static(folder)
            with serving(folder, OURS) as ours, serving(folder, TEXTBOOK) as textbook:
                figures = [time_kind(kind, times, ours, textbook) for kind in kinds]
                figures.append(time_change(wire, times, ours))
                console.print(_table(figures, articles, times))
                facts |= _load(kinds, ours, textbook, seconds)
                facts |= _meanwhile(wire, folder, ingest, ours, seconds)
        facts |= _readers(wire, console)
        facts["Load of the machine"] = f"{os.getloadavg()[2]:.1f} on {os.cpu_count()} cores, the bench included"
        for what, figure in facts.items():
            console.print(f"{what}: {figure}")
        if record is not None:
            day = timezone.localdate().isoformat()
            add_run(record, Run(articles, database, day, [asdict(one) for one in figures], facts))


def _fill(wire: Wire, articles: int, console: Console) -> dict[str, str]:
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, disable=not console.is_terminal) as progress:
        bar = progress.add_task("Inventing", total=articles)
        Newsroom(wire).fill(articles, lambda stored: progress.advance(bar, stored))
        bar = progress.add_task("Indexing", total=articles)
        started = time.perf_counter()
        search.rebuild_index(lambda added: progress.advance(bar, added))
    seconds = time.perf_counter() - started
    return {"Building the index": f"{seconds:.1f} seconds, {articles / seconds:,.0f} stories a second"}


def _table(figures: Sequence[Figures], articles: int, times: int) -> Table:
    table = Table(title=f"{articles:,} stories, each page asked for {times} times", title_justify="left")
    table.add_column("page")
    for column in ("median ms", "95 % ms", "textbook ms", "95 % ms", "bytes"):
        table.add_column(column, justify="right")
    for one in figures:
        beside = [f"{value:.1f}" if value is not None else "" for value in (one.textbook, one.textbook_late)]
        table.add_row(one.name, f"{one.median:.1f}", f"{one.late:.1f}", *beside, f"{one.size:,}")
    return table


def _load(kinds: Sequence[PageKind], ours: Site, textbook: Site, seconds: float) -> dict[str, str]:
    facts = {}
    for kind in kinds:
        if kind.name in {"front", "story, in the middle"}:
            mine = pages_a_second(ours, kind.ours, seconds=seconds)
            theirs = pages_a_second(textbook, kind.textbook, seconds=seconds)
            facts[f"Pages a second, 8 connections, {kind.name}"] = f"{mine:.0f}; textbook {theirs:.0f}"
    facts["Memory of the larger process after that"] = (
        f"{ours.memory() / 1e6:.0f} MB; textbook {textbook.memory() / 1e6:.0f}"
    )
    return facts


def _meanwhile(wire: Wire, folder: Path, stories: int, ours: Site, seconds: float) -> dict[str, str]:
    alone, meanwhile, speed = time_ingest(wire, folder, stories, ours, seconds=seconds)
    told = [
        f"median {statistics.median(one):.0f} ms, 95 % {late(one):.0f}, worst {max(one):.0f}"
        for one in (alone, meanwhile)
    ]
    return {"A reader alone": told[0], f"While {stories:,} stories are taken in, {speed:.0f} a second": told[1]}


def _readers(wire: Wire, console: Console) -> dict[str, str]:
    try:
        gazetteer, recogniser = open_gazetteer(), load_recogniser()
    except ImproperlyConfigured as error:
        console.print(f"The readers are not timed. {error}")
        return {}
    speed = time_readers(wire, gazetteer, recogniser)
    return {
        "Reading": f"{speed.stories:,.0f} short stories a second and core",
        "Reading ten megabytes": f"{speed.ratio:.1f} times as long as one",
        "Recognising": f"{speed.recognised:,.0f} stories a second on one core",
    }
