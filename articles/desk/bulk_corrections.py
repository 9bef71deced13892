"""What was said of one story, said of every other that it touches: as one batch, which can be undone."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db import transaction
from django.db.models import QuerySet

from articles.desk.acts.recording import Editor, StoryRecorder
from articles.desk.acts.story_values import OF_BATCHES
from articles.desk.ledger import Ledger, keep
from articles.desk.linking import TARGETS
from articles.desk.merge import AnyEntity, move_links
from articles.models import Article, Batch, LinkStatus, in_parts


def stories_touched(link: type[Any], entity: AnyEntity) -> QuerySet[Article]:
    """The stories in which the machine reads this entity and nobody has said anything about it, newest first."""
    rows = link.objects.filter(**{TARGETS[link]: entity}, standing=LinkStatus.MACHINE)
    return Article.objects.filter(pk__in=rows.values("article_id")).newest_first()


@transaction.atomic
def reject_entity(
    link: type[Any], entity: AnyEntity, stories: Iterable[int] | None, *, but: Iterable[int] = (), by: Editor
) -> Batch:
    """
    Say of these stories that they do not name an entity.

    In:      a kind of link, what it leads to, the stories (None for all that the correction touches) but for some, and
             who says so
    Rule:    only links that are the machine's are removed; what a person set stays
    """
    ledger = Ledger()
    keys = _keys(link, entity, stories, but)
    recorder = StoryRecorder(keys, fields=OF_BATCHES)
    for part in in_parts(keys):
        ledger.change(_read(link, entity).filter(article__in=part), "standing", LinkStatus.REMOVED.value)
    title = f"Not “{entity}” in {len(keys)} stories"
    return keep(ledger, Batch.Kind.APPLY, title, by=by, articles=keys, recorder=recorder)


@transaction.atomic
def replace_entity(
    link: type[Any],
    entity: AnyEntity,
    other: AnyEntity,
    stories: Iterable[int] | None,
    *,
    but: Iterable[int] = (),
    by: Editor,
) -> Batch:
    """Say of these stories, None for all that it touches, that what was taken for one entity is another."""
    ledger = Ledger()
    keys = _keys(link, entity, stories, but)
    recorder = StoryRecorder(keys, fields=OF_BATCHES)
    for part in in_parts(keys):
        move_links(ledger, link, part, entity, other)
    title = f"“{other}” instead of “{entity}” in {len(keys)} stories"
    return keep(ledger, Batch.Kind.APPLY, title, by=by, articles=keys, recorder=recorder)


def _keys(link: type[Any], entity: AnyEntity, stories: Iterable[int] | None, but: Iterable[int]) -> list[int]:
    touched = set(_read(link, entity).values_list("article_id", flat=True))
    return sorted((touched if stories is None else touched & set(stories)) - set(but))


def _read(link: type[Any], entity: AnyEntity) -> QuerySet[Any]:
    rows: QuerySet[Any] = link.objects.filter(**{TARGETS[link]: entity}, standing=LinkStatus.MACHINE)
    return rows
