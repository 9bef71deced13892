"""
Run mutmut over the rooms whose decisions matter most: python -m tests.mutants [ROOM …]

It works in a copy of the repository, since mutmut writes its configuration and its mutants beside the code. --sample
runs only so many mutants of each room, drawn at random; one seed draws the same ones as long as the code is the same.
"""

from __future__ import annotations

import argparse
import math
import os
import random
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
pytest_add_cli_args=
    -m
    not browser and not postgres
"""
#: The share of mutants that the tests of a room must notice.
ENOUGH = 0.85
#: How sure the interval of a sampled share is: 95 %, in standard deviations.
SURE = 1.96
#: What mutmut is asked to run so that it makes all mutants and runs none.
NOTHING = "none"


def main() -> int:
    parser = argparse.ArgumentParser(prog="make mutants", description=__doc__)
    parser.add_argument("rooms", nargs="*", metavar="ROOM", help=f"of {', '.join(ROOMS)}; all without one")
    parser.add_argument("--survivors", action="store_true", help="print every mutant that no test noticed")
    parser.add_argument("--sample", type=int, metavar="N", help="run N mutants of each room, drawn at random")
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="which sample is drawn")
    parser.add_argument("--processes", type=int, default=os.cpu_count() or 1, metavar="N", help="run N at once")
    options = parser.parse_args()
    unknown = [room for room in options.rooms if room not in ROOMS]
    if unknown:
        parser.error(f"there is no room {unknown[0]}; there are {', '.join(ROOMS)}")
    shares = [mutate(room, options) for room in options.rooms or list(ROOMS)]
    return int(any(one < ENOUGH for one in shares))


def mutate(room: str, options: argparse.Namespace) -> float:
    """Which share of a room's mutants is noticed; one that no test reaches counts as one that survived."""
    with tempfile.TemporaryDirectory(prefix="newsroom-mutants-") as name:
        folder = Path(name)
        copy(folder)
        mutated, tests = ROOMS[room]
        (folder / "setup.cfg").write_text(
            CONFIGURATION.format(mutated=mutated, tests="\n    ".join(["", *tests.split()])), encoding="utf-8"
        )
        drawn = draw(folder, options) if options.sample else []
        run(folder, "run", "--max-children", str(options.processes), *drawn)
        endings = {name: ending for name, ending in results(folder).items() if name in drawn or not drawn}
        for name, ending in endings.items():
            if options.survivors and ending != "killed":
                sys.stdout.write(f"{name}: {ending}\n{run(folder, 'show', name)}\n")
    counts = Counter(endings.values())
    sys.stdout.write(f"{room}: {described(counts, sampled=bool(drawn))}\n")
    sys.stdout.flush()
    return share(counts)


def draw(folder: Path, options: argparse.Namespace) -> list[str]:
    """The names of the mutants of a sample."""
    run(folder, "run", "--max-children", str(options.processes), NOTHING, may_fail=True)
    names = sorted(results(folder))
    return random.Random(options.seed).sample(names, min(options.sample, len(names)))


def results(folder: Path) -> dict[str, str]:
    """How each mutant ended, by its name."""
    lines = run(folder, "results", "--all", "true").splitlines()
    endings = [line.strip().rpartition(": ") for line in lines if ": " in line]
    return {name: ending for name, _, ending in endings}


def described(counts: Counter[str], *, sampled: bool) -> str:
    """How many were noticed; of a sample also between which shares that of all mutants lies."""
    told = f"{counts['killed']} of {counts.total()} noticed, {share(counts):.1%}"
    if not sampled:
        return told
    low, high = interval(counts["killed"], counts.total())
    return f"{told}; of all mutants {low:.1%} to {high:.1%} (95 % interval)"


def interval(noticed: int, drawn: int) -> tuple[float, float]:
    """Wilson's interval of a share that was measured on a sample."""
    rate, spread = noticed / drawn, SURE**2 / drawn
    middle, half = rate + spread / 2, SURE * math.sqrt(rate * (1 - rate) / drawn + spread / (4 * drawn))
    return (middle - half) / (1 + spread), (middle + half) / (1 + spread)


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


def run(folder: Path, *arguments: str, may_fail: bool = False) -> str:
    environment = {"NEWSROOM_GAZETTEER": str(ROOT / "var" / "gazetteer.sqlite3"), **os.environ, "COLUMNS": "200"}
    command = [sys.executable, "-m", "mutmut", *arguments]
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    if done.returncode and not may_fail:
        raise SystemExit(f"mutmut {arguments[0]} failed:\n{(done.stdout + done.stderr)[-4000:]}")
    return done.stdout


if __name__ == "__main__":
    raise SystemExit(main())
