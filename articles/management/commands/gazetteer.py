"""Build the gazetteer from its packages and tables of facts, where it is not there or out of date."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from articles.gazetteer import build_gazetteer, is_gazetteer_current


class Command(BaseCommand):
    help = "Build the gazetteer of places, unless it is up to date."
    requires_system_checks = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--rebuild", "--anew", action="store_true", help="build it even if it is up to date")

    def handle(self, *, rebuild: bool, verbosity: int, **options: Any) -> None:
        path = Path(settings.NEWSROOM_GAZETTEER)
        if not rebuild and is_gazetteer_current(path):
            if verbosity > 1:
                self.stdout.write(f"{path} is current.")
            return
        if verbosity:
            self.stdout.write("Building the gazetteer …")
            self.stdout.flush()
        try:
            places = build_gazetteer(path)
        except OSError as error:
            raise CommandError(f"{path}: the gazetteer cannot be written there ({error.strerror}).") from error
        if verbosity:
            self.stdout.write(f"The gazetteer contains {places:,} places.")
