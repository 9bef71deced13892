"""Real servers over the bench's database: Newsroom's, and the textbook's beside it."""

from __future__ import annotations

import http.client
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from django.conf import settings
from django.db import connection

HOST = "127.0.0.1"
PATIENCE = 120.0
#: Bytes of a table that are read before its connection is closed.
TABLE_READ = 64 * 1024
OURS, TEXTBOOK = "newsroom.settings", "newsroom.textbook_settings"


@dataclass(slots=True)
class Site:
    """A server that runs, and one connection to it that is kept."""

    port: int
    process: int
    _kept: http.client.HTTPConnection | None = field(default=None, repr=False)

    def get(self, address: str) -> tuple[float, int]:
        """
        Ask for a page.

        Out:     milliseconds until all of it had come, of a table until it began, and the bytes that were read
        Rule:    a table is left after its first page, or a bench of a million would spend its time on reading tables
        Raises:  RuntimeError for a page that does not answer with 200
        """
        if self._kept is None:
            self._kept = http.client.HTTPConnection(HOST, self.port, timeout=PATIENCE)
        started = time.perf_counter()
        self._kept.request("GET", address)
        response = self._kept.getresponse()
        # A table goes on for as long as there are stories: what somebody waits for is its beginning.
        content = response.read(1 if ".csv" in address else None)
        taken = (time.perf_counter() - started) * 1000
        if ".csv" in address:
            content += response.read(TABLE_READ - 1)
            self.close()
        else:
            content += response.read()
        if response.status != 200:
            raise RuntimeError(f"{address} answers with {response.status}.")
        return taken, len(content)

    def another(self) -> Site:
        """The same server by a connection of its own."""
        return Site(self.port, self.process)

    def close(self) -> None:
        if self._kept is not None:
            self._kept.close()
            self._kept = None

    def memory(self) -> int:
        """Bytes that the largest of its processes holds."""
        children = Path(f"/proc/{self.process}/task/{self.process}/children").read_text().split()
        return max((_resident(child) for child in children), default=0)


def environment(folder: Path) -> dict[str, str]:
    """What a command of Newsroom needs to know to work on the bench's database and index."""
    name = str(connection.settings_dict["NAME"])
    is_file = connection.vendor == "sqlite"
    address = f"sqlite:///{name}" if is_file else f"{os.environ['DATABASE_URL'].rpartition('/')[0]}/{name}"
    return {
        **os.environ,
        "ALLOWED_HOSTS": HOST,
        "DATABASE_URL": address,
        "HTTPS": "false",
        "LOG_LEVEL": "CRITICAL",
        "NEWSROOM_GAZETTEER": str(settings.NEWSROOM_GAZETTEER),
        "NEWSROOM_INDEX": str(folder / "index"),
        "NEWSROOM_VAR": str(folder),
        "SECRET_KEY": "only-for-the-bench",
    }


def collect_static(folder: Path) -> None:
    """Static files as a server has them, in the folder of the bench: those of an earlier version may lack some."""
    command = [sys.executable, str(settings.BASE_DIR / "manage.py"), "collectstatic", "--noinput", "--verbosity", "0"]
    subprocess.run(command, env=environment(folder), check=True)


@contextmanager
def serving(folder: Path, module: str) -> Iterator[Site]:
    """A server of two processes by one module of settings, once it answers."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "newsroom.server", "--bind", f"{HOST}:{port}"]
    told = {**environment(folder), "DJANGO_SETTINGS_MODULE": module}
    process = subprocess.Popen(command, env=told, cwd=settings.BASE_DIR)
    try:
        _wait_for(port)
        site = Site(port, process.pid)
        yield site
        site.close()
    finally:
        process.terminate()
        process.wait()


def _wait_for(port: int) -> None:
    """Until the server answers anything at all."""
    give_up = time.monotonic() + PATIENCE
    while True:
        probe = http.client.HTTPConnection(HOST, port, timeout=PATIENCE)
        try:
            probe.request("GET", "/none")
            probe.getresponse().read()
            return
        except OSError:
            if time.monotonic() > give_up:
                raise
            time.sleep(0.2)
        finally:
            probe.close()


def _resident(process: str) -> int:
    for line in Path(f"/proc/{process}/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) * 1024
    return 0
