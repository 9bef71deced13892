"""Finds a browser for the tests, or installs one where that can be done, or says how to get one."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge")
MAC = Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
HOW = (
    "No browser: the tests drive a real Chromium. Install it (Debian: apt-get install --no-install-recommends "
    "chromium; macOS: brew install --cask chromium; anywhere: .venv/bin/playwright install chromium)"
    " or name one in CHROMIUM."
)


def find() -> str | None:
    """The browser's path: the one CHROMIUM names, one on the PATH, or the one Playwright installed."""
    if named := os.environ.get("CHROMIUM"):
        return named
    for name in NAMES:
        if found := shutil.which(name):
            return found
    if MAC.exists():
        return str(MAC)
    caches = [Path.home() / ".cache" / "ms-playwright", Path.home() / "Library" / "Caches" / "ms-playwright"]
    patterns = ("chromium-*/chrome-linux*/chrome", "chromium-*/chrome-mac*/Chromium.app/Contents/MacOS/Chromium")
    found_there = [path for cache in caches for pattern in patterns for path in cache.glob(pattern)]
    return str(max(found_there)) if found_there else None


def find_or_install() -> str:
    """
    A browser's path.

    Raises:  SystemExit with how to get one, when there is none and it cannot be installed here
    """
    if found := find():
        return found
    if shutil.which("apt-get") and os.geteuid() == 0:
        for arguments in (["update"], ["install", "-y", "--no-install-recommends", "chromium"]):
            subprocess.run(
                ["apt-get", "-qq", *arguments], check=False, env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
            )
    else:
        subprocess.run(["playwright", "install", "chromium"], check=False)
    if found := find():
        return found
    raise SystemExit(HOW)
