"""Everything that must stand before Newsroom can serve; what stands already is left as it is."""

from __future__ import annotations

import hashlib
import secrets
from typing import Any

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandParser

from articles import search

#: Static files of packages that no page of ours asks for.
UNUSED = ["redoc"]


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
        call_command("clearsessions")
        call_command("gazetteer")
        _collect()
        if not search.is_ready():
            call_command("reindex")
        if not no_samples:
            call_command("sample")


def _collect() -> None:
    """Collect and compress static files, which takes a while, when any of them has changed since."""
    stamp, told = settings.STATIC_ROOT / ".stamp", _stamp()
    if stamp.exists() and stamp.read_text(encoding="utf-8") == told:
        return
    call_command("collectstatic", interactive=False, verbosity=0, ignore_patterns=UNUSED)
    stamp.write_text(told, encoding="utf-8")


def _stamp() -> str:
    """What tells one state of all static files from another: their names, sizes and times."""
    states = []
    for finder in get_finders():
        for name, storage in finder.list(UNUSED):
            states.append(f"{name} {storage.size(name)} {storage.get_modified_time(name)}")
    return hashlib.sha256("\n".join([str(settings.STORAGES["staticfiles"]), *sorted(states)]).encode()).hexdigest()
