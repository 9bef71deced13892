"""How fast copy is read: many short stories, and one whose length must not tell more than in proportion."""

from __future__ import annotations

import time
from dataclasses import dataclass

from articles.bench.copy import LAST, Wire
from articles.entities.gazetteer import Gazetteer
from articles.reading import read_copy

SHORT, MEGABYTE = 300, 1_000_000


@dataclass(frozen=True, slots=True)
class Speed:
    """Short stories read in a second, and how many times as long ten megabytes take as one does."""

    stories: float
    ratio: float


def speed(wire: Wire, gazetteer: Gazetteer) -> Speed:
    """On one core, in one run."""
    short = [wire.printed("London", "Northern Wire").encode() for _ in range(SHORT)]
    _seconds(short[:10], gazetteer)  # tables are loaded by the first that need them
    stories = SHORT / _seconds(short, gazetteer)
    body = wire.body(4000)
    long = f"{wire.headline()}\n\nLONDON (Northern Wire) - {body}\n\n".encode()
    one = (long * (MEGABYTE // len(long) + 1))[:MEGABYTE]
    return Speed(stories, _seconds([one * 10], gazetteer) / _seconds([one], gazetteer))


def _seconds(files: list[bytes], gazetteer: Gazetteer) -> float:
    started = time.perf_counter()
    for raw in files:
        read_copy(raw, name="invented.txt", received=LAST, gazetteer=gazetteer)
    return time.perf_counter() - started
