"""Puts items together that are of one story (docs/stories.md); never moves what a person joined or set apart."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import reduce
from operator import or_

from django.db import connection, transaction
from django.db.models import Q

from articles import search
from articles.models import Article, ArticleQuerySet, StoryGroup, StoryKey, StoryMember, Uncompared
from articles.stories import ALERT_HOURS, DAYS, KEYS_IN_COMMON, FiledCopy, Likeness, relate

#: No item is compared with more others than these, those with most keys in common first; no story has more items.
MOST_CANDIDATES, MOST_MEMBERS = 20, 200
#: By how many words of its headline the story of an alert is looked for, among how many items, and how many alerts.
SOUGHT, MOST_NEAR, MOST_ALERTS = 6, 500, 5000
#: The number of the lock that those who put items together hold on PostgreSQL; SQLite has one writer at a time.
LOCK = 0x53544F5259
CANDIDATES = """
    SELECT mine.article_id, theirs.article_id FROM articles_storykey AS mine
    JOIN articles_storykey AS theirs ON theirs.key = mine.key
     AND theirs.day BETWEEN mine.day - %s AND mine.day + %s AND theirs.article_id <> mine.article_id
    WHERE mine.article_id IN ({})
    GROUP BY mine.article_id, theirs.article_id HAVING COUNT(*) >= %s
    ORDER BY mine.article_id, COUNT(*) DESC, theirs.article_id
