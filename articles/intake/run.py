"""Taking copy in: kept, read in other processes meanwhile, written in batches, indexed in larger steps."""

from __future__ import annotations

import datetime as dt
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any, TypeVar

from django.db import IntegrityError, OperationalError, connection, transaction

from articles import search
from articles.gazetteer import open_gazetteer
from articles.intake.deliveries import (
    HEADLINE_ALONE,
    delivery_outcome,
    register_deliveries,
    reject_delivery,
    written_items,
)
from articles.intake.disk_room import is_disk_full, when_there_is_room
from articles.intake.files import Arrival, Refused
from articles.models import Delivery, Outcome, update_each
from articles.parsing import (
    NO_STORY,
    Held,
    Job,
    Parsed,
    Readers,
    RowValues,
    Work,
    counted_on,
    parts_of_job,
    peak_memory,
)
from articles.store import PendingStory, Places, write_items

#: Items written in one transaction.
BATCH = 300
#: Files kept in one transaction, and handed to a reader together: so many of them, or so many bytes.
GROUP_FILES, GROUP_BYTES = 100, 1_000_000
#: How often a batch is tried that another process gets in the way of.
TRIES = 5
PROVIDER_LENGTH = 200
HELD = "An update waits for a person at the desk."

Result = TypeVar("Result")


@dataclass(slots=True)
class Tally:
    """What became of everything that was handed in."""

    counts: dict[str, int] = field(default_factory=lambda: dict.fromkeys((*Outcome.values, HEADLINE_ALONE), 0))
    files: int = 0
    memory: dict[int, int] = field(default_factory=dict)

    def add(self, outcome: str, items: int = 1) -> None:
        self.counts[outcome] += items

    @property
    def written(self) -> int:
        return self.counts[Outcome.STORED] + self.counts[Outcome.UPDATED]

    @property
    def articles(self) -> int:
        return self.written + self.counts[Outcome.UNCHANGED]

    @property
    def peak(self) -> int:
        """The most memory this process and its readers have held, in bytes."""
        return peak_memory() + sum(self.memory.values())


@dataclass(frozen=True, slots=True)
class Line:
    """
    One item of a delivery on its way: its position counts from 0 whatever the item says of itself. The first of a
    delivery says what that was read as.
    """

    job: Job
    position: int
    item: RowValues | Held
    last: bool
    format: str = ""
    encoding: str = ""


