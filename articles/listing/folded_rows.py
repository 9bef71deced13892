"""Lists that fold, as the database answers: which items stand behind others of their story, and what that means."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.db.models import Value
from django.utils import timezone

from articles.listing.parameter_kinds import listed_keys
from articles.models import UNDATED, Article, ArticleQuerySet
from articles.query import Key
from articles.search import ARRIVAL, documents_named, languages, time_rank

#: Items of which is read at once what they name.
CHUNK = 500
#: Of each item: its key, its story, and when it is listed.
Row = tuple[int, int, dt.datetime]


def with_company(lists: Mapping[str, ArticleQuerySet]) -> dict[str, list[Row]]:
    """Of each of some lists the items that are of a story of several, newest first; all of them in one query."""
    found: dict[str, list[Row]] = {name: [] for name in lists}
    each = [
        articles.filter(membership__group__isnull=False)
        .order_by()
        .annotate(list_name=Value(name))
        .values_list("list_name", "pk", "membership__group", "listed")
        for name, articles in lists.items()
    ]
    for name, *row in each[0].union(*each[1:], all=True) if each else ():
        found[name].append((row[0], row[1], row[2]))
    for rows in found.values():
        rows.sort(key=lambda row: time_rank(row[2], row[0]), reverse=True)
    return found


def behind_others(rows: Iterable[Row], order: str) -> list[int]:
    """The keys of those that stand behind another of their story: the newest that is found, else the last to come."""
    if order == ARRIVAL:
        rows = sorted(rows, reverse=True)
    first: set[int] = set()
    later = []
    for key, story, _ in rows:
        if story in first:
            later.append(key)
        first.add(story)
    return later


def without(articles: ArticleQuerySet, keys: Sequence[int]) -> ArticleQuerySet:
    """Some items without those of some keys, however many these are."""
    return articles.exclude(pk__in=listed_keys(keys)) if keys else articles


def surplus(rows: Sequence[Row], facets: Iterable[str]) -> dict[str, Counter[Key]]:
    """By how much the items with each value of some facets, or of each month, are more than the stories with it."""
    found: dict[str, Counter[Key]] = {facet: Counter() for facet in facets}
    several = Counter(story for _, story, _ in rows)
    stories = {key: story for key, story, _ in rows if several[story] > 1}
    counted: dict[str, Counter[tuple[int, Key]]] = defaultdict(Counter)
    for key, values in _values(list(stories)).items():
        for facet in found:
            counted[facet].update((stories[key], value) for value in values.get(facet, ()))
    for facet, pairs in counted.items():
        for (_, value), number in pairs.items():
            found[facet][value] += number - 1
    return found


def surplus_between(rows: Iterable[Row], moments: Sequence[dt.datetime]) -> list[int]:
    """How many items from each moment to the next are of a story that has another one there."""
    counted = Counter((bisect_right(moments, listed), story) for _, story, listed in rows)
    found = [0] * (len(moments) + 1)
    for (place, _), number in counted.items():
        found[place] += number - 1
    return found[1:-1]


def _values(keys: Sequence[int]) -> dict[int, Mapping[str, Iterable[Any]]]:
    """What each of these items has of each facet, as the index has it."""
    found: dict[int, Mapping[str, Iterable[Any]]] = {}
    zone = timezone.get_default_timezone()
    for start in range(0, len(keys), CHUNK):
        chunk = keys[start : start + CHUNK]
        named = documents_named(chunk)
        rows = Article.objects.filter(pk__in=chunk).values_list("pk", "listed", "language")
        for key, listed, language in rows:
            own: dict[str, Any] = dict(named[key]) if key in named else {}
            own["language"] = languages(language) if language else []
            if listed != UNDATED:
                local = listed.astimezone(zone)
                own |= {"year": [local.year], "month": [local.year * 12 + local.month - 1]}
            found[key] = own
    return found
