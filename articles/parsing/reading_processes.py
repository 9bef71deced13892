"""Reading copy in processes of their own, beside the one that writes; this module and all it imports know no rows."""

from __future__ import annotations

import datetime as dt
import logging
import multiprocessing
import os
import resource
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, replace
from typing import Self

from articles.gazetteer import open_gazetteer
from articles.parsing.row_values import RowValues, told_apart, values_of_draft
from articles.reading import (
    FAULT,
    FAULTS,
    Draft,
    FeedPart,
    FileBytes,
    Unreadable,
    cut_copy,
    lacks_body,
    read_copy,
    read_part,
)
from articles.recognition import DatelineResolver

logger = logging.getLogger(__name__)

NO_STORY = "There is no story in it."


@dataclass(frozen=True, slots=True)
class Job:
    """
    One delivery that is to be read, or a part of one.

    done:  how many of the delivery's items have been written by an earlier run
    part:  the part of a long feed that this job is; `raw` are then the part's bytes
    """

    delivery: int
    name: str
    raw: FileBytes
    received: dt.datetime
    done: int = 0
    part: FeedPart | None = None

    @property
    def size(self) -> int:
        """How many bytes of the delivery are read by this job."""
        return self.part.size if self.part else len(self.raw)

    @property
    def is_last(self) -> bool:
        """Whether the delivery ends with this job."""
        return self.part is None or self.part.is_last


@dataclass(frozen=True, slots=True)
class Held:
    """An item that is not stored, and why."""

    item: int
    reason: str


@dataclass(frozen=True, slots=True)
class Parsed:
    """What reading a delivery gave: its items in order, or why it cannot be read. `memory` is the process's peak."""

    items: tuple[RowValues | Held, ...] = ()
    format: str = ""
    encoding: str = ""
    rejected: str = ""
    process: int = 0
    memory: int = 0


def parse_job(job: Job) -> Parsed:
    """
    Read one delivery.

    Out:     its items, each ready to be written or held with its reason
    Raises:  nothing: what cannot be read is told in `rejected`
    Rule:    W54
    """
    try:
        drafts = _drafts(job)
        first = drafts[0] if drafts else None
        return Parsed(
            items=_items(drafts, job.received),
            format=first.format[:20] if first else "",
            encoding=first.encoding[:30] if first else "",
            process=os.getpid(),
            memory=peak_memory(),
        )
    except Unreadable as error:
        return Parsed(rejected=str(error), process=os.getpid(), memory=peak_memory())
    except FAULTS as error:
        logger.exception("%s: a fault in the reader", job.name)
        return Parsed(rejected=FAULT.format(type(error).__name__))


def parts_of_job(job: Job) -> Iterator[Job]:
    """The jobs that a delivery is read in, one after another: a long feed part by part, all else at once."""
    cut = False
    for part in cut_copy(job.raw, name=job.name):
        cut = True
        yield replace(job, raw=part.raw, part=part)
    if not cut:
        yield replace(job, raw=job.raw[:])


def counted_on(job: Job, parsed: Parsed, before: int) -> Parsed:
    """
    What reading a part gave, its items counted in the delivery.

    In:      a job; what it gave; how many items the parts before it gave
    Out:     the same for a whole delivery; a part that cannot be read is one item, held
    Rule:    W54
    """
    if job.part is None:
        return parsed
    items = parsed.items or (Held(0, parsed.rejected or NO_STORY),)
    return replace(parsed, items=tuple(replace(item, item=item.item + before) for item in items), rejected="")


def parse_jobs(jobs: Sequence[Job]) -> list[Parsed]:
    return [parse_job(job) for job in jobs]


def peak_memory() -> int:
    """The most memory this process has held, in bytes."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if os.uname().sysname == "Darwin" else peak * 1024


def _items(drafts: Sequence[Draft], received: dt.datetime) -> tuple[RowValues | Held, ...]:
    items = [_item(draft, received) for draft in drafts]
    apart = iter(told_apart([item for item in items if isinstance(item, RowValues)]))
    return tuple(next(apart) if isinstance(item, RowValues) else item for item in items)


def _drafts(job: Job) -> list[Draft]:
    places = DatelineResolver(open_gazetteer())
    if job.part:
        return read_part(job.part, received=job.received, places=places)
    return read_copy(job.raw[:], name=job.name, received=job.received, places=places)


def _item(draft: Draft, received: dt.datetime) -> RowValues | Held:
    if draft.skipped:
        return Held(draft.item, f"Is no text: {draft.skipped}.")
    if not draft.headline.strip() and not draft.body.strip():
        return Held(draft.item, "Has neither headline nor body.")
    if lacks_body(draft):
        return Held(draft.item, "Has a headline and no body.")
    return values_of_draft(draft, received=received)


class Readers:
    """Processes that read; with none, the work is done when its result is asked for."""

    def __init__(self, processes: int) -> None:
        self.processes = processes
        self._pool: ProcessPoolExecutor | None = self._started() if processes else None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *reason: object) -> None:
        if self._pool:
            self._pool.shutdown(cancel_futures=True)

    def submit(self, jobs: Sequence[Job]) -> Work:
        return Work(jobs, self._pool.submit(parse_jobs, jobs) if self._pool else None)

    def result(self, work: Work) -> list[Parsed]:
        """What the jobs gave. Where a reader's process died, each is tried alone: only the cause is rejected."""
        if work.future is None:
            return parse_jobs(work.jobs)
        try:
            return work.future.result()
        except BrokenProcessPool:
            return [self._alone(job) for job in work.jobs]

    def _alone(self, job: Job) -> Parsed:
        with self._started(1) as pool:
            try:
                return pool.submit(parse_job, job).result()
            except BrokenProcessPool:
                return Parsed(rejected="The process that read it died.")
            finally:
                if self._pool and getattr(self._pool, "_broken", False):
                    self._pool = self._started()

    def _started(self, processes: int | None = None) -> ProcessPoolExecutor:
        # A fork server is clean of this process's connections and threads, and shares what it has loaded.
        methods = multiprocessing.get_all_start_methods()
        context = multiprocessing.get_context("forkserver" if "forkserver" in methods else "spawn")
        if "forkserver" in methods:
            context.set_forkserver_preload([__name__])
        return ProcessPoolExecutor(processes or self.processes, mp_context=context, initializer=_end_with_parent)


@dataclass(frozen=True, slots=True)
class Work:
    """Jobs that were handed in."""

    jobs: Sequence[Job]
    future: Future[list[Parsed]] | None


def _end_with_parent() -> None:
    """A reader whose parent was killed would wait for work for ever."""
    parent = multiprocessing.parent_process()

    def watch() -> None:
        if parent:
            parent.join()
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()
