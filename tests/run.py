"""Runs the suite: all of it on SQLite with a browser, then what uses rows on PostgreSQL. Arguments go to pytest."""

from __future__ import annotations

import os
import subprocess
import sys

from tests import chromium, postgres, redis_server


def suite(title: str, arguments: list[str], **environment: str) -> int:
    sys.stdout.write(f"\n{title}\n")
    sys.stdout.flush()
    command = [sys.executable, "-m", "pytest", "-q", "-n", os.environ.get("TEST_PROCESSES", "2"), "--dist", "loadgroup"]
    return subprocess.run([*command, *arguments], env={**os.environ, **environment}, check=False).returncode


def main(arguments: list[str]) -> int:
    browser = chromium.find_or_install()
    with redis_server.server() as redis:
        first = suite("SQLite, with the browser", arguments, CHROMIUM=browser, DATABASE_URL="", TEST_REDIS=redis)
        with postgres.server() as address:
            # What drives a browser, or knows no rows, has been tested above; but for what is marked for both.
            chosen = ["-m", "not browser or postgres", "--rows", *arguments]
            second = suite("PostgreSQL", chosen, CHROMIUM=browser, DATABASE_URL=address, TEST_REDIS=redis)
    if first:
        sys.stdout.write("\nThe run on SQLite failed, above.\n")
    return first or second


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
