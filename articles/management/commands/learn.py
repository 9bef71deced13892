"""Learn anew from annotated copy which claims of names stand."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from articles.evaluation import learn_span_weights


class Command(BaseCommand):
    help = "Learn the weights of the judge of names from annotated copy: print the table, or write it to a file."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("folder", type=Path, help="the folder with wikigold.conll and gum_wikinews.conll")
        parser.add_argument("--to", type=Path, metavar="FILE", help="the file to write")

    def handle(self, *, folder: Path, to: Path | None, **options: Any) -> None:
        try:
            table = learn_span_weights(folder)
        except OSError as error:
            raise CommandError(f"{error.filename} cannot be read: {error.strerror}.") from error
        if to is None:
            self.stdout.write(table, ending="")
        else:
            to.write_text(table, encoding="utf-8")
