"""Times pages over a connection: how long they take, what they weigh, and how they do while copy is taken in."""

from __future__ import annotations

import itertools
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings

from articles import search
from articles.bench.invented_copy import Wire
from articles.bench.page_kinds import PageKind
from articles.bench.site_servers import Site, environment
from articles.models import Article

CONNECTIONS = 8
#: Pages that a reader asks for while copy is taken in.
READ = ("/", "/articles/?q={word}")


@dataclass(frozen=True, slots=True)
class Figures:
    """What a kind of page costs: milliseconds and bytes, and the milliseconds of the textbook where it has the like."""

    name: str
    median: float
    late: float
    size: int
    textbook: float | None = None
    textbook_late: float | None = None


def time_kind(kind: PageKind, times: int, ours: Site, textbook: Site) -> Figures:
    """Ask for pages of one kind so many times, and in between for the textbook's, so that both bear the same load."""
    mine, theirs, size = [], [], 0
    for site, addresses in ((ours, kind.ours), (textbook, kind.textbook)):
        if addresses:
            site.get(addresses[-1])
    for address, other in itertools.islice(zip(_cycled(kind.ours), _cycled(kind.textbook), strict=False), times):
        taken, size = ours.get(address)
        mine.append(taken)
        if other:
            theirs.append(textbook.get(other)[0])
    beside = (statistics.median(theirs), late(theirs)) if theirs else (None, None)
    return Figures(kind.name, statistics.median(mine), late(mine), size, *beside)


def time_change(wire: Wire, times: int, ours: Site) -> Figures:
    """The front page, first asked for after a story was changed."""
    taken, size = [], 0
    for article in Article.objects.order_by("-pk")[:times]:
        Article.objects.filter(pk=article.pk).update(headline=wire.headline())
        search.note_changes([article.pk])
        one, size = ours.get("/")
        taken.append(one)
    return Figures("front, first after a change", statistics.median(taken), late(taken), size)


def pages_a_second(site: Site, addresses: Sequence[str], *, seconds: float) -> float:
    """How many pages eight connections are given in a second, asked for so many seconds."""
    end, answered = time.monotonic() + seconds, []

    def read(number: int) -> None:
        own = site.another()
        for address in itertools.islice(itertools.cycle(addresses), number, None):
            if time.monotonic() > end:
                break
            own.get(address)
            answered.append(address)
        own.close()

    readers = [threading.Thread(target=read, args=[number]) for number in range(CONNECTIONS)]
    started = time.monotonic()
    for reader in readers:
        reader.start()
    for reader in readers:
        reader.join()
    return len(answered) / (time.monotonic() - started)


def time_reading(wire: Wire, ours: Site, until: Callable[[], bool]) -> list[float]:
    """What one reader waits for pages, one after another, for as long as it shall."""
    words = itertools.cycle(wire.words[16:56])
    taken: list[float] = []
    while not until() or len(taken) < len(READ):
        taken += [ours.get(page.format(word=next(words)))[0] for page in READ]
    return taken


def time_ingest(
    wire: Wire, folder: Path, stories: int, ours: Site, *, seconds: float
) -> tuple[list[float], list[float], float]:
    """
    One reader, first alone for so many seconds and then while copy is taken in by another process.

    Out:     milliseconds alone, milliseconds meanwhile, and how many stories were taken in a second
    """
    copy = folder / "copy"
    copy.mkdir()
    for number in range(stories):
        (copy / f"{number}.txt").write_text(wire.printed("London", "Northern Wire"), encoding="utf-8")
    end = time.monotonic() + seconds
    alone = time_reading(wire, ours, lambda: time.monotonic() > end)
    command = [sys.executable, str(settings.BASE_DIR / "manage.py"), "ingest", str(copy)]
    started = time.monotonic()
    with subprocess.Popen(command, env=environment(folder), stdout=subprocess.DEVNULL) as process:
        meanwhile = time_reading(wire, ours, lambda: process.poll() is not None)
    return alone, meanwhile, stories / (time.monotonic() - started)


def late(taken: Sequence[float]) -> float:
    """The 95th of a hundred."""
    return sorted(taken)[min(int(len(taken) * 0.95), len(taken) - 1)]


def _cycled(addresses: Sequence[str]) -> Iterator[str]:
    return itertools.cycle(addresses or [""])
