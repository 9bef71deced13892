"""Write stories out in a format that other systems read."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TextIO

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.http import QueryDict

from articles.exports import FORMATS, ExportedStory, export_all
from articles.listing import ArticleFilter, WrongParameter, select

#: Parameters of the list that say where in it one is, and so mean nothing here.
POSITION = frozenset({"after", "order"})


class Command(BaseCommand):
    help = "Write out the stories that the list's filters select: export place=syria since=2026-03-01 --format ninjs"

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("filters", nargs="*", metavar="FILTER", help="name=value, as in the address of the list")
        parser.add_argument("--format", required=True, choices=sorted(FORMATS))
        parser.add_argument("--output", type=Path, help="a file; without it, standard output")

    def handle(self, *, filters: list[str], format: str, output: Path | None, **options: Any) -> None:
        parameters = _parameters(filters)
        try:
            articles = select(parameters)
        except WrongParameter as wrong:
            raise CommandError(f"{wrong.parameter}={wrong.value}: {wrong.reason}") from wrong
        counted = _Counted(export_all(articles))
        try:
            with _written(output, self.stdout) as stream:
                for piece in FORMATS[format](counted):
                    stream.write(piece)
        except BrokenPipeError:  # whoever read it has enough
            sys.stderr.close()
            return
        except OSError as error:
            raise CommandError(f"{output or 'Standard output'} cannot be written: {error.strerror}.") from error
        if output is not None:
            self.stderr.write(f"Wrote {counted.number:,} stories to {output}.")


class _Counted:
    """Stories, counted as they go by."""

    def __init__(self, stories: Iterator[ExportedStory]) -> None:
        self.stories = stories
        self.number = 0

    def __iter__(self) -> Iterator[ExportedStory]:
        for story in self.stories:
            self.number += 1
            yield story


def _parameters(filters: list[str]) -> QueryDict:
    """
    The filters as the list takes them.

    Raises:  CommandError for one that is no name=value, or whose name the list does not know
    """
    known = sorted(set(ArticleFilter.base_filters) - POSITION)
    parameters = QueryDict(mutable=True)
    for given in filters:
        name, equals, value = given.partition("=")
        if not equals or name not in known:
            raise CommandError(f"“{given}” is not a filter; write name=value, where name is one of {', '.join(known)}.")
        parameters.appendlist(name, value)
    return parameters


@contextmanager
def _written(output: Path | None, standard: Any) -> Iterator[TextIO]:
    """What to write to. A file appears whole or not at all, an older one of that name stays until then."""
    if output is None:
        yield standard._out
        return
    partial = output.with_name(f".{output.name}.partial")
    try:
        with partial.open("w", encoding="utf-8", newline="") as stream:
            yield stream
        partial.replace(output)
    finally:
        partial.unlink(missing_ok=True)
