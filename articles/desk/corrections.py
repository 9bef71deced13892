"""What an editor says of one story: remembered as theirs, entered in the record, and seen by the index."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.db import models, transaction
from django.db.models import Q
from django.utils import timezone

from articles import search
from articles.desk.acts.recording import Editor, StoryRecorder
from articles.desk.editing.byline_credits import BYLINE, credit_byline, is_credited_by_hand
from articles.intake import read_again
from articles.models import Act, Article, Credit, DatelinePlace, LinkStatus, Notice, Source, in_parts
from articles.parsing import FIELDS
from articles.reading import Role
from articles.store import (
    DATELINE_PLACES,
    OTHER_SOURCES,
    RECOGNISED_IN,
    SOURCE,
    credit_field,
    mark_for_recognition,
    source_rows,
    suggestible,
)

#: What an editor may set of a story, links apart.
CORRECTABLE = (*FIELDS, SOURCE, OTHER_SOURCES)


@transaction.atomic
def correct(story: int, changes: Mapping[str, Any], *, by: Editor, why: str = "") -> Article:
    """
    Set values of a story, for good: no later version, reparse or recognition moves them.

    In:      the story's key, {field: value} with fields of CORRECTABLE, who says so and, where given, why
    Out:     the story as it now is; what the machine read instead is kept as a suggestion
    Raises:  ValueError for a field that nobody may set, and where a notice holds the story back that the change would
             show: that takes a reason, and `release`
    """
    if unknown := set(changes) - set(CORRECTABLE):
        raise ValueError(f"{', '.join(sorted(unknown))} cannot be corrected.")
    article = locked(story)
    recorder = StoryRecorder([article.pk])
    public = article.is_readable
    others = changes.get(OTHER_SOURCES)
    if others is not None:
        known = [one.name for one in article.other_sources.all()]
        suggest(article, OTHER_SOURCES, known, [one.name for one in others])
        article.other_sources.set(others)
    for name, value in changes.items():
        if name != OTHER_SOURCES:
            suggest(article, name, _told(name, getattr(article, name)), _told(name, value))
            setattr(article, name, value)
    article.corrected = sorted({*article.corrected, *changes})
    guard(article, public=public)
    if BYLINE in changes:
        credit_byline(article)
    record(article, recorder, Act.Deed.CORRECTED, by=by, moved=changes, why=why)
    return article


@transaction.atomic
def accept_suggestion(story: int, names: Iterable[str], *, by: Editor) -> Article:
    """
    Take the machine's word instead of a person's, for the named fields or groups of links.

    Raises:  ValueError where that would show a story that a notice holds back
    Rule: what `suggested` has is put in force and is the machine's again; links are read again from the delivery
    """
    article = locked(story)
    recorder = StoryRecorder([article.pk])
    public = article.is_readable
    taken = [name for name in names if name in article.corrected or name in article.suggested]
    _take_values(article, taken)
    guard(article, public=public)
    groups = [name for name in taken if name not in CORRECTABLE]
    if BYLINE in taken and is_credited_by_hand(article):
        groups.append(credit_field(Role.BYLINE))
    for name in groups:
        release(article, name)
    save(article, moved=taken)
    if groups:
        read_again(Article.objects.filter(pk=article.pk))
        article.refresh_from_db()
    recorder.enter(Act.Deed.TAKEN, by=by)
    return article


@transaction.atomic
def write_story(article: Article, *, other_sources: Iterable[Source] = (), by: Editor) -> Article:
    """
    Store a story that a person has written, or taken in by hand.

    Rule:  nobody has corrected anything of it yet, and no machine writes over what no delivery brought
    """
    save(article, moved=RECOGNISED_IN)
    article.other_sources.set(other_sources)
    StoryRecorder.of_new(article.pk).enter(Act.Deed.WRITTEN, by=by)
    return article


def guard(article: Article, *, public: bool) -> None:
    """
    Show no story that a notice holds back, and note when one leaves the public (W67).

    Raises:  ValueError
    """
    if public and not article.is_readable:
        article.last_public = timezone.now()
    if not public and article.is_readable and Notice.objects.standing(article.pk).exists():
        raise ValueError("A notice holds the story back: it is released with a reason.")


def _take_values(article: Article, taken: Sequence[str]) -> None:
    """Put the suggested values in force, and forget that a person set these."""
    for name in taken:
        if name in CORRECTABLE and name in article.suggested:
            put_value(article, name, article.suggested[name])
    article.suggested = {field: value for field, value in article.suggested.items() if field not in taken}
    article.corrected = [name for name in article.corrected if name not in taken]


def locked(story: int) -> Article:
    """The story, held against whoever else would change it until the transaction ends."""
    return Article.objects.select_for_update(of=("self",)).get(pk=story)


def record(
    article: Article, recorder: StoryRecorder, kind: Act.Deed, *, by: Editor, moved: Iterable[str], why: str = ""
) -> None:
    """Save a changed story, enter the act, and have the index and the recogniser see it."""
    save(article, moved=moved)
    recorder.enter(kind, by=by, why=why)


def save(article: Article, *, moved: Iterable[str]) -> None:
    """Save a changed story, and have the index and the recogniser see it."""
    article.save()
    if RECOGNISED_IN & set(moved):
        mark_for_recognition([article.pk])
    search.note_changes([article.pk])


def put_stored(article: Article, name: str, value: Any, *, machines: bool) -> None:
    """
    Set a field to a value as the record of acts keeps it.

    Rule:  what was the machine's is its own again; what was a person's is theirs, and what the machine reads instead
           is a suggestion
    """
    old = _told(name, getattr(article, name))
    if name == SOURCE:
        article.source_id = value
    else:
        setattr(article, name, _column(name).to_python(value))
    if machines:
        article.corrected = [one for one in article.corrected if one != name]
        article.suggested = {field: read for field, read in article.suggested.items() if field != name}
    else:
        if name in article.corrected or name in article.suggested:
            suggest(article, name, old, _told(name, getattr(article, name)))
        article.corrected = sorted({*article.corrected, name})


def read_anew(stories: Iterable[int], *, since: dt.datetime) -> None:
    """
    Have the machine say again what it reads of stories whose copy came, or was read anew, after a time.

    Rule:  what was the machine's and is brought back as it stood then is what it read then, not what it reads by now
    """
    moved = Q(delivery__received__gt=since) | Q(corrections__batch__at__gt=since)
    for part in in_parts(list(stories)):
        keys = list(Article.objects.filter(moved, pk__in=part).distinct().values_list("pk", flat=True))
        if keys:
            read_again(Article.objects.filter(pk__in=keys))
            mark_for_recognition(keys)


def release(article: Article, group: str) -> None:
    """Give a group of links back to the machine, forgetting what a person said of them."""
    rows: models.QuerySet[Any]
    if group == DATELINE_PLACES:
        rows = DatelinePlace.objects.filter(article=article)
    else:
        rows = Credit.objects.filter(article=article, role=group.removeprefix("credits."))
    rows.filter(standing=LinkStatus.REMOVED).delete()
    rows.update(standing=LinkStatus.MACHINE)


def suggest(article: Article, name: str, old: Any, new: Any) -> None:
    """Keep what the machine read, once; where the new value is just that, there is nothing to suggest."""
    machine = article.suggested.get(name, old)
    article.suggested = {field: value for field, value in article.suggested.items() if field != name}
    if machine != new and article.delivery_id is not None:
        article.suggested[name] = machine


def _told(name: str, value: Any) -> Any:
    """A value as `suggested` keeps it."""
    if name == SOURCE:
        return value.name if value else ""
    return suggestible(value)


def _column(name: str) -> models.Field[Any, Any]:
    return Article._meta.get_field(name)  # type: ignore[return-value]


def put_value(article: Article, name: str, value: Any) -> None:
    """Set a field to a value as `suggested` keeps it."""
    if name == OTHER_SOURCES:
        article.other_sources.set(source_rows(value).values())
    elif name == SOURCE:
        article.source_id = source_rows([value])[value] if value else None
    else:
        setattr(article, name, _column(name).to_python(value))
