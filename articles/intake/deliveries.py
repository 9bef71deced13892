"""What arrived, kept before it is read: which of it is new, and how far an interrupted run had come with the rest."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from django.db import transaction

from articles.intake.files import Arrival
from articles.models import LONG, Delivery, DeliveryChunk, Outcome
from articles.parsing import Job

NAME_LENGTH = 400
#: Read again when they are handed in again: a reader may have learned meanwhile (W54).
UNSETTLED = frozenset({Outcome.WAITING, Outcome.REJECTED, Outcome.HELD})
HEADLINE_ALONE = "headline alone"


@dataclass(slots=True)
class Registered:
    """A group of arrivals, kept: `jobs` are to be read, `known` were settled before, `rejected` cannot be read."""

    jobs: list[Job] = field(default_factory=list)
    known: list[Mapping[str, int]] = field(default_factory=list)
    rejected: list[tuple[str, str]] = field(default_factory=list)


def register_deliveries(arrivals: Sequence[Arrival], *, received: dt.datetime, feed: int | None = None) -> Registered:
    """
    Keep these bytes, each once however often they come, before anything is read from them.

    Rule: the same bytes again are read again only where they were not settled; an interrupted run goes on behind the
          items it had written
    """
    digests = [digest_of(arrival) for arrival in arrivals]
    registered = Registered()
    with transaction.atomic():
        new: dict[str, Delivery] = {}
        known = _known(digests)
        for digest, arrival in zip(digests, arrivals, strict=True):
            if digest not in known and digest not in new:
                new[digest] = Delivery(
                    sha256=digest,
                    name=_name(arrival.name),
                    raw=b"" if _is_long(arrival) else arrival.raw[:],
                    size=len(arrival.raw),
                    received=received,
                    feed_id=feed,
                )
        # Another process may be keeping the same bytes.
        Delivery.objects.bulk_create(new.values(), ignore_conflicts=True)
        known |= _known(list(new))
        for digest, arrival in zip(digests, arrivals, strict=True):
            _keep_in_chunks(known[digest], arrival)
        _start_again([row for row in known.values() if row.outcome in UNSETTLED and row.outcome != Outcome.WAITING])
        seen: set[str] = set()
        for digest, arrival in zip(digests, arrivals, strict=True):
            _sort(registered, known[digest], arrival, again=digest in seen)
            seen.add(digest)
    return registered


def digest_of(arrival: Arrival) -> str:
    """By what the bytes of a delivery are known."""
    told = hashlib.sha256()
    for start in range(0, len(arrival.raw), LONG):
        told.update(arrival.raw[start : start + LONG])
    return told.hexdigest()


def written_items(counts: Mapping[str, int]) -> int:
    """How many items of a delivery have been written."""
    return sum(counts.get(outcome.value, 0) for outcome in Outcome)


def reject_delivery(delivery: int, reason: str) -> None:
    """Keep the bytes with the reason why they cannot be read."""
    Delivery.objects.filter(pk=delivery).update(
        outcome=Outcome.REJECTED, counts={Outcome.REJECTED.value: 1}, problems=[{"item": None, "reason": reason}]
    )


def delivery_outcome(counts: Mapping[str, int]) -> Outcome:
    """What became of a delivery as a whole, all its items done: the most that became of one."""
    order = (Outcome.STORED, Outcome.UPDATED, Outcome.UNCHANGED)
    return next((outcome for outcome in order if counts.get(outcome.value)), Outcome.HELD)


def _is_long(arrival: Arrival) -> bool:
    return len(arrival.raw) > LONG


def _keep_in_chunks(delivery: Delivery, arrival: Arrival) -> None:
    """The bytes of a long arrival, one chunk after another, since a database's driver copies what it is given."""
    if not _is_long(arrival) or delivery.outcome != Outcome.WAITING or delivery.counts or delivery.has_bytes():
        return
    raw = arrival.raw
    for position in range(0, len(raw), LONG):
        DeliveryChunk.objects.create(delivery=delivery, position=position, content=raw[position : position + LONG])


def _sort(registered: Registered, row: Delivery, arrival: Arrival, *, again: bool) -> None:
    if arrival.reason:
        reject_delivery(row.pk, arrival.reason)
        registered.rejected.append((arrival.name, arrival.reason))
    elif row.outcome in UNSETTLED and not again:
        registered.jobs.append(Job(row.pk, arrival.name, arrival.raw, row.received, written_items(row.counts)))
    else:
        registered.known.append(row.counts)


def _start_again(rows: Sequence[Delivery]) -> None:
    for row in rows:
        row.outcome, row.counts, row.problems = Outcome.WAITING, {}, []
    if rows:
        Delivery.objects.filter(pk__in=[row.pk for row in rows]).update(outcome=Outcome.WAITING, counts={}, problems=[])


def _known(digests: Sequence[str]) -> dict[str, Delivery]:
    return {row.sha256: row for row in Delivery.objects.filter(sha256__in=digests).defer("raw")}


def _name(name: str) -> str:
    """A path that is too long keeps its end, which tells more."""
    name = name.encode("utf-8", "replace").decode("utf-8").replace("\0", "")
    return name if len(name) <= NAME_LENGTH else f"…{name[-NAME_LENGTH + 1 :]}"
