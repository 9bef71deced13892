"""The bench: what it prints, and that it leaves the newsroom's own rows alone."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

from articles.bench import Run, add_run
from articles.bench.invented_copy import Wire

ROOT = Path(__file__).resolve().parent.parent.parent


def test_the_bench_prints_what_each_page_costs_records_it_and_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "static").mkdir()
    (tmp_path / "docs").mkdir()
    environment = {**os.environ, "NEWSROOM_VAR": str(tmp_path), "NEWSROOM_INDEX": str(tmp_path / "index")}
    environment |= {"PYTHONPATH": str(ROOT), "NEWSROOM_GAZETTEER": str(tmp_path / "none"), "COLUMNS": "160"}
    options = ["--articles", "60", "--times", "2", "--ingest", "1", "--seconds", "0.2"]
    options += ["--record", str(tmp_path / "docs")]

    ran = subprocess.run(
        [sys.executable, str(ROOT / "manage.py"), "bench", *options],
        env=environment,
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )

    assert ran.returncode == 0, ran.stderr
    for word in (
        "60 stories",
        "phrase",
        "story, oldest",
        "after a change",
        "textbook ms",
        "bytes",
        "The readers are not timed",
    ):
        assert word in ran.stdout, word
    assert not (tmp_path / "index").exists()
    assert "| front |" in (tmp_path / "docs" / "performance.md").read_text()
    ElementTree.parse(tmp_path / "docs" / "performance.svg")


def run_of(articles: int, median: float, database: str = "sqlite") -> Run:
    page = {"name": "front", "median": median, "late": median, "size": 1000, "textbook": 10.0, "textbook_late": 12.0}
    return Run(articles, database, "2026-11-28", [page], {"A reader alone": "10 ms"})


def test_a_run_takes_the_place_of_the_one_of_its_size_and_others_stay(tmp_path: Path) -> None:
    for run in (run_of(10_000, 5), run_of(100_000, 7), run_of(100_000, 8, "postgresql"), run_of(10_000, 6)):
        add_run(tmp_path, run)

    told = (tmp_path / "performance.md").read_text()
    assert [line for line in told.splitlines() if line.startswith("## ")] == [
        "## 100,000 stories, postgresql, 2026-11-28",
        "## 10,000 stories, sqlite, 2026-11-28",
        "## 100,000 stories, sqlite, 2026-11-28",
    ]
    assert "| front | 6.0 (6.0) | 10.0 (12.0) | 0.60 | 1 |" in told and "5.0 (5.0)" not in told
    lines = ElementTree.parse(tmp_path / "performance.svg").getroot().iter("{http://www.w3.org/2000/svg}polyline")
    assert [line.attrib["points"].count(",") for line in lines][:2] == [1, 2]


def test_stories_have_eighty_to_nine_hundred_words_and_most_are_short() -> None:
    wire = Wire()

    lengths = sorted(len(wire.story().split()) for _ in range(300))

    assert lengths[0] >= 80 and 700 < lengths[-1] < 960
    assert lengths[150] < 300


def test_the_same_seed_invents_the_same_copy() -> None:
    assert Wire(3).body(2) == Wire(3).body(2) != Wire(4).body(2)
