"""Stories read again from the bytes that they came in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from django.db.models import QuerySet

from articles.gazetteer import open_gazetteer
from articles.models import Article, Delivery, Outcome
from articles.parsing import Held, Job, RowValues, counted_on, parse_job, parts_of_job
from articles.store import PendingStory, Places, write_items

#: Stories that are written together.
TOGETHER = 200


def read_again(articles: QuerySet[Article]) -> dict[int, Outcome]:
    """
    Parse the deliveries of these stories again and write what the machine now reads of them.

    Out:     what became of each; one that is not in its delivery any more is left out
    Rule:    as for every writing by the machine: what a person set stays
    """
    places = Places(open_gazetteer())
    outcomes: dict[int, Outcome] = {}
    for group in readings(articles):
        outcomes |= write_group(group, places)
    return outcomes


def write_group(group: list[tuple[Article, RowValues]], places: Places) -> dict[int, Outcome]:
    """Write what was read of these stories; what became of each."""
    items = [
        PendingStory(reading, article.delivery_id or 0, article.sample, story=article.pk) for article, reading in group
    ]
    written = write_items(items, places)
    return {article.pk: outcome for (article, _), outcome in zip(group, written, strict=True)}


def readings(articles: QuerySet[Article]) -> Iterator[list[tuple[Article, RowValues]]]:
    """
    What the machine now reads of these stories, a few hundred at a time, each delivery parsed once.

    Rule: a story is found in its delivery by its position, since an id made from the content moves with the reading
    """
    group: list[tuple[Article, RowValues]] = []
    numbers = articles.filter(delivery__isnull=False).order_by("delivery").values_list("delivery", flat=True).distinct()
    for number in list(numbers):
        delivery = Delivery.objects.get(pk=number)
        mine = articles.filter(delivery=number).only("guid", "provider", "variant", "item", "delivery", "sample")
        by_item = {article.item: article for article in mine}
        job = Job(delivery.pk, delivery.name, delivery.content, delivery.received)
        for item in _items(job):
            if isinstance(item, RowValues) and item.item in by_item:
                group.append((by_item[item.item], _as_stored(item, by_item[item.item])))
            if len(group) >= TOGETHER:
                yield group
                group = []
    if group:
        yield group


def reading_of(delivery: Delivery, item: int) -> RowValues | None:
    """What the machine now reads of one item of a delivery; None where there is no such story in it any more."""
    items = _items(Job(delivery.pk, delivery.name, delivery.content, delivery.received))
    return next((one for one in items if isinstance(one, RowValues) and one.item == item), None)


def _as_stored(reading: RowValues, article: Article) -> RowValues:
    """A reading under the identity that its story has."""
    return replace(reading, guid=article.guid, provider=article.provider, variant=article.variant)


def _items(job: Job) -> Iterator[RowValues | Held]:
    """The items of a delivery, no more of them held at once than a part of it has."""
    before = 0
    for one in parts_of_job(job):
        parsed = counted_on(one, parse_job(one), before)
        yield from parsed.items
        before += len(parsed.items)