class Ingest:
    """
    One run over what arrives.

    received:  when it came in
    processes: how many read beside this one, which writes; 0 reads here
    feed:      the polled feed that it comes by
    complain:  told of each file that cannot be read, by name and sentence
    advance:   told after each file how many bytes of it were taken in
    """

    def __init__(
        self,
        *,
        received: dt.datetime,
        processes: int = 0,
        sample: bool = False,
        feed: int | None = None,
        complain: Callable[[str, str], None] = lambda name, reason: None,
        advance: Callable[[int], None] = lambda size: None,
    ) -> None:
        self.received = received
        self.processes = processes
        self.sample = sample
        self.feed = feed
        self.complain = complain
        self.advance = advance
        self.tally = Tally()
        self.places = Places(open_gazetteer())
        #: How many items the parts of a delivery gave that have been read so far.
        self._read: dict[int, int] = {}

    def run(self, arrivals: Iterable[Arrival | Refused]) -> Tally:
        """Take all of it in. Killed at any moment and run again, it goes on where it stopped."""
        return self._take(self._jobs(arrivals))

    def resume(self, deliveries: Iterable[int]) -> Tally:
        """Go on with deliveries that were kept and wait, from the item behind the last that was written."""
        return self._take(self._left(deliveries))

    def _take(self, groups: Iterable[list[Job]]) -> Tally:
        lines: list[Line] = []
        _map_nothing()
        with Readers(self.processes) as readers:
            for job, parsed in self._parsed(readers, _in_parts(groups)):
                self.advance(job.size)
                lines.extend(self._lines(job, parsed))
                while len(lines) >= BATCH:
                    self._write(lines[:BATCH])
                    del lines[:BATCH]
            if lines:
                self._write(lines)
        self._with_room(search.apply_changes)
        return self.tally

    def _with_room(self, work: Callable[[], Result]) -> Result:
        return when_there_is_room(work, complain=lambda reason: self.complain("Intake", reason))

    def _left(self, deliveries: Iterable[int]) -> Iterator[list[Job]]:
        for row in map(Delivery.objects.filter(outcome=Outcome.WAITING).in_bulk, ([number] for number in deliveries)):
            for delivery in row.values():
                done = written_items(delivery.counts)
                self.tally.files += 1
                yield [Job(delivery.pk, delivery.name, delivery.content, delivery.received, done)]

    def _jobs(self, arrivals: Iterable[Arrival | Refused]) -> Iterator[list[Job]]:
        for group in _groups(arrivals, self._refuse):
            registered = self._with_room(partial(register_deliveries, group, received=self.received, feed=self.feed))
            self.tally.files += len(group)
            for name, reason in registered.rejected:
                self._rejected(name, reason)
            for counts in registered.known:
                self._known(counts)
            self.advance(sum(len(one.raw) for one in group) - sum(len(job.raw) for job in registered.jobs))
            if registered.jobs:
                yield registered.jobs

    def _parsed(self, readers: Readers, groups: Iterable[list[Job]]) -> Iterator[tuple[Job, Parsed]]:
        """Each job with what reading it gave, in order; the readers are kept a little ahead of the writing."""
        ahead: deque[Work] = deque()

        def finished() -> Iterator[tuple[Job, Parsed]]:
            work = ahead.popleft()
            yield from zip(work.jobs, readers.result(work), strict=True)

        for jobs in groups:
            ahead.append(readers.submit(jobs))
            if len(ahead) > self.processes:
                yield from finished()
        while ahead:
            yield from finished()

    def _lines(self, job: Job, parsed: Parsed) -> Iterator[Line]:
        self.tally.memory |= {parsed.process: parsed.memory} if self.processes and parsed.process else {}
        before = self._read.pop(job.delivery, 0)
        parsed = counted_on(job, parsed, before)
        if parsed.rejected:
            self._with_room(partial(reject_delivery, job.delivery, parsed.rejected))
            self._rejected(job.name, parsed.rejected)
            return
        read_as = () if before else (parsed.format, parsed.encoding)
        items = parsed.items or (Held(0, NO_STORY),)
        end = before + len(items)
        if not job.is_last:
            self._read[job.delivery] = end
        for position, item in enumerate(items, before):
            if position >= job.done:
                yield Line(job, position, item, job.is_last and position == end - 1, *read_as)

    def _write(self, lines: Sequence[Line]) -> None:
        """Write one batch, when there is room for it."""
        counts = self._with_room(partial(self._written, lines))
        for outcome, items in counts.items():
            self.tally.add(outcome, items)

    def _written(self, lines: Sequence[Line]) -> dict[str, int]:
        """What became of a batch; what another process does to the same stories at the same moment is waited out."""
        for _ in range(TRIES - 1):
            try:
                return self._once(lines)
            except (IntegrityError, OperationalError) as error:
                if is_disk_full(error):
                    raise
        return self._once(lines)

    def _once(self, lines: Sequence[Line]) -> dict[str, int]:
        with transaction.atomic():
            return write_batch(lines, self.places, sample=self.sample)

    def _refuse(self, refused: Refused) -> None:
        self.tally.files += 1
        self._rejected(refused.name, refused.reason)

    def _rejected(self, name: str, reason: str) -> None:
        self.tally.add(Outcome.REJECTED)
        self.complain(name, reason)

    def _known(self, counts: dict[str, int] | object) -> None:
        if isinstance(counts, dict):
            before = sum(counts.get(outcome, 0) for outcome in (Outcome.STORED, Outcome.UPDATED, Outcome.UNCHANGED))
            self.tally.add(Outcome.UNCHANGED, before)
            self.tally.add(Outcome.HELD, counts.get(Outcome.HELD, 0))
            self.tally.add(HEADLINE_ALONE, counts.get(HEADLINE_ALONE, 0))


