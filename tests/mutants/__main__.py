"""
Run mutmut over the rooms whose decisions matter most: python -m tests.mutants [ROOM …]

It works in a copy of the repository, since mutmut writes its configuration and its mutants beside the code.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
#: What is mutated, with the tests that should notice.
ROOMS = {
    "dateline": ("articles/reading/prose/dateline", "tests/reading/prose/dateline tests/reading/formats/text"),
    "status": ("articles/reading/prose/status.py", "tests/reading/prose/test_status.py"),
    "classify": ("articles/recognition/classify", "tests/recognition/classify"),
    "store": ("articles/store", "tests/store"),
    "desk": ("articles/desk", "tests/desk"),
    "query": ("articles/query", "tests/query"),
}
CONFIGURATION = """\
[mutmut]
paths_to_mutate={mutated}
tests_dir={tests}
also_copy=
    articles
    newsroom
    tests
    templates
    static
    docs
    manage.py
    .pytest.ini
"""
#: The share of mutants that the tests of a room must notice.
ENOUGH = 0.85


def main() -> int:
    parser = argparse.ArgumentParser(prog="make mutants", description=__doc__)
    parser.add_argument("rooms", nargs="*", metavar="ROOM", help=f"of {', '.join(ROOMS)}; all without one")
    parser.add_argument("--survivors", action="store_true", help="print every mutant that no test noticed")
    options = parser.parse_args()
    unknown = [room for room in options.rooms if room not in ROOMS]
    if unknown:
        parser.error(f"there is no room {unknown[0]}; there are {', '.join(ROOMS)}")
    rooms = options.rooms or list(ROOMS)
    with tempfile.TemporaryDirectory(prefix="newsroom-mutants-") as folder:
        results = {room: mutate(room, Path(folder) / room, survivors=options.survivors) for room in rooms}
    for room, counts in results.items():
        sys.stdout.write(f"{room}: {counts['killed']} of {counts.total()} noticed, {share(counts):.1%}\n")
    return int(any(share(counts) < ENOUGH for counts in results.values()))


def mutate(room: str, folder: Path, *, survivors: bool) -> Counter[str]:
    """How many mutants of a room ended which way; a mutant that no test reaches counts as one that survived."""
    copy(folder)
    mutated, tests = ROOMS[room]
    (folder / "setup.cfg").write_text(
        CONFIGURATION.format(mutated=mutated, tests="\n    ".join(["", *tests.split()])), encoding="utf-8"
    )
    gazetteer = str(ROOT / "var" / "gazetteer.sqlite3")
    environment = {"NEWSROOM_GAZETTEER": gazetteer, **os.environ, "COLUMNS": "200"}
    run(folder, environment, "run", "--max-children", str(os.cpu_count() or 1))
    lines = run(folder, environment, "results", "--all", "true").splitlines()
    endings = [line.strip().rpartition(": ") for line in lines if ": " in line]
    for name, _, ending in endings:
        if survivors and ending != "killed":
            sys.stdout.write(f"{ending}\n{run(folder, environment, 'show', name)}\n")
    return Counter(ending for _, _, ending in endings)


def share(counts: Counter[str]) -> float:
    return counts["killed"] / max(1, counts.total())


def copy(folder: Path) -> None:
    """The files that git has or would take."""
    listed = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard"], cwd=ROOT, check=True, capture_output=True, text=True
    )
    for name in filter(None, listed.stdout.splitlines()):
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, folder / name)


def run(folder: Path, environment: dict[str, str], *arguments: str) -> str:
    command = [sys.executable, "-m", "mutmut", *arguments]
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"mutmut {arguments[0]} failed:\n{(done.stdout + done.stderr)[-4000:]}")
    return done.stdout


if __name__ == "__main__":
    raise SystemExit(main())
