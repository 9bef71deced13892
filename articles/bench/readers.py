"""How fast copy is read: many short stories, and one whose length must not tell more than in proportion."""

from __future__ import annotations

import gc
import statistics
import time
from dataclasses import dataclass

from articles.bench.invented_copy import LAST, Wire
from articles.reading import read_copy
from articles.recognition import DatelineResolver, Gazetteer, Recogniser, Story

SHORT, MEGABYTE = 300, 1_000_000
TIMES = 7  # that one megabyte is measured against ten
RECOGNISED = 100  # stories that names are recognised in


@dataclass(frozen=True, slots=True)
class Speed:
    """
    Short stories read in a second, how many times as long ten megabytes take as one does, and in how many stories a
    second names are recognised.
    """

    stories: float
    ratio: float
    recognised: float


def time_readers(wire: Wire, gazetteer: Gazetteer, recogniser: Recogniser) -> Speed:
    """On one core, in one run, as in a process that only reads."""
    # What filling the database and loading the model left in memory is nothing that a reader walks through.
    gc.collect()
    gc.freeze()
    short = [wire.printed("London", "Northern Wire").encode() for _ in range(SHORT)]
    _seconds(short[:10], gazetteer)  # tables are loaded by the first that need them
    stories = SHORT / _seconds(short, gazetteer)
    body = wire.body(4000)
    long = f"{wire.headline()}\n\nLONDON (Northern Wire) - {body}\n\n".encode()
    one = (long * (MEGABYTE // len(long) + 1))[:MEGABYTE]
    ten = one * 10
    ratio = statistics.median(_seconds([ten], gazetteer) / _seconds([one], gazetteer) for _ in range(TIMES))
    return Speed(stories, ratio, _recognised(wire, recogniser))


def _recognised(wire: Wire, recogniser: Recogniser) -> float:
    told = [
        Story(wire.headline(), wire.body(5), dateline=None, source="", language="en", places=(), organisations=())
        for _ in range(RECOGNISED)
    ]
    recogniser(told[:5])
    started = time.perf_counter()
    recogniser(told)
    return RECOGNISED / (time.perf_counter() - started)


def _seconds(files: list[bytes], gazetteer: Gazetteer) -> float:
    started = time.perf_counter()
    for raw in files:
        read_copy(raw, name="invented.txt", received=LAST, places=DatelineResolver(gazetteer))
    return time.perf_counter() - started
