"""The bench: what it prints, and that it leaves the newsroom's own rows alone."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from articles.bench.invented_copy import Wire

ROOT = Path(__file__).resolve().parent.parent.parent


def test_the_bench_prints_what_each_page_costs_and_leaves_nothing_behind(tmp_path: Path) -> None:
    environment = {**os.environ, "NEWSROOM_VAR": str(tmp_path), "NEWSROOM_INDEX": str(tmp_path / "index")}
    environment |= {"PYTHONPATH": str(ROOT), "NEWSROOM_GAZETTEER": str(tmp_path / "none"), "COLUMNS": "120"}

    ran = subprocess.run(
        [sys.executable, str(ROOT / "manage.py"), "bench", "--articles", "60", "--times", "2"],
        env=environment,
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )

    assert ran.returncode == 0, ran.stderr
    for word in ("60 stories", "front", "phrase", "JSON", "median ms", "queries", "bytes", "The readers are not timed"):
        assert word in ran.stdout, word
    assert not (tmp_path / "index").exists()


def test_the_same_seed_invents_the_same_copy() -> None:
    assert Wire(3).body(2) == Wire(3).body(2) != Wire(4).body(2)
