"""What one person's form says of a story's links, told from what others have made of them since it was drawn."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction

from articles import search
from articles.desk.acts.recording import Editor, StoryRecorder
from articles.desk.article_state import GROUPS
from articles.desk.corrections import locked
from articles.desk.linking import TARGETS, confirm_link, reject_link
from articles.models import Act, Article, Credit, LinkStatus
from articles.reading import Origin

#: The columns of a link that a person may set, beside what it leads to.
SETTABLE = ("role", "position", "text", "outlet", "place")


@dataclass(frozen=True, slots=True)
class LinkValues:
    """A link as a form shows it: what it leads to and what else may be set. There is none where `target` is None."""

    target: int | None
    columns: Mapping[str, Any] = field(default_factory=dict)

    @property
    def role(self) -> str:
        return str(self.columns.get("role", ""))


NO_LINK = LinkValues(None)


@dataclass(frozen=True, slots=True)
class LinkEdit:
    """One link that a person changes: from what they saw to what they say. From none it is added, to none removed."""

    model: type[Any]
    seen: LinkValues
    said: LinkValues


@contextmanager
def editing_links(story: int, *, by: Editor, why: str = "") -> Iterator[Article]:
    """Enter what is done to a story's links inside as one act, and have the index see it."""
    with transaction.atomic():
        article = locked(story)
        recorder = StoryRecorder([article.pk], fields=())
        yield article
        if recorder.enter(Act.Deed.CORRECTED, by=by, why=why):
            article.save(update_fields=["changed"])
            search.note_changes([article.pk])


def edit_links(story: int, edits: Iterable[LinkEdit], *, by: Editor) -> None:
    """
    Do what a person says of links.

    Rule:  a link that was removed comes back only where somebody adds it or leads another to it
    """
    with editing_links(story, by=by) as article:
        for edit in edits:
            _do(article, edit)


def link_of(story: int, model: type[Any], target: int | None, role: str = "") -> Any | None:
    """The link of a story to something, also one that a person removed."""
    rows = model.objects.filter(article_id=story, **{f"{TARGETS[model]}_id": target})
    return (rows.filter(role=role) if model is Credit else rows).first()


def values_of_link(row: Any | None) -> LinkValues:
    """What a form shows of a link that is in force; NO_LINK of any other."""
    if row is None or row.standing == LinkStatus.REMOVED:
        return NO_LINK
    target = TARGETS[type(row)]
    columns = {name: getattr(row, name) for name in settable(type(row))}
    return LinkValues(getattr(row, f"{target}_id"), columns)


def link_keys(model: type[Any], link: LinkValues) -> list[str]:
    """Under which key the record of acts has a link."""
    group = next(name for name, kind in GROUPS.items() if kind is model)
    return [f"{group}.{link.target}{f'.{link.role}' if model is Credit else ''}"]


def settable(model: type[Any]) -> list[str]:
    """The columns of a kind of link that a person may set."""
    names = {column.name for column in model._meta.concrete_fields} - {TARGETS[model]}
    return [name for name in SETTABLE if name in names]


def _do(article: Article, edit: LinkEdit) -> None:
    held = link_of(article.pk, edit.model, edit.seen.target, edit.seen.role) if edit.seen.target else None
    if edit.said.target is None:
        _remove(article, edit, held)
    elif held is not None and (edit.said.target, edit.said.role) == (edit.seen.target, edit.seen.role):
        _set(held, edit.said)
    else:
        if held is not None:
            reject_link(held)
        _lead(article, edit, held)


def _remove(article: Article, edit: LinkEdit, held: Any | None) -> None:
    """Take a link away for good; one that has gone meanwhile must not be read again either."""
    if held is None:
        held = _new(article, edit.model, edit.seen)
        held.standing = LinkStatus.REMOVED
        held.save()
    reject_link(held)


def _lead(article: Article, edit: LinkEdit, held: Any | None) -> None:
    """Have a link to what is said: the one that there is, else a new one where the old one stands in the text."""
    standing = link_of(article.pk, edit.model, edit.said.target, edit.said.role)
    if standing is not None:
        _set(standing, edit.said)
        return
    row = _new(article, edit.model, edit.said)
    if held is not None:
        for column in ("spans", "origin", "salience", "about"):
            if hasattr(row, column):
                setattr(row, column, getattr(held, column))
        row.save()
    confirm_link(row)


def _set(row: Any, said: LinkValues) -> None:
    for name, value in said.columns.items():
        setattr(row, name, value)
    confirm_link(row)


def _new(article: Article, model: type[Any], said: LinkValues) -> Any:
    row = model(article=article, **{f"{TARGETS[model]}_id": said.target}, **said.columns)
    if hasattr(row, "origin"):
        row.origin = Origin.EDITOR
    return row
