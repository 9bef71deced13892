"""One change of all the stories of a list, as one batch: told beforehand, done in steps, taken back at once."""

from __future__ import annotations

import time
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db import models, transaction
from django.utils import timezone

from articles import search
from articles.desk.acts.recording import Editor, StoryRecorder
from articles.desk.acts.story_values import OF_BATCHES
from articles.desk.editing.said_fields import say_field
from articles.desk.ledger import Ledger
from articles.desk.linking import TARGETS
from articles.desk.merge import move_links
from articles.models import (
    Act,
    Article,
    Batch,
    Credit,
    DatelinePlace,
    LinkStatus,
    OrganisationMention,
    PlaceMention,
    in_parts,
)
from articles.reading import Origin
from articles.store import mark_for_recognition

SET, ADD, REMOVE, REPLACE = "set", "add", "remove", "replace"
#: What is changed by the name that an address gives it; None for a field.
EDITED_IN_LISTS: dict[str, type[Any] | None] = {
    "places": PlaceMention,
    "datelines": DatelinePlace,
    "organisations": OrganisationMention,
    "people": Credit,
    "source": None,
    "status": None,
}
#: Stories of one transaction.
STEP = 500


@dataclass(frozen=True, slots=True)
class ListEdit:
    """
    One change of many stories.

    what:     a key of EDITED_IN_LISTS
    deed:     set (this alone), add, remove, or replace another; a field is set, or replaced where it has another value
    value:    what is set, added or removed: a row, a status, or None for no source
    instead:  what is replaced
    role:     of credits, what the person did
    """

    what: str
    deed: str
    value: Any
    instead: Any = None
    role: str = "byline"

    @property
    def words(self) -> str:
        """What it does, in words."""
        shown = self.value or "nothing"
        what = {"datelines": "place of the dateline", "people": f"credit ({self.role})"}.get(self.what, self.what)
        match self.deed:
            case "add":
                return f"Add “{shown}” to {what}"
            case "remove":
                return f"Remove “{shown}” from {what}"
            case "replace":
                return f"“{shown}” instead of “{self.instead}” ({what})"
        return f"Set {what} to “{shown}”"

    def written(self) -> dict[str, Any]:
        """As a batch keeps it."""
        keys = {name: getattr(one, "pk", one) for name, one in (("value", self.value), ("instead", self.instead))}
        return {"what": self.what, "deed": self.deed, "role": self.role, **keys}

    @classmethod
    def read(cls, written: dict[str, Any]) -> ListEdit:
        """
        From what a batch keeps.

        Raises:  ValueError where what it names has gone since
        """
        found = {name: written[name] for name in ("value", "instead")}
        if written["what"] != "status":
            rows = kind_of(written["what"]).objects.in_bulk([key for key in found.values() if key])
            found = {name: rows.get(key) for name, key in found.items()}
        if any(written[name] and not found[name] for name in found):
            raise ValueError("What the stories were to be given has gone meanwhile.")
        return cls(written["what"], written["deed"], found["value"], found["instead"], written["role"])


def kind_of(what: str) -> Any:
    """What a change leads stories to: places, organisations, people or sources."""
    model = EDITED_IN_LISTS[what]
    column: Any = model._meta.get_field(TARGETS[model]) if model else Article._meta.get_field("source")
    return column.related_model


def would_change(edit: ListEdit, stories: Iterable[int]) -> list[int]:
    """Which of these stories a change would change, in their order: not where a person has said otherwise."""
    keys = list(stories)
    found: set[int] = set()
    for part in in_parts(keys, STEP):
        found |= _changing(edit, part)
    return [key for key in keys if key in found]


def begin_list_edit(edit: ListEdit, stories: Iterable[int], title: str, *, by: Editor) -> Batch:
    """A batch that is to change these stories, and has not begun to."""
    todo = list(stories)
    written = {"entries": [], "articles": [], "todo": todo, "edit": edit.written(), "all": len(todo)}
    return Batch.objects.create(
        kind=Batch.Kind.APPLY, title=f"{edit.words}: {title}"[:300], by_id=getattr(by, "pk", None), ledger=written
    )


def go_on_with(batch: int, *, by: Editor, seconds: float) -> Batch:
    """
    Change further stories of a batch, for about so many seconds.

    Out:     the batch; what it has still to do is left in its ledger under "todo"
    Raises:  ValueError where it has been undone
    """
    until = time.monotonic() + seconds
    while True:
        held = _step(batch, by=by)
        if not held.ledger.get("todo") or time.monotonic() >= until:
            return held


