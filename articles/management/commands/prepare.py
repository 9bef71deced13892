"""Everything that must stand before Newsroom can serve; what stands already is left as it is."""

from __future__ import annotations

import secrets
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandParser

from articles import search


class Command(BaseCommand):
    help = "Make the secret, database, gazetteer, search index, static files and sample copy where they are missing."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--no-samples", action="store_true", help="without sample copy and demonstration editor")

    def handle(self, *, no_samples: bool, **options: Any) -> None:
        key = settings.VAR / "secret-key"
        if not key.exists():
            key.touch(mode=0o600)
            key.write_text(secrets.token_urlsafe(50), encoding="utf-8")
        call_command("migrate", verbosity=0)
        call_command("gazetteer")
        call_command("collectstatic", interactive=False, verbosity=0)
        if not search.is_ready():
            call_command("reindex")
        if not no_samples:
            call_command("sample")
