"""Say what would be read of files, and store nothing."""

from __future__ import annotations

import datetime as dt
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone
from rich.console import Console
from rich.table import Table
from rich.text import Text

from articles.background import load_recogniser
from articles.gazetteer import open_gazetteer
from articles.intake import Arrival, Refused, arrivals, find_files
from articles.management import terminal
from articles.management.times import moment
from articles.reading import FAULT, FAULTS, Draft, Unreadable, draft_as_json, read_copy
from articles.recognition import DatelineResolver, entities_as_json, story_of_draft

#: Characters of a value, and paragraphs of a body, that the terminal shows.
LENGTH, PARAGRAPHS = 200, 3
#: What stands in the heading of a story, or says nothing by itself.
APART = frozenset({"file", "item", "headline", "paragraphs", "provenance", "places", "organisations"})


class Command(BaseCommand):
    help = "Print what would be read from files and folders; store nothing."
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("paths", nargs="+", type=Path, metavar="PATH")
        parser.add_argument("--json", action="store_true", help="one JSON object a story, one a line")
        parser.add_argument("--entities", action="store_true", help="with the places and organisations it names")
        parser.add_argument("--received", type=moment, help="stands in for an item's own time (ISO 8601)")

    def handle(self, *, paths: list[Path], **options: Any) -> None:
        received = options["received"] or timezone.now()
        recogniser = load_recogniser() if options["entities"] else None
        console = terminal.console(self.stdout)
        self.total = self.rejected = 0
        try:
            for name, draft in self._drafts(paths, received):
                told = draft_as_json(draft, file=name)
                if recogniser and not draft.skipped:
                    told |= entities_as_json(recogniser([story_of_draft(draft)])[0])
                if options["json"]:
                    self.stdout.write(json.dumps(told, ensure_ascii=False))
                else:
                    _show(told, console)
        except BrokenPipeError:  # whoever read it has enough
            sys.stderr.close()
            return
        if self.rejected:
            raise CommandError(
                f"{self.rejected} of {self.total} files could not be read; each is named above.", returncode=1
            )

    def _drafts(self, paths: list[Path], received: dt.datetime) -> Iterator[tuple[str, Draft]]:
        for arrival in arrivals(
            find_files(paths), largest=settings.NEWSROOM_MAX_BYTES, standard_input=sys.stdin.buffer
        ):
            self.total += 1
            try:
                drafts = _read(arrival, received)
            except (Unreadable, *FAULTS) as error:
                self.rejected += 1
                reason = str(error) if isinstance(error, Unreadable) else FAULT.format(type(error).__name__)
                self.stderr.write(f"{arrival.name}: {reason}")
            else:
                yield from ((arrival.name, draft) for draft in drafts)


def _read(arrival: Arrival | Refused, received: dt.datetime) -> list[Draft]:
    if isinstance(arrival, Refused) or arrival.reason:
        raise Unreadable(arrival.reason)
    return read_copy(arrival.raw[:], name=arrival.name, received=received, places=DatelineResolver(open_gazetteer()))


def _show(told: dict[str, Any], console: Console) -> None:
    """A story as a person reads it: each value with the rule that gave it and how sure that rule is."""
    console.print(f"{told['file']} [{told['item']}]", style="dim", markup=False, highlight=False)
    console.print(told["headline"] or "(no headline)", style="bold", markup=False, highlight=False)
    table = Table(show_header=False, box=None, pad_edge=False)
    for column in ("", "", ""):
        table.add_column(column, overflow="fold")
    for name, value in told.items():
        if name not in APART and value not in (None, []):
            table.add_row(name, Text(_words(value)), Text(_by(told["provenance"].get(name)), style="dim"))
    for name in ("places", "organisations"):
        if told[name]:
            table.add_row(name, Text(", ".join(each["name"] for each in told[name])))
    console.print(table)
    for paragraph in told["paragraphs"][:PARAGRAPHS]:
        console.print(f"  {_cut(paragraph)}", markup=False, highlight=False)
    if (more := len(told["paragraphs"]) - PARAGRAPHS) > 0:
        console.print(f"  … and {more} more {'paragraph' if more == 1 else 'paragraphs'}")
    console.print()


def _words(value: Any) -> str:
    match value:
        case list():
            return "; ".join(_words(each) for each in value)
        case {"text": text}:
            return str(text)
        case {"name": name, "role": role}:
            return f"{name} ({role})"
        case {"kind": kind, "number": number}:
            return f"{kind} {number}" if number is not None else str(kind)
        case _:
            return _cut(str(value))


def _by(provenance: dict[str, Any] | None) -> str:
    return f"{provenance['by']}, {provenance['confidence']:.0%}" if provenance else ""


def _cut(text: str) -> str:
    return text if len(text) <= LENGTH else f"{text[: LENGTH - 1]}…"