"""


@contextmanager
def grouping() -> Iterator[None]:
    """A transaction in which nobody else puts items together or takes them apart."""
    with transaction.atomic():
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
        yield


def mark_for_comparison(articles: Iterable[int]) -> None:
    """Have these items compared with others."""
    Uncompared.objects.bulk_create(
        [Uncompared(article_id=key) for key in dict.fromkeys(articles)], ignore_conflicts=True, batch_size=500
    )


def filed_copy(article: Article, body: str | None = None) -> FiledCopy:
    """An item as it is compared; its source fetched beforehand."""
    return FiledCopy(
        headline=article.headline,
        body=article.body if body is None else body,
        at=article.published,
        source=article.source.name if article.source else "",
        byline=article.byline,
        kind=article.version_kind,
        slug=article.slug,
    )


def compare_items(keys: Sequence[int]) -> int:
    """
    Compare items with those that were filed around them, and put together what is one story.

    In:      keys of items that wait for it; those that do not any more are passed over
    Out:     how many were compared
    Rule:    docs/stories.md: an item that is of a story stays in it; what a person joined or set apart is not moved
    """
    with grouping():
        waiting = Uncompared.objects.filter(pk__in=keys)
        chosen = list(waiting.order_by("pk").values_list("pk", flat=True))
        items = _items(chosen)
        _write_keys(items)
        members = _Members(items)
        candidates = _candidates(items)
        members.load(key for others in candidates.values() for key in others)
        for key, others in candidates.items():
            members.place(key, others)
        members.save()
        Uncompared.objects.filter(pk__in=chosen).delete()
    return len(chosen)


def _items(keys: Iterable[int]) -> dict[int, FiledCopy]:
    rows = Article.objects.filter(pk__in=keys).select_related("source").only(*COMPARED)
    return {row.pk: filed_copy(row) for row in rows.order_by("published", "pk")}


COMPARED = ("headline", "body", "published", "source__name", "byline", "version_kind", "slug")


def _write_keys(items: Mapping[int, FiledCopy]) -> None:
    StoryKey.objects.filter(article__in=items).delete()
    StoryKey.objects.bulk_create(
        [StoryKey(article_id=key, key=number, day=day_of(item)) for key, item in items.items() for number in item.keys],
        batch_size=2000,
    )
    StoryMember.objects.bulk_create(
        [StoryMember(article_id=key, day=day_of(item), alert=item.is_alert) for key, item in items.items()],
        update_conflicts=True,
        unique_fields=["article"],
        update_fields=["day", "alert"],
        batch_size=500,
    )


def day_of(item: FiledCopy) -> int:
    """The day that an item is looked up by."""
    return item.at.toordinal()


def _candidates(items: Mapping[int, FiledCopy]) -> dict[int, list[int]]:
    """What each item is to be compared with, in the order in which items were filed."""
    found: dict[int, list[int]] = {key: [] for key in items}
    if not items:
        return found
    marks = ", ".join(["%s"] * len(items))
    with connection.cursor() as cursor:
        cursor.execute(CANDIDATES.format(marks), [DAYS, DAYS, *items, KEYS_IN_COMMON])
        for key, other in cursor.fetchall():
            if len(found[key]) < MOST_CANDIDATES:
                found[key].append(other)
    alerts = _alerts_around(items.values())
    for key, item in items.items():
        near = _near_alert(item) if item.is_alert else alerts
        found[key] += [other.key for other in near if other.key != key and other.is_like(item)][:MOST_CANDIDATES]
    return found


@dataclass(frozen=True, slots=True)
class _Headline:
    """A headline that an alert may be, or that it may announce."""

    key: int
    at: dt.datetime
    words: frozenset[str]

    def is_like(self, item: FiledCopy) -> bool:
        near = abs((self.at - item.at).total_seconds()) <= ALERT_HOURS * 3600
        return near and len(self.words & item.heading) >= KEYS_IN_COMMON


def _headlines(articles: ArticleQuerySet, most: int) -> list[_Headline]:
    rows = articles.order_by("published", "pk").values_list("pk", "published", "headline")[:most]
    return [_Headline(key, at, FiledCopy(headline, "", at).heading) for key, at, headline in rows]


def _alerts_around(items: Iterable[FiledCopy]) -> list[_Headline]:
    """The alerts of the days of these items, and of the days beside."""
    days = {day_of(item) + step for item in items for step in (-1, 0, 1)}
    return _headlines(Article.objects.filter(membership__alert=True, membership__day__in=days), MOST_ALERTS)


def _near_alert(item: FiledCopy) -> list[_Headline]:
    """The items whose headlines have words of an alert."""
    hours = dt.timedelta(hours=ALERT_HOURS)
    words = sorted(item.heading, key=lambda word: (-len(word), word))[:SOUGHT]
    if not words:
        return []
    near = Article.objects.filter(published__range=(item.at - hours, item.at + hours), membership__isnull=False)
    return _headlines(near.filter(reduce(or_, (Q(headline__icontains=word) for word in words))), MOST_NEAR)


@dataclass(frozen=True, slots=True)
class _Partner:
    """An item that is of one story with another, and how close it is to it."""

    key: int
    closeness: tuple[float, float]


class _Members:
    """Which items are of which story, while a batch of them is placed."""

    def __init__(self, items: Mapping[int, FiledCopy]) -> None:
        self.items = dict(items)
        self.rows = {row.pk: row for row in StoryMember.objects.filter(pk__in=items)}
        self.moved: set[int] = set()

    def place(self, key: int, others: Sequence[int]) -> None:
        """Put an item into the story of the closest of those that it is of one story with."""
        partners = self._partners(key, others)
        row = self.rows[key]
        if row.fixed or not partners:
            return
        groups = list(dict.fromkeys(one for partner in partners if (one := self.rows[partner.key].group_id)))
        target = row.group_id or next(iter(groups), None) or StoryGroup.objects.create().pk
        self._move([key], target)
        self._move([one.key for one in partners if self._is_loose(one.key)], target)
        for group in groups:
            if group != target:
                self._merge(group, target)

    def save(self) -> None:
        """Write what was moved."""
        StoryMember.objects.bulk_update([self.rows[key] for key in sorted(self.moved)], ["group"], batch_size=500)
        search.note_changes(sorted(self.moved), apply=False)
        self.moved.clear()

    def _partners(self, key: int, others: Sequence[int]) -> list[_Partner]:
        found = []
        for other in others:
            if other in self.rows and relate(self.items[key], self.items[other]).joins:
                pair = Likeness(self.items[key], self.items[other])
                found.append(_Partner(other, (-pair.contained, pair.hours)))
        found.sort(key=lambda partner: (partner.closeness, partner.key))
        # An alert is of one story, and makes no two stories one.
        if self.items[key].is_alert:
            return found[:1] if not self.rows[key].group_id else []
        return [one for one in found if not self.items[one.key].is_alert or self._is_loose(one.key)]

    def load(self, keys: Iterable[int]) -> None:
        """Fetch what items are to be compared with."""
        missing = set(keys) - self.items.keys()
        if missing:
            self.items |= _items(missing)
            self.rows |= {row.pk: row for row in StoryMember.objects.filter(pk__in=missing)}

    def _is_loose(self, key: int) -> bool:
        return self.rows[key].group_id is None and not self.rows[key].fixed

    def _move(self, keys: Iterable[int], group: int) -> None:
        for key in keys:
            if self.rows[key].group_id != group:
                self.rows[key].group_id = group
                self.moved.add(key)

    def _merge(self, group: int, target: int) -> None:
        """Make two stories one, unless a person had a say in either or they get too large."""
        self.save()
        both = StoryMember.objects.filter(group__in=(group, target))
        if both.filter(fixed=True).exists() or both.count() > MOST_MEMBERS:
            return
        search.note_changes(StoryMember.objects.filter(group=group).values_list("pk", flat=True), apply=False)
        StoryMember.objects.filter(group=group).update(group=target)
        for row in self.rows.values():
            if row.group_id == group:
                row.group_id = target
