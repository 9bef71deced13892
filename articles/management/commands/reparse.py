"""Read stored copy again with what the reader has learned since."""

from __future__ import annotations

from collections import Counter
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.http import QueryDict
from django.utils import timezone
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table

from articles import desk
from articles.intake import UNSETTLED, Ingest, unpacked
from articles.listing import ArticleFilter
from articles.management import terminal
from articles.models import Article, Batch, Delivery, Outcome

SHOWN = 10
#: Characters of a value that the sample shows.
LENGTH = 60


class Command(BaseCommand):
    help = "Read stored copy again: shows with --dry-run what would change, else changes it as a batch to --undo."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "filters",
            nargs="*",
            metavar="FILTER",
            help="as in the list's address: source=harbour-news since=2019-01-01",
        )
        parser.add_argument("--dry-run", action="store_true", help="change nothing, show what would change")
        parser.add_argument("--undo", type=int, metavar="BATCH", help="take back what this batch changed")
        parser.add_argument("--held", action="store_true", help="read again, in place, the files that gave no story")
        parser.add_argument("--show", type=int, default=SHOWN, metavar="N", help="stories to show before and after")

    def handle(self, *, filters: list[str], undo: int | None, held: bool, **options: Any) -> None:
        console = terminal.console(self.stdout)
        if undo is not None:
            self._undo(undo, console)
        elif held:
            self._held(console)
        else:
            self._reparse(filters, console, dry_run=options["dry_run"], show=options["show"])

    def _reparse(self, filters: list[str], console: Console, *, dry_run: bool, show: int) -> None:
        articles = _selected(filters)
        words = " ".join(filters) or "all stories"
        reparse = desk.Reparse(
            articles, title=f"Read again: {words} ({timezone.now():%Y-%m-%d %H:%M})", dry_run=dry_run
        )
        counts: Counter[str] = Counter()
        shown: list[desk.Difference] = []
        stories = 0
        with _progress(console) as progress:
            bar = progress.add_task("Reading", total=articles.filter(delivery__isnull=False).count())
            for difference in reparse:
                names = desk.changed_fields(difference)
                counts.update(names)
                stories += bool(names)
                if names and len(shown) < show:
                    shown.append(difference)
                progress.update(bar, completed=reparse.read)
        for difference in shown:
            console.print(_before_and_after(difference))
        console.print(_counts(counts))
        would = "would change" if dry_run else "changed"
        console.print(f"{stories:,} of {reparse.read:,} stories {would}.")
        if reparse.batch:
            console.print(f"This is batch {reparse.batch.pk}: reparse --undo {reparse.batch.pk} takes it back.")

    def _held(self, console: Console) -> None:
        """Read again what was kept though it could not be read, or held no story (W54)."""
        deliveries = Delivery.objects.filter(outcome__in=UNSETTLED).order_by("pk")
        run = Ingest(received=timezone.now(), complain=lambda name, reason: self.stderr.write(f"{name}: {reason}"))
        tally = run.run(
            arrival
            for delivery in deliveries.iterator(chunk_size=20)
            for arrival in unpacked(delivery.name, delivery.content, largest=settings.NEWSROOM_MAX_BYTES)
        )
        console.print(
            f"{tally.counts[Outcome.STORED]:,} stories stored, {tally.counts[Outcome.REJECTED]:,} files rejected."
        )

    def _undo(self, number: int, console: Console) -> None:
        try:
            batch, stories = desk.undo_reparse(number)
        except Batch.DoesNotExist:
            raise CommandError(f"There is no batch {number}.") from None
        except ValueError as error:
            raise CommandError(str(error)) from error
        console.print(f"Undone: {batch.title}. {stories:,} stories are as they were.")


def _selected(filters: list[str]) -> Any:
    """The stories that the list's parameters mean, also those that readers may not see."""
    parameters = QueryDict(mutable=True)
    for one in filters:
        name, equals, value = one.partition("=")
        if not equals or name not in ArticleFilter.base_filters:
            raise CommandError(f"“{one}” is not a filter; write it as in the list's address: source=harbour-news")
        parameters.appendlist(name, value)
    chosen = ArticleFilter(parameters, queryset=Article.objects.all())
    if not chosen.is_valid():
        name, errors = next(iter(chosen.errors.items()))
        raise CommandError(f"{name}: {errors[0]}")
    return chosen.qs.order_by()


def _before_and_after(difference: desk.Difference) -> Table:
    article = Article.objects.only("headline").get(pk=difference.article)
    table = Table(title=f"{difference.article}: {article.headline}", title_justify="left", show_lines=False)
    for column in ("", "before", "after"):
        table.add_column(column, overflow="fold")
    for name in desk.changed_fields(difference):
        table.add_row(name, _words(difference.before[name]), _words(difference.after[name]))
    return table


def _counts(counts: Counter[str]) -> Table:
    table = Table(show_header=False, box=None, pad_edge=False)
    table.add_column()
    table.add_column(justify="right")
    for name, count in counts.most_common():
        table.add_row(name, f"{count:,}")
    return table


def _words(value: Any) -> str:
    if isinstance(value, list):
        value = "; ".join(_words(one) for one in value)
    elif isinstance(value, dict):
        value = value.get("text") or ", ".join(
            f"{name} {one}" for name, one in value.items() if one not in ("", None, [])
        )
    text = " ".join(str(value).split())
    return text if len(text) <= LENGTH else f"{text[: LENGTH - 1]}…"


def _progress(console: Console) -> Progress:
    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        console=console,
        disable=not console.is_terminal,
    )
