"""What was measured, kept as JSON, and the page and chart that are made of it."""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any

#: The lines of the chart and their colours.
CHARTED = {
    "front": "#2a78b8",
    "place": "#c2571a",
    "common word": "#2d8a4e",
    "story, in the middle": "#a03a8e",
    "map": "#8a7a1a",
}
#: Where a time at a size lies in the drawing: "x,y".
Place = Callable[[int, float], str]
WIDTH, HEIGHT, LEFT, BOTTOM, RIGHT, TOP = 760, 380, 88, 44, 190, 20

INTRODUCTION = """\
Made by `python manage.py bench --articles N --record FOLDER`; do not edit. Milliseconds over HTTP by one connection to
a server of two processes: the median, and in brackets the 95th of a hundred. Each kind of page is asked for at up to 40
addresses in turn, and between them those of a textbook site on the same rows (FilterSet, ListView and DetailView, in
`articles/bench/textbook/`), which has neither facets, nor a tree of places, nor an index of words. Times are
of the machine that was at hand, and of what else it had to do; ratios count.
"""


@dataclass(frozen=True, slots=True)
class Run:
    """
    One run of the bench.

    pages:   as the fields of `Figures`, in order
    facts:   {what: figure in words}
    """

    articles: int
    database: str
    date: str
    pages: Sequence[Mapping[str, Any]]
    facts: Mapping[str, str]


def add_run(folder: Path, run: Run) -> None:
    """Keep a run in place of the one of the same size and database, and write performance.md and its chart anew."""
    kept = folder / "performance.json"
    told = json.loads(kept.read_text(encoding="utf-8")) if kept.exists() else []
    others = [one for one in told if (one["articles"], one["database"]) != (run.articles, run.database)]
    mine = {
        "articles": run.articles,
        "database": run.database,
        "date": run.date,
        "pages": run.pages,
        "facts": run.facts,
    }
    told = sorted([*others, mine], key=lambda one: (one["database"], one["articles"]))
    kept.write_text(json.dumps(told, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    runs = [Run(**one) for one in told]
    (folder / "performance.md").write_text(page_of(runs), encoding="utf-8")
    (folder / "performance.svg").write_text(chart_of(runs), encoding="utf-8")


def page_of(runs: Sequence[Run]) -> str:
    """The document of all runs."""
    parts = [
        "# Performance\n",
        INTRODUCTION,
        "![Median time of pages by the number of stories](performance.svg)\n",
    ]
    for run in runs:
        parts.append(f"## {run.articles:,} stories, {run.database}, {run.date}\n")
        parts.append("| page | Newsroom, ms | textbook, ms | ratio | kB |\n|---|---:|---:|---:|---:|")
        parts += [_row(one) for one in run.pages]
        parts.append("")
        parts += [f"- {what}: {figure}" for what, figure in run.facts.items()]
        parts.append("")
    return "\n".join(parts).rstrip() + "\n"


def chart_of(runs: Sequence[Run]) -> str:
    """The growth of some pages with the number of stories, both on scales of powers of ten."""
    databases = sorted({run.database for run in runs})
    sizes = sorted({run.articles for run in runs})
    low, high = math.log10(sizes[0]), max(math.log10(sizes[-1]), math.log10(sizes[0]) + 1)
    across = (WIDTH - LEFT - RIGHT) / (high - low)
    up = (HEIGHT - TOP - BOTTOM) / 4

    def place(size: int, taken: float) -> str:
        return f"{LEFT + (math.log10(size) - low) * across:.0f},{HEIGHT - BOTTOM - math.log10(max(taken, 1)) * up:.0f}"

    lines = [_axes(sizes, place)]
    for number, (name, colour) in enumerate(CHARTED.items()):
        words = f'<text x="{WIDTH - RIGHT + 16}" y="{TOP + 20 + 22 * number}" fill="{colour}">{escape(name)}</text>'
        lines.append(words)
        for at, database in enumerate(databases):
            of_database = [run for run in runs if run.database == database]
            lines += _curve(of_database, name, place, colour, ' stroke-dasharray="6 4"' if at else "")
    for at, database in enumerate(databases):
        words = f"{database}: {'dashed' if at else 'solid'}"
        lines.append(f'<text x="{WIDTH - RIGHT + 16}" y="{TOP + 150 + 22 * at}" fill="#777">{words}</text>')
    look = f'viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif" font-size="13"'
    head = f'<svg xmlns="http://www.w3.org/2000/svg" {look}>'
    return "\n".join([head, "<title>Median time of pages by the number of stories</title>", *lines, "</svg>", ""])


def _curve(runs: Sequence[Run], name: str, place: Place, colour: str, dashes: str) -> Iterator[str]:
    points = [(run.articles, _median(run, name)) for run in runs]
    drawn = " ".join(place(size, taken) for size, taken in points if taken is not None)
    for x, y in (point.split(",") for point in drawn.split()):
        yield f'<circle cx="{x}" cy="{y}" r="4" fill="{colour}"/>'
    yield f'<polyline points="{drawn}" fill="none" stroke="{colour}" stroke-width="2.5"{dashes}/>'


def _axes(sizes: Sequence[int], place: Place) -> str:
    parts = []
    for taken in (1, 10, 100, 1000, 10000):
        _, y = place(sizes[0], taken).split(",")
        parts.append(f'<line x1="{LEFT}" x2="{WIDTH - RIGHT}" y1="{y}" y2="{y}" stroke="#888" stroke-opacity="0.35"/>')
        parts.append(f'<text x="{LEFT - 8}" y="{int(y) + 4}" fill="#777" text-anchor="end">{taken:,} ms</text>')
    for size in sizes:
        x, y = place(size, 1).split(",")
        parts.append(f'<text x="{x}" y="{int(y) + 22}" fill="#777" text-anchor="middle">{size:,}</text>')
    return "\n".join(parts)


def _median(run: Run, name: str) -> float | None:
    return next((float(one["median"]) for one in run.pages if one["name"] == name), None)


def _row(one: Mapping[str, Any]) -> str:
    beside, ratio = "", ""
    if one["textbook"]:
        beside = f"{one['textbook']:.1f} ({one['textbook_late']:.1f})"
        ratio = f"{one['median'] / one['textbook']:.2f}"
    return (
        f"| {one['name']} | {one['median']:.1f} ({one['late']:.1f}) | {beside} | {ratio} | {one['size'] / 1000:.0f} |"
    )
