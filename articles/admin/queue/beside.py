"""What stands beside the queue: what came in today, feeds that fell silent, the worker and the index."""

from __future__ import annotations

from collections import Counter
from typing import Any

from django.utils import timezone

from articles import search
from articles.background import queue_progress
from articles.models import Article, Feed

#: So many of the newest stories are looked at for those of today, and so many feeds are named.
LOOKED_AT, NAMED = 1000, 12


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
    newest = Article.objects.order_by("-pk").values_list("source__name", "stored")[:LOOKED_AT]
    rows = [name for name, stored in newest if stored >= midnight]
    return Counter(name or "no source" for name in rows), len(rows) < LOOKED_AT


def troubled_feeds() -> list[dict[str, Any]]:
    """The active feeds that fail or have fallen silent, with since when."""
    now = timezone.now()
    feeds = Feed.objects.filter(active=True)
    return [
        {"feed": feed, "fails": feed.failures > 0, "silent": feed.is_silent(now)}
        for feed in feeds
        if feed.failures or feed.is_silent(now)
    ]
