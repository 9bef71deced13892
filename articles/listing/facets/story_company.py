"""What a line of a list that folds says of the other items of its story."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import F
from django.urls import reverse

from articles.models import Article

#: Other items that a line shows in place; the page of the story has all.
MOST_SHOWN = 8


@dataclass(frozen=True, slots=True)
class StoryItem:
    """One item of a story, as a line of a list names it."""

    headline: str
    address: str
    source: str
    at: dt.datetime
    language: str
    direction: str


@dataclass(frozen=True, slots=True)
class StoryCompany:
    """
    The other items of a story that readers may see, as the line of one of them tells it; plain values, by which a line
    that was drawn is kept.

    versions:  how many items its own agency has of the story, itself among them
    agencies:  how many other agencies there are copies of
    others:    the newest of the others, newest first; `more` are not among them
    first:     the id of the item of the story that came first, which feeds know the story by, and its time
    """

    address: str
    versions: int
    agencies: int
    others: tuple[StoryItem, ...]
    more: int
    first: str
    since: dt.datetime


def add_company(articles: Sequence[Article]) -> None:
    """
    Give each item of a page its `company`, where its story has other items that readers may see.

    Rule:    one query, and none where no item of the page is of such a story
    """
    stories = _items_of(getattr(article, "story_group", None) for article in articles)
    for article in articles:
        items = stories.get(getattr(article, "story_group", None) or 0, [])
        others = [item for item in items if item.pk != article.pk]
        if others and len(others) < len(items):
            article.__dict__["company"] = _company(article, items, others)


def _company(article: Article, items: Sequence[Article], others: Sequence[Article]) -> StoryCompany:
    own = [item for item in items if item.source_id == article.source_id]
    agencies = {item.source_id for item in items} - {article.source_id}
    group: Any = getattr(article, "story_group", None)
    address = reverse("articles:story-group", args=[group])
    first = min(items, key=lambda item: item.pk)
    shown = tuple(map(_item, others[:MOST_SHOWN]))
    since = min(first.published, first.arrived or first.stored)
    return StoryCompany(address, len(own), len(agencies), shown, len(others) - len(shown), first.guid, since)


def _item(article: Article) -> StoryItem:
    source = article.source.name if article.source else ""
    address = article.get_absolute_url()
    return StoryItem(article.headline, address, source, article.published, article.language, article.direction)


def _items_of(groups: Iterable[int | None]) -> dict[int, list[Article]]:
    """The readable items of some stories, newest first."""
    wanted = {group for group in groups if group}
    found: dict[int, list[Article]] = defaultdict(list)
    if wanted:
        rows = Article.objects.readable().filter(membership__group__in=wanted).select_related("source")
        rows = rows.annotate(story_group=F("membership__group")).only(*SHOWN)
        for item in rows.order_by("-listed", "-pk"):
            found[getattr(item, "story_group", 0)].append(item)
    return found


SHOWN = ("headline", "language", "published", "arrived", "stored", "listed", "guid", "source__name", "source__slug")
