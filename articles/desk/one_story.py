"""What a person says is one story, or is not; which earlier versions readers may see. Each is undone as a batch."""

from __future__ import annotations

from collections.abc import Iterable

from articles.desk.acts.recording import Editor, StoryRecorder
from articles.desk.acts.story_values import OF_BATCHES
from articles.desk.ledger import Ledger, keep
from articles.models import Article, Batch, EarlierText, StoryGroup, StoryMember
from articles.store import grouping


def join_items(articles: Iterable[int], *, by: Editor) -> Batch:
    """
    Say that items are one story, with all that is of a story with them already.

    In:      the keys of two items or more, and who says so
    Out:     the batch that `undo` takes back
    Raises:  ValueError where fewer than two of them are there
    Rule:    docs/stories.md: it stands against every later run
    """
    with grouping():
        rows = _members(articles)
        if len(rows) < 2:
            raise ValueError("Choose two stories or more to be joined.")
        groups = sorted({row.group_id for row in rows if row.group_id})
        group = StoryGroup.objects.get(pk=groups[0]) if groups else StoryGroup.objects.create()
        ledger = Ledger()
        ledger.change(StoryMember.objects.filter(group__in=groups), "group", group)
        return _said(ledger, rows, group, Batch.Kind.JOIN, by)


def set_apart(articles: Iterable[int], *, by: Editor) -> Batch:
    """
    Say that items are not of the story that they were put into; several of them are one of their own.

    In:      their keys, and who says so
    Out:     the batch that `undo` takes back
    Raises:  ValueError where none of them is of a story with another
    Rule:    docs/stories.md: it stands against every later run
    """
    with grouping():
        rows = _members(articles)
        if not any(row.group_id for row in rows):
            raise ValueError("None of these stories is put together with another.")
        group = StoryGroup.objects.create() if len(rows) > 1 else None
        return _said(Ledger(), rows, group, Batch.Kind.APART, by)


def withdraw_version(version: int, *, by: Editor) -> Batch:
    """
    Take an earlier version of a story from the readers, or let them see it again.

    In:      its key, and who says so
    Out:     the batch that `undo` takes back
    Raises:  EarlierText.DoesNotExist
    """
    with grouping():
        earlier = EarlierText.objects.select_for_update(of=("self",)).get(pk=version)
        ledger, recorder = Ledger(), StoryRecorder([earlier.article_id], fields=OF_BATCHES)
        ledger.change(EarlierText.objects.filter(pk=version), "withdrawn", not earlier.withdrawn)
        title = f"Earlier version “{earlier}” {'shown to readers' if earlier.withdrawn else 'withdrawn'}"
        return keep(ledger, Batch.Kind.APPLY, title, by=by, articles=[earlier.article_id], recorder=recorder)


def _members(articles: Iterable[int]) -> list[StoryMember]:
    """What is known of these items; of one that was not compared yet, that it is alone."""
    found = Article.objects.filter(pk__in=list(articles)).only("published")
    StoryMember.objects.bulk_create(
        [StoryMember(article=article, day=article.published.toordinal()) for article in found], ignore_conflicts=True
    )
    return list(StoryMember.objects.filter(article__in=found).select_related("article").order_by("article"))


def _said(ledger: Ledger, rows: list[StoryMember], group: StoryGroup | None, kind: Batch.Kind, by: Editor) -> Batch:
    """Put items into a story, or none, as a person's word."""
    keys = [row.pk for row in rows]
    ledger.change(StoryMember.objects.filter(pk__in=keys), "group", group)
    ledger.change(StoryMember.objects.filter(pk__in=keys), "fixed", value=True)
    title = f"{kind.label.capitalize()}: “{rows[0].article}”" + (f" and {len(rows) - 1} more" if rows[1:] else "")
    return keep(ledger, kind, title, by=by, articles=keys, recorder=StoryRecorder(keys, fields=OF_BATCHES))
