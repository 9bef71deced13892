"""Stories read again from the bytes that they came in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from articles.gazetteer import open_gazetteer
from articles.ingest.machine import Item, write
from articles.ingest.parsing import Job, parse
from articles.ingest.places import Places
from articles.ingest.reading import Reading
from articles.models import Article, Delivery, Outcome


def read_again(articles: Iterable[int]) -> dict[int, Outcome]:
    """
    Parse the deliveries of these stories again and write what the machine now reads of them.

    Out:     what became of each; one that is not in its delivery any more is left out
    Rule:    as for every writing by the machine: what a person set stays
    """
    places = Places(open_gazetteer())
    outcomes: dict[int, Outcome] = {}
    for group in readings(articles):
        items = [Item(reading, article.delivery_id or 0, article.sample) for article, reading in group]
        written = write(items, places)
        outcomes |= {article.pk: outcome for (article, _), outcome in zip(group, written, strict=True)}
    return outcomes


def readings(articles: Iterable[int]) -> Iterator[list[tuple[Article, Reading]]]:
    """
    What the machine now reads of these stories, delivery by delivery.

    Rule: a story is found in its delivery by its position, since an id made from the content moves with the reading
    """
    wanted: dict[int, dict[int, Article]] = defaultdict(dict)
    rows = Article.objects.filter(pk__in=articles, delivery__isnull=False).only("guid", "item", "delivery", "sample")
    for article in rows.order_by("delivery_id", "item"):
        wanted[article.delivery_id or 0][article.item] = article
    for number, by_item in wanted.items():
        delivery = Delivery.objects.get(pk=number)
        parsed = parse(Job(number, delivery.name, bytes(delivery.raw), delivery.received))
        yield [
            (by_item[item.item], replace(item, guid=by_item[item.item].guid))
            for item in parsed.items
            if isinstance(item, Reading) and item.item in by_item
        ]
