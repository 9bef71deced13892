"""Runs the whole suite: on SQLite with the browser, then on a PostgreSQL of its own. Arguments go to pytest."""

from __future__ import annotations

import os
import subprocess
import sys

from tests import chromium, postgres


def suite(title: str, arguments: list[str], **environment: str) -> int:
    sys.stdout.write(f"\n{title}\n")
    sys.stdout.flush()
    command = [sys.executable, "-m", "pytest", "-q", "-n", os.environ.get("TEST_PROCESSES", "2"), "--dist", "loadgroup"]
    return subprocess.run([*command, *arguments], env={**os.environ, **environment}, check=False).returncode


def main(arguments: list[str]) -> int:
    browser = chromium.find_or_install()
    first = suite("SQLite, with the browser", arguments, CHROMIUM=browser, DATABASE_URL="")
    with postgres.server() as address:
        # What has nothing to do with a database, or drives a browser, has been tested above.
        second = suite("PostgreSQL", ["-m", "not browser", *arguments], DATABASE_URL=address)
    if first:
        sys.stdout.write("\nThe run on SQLite failed, above.\n")
    return first or second


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
