"""
Print how often the reader and the recogniser are right, and write the figures that are published.

Copy that the rules' authors have read is a regression: it shows that nothing got worse. Only figures of other copy are
published.
"""

from __future__ import annotations

import datetime as dt
import json
import os
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from rich.console import Console
from rich.table import Table as Printed

from articles.evaluation import NAME, OWN, SCORES, ScoreRow, ScoreTable
from articles.management import terminal

FIGURES = Path(__file__).resolve().parent.parent.parent / "accuracy.json"
MISSES = 10


class Command(BaseCommand):
    help = "Score the reader and the recogniser against copy whose correct answers are known."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--corpora", type=Path, help="the folder of the corpora (or set NEWSROOM_CORPORA)")
        parser.add_argument("--figures", type=Path, default=FIGURES, help="where the published figures are written")
        parser.add_argument("--only", help="score only collections whose folder has this name; writes no figures")

    def handle(self, *, corpora: Path | None, figures: Path, only: str | None, **options: Any) -> None:
        folder = corpora or _folder_of_environment()
        if folder is None:
            self.stderr.write("Only our own labelled copy is scored: --corpora or NEWSROOM_CORPORA names more of it.")
        elif not folder.is_dir():
            raise CommandError(f"{folder}: there is no such folder of corpora.")
        console = terminal.console(self.stdout)
        tables = []
        for name, score in SCORES:
            if only in (None, name) and self._is_there(name, folder, asked=bool(only)):
                table = score(folder or Path())
                tables.append(table)
                _print(table, console)
        if not only:
            _publish(tables, figures)
            self.stdout.write(f"The figures of copy that the rules' authors did not read are in {figures}.")

    def _is_there(self, name: str, folder: Path | None, *, asked: bool) -> bool:
        """Whether there is copy to score: our own always is, but takes minutes where names are to be recognised."""
        if name == NAME or (name in OWN and (asked or folder)):
            return True
        if folder is None:
            return False
        if not (folder / name).exists():
            self.stderr.write(f"{folder / name}: not there, so it is not scored.")
            return False
        return True


def _folder_of_environment() -> Path | None:
    named = os.environ.get("NEWSROOM_CORPORA")
    return Path(named) if named else None


def _publish(tables: list[ScoreTable], figures: Path) -> None:
    """
    Write the figures of copy that the rules' authors have not read, with the day they were measured.

    Those of collections that are not there to be scored stay as they were last.
    """
    today = dt.datetime.now(dt.UTC).date()
    new = {table.title: table.published(today) for table in tables if not table.seen}
    old = json.loads(figures.read_text(encoding="utf-8"))["tables"] if figures.exists() else []
    published = {"tables": [*new.values(), *(table for table in old if table["title"] not in new)]}
    figures.write_text(json.dumps(published, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def _print(table: ScoreTable, console: Console) -> None:
    kind = (
        "regression, copy that the rules were made with" if table.seen else "copy that the rules' authors did not read"
    )
    printed = Printed(title=f"{table.title} ({kind})", title_justify="left")
    for heading in ("field", "right", "of", "%", "precision", "recall", "F1"):
        printed.add_column(heading, justify="left" if heading == "field" else "right")
    for row in table.rows:
        printed.add_row(row.field, f"{row.right:,}", f"{row.total:,}", f"{row.share:.2%}", *_sets(row))
    console.print(printed)
    for miss in table.misses[:MISSES]:
        console.print(f"  {miss}", markup=False, highlight=False, soft_wrap=True)
    if len(table.misses) > MISSES:
        console.print(f"  … and {len(table.misses) - MISSES:,} more misses")


def _sets(row: ScoreRow) -> list[str]:
    return ["" if figure is None else f"{figure:.3f}" for figure in (row.precision, row.recall, row.f1)]
