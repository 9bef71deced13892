"""Serve the newsroom as production does, with a worker beside it."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import DatabaseError, close_old_connections

from articles.models import Feed

HOST = "127.0.0.1"
#: Seconds between looks at whether both still run; a dead one is started again after 1, 2, 4 … seconds.
LOOK, LONGEST_WAIT = 0.5, 60.0
#: Seconds after which to look again whether what was not wanted is.
UNWANTED = 30.0
#: Seconds that each has to end by itself.
GRACE = 15
#: A process that ran so long had started well.
WELL = 60.0


@dataclass(slots=True)
class Kept:
    """A process that is started once it is wanted, and again when it dies."""

    title: str
    command: list[str]
    environment: dict[str, str]
    wanted: Callable[[], bool] = lambda: True
    process: subprocess.Popen[bytes] | None = None
    started: float = 0.0
    wait: float = 1.0
    due: float = 0.0

    def start(self) -> None:
        self.process = subprocess.Popen(self.command, env=self.environment, cwd=settings.BASE_DIR)
        self.started = time.monotonic()

    def look(self) -> str:
        """Start it, also again, once it is due and wanted; what there is to tell, or ""."""
        if self.process is None:
            if time.monotonic() < self.due:
                return ""
            if self.wanted():
                self.start()
            else:
                self.due = time.monotonic() + UNWANTED
            return ""
        status = self.process.poll()
        if status is None:
            return ""
        ran = time.monotonic() - self.started
        self.wait = 1.0 if ran >= WELL else self.wait
        self.process, self.due = None, time.monotonic() + self.wait
        told = f"The {self.title} ended with status {status}; it starts again in {self.wait:.0f} s."
        self.wait = min(self.wait * 2, LONGEST_WAIT)
        return told

    def stop(self) -> None:
        if self.process is None or self.process.poll() is not None:
            return
        self.process.terminate()

    def end(self) -> None:
        if self.process is None:
            return
        try:
            self.process.wait(GRACE)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


class Command(BaseCommand):
    help = "Serve on 127.0.0.1:$PORT; beside it fetch feeds, and recognise places and organisations in new copy."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--port", default=os.environ.get("PORT", "8000"))
        parser.add_argument("--workers", type=int, default=2)
        parser.add_argument("--no-enrich", action="store_true", help="without the worker beside it")
        parser.add_argument("--no-fetch", action="store_true", help="without polling feeds beside it")

    def handle(self, *, port: str, workers: int, no_enrich: bool, no_fetch: bool, **options: Any) -> None:
        number = _free(port)
        environment = _environment()
        kept = [Kept("server", _server(number, workers), environment)]
        if not no_enrich:
            kept.append(Kept("recogniser", _manage("enrich"), environment))
        if not no_fetch:
            kept.append(Kept("fetcher", _manage("fetch"), environment, wanted=has_feeds))
        stopped, parent = threading.Event(), os.getppid()
        for sign in (signal.SIGTERM, signal.SIGINT):
            signal.signal(sign, lambda *_: stopped.set())
        self.stdout.write(f"Newsroom is at http://{HOST}:{number}/ (Ctrl+C stops it)")
        try:
            for one in kept:
                one.look()
            while not stopped.wait(LOOK) and not _is_left(parent):
                for one in kept:
                    if told := one.look():
                        self.stderr.write(told)
        finally:
            for one in kept:
                one.stop()
            for one in kept:
                one.end()
        self.stdout.write("Stopped.")


def _manage(command: str) -> list[str]:
    return [sys.executable, str(Path(settings.BASE_DIR) / "manage.py"), command, "--follow"]


def has_feeds() -> bool:
    """Whether anything is to be polled; a database that is away says nothing of it."""
    close_old_connections()
    try:
        return Feed.objects.filter(active=True).exists()
    except DatabaseError:
        return False


def _free(port: str) -> int:
    """The port as a number, having seen that nobody serves there."""
    if not port.isdecimal() or not 0 < int(port) < 65536:
        raise CommandError(f"PORT is “{port}”, which is not a port; a port is a number from 1 to 65535.")
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, int(port)))
        except OSError as error:
            raise CommandError(f"Port {port} cannot be used ({error.strerror}); set PORT to another.") from error
    return int(port)


def _environment() -> dict[str, str]:
    """What the server needs to know, unless the environment says otherwise."""
    environment = {"ALLOWED_HOSTS": "localhost,127.0.0.1,[::1]", **os.environ, "PYTHONUNBUFFERED": "1"}
    key = settings.VAR / "secret-key"
    if "SECRET_KEY" not in environment and key.exists():
        environment.setdefault("SECRET_KEY_FILE", str(key))
    return environment


def _is_left(parent: int) -> bool:
    """Whether the “make” that this was started by is gone; who starts it otherwise may well end before it."""
    return "MAKELEVEL" in os.environ and os.getppid() != parent


def _server(port: int, workers: int) -> list[str]:
    return [sys.executable, "-m", "newsroom.server", "--bind", f"{HOST}:{port}", "--workers", str(workers)]
