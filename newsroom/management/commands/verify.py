"""Compare what is stored with what it was made from."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from rich.table import Table

from articles.integrity import Examination, Finding, examinations
from articles.management import terminal

#: How many of what is wrong are named.
NAMED = 10


class Command(BaseCommand):
    help = "Check deliveries, stories and the search index against one another; exit with 1 where anything is wrong."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--repair", action="store_true", help="mend what can be mended")
        parser.add_argument(
            "--sample", type=int, default=2000, metavar="N",
            help="of how many stories the index is compared word by word (2,000); 0 for all",
        )  # fmt: skip

    def handle(self, *, repair: bool, sample: int, **options: Any) -> None:
        table = Table(box=None, pad_edge=False)
        table.add_column("")
        for column in ("examined", "wrong", "mended"):
            table.add_column(column, justify="right")
        wrong = 0
        with terminal.counted(self.stdout, "Examining") as advance:
            for one in examinations(sample, advance):
                found, left = self._examined(one, repair=repair)
                mended = f"{len(found.wrong) - left:,}" if repair else ""
                table.add_row(one.title, f"{found.seen:,}", f"{len(found.wrong):,}", mended)
                wrong += left
        terminal.console(self.stdout).print(table)
        if wrong:
            raise CommandError(
                "Something is wrong." if repair else "Something is wrong; --repair mends what can be mended."
            )

    def _examined(self, one: Examination, *, repair: bool) -> tuple[Finding, int]:
        """What was found, and how much of it is still wrong."""
        found = one.examine()
        for what in found.wrong[:NAMED]:
            self.stderr.write(f"{one.title}: {what}")
        if len(found.wrong) > NAMED:
            self.stderr.write(f"{one.title}: and {len(found.wrong) - NAMED:,} more")
        if not repair or not found.wrong:
            return found, len(found.wrong)
        found.mend()
        return found, len(one.examine().wrong)
