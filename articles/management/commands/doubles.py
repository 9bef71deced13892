"""Find organisations that are stored more than once, and merge them as one batch that can be undone."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from django.core.management.base import BaseCommand, CommandError, CommandParser
from rich.console import Console
from rich.table import Table

from articles import desk
from articles.management import terminal


class Command(BaseCommand):
    help = "List organisations that are stored more than once; with --merge merge them as a batch to --undo."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--merge", action="store_true", help="merge what is listed")
        parser.add_argument("--undo", type=int, metavar="BATCH", help="take back what this batch merged")

    def handle(self, *, merge: bool, undo: int | None, **options: Any) -> None:
        console = terminal.console(self.stdout)
        if undo is not None:
            self._undo(undo, console)
            return
        found = desk.find_doubles()
        console.print(_listed(found))
        if merge and (batch := desk.merge_doubles(found, by=None)):
            console.print(f"This is batch {batch.pk}: doubles --undo {batch.pk} takes it back.")

    def _undo(self, key: int, console: Console) -> None:
        try:
            console.print(f"Taken back: {desk.undo(key, by=None)}.")
        except ObjectDoesNotExist as error:
            raise CommandError(f"There is no batch {key}.") from error
        except ValueError as error:
            raise CommandError(str(error)) from error


def _listed(found: list[desk.Doubles]) -> Table:
    table = Table("stays", "is the same", box=None, pad_edge=False)
    for one in found:
        table.add_row(str(one.into), "; ".join(str(other) for other in one.others))
    return table
