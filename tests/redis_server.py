"""Starts a Redis of the tests' own, installing one where that can be done. It goes when the tests end."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

HOW = "No Redis: tests of its queue are skipped (Debian: apt-get install --no-install-recommends redis-server).\n"


def find_or_install() -> str | None:
    """The path of redis-server, or None where there is none and it cannot be installed here."""
    if found := shutil.which("redis-server"):
        return found
    if shutil.which("apt-get") and os.geteuid() == 0:
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        for arguments in (["update"], ["install", "-y", "--no-install-recommends", "redis-server"]):
            subprocess.run(["apt-get", "-qq", *arguments], check=False, env=environment)
    return shutil.which("redis-server")


@contextmanager
def server() -> Iterator[str]:
    """A running server's address as TEST_REDIS has it; "" where there is no Redis."""
    program = find_or_install()
    if program is None:
        sys.stdout.write(HOW)
        yield ""
        return
    folder = Path(tempfile.mkdtemp(prefix="newsroom-redis-"))
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = str(probe.getsockname()[1])
    command = [program, "--bind", "127.0.0.1", "--port", port, "--save", "", "--dir", str(folder)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    try:
        for line in process.stdout or ():
            if "ready to accept connections" in line.lower():
                break
        else:
            raise SystemExit(f"{program} ended before it accepted connections.")
        yield f"redis://127.0.0.1:{port}/15"
    finally:
        process.terminate()
        process.wait()
        shutil.rmtree(folder, ignore_errors=True)
