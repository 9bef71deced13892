"""What stands beside the queue: what came in today, feeds that fell silent, the worker and the index."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from typing import Any

from django.db.models import Count
from django.utils import timezone

from articles import search
from articles.background import queue_progress
from articles.models import Article, Feed

#: So many of the newest stories are looked at for those of today; where all of them are, so many are counted.
LOOKED_AT, COUNTED = 1000, 20_000
#: So many sources and feeds are named.
NAMED = 12


def beside() -> dict[str, Any]:
    """Figures in four short questions, however much there is."""
    now = timezone.now()
    today, is_all = came_today()
    return {
        "today": today.most_common(NAMED),
        "came": sum(today.values()),
        "more_came": not is_all,
        "feeds": troubled_feeds()[:NAMED],
        "worker": {state: count for state, count in queue_progress(now).items() if count},
        "index_ready": search.is_ready(),
        "index_behind": round(search.staleness()),
    }


def came_today() -> tuple[Counter[str], bool]:
    """How many of the newest stories came today, by source, and whether those are all that did."""
    midnight = timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)
    newest = list(Article.objects.order_by("-pk").values_list("pk", "source__name", "stored")[:LOOKED_AT])
    today = Counter(name or "no source" for _, name, stored in newest if stored >= midnight)
    if today.total() < LOOKED_AT:
        return today, True
    lowest = max(newest[0][0] - COUNTED, 0)
    first = _first_since(midnight, lowest, newest[-1][0])
    rows = Article.objects.filter(pk__gt=first).order_by().values_list("source__name").annotate(stories=Count("pk"))
    return Counter({name or "no source": stories for name, stories in rows}), first > lowest or not lowest


def _first_since(time: dt.datetime, low: int, high: int) -> int:
    """The key before that of the first story stored since a time, by halves: keys grow with the time."""
    while low < high:
        middle = (low + high) // 2
        stored = Article.objects.filter(pk__gt=middle).order_by("pk").values_list("stored", flat=True).first()
        low, high = (low, middle) if stored is None or stored >= time else (middle + 1, high)
    return low


def troubled_feeds() -> list[dict[str, Any]]:
    """The active feeds that fail or have fallen silent, with since when."""
    now = timezone.now()
    feeds = Feed.objects.filter(active=True)
    return [
        {"feed": feed, "fails": feed.failures > 0, "silent": feed.is_silent(now)}
        for feed in feeds
        if feed.failures or feed.is_silent(now)
    ]
