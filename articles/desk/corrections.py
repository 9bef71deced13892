"""What an editor says of one story: remembered as theirs, recorded as history, and seen by the index."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeAlias

from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.db import models, transaction
from django.utils import timezone

from articles import search
from articles.intake import read_again
from articles.models import Article, Credit, DatelinePlace, LinkStatus, Notice
from articles.parsing import FIELDS
from articles.store import (
    DATELINE_PLACES,
    OTHER_SOURCES,
    RECOGNISED_IN,
    SOURCE,
    mark_for_recognition,
    source_rows,
    suggestible,
)

#: Who is at the desk; None for the machine itself.
Editor: TypeAlias = AbstractBaseUser | AnonymousUser | None

#: What an editor may set of a story, links apart.
CORRECTABLE = (*FIELDS, SOURCE, OTHER_SOURCES)
READ_BY_MACHINE = "Read from the copy"


@transaction.atomic
def correct(story: int, changes: Mapping[str, Any], *, by: Editor) -> Article:
    """
    Set values of a story, for good: no later version, reparse or recognition moves them.

    In:      the story's key, {field: value} with fields of CORRECTABLE, and who says so
    Out:     the story as it now is; what the machine read instead is kept as a suggestion
    Raises:  ValueError for a field that nobody may set, and where a notice holds the story back that the change would
             show: that takes a reason, and `release`
    """
    if unknown := set(changes) - set(CORRECTABLE):
        raise ValueError(f"{', '.join(sorted(unknown))} cannot be corrected.")
    article = locked(story)
    before(article)
    public = article.is_readable
    others = changes.get(OTHER_SOURCES)
    if others is not None:
        known = [one.name for one in article.other_sources.all()]
        _suggest(article, OTHER_SOURCES, known, [one.name for one in others])
        article.other_sources.set(others)
    for name, value in changes.items():
        if name != OTHER_SOURCES:
            _suggest(article, name, _told(name, getattr(article, name)), _told(name, value))
            setattr(article, name, value)
    article.corrected = sorted({*article.corrected, *changes})
    _guard(article, public=public)
    record(article, by=by, moved=changes)
    return article


@transaction.atomic
def accept_suggestion(story: int, names: Iterable[str], *, by: Editor) -> Article:
    """
    Take the machine's word instead of a person's, for the named fields or groups of links.

    Raises:  ValueError where that would show a story that a notice holds back
    Rule: what `suggested` has is put in force and is the machine's again; links are read again from the delivery
    """
    article = locked(story)
    before(article)
    public = article.is_readable
    taken = [name for name in names if name in article.corrected or name in article.suggested]
    _take_values(article, taken)
    _guard(article, public=public)
    groups = [name for name in taken if name not in CORRECTABLE]
    for name in groups:
        release(article, name)
    record(article, by=by, moved=taken, reason=f"The machine's: {', '.join(taken)}")
    if groups:
        read_again(Article.objects.filter(pk=article.pk))
        article.refresh_from_db()
    return article


def _guard(article: Article, *, public: bool) -> None:
    """Show no story that a notice holds back, and note when one leaves the public (W67)."""
    if public and not article.is_readable:
        article.last_public = timezone.now()
    if not public and article.is_readable and Notice.objects.filter(article=article, released=None).exists():
        raise ValueError("A notice holds the story back: it is released with a reason.")


def _take_values(article: Article, taken: Sequence[str]) -> None:
    """Put the suggested values in force, and forget that a person set these."""
    for name in taken:
        if name in CORRECTABLE and name in article.suggested:
            _put(article, name, article.suggested[name])
    article.suggested = {field: value for field, value in article.suggested.items() if field not in taken}
    article.corrected = [name for name in article.corrected if name not in taken]


def locked(story: int) -> Article:
    """The story, held against whoever else would change it until the transaction ends."""
    return Article.objects.select_for_update(of=("self",)).get(pk=story)


def before(article: Article) -> None:
    """
    Record the machine's state before a person's first change, and after each time the machine moved something since:
    bulk writing keeps no history, and what stood before must always be known.
    """
    latest = article.history.first()
    if latest and all(
        getattr(latest, field.attname) == getattr(article, field.attname) for field in latest.tracked_fields
    ):
        return
    Article.history.bulk_history_create(
        [article],
        update=latest is not None,
        default_change_reason=READ_BY_MACHINE,
        default_date=timezone.now() if latest else article.stored,
    )


def record(article: Article, *, by: Editor, moved: Iterable[str], reason: str = "") -> None:
    """Save a changed story with its history, and have the index and the recogniser see it."""
    names = list(moved)
    article._history_user = by  # type: ignore[attr-defined]
    article._change_reason = reason or f"Corrected: {', '.join(names)}"  # type: ignore[attr-defined]
    article.save()
    if RECOGNISED_IN & set(names):
        mark_for_recognition([article.pk])
    search.note_changes([article.pk])


@transaction.atomic
def record_links(story: int, *, by: Editor, said: Iterable[str]) -> None:
    """Have history and index see what a person said of a story's links, in words ("− Paris", "+ Paris, Texas")."""
    article = locked(story)
    before(article)
    record(article, by=by, moved=(), reason=f"Links: {'; '.join(said)}")


def release(article: Article, group: str) -> None:
    """Give a group of links back to the machine, forgetting what a person said of them."""
    rows: models.QuerySet[Any]
    if group == DATELINE_PLACES:
        rows = DatelinePlace.objects.filter(article=article)
    else:
        rows = Credit.objects.filter(article=article, role=group.removeprefix("credits."))
    rows.filter(standing=LinkStatus.REMOVED).delete()
    rows.update(standing=LinkStatus.MACHINE)


def _suggest(article: Article, name: str, old: Any, new: Any) -> None:
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


def _put(article: Article, name: str, value: Any) -> None:
    if name == OTHER_SOURCES:
        article.other_sources.set(source_rows(value).values())
    elif name == SOURCE:
        article.source_id = source_rows([value])[value] if value else None
    else:
        setattr(article, name, _column(name).to_python(value))
