"""Store the sample copy that comes with Newsroom, and make the demonstration editor."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand
from django.utils import timezone

from articles.desk import DEMONSTRATION, demonstration, editors
from articles.intake import Found, Ingest, find_files, read_files
from articles.models import Outcome

FOLDER = Path(__file__).resolve().parent.parent.parent / "samples"
#: What in that folder is no copy.
OTHERS = {".py", ".pyc", ".md"}


class Command(BaseCommand):
    help = "Store sample copy, invented and marked so, and make a demonstration editor whose password is printed once."

    def handle(self, **options: Any) -> None:
        copy = [one for one in find_files([FOLDER]) if isinstance(one, Found) and one.path.suffix not in OTHERS]
        run = Ingest(received=timezone.now(), sample=True, complain=self._complain)
        tally = run.run(
            replace(arrival, name=arrival.name.replace(str(FOLDER), "samples", 1))
            for one in copy
            for arrival in read_files(one, largest=settings.NEWSROOM_MAX_BYTES)
        )
        if tally.written:
            self.stdout.write(f"{tally.counts[Outcome.STORED]} sample stories stored.")
        editors()
        if password := demonstration():
            self.stdout.write(
                f"The desk is at /admin/: user “{DEMONSTRATION}”, password “{password}”, shown only this once."
            )

    def _complain(self, name: str, reason: str) -> None:
        self.stderr.write(f"{name}: {reason}")
