"""Reads inputs that a fuzzer invents, guided by what they reach, and stops at the first that breaks a reader's promise.

    python -m tests.fuzz [--runs N] [--seconds N]

The promise: whatever the bytes, a reader gives drafts or raises Unreadable, soon and in bounded memory (W54, W55).
"""

from __future__ import annotations

import argparse
import datetime as dt
import os
import shutil
import sys
import tempfile
from pathlib import Path

import atheris

from articles.recognition import DatelineResolver

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings")

with atheris.instrument_imports(include=["articles"]):
    from articles.gazetteer.opening_file import open_gazetteer
    from articles.reading import read_copy
    from articles.reading.draft import Unreadable

ROOT = Path(__file__).resolve().parent.parent.parent
SEEDS = [ROOT / "articles" / "samples", ROOT / "tests" / "reading" / "formats"]
RECEIVED = dt.datetime(2019, 3, 4, 12, tzinfo=dt.UTC)
LONGEST, SLOWEST, MEMORY = 20_000, 10, 2_000  # bytes of an input, seconds of one reading, megabytes in all


def read(raw: bytes) -> None:
    try:
        drafts = read_copy(raw, name="", received=RECEIVED, places=DatelineResolver(open_gazetteer()))
    except Unreadable as unreadable:
        assert str(unreadable).endswith("."), "no sentence"
        return
    assert all("\0" not in draft.body and "\0" not in draft.headline for draft in drafts)


def seeds(folder: Path) -> None:
    """Every sample file, as what the fuzzer begins with."""
    files = [path for root in SEEDS for path in sorted(root.rglob("*")) if path.suffix not in {".py", ".pyc", ".json"}]
    files += (ROOT / "articles" / "samples").glob("*.json")
    for number, path in enumerate(path for path in files if path.is_file() and path.stat().st_size <= LONGEST):
        shutil.copy(path, folder / f"{number:04}{path.suffix}")


def main() -> None:
    parser = argparse.ArgumentParser(description="Fuzz the readers of copy.")
    parser.add_argument("--runs", type=int, default=200_000)
    parser.add_argument("--seconds", type=int, default=3600)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="newsroom-fuzz-") as folder:
        seeds(Path(folder))
        options = [
            f"-runs={arguments.runs}", f"-max_total_time={arguments.seconds}", f"-max_len={LONGEST}",
            f"-timeout={SLOWEST}", f"-rss_limit_mb={MEMORY}", "-print_final_stats=1", "-verbosity=1",
            f"-artifact_prefix={tempfile.gettempdir()}/newsroom-fuzz-",
        ]  # fmt: skip
        atheris.Setup([sys.argv[0], *options, folder], read)
        atheris.Fuzz()


main()
