"""Copy that a person hands in at the desk: read at once, in this process, and shown before it is stored."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from articles.gazetteer import open_gazetteer
from articles.intake.deliveries import digest_of, register_deliveries, reject_delivery
from articles.intake.files import Arrival
from articles.intake.run import Line, write_batch
from articles.models import Delivery
from articles.parsing import NO_STORY, Held, Job, Parsed, parse_job
from articles.store import Places


def preview_copy(arrival: Arrival, *, received: dt.datetime) -> Parsed:
    """What would be read of a file; nothing is stored."""
    return parse_job(Job(0, arrival.name, arrival.raw, received))


@transaction.atomic
def store_copy(arrival: Arrival, *, received: dt.datetime) -> tuple[Delivery, bool]:
    """
    Keep a file and write what is read of it, by the same way as any other copy.

    Out:     its delivery, and whether it was new: the same bytes that have been settled are not read again
    """
    registered = register_deliveries([arrival], received=received)
    for job in registered.jobs:
        _write(job)
    delivery = Delivery.objects.defer("raw").get(sha256=digest_of(arrival))
    return delivery, bool(registered.jobs)


def _write(job: Job) -> None:
    parsed = parse_job(job)
    if parsed.rejected:
        reject_delivery(job.delivery, parsed.rejected)
        return
    Delivery.objects.filter(pk=job.delivery).update(format=parsed.format, encoding=parsed.encoding)
    items = parsed.items or (Held(0, NO_STORY),)
    lines = [Line(job, place, item, last=place == len(items) - 1) for place, item in enumerate(items)]
    write_batch(lines, Places(open_gazetteer()), sample=False)