def _map_nothing() -> None:
    """Have SQLite read its file by pages: mapped into memory, what is written would count as memory of this process."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA mmap_size=0")


def write_batch(lines: Sequence[Line], places: Places, *, sample: bool) -> dict[str, int]:
    """Write the lines that no other process has written meanwhile, and how far each delivery has come."""
    numbers = sorted({line.job.delivery for line in lines})
    rows = (
        Delivery.objects.select_for_update(of=("self",))
        .filter(pk__in=numbers)
        .order_by("pk")
        .select_related("feed")
        .defer("raw")
    )
    deliveries = {row.pk: row for row in rows if row.outcome == Outcome.WAITING}
    ours = [line for line in lines if _is_unwritten(line, deliveries)]
    items = {
        _place(line): _pending(line.item, deliveries[line.job.delivery], sample=sample)
        for line in ours
        if isinstance(line.item, RowValues)
    }
    outcomes = dict(zip(items, write_items(list(items.values()), places), strict=True))
    total: dict[str, int] = {}
    for line in ours:
        row = deliveries[line.job.delivery]
        _read_as(row, line)
        for outcome in _outcomes(line, outcomes.get(_place(line))):
            row.counts[outcome] = row.counts.get(outcome, 0) + 1
            total[outcome] = total.get(outcome, 0) + 1
        row.problems += _problems(line.item)
        if outcomes.get(_place(line)) == Outcome.HELD:
            row.problems.append({"item": line.position, "reason": HELD})
        if line.last:
            row.outcome = delivery_outcome(row.counts)
    update_each(list(deliveries.values()), ["counts", "problems", "outcome", "format", "encoding"])
    return total


def _read_as(row: Delivery, line: Line) -> None:
    """What the delivery was read as, which its first line says."""
    if line.format:
        row.format, row.encoding = line.format, line.encoding


def _pending(reading: RowValues, delivery: Delivery, *, sample: bool) -> PendingStory:
    """A reading with where it came from; of a provider that nothing names, the feed counts as one (W68)."""
    feed = delivery.feed
    if feed and not reading.provider and not reading.guid.startswith("sha256:"):
        reading = replace(reading, provider=f"feed:{feed.address}"[:PROVIDER_LENGTH])
    return PendingStory(reading, delivery.pk, sample, feed.pk if feed else None)


def _is_unwritten(line: Line, deliveries: Mapping[int, Delivery]) -> bool:
    """Whether a line's delivery still waits, and no other process has come as far as it."""
    delivery = deliveries.get(line.job.delivery)
    return delivery is not None and line.position >= written_items(delivery.counts)


def _problems(item: RowValues | Held) -> list[dict[str, Any]]:
    reasons = [item.reason] if isinstance(item, Held) else item.problems
    return [{"item": item.item, "reason": reason} for reason in reasons]


def _place(line: Line) -> tuple[int, int]:
    return line.job.delivery, line.position


def _outcomes(line: Line, outcome: Outcome | None) -> list[str]:
    if outcome in {None, Outcome.HELD} or isinstance(line.item, Held):
        return [Outcome.HELD.value]
    alone = not line.item.fields["body"]
    return [outcome.value, HEADLINE_ALONE] if alone else [outcome.value]


def _in_parts(groups: Iterable[list[Job]]) -> Iterator[list[Job]]:
    """The jobs of each group in order, those that are read at once together, each part of a long feed by itself."""
    for group in groups:
        whole: list[Job] = []
        for job in group:
            for one in parts_of_job(job):
                if one.part is None:
                    whole.append(one)
                    continue
                if whole:
                    yield whole
                    whole = []
                yield [one]
        if whole:
            yield whole


def _groups(arrivals: Iterable[Arrival | Refused], refuse: Callable[[Refused], None]) -> Iterator[list[Arrival]]:
    group: list[Arrival] = []
    size = 0
    for arrival in arrivals:
        if isinstance(arrival, Refused):
            refuse(arrival)
            continue
        group.append(arrival)
        size += len(arrival.raw)
        if len(group) >= GROUP_FILES or size >= GROUP_BYTES:
            yield group
            group, size = [], 0
    if group:
        yield group
