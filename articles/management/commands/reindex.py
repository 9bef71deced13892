"""Build the search index anew from the database."""

from __future__ import annotations

import time
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from articles import search
from articles.management import terminal
from articles.models import Article


class Command(BaseCommand):
    help = "Build a new search index from the database beside the one in use, then replace that one."

    def handle(self, **options: Any) -> None:
        started = time.monotonic()
        console = terminal.console(self.stdout)
        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
        try:
            with Progress(*columns, console=console, disable=not console.is_terminal) as progress:
                bar = progress.add_task("Indexing", total=Article.objects.count())
                stories = search.rebuild_index(lambda added: progress.advance(bar, added))
        except OSError as error:
            raise CommandError(
                f"The search index cannot be written to {settings.NEWSROOM_INDEX}: {error.strerror}."
            ) from error
        console.print(f"Indexed {stories:,} stories in {time.monotonic() - started:.1f} seconds.")