@transaction.atomic
def _step(batch: int, *, by: Editor) -> Batch:
    held = Batch.objects.select_for_update(of=("self",)).get(pk=batch)
    todo = held.ledger.get("todo", [])
    if held.undone:
        raise ValueError(f"“{held}” has been undone.")
    if not todo:
        return held
    edit, ledger = ListEdit.read(held.ledger["edit"]), Ledger()
    # A long list takes longer steps, since each of them writes the batch anew.
    size = max(STEP, held.ledger["all"] // 100)
    part, rest = todo[:size], todo[size:]
    list(Article.objects.select_for_update(of=("self",)).filter(pk__in=part).values_list("pk"))
    keys = sorted(_changing(edit, part))
    recorder = StoryRecorder(keys, fields=OF_BATCHES)
    _do(edit, keys, ledger)
    recorder.enter(Act.Deed.APPLIED, by=by, why=held.title, batch=held)
    Article.objects.filter(pk__in=keys).update(changed=timezone.now())
    search.note_changes(keys)
    if edit.what == "datelines":
        mark_for_recognition(keys)
    held.ledger["entries"] += ledger.entries
    held.ledger["articles"] += keys
    held.ledger["todo"] = rest
    held.stories = len(held.ledger["articles"])
    held.save(update_fields=["ledger", "stories"])
    return held


def _changing(edit: ListEdit, keys: list[int]) -> set[int]:
    """Which of a few stories would change."""
    model = EDITED_IN_LISTS[edit.what]
    if model is None:
        return _changing_field(edit, keys)
    rows, value = _rows(edit, model, keys), {TARGETS[model]: edit.value}
    known = set(rows.filter(**value).values_list("article_id", flat=True))
    match edit.deed:
        case "add":
            return _there(keys) - known
        case "remove":
            return set(_read(rows).filter(**value).values_list("article_id", flat=True))
        case "replace":
            return set(_read(rows).filter(**{TARGETS[model]: edit.instead}).values_list("article_id", flat=True))
    return (_there(keys) - known) | set(_read(rows).exclude(**value).values_list("article_id", flat=True))


def _changing_field(edit: ListEdit, keys: list[int]) -> set[int]:
    found = Article.objects.filter(pk__in=keys)
    if edit.deed == REPLACE:
        found = found.filter(**{edit.what: edit.instead})
    column, value = edit.what, edit.value
    if edit.what == "source":
        column, value = "source_id", getattr(edit.value, "pk", None)
    rows = found.values_list("pk", column, "corrected")
    return {key for key, now, corrected in rows if now != value and edit.what not in corrected}


def _do(edit: ListEdit, keys: list[int], ledger: Ledger) -> None:
    model = EDITED_IN_LISTS[edit.what]
    if model is None:
        column = "source" if edit.what == "source" else "status"
        ledger.note_said(column, say_field(keys, column, edit.value))
        return
    rows, value = _rows(edit, model, keys), {TARGETS[model]: edit.value}
    if edit.deed == REPLACE:
        chosen = _read(rows).filter(**{TARGETS[model]: edit.instead})
        move_links(ledger, model, list(chosen.values_list("article_id", flat=True)), edit.instead, edit.value)
        return
    if edit.deed in (REMOVE, SET):
        gone = _read(rows).filter(**value) if edit.deed == REMOVE else _read(rows).exclude(**value)
        ledger.change(gone, "standing", LinkStatus.REMOVED.value)
    if edit.deed in (ADD, SET):
        known = set(rows.filter(**value).values_list("article_id", flat=True))
        ledger.make([_new(edit, model, key) for key in keys if key not in known])


def _rows(edit: ListEdit, model: type[Any], keys: list[int]) -> models.QuerySet[Any]:
    rows: models.QuerySet[Any] = model.objects.filter(article__in=keys)
    return rows.filter(role=edit.role) if model is Credit else rows


def _read(rows: models.QuerySet[Any]) -> models.QuerySet[Any]:
    """Those that are the machine's."""
    return rows.filter(standing=LinkStatus.MACHINE)


def _there(keys: list[int]) -> set[int]:
    return set(Article.objects.filter(pk__in=keys).values_list("pk", flat=True))


def _new(edit: ListEdit, model: type[Any], story: int) -> Any:
    row = model(article_id=story, standing=LinkStatus.EDITOR, **{TARGETS[model]: edit.value})
    if hasattr(row, "origin"):
        row.origin = Origin.EDITOR
    if isinstance(row, Credit):
        row.role = edit.role
    return row
