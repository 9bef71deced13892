"""What a batch does to rows, written down so that it can be taken back."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from typing import Any

from django.apps import apps
from django.db import models, transaction
from django.utils import timezone

from articles import search
from articles.desk.acts.recording import Editor, StoryRecorder
from articles.desk.corrections import read_anew
from articles.desk.editing.said_fields import give_back
from articles.desk.linking import TARGETS
from articles.models import Act, Article, Batch, LinkStatus, in_parts

CHUNK = 1000
#: What a batch is to each of its stories.
KINDS = {
    Batch.Kind.APPLY: Act.Deed.APPLIED,
    Batch.Kind.MERGE: Act.Deed.MERGED,
    Batch.Kind.SPLIT: Act.Deed.SPLIT,
    Batch.Kind.HELD: Act.Deed.DECIDED,
    Batch.Kind.JOIN: Act.Deed.APPLIED,
    Batch.Kind.APART: Act.Deed.APPLIED,
}


class Ledger:
    """
    The rows that a batch made, changed and removed, in the order it did so.

    Each entry is {"model", "did": made | changed | said | gone, "rows", "column"}: the keys of what it made; the key,
    the value before and the value after of one column of what it changed; the same of a field of stories that it said
    as a person's word; every column of what it removed.
    """

    def __init__(self, entries: Sequence[dict[str, Any]] = ()) -> None:
        self.entries = list(entries)

    def make(self, rows: Sequence[models.Model]) -> None:
        """Store new rows."""
        if rows:
            model = type(rows[0])
            model._default_manager.bulk_create(rows, batch_size=CHUNK)
            self._enter(model, "made", [row.pk for row in rows])

    def change(self, rows: models.QuerySet[Any], name: str, value: Any) -> int:
        """Set one column of many rows."""
        column = rows.model._meta.get_field(name).attname
        after = value.pk if isinstance(value, models.Model) else value
        before = list(rows.exclude(**{name: value}).values_list("pk", column))
        for part in in_parts([key for key, _ in before], CHUNK):
            rows.model._default_manager.filter(pk__in=part).update(**{column: after})
        self._enter(rows.model, "changed", [[key, was, after] for key, was in before], column)
        return len(before)

    def change_each(self, rows: Sequence[models.Model], name: str, values: Sequence[Any]) -> None:
        """Set one column of each of these rows to a value of its own."""
        told = [[row.pk, getattr(row, name), value] for row, value in zip(rows, values, strict=True)]
        for row, value in zip(rows, values, strict=True):
            setattr(row, name, value)
        if rows:
            type(rows[0])._default_manager.bulk_update(rows, [name], batch_size=CHUNK // 2)
            self._enter(type(rows[0]), "changed", told, name)

    def remove(self, rows: models.QuerySet[Any]) -> int:
        """Delete rows."""
        columns = [column.attname for column in rows.model._meta.concrete_fields]
        gone = list(rows.values(*columns))
        for part in in_parts([row[rows.model._meta.pk.attname] for row in gone], CHUNK):
            rows.model._default_manager.filter(pk__in=part).delete()
        self._enter(rows.model, "gone", gone)
        return len(gone)

    def note_made(self, model: type[models.Model], keys: Iterable[int]) -> None:
        """Enter rows that somebody else has stored."""
        self._enter(model, "made", sorted(keys))

    def note_changed(self, row: models.Model, column: str, was: Any) -> None:
        """Enter a column of a row that somebody else has set."""
        now = getattr(row, column)
        self._enter(type(row), "changed", [[row.pk, was, now]] if was != now else [], column)

    def note_said(self, column: str, rows: list[Any]) -> None:
        """Enter a field of stories that was set as a person's word: [key, value before, value after] of each."""
        self._enter(Article, "said", rows, column)

    def take_back(self) -> None:
        """
        Undo it all, last first.

        Rule: a column that somebody set to something else since keeps that; a row that has gone since stays gone; a
              link that somebody has removed since stays removed, unless what it leads to goes too
        """
        made = {(entry["model"], key) for entry in self.entries if entry["did"] == "made" for key in entry["rows"]}
        for entry in reversed(self.entries):
            model = apps.get_model("articles", entry["model"])
            match entry["did"]:
                case "made":
                    _unmake(model, entry["rows"], made)
                case "changed":
                    _restore(model, entry)
                case "said":
                    give_back(entry["column"], entry["rows"])
                case "gone":
                    _bring_back(model, entry["rows"])

    def _enter(self, model: type[models.Model], did: str, rows: list[Any], column: str = "") -> None:
        if rows:
            self.entries.append({"model": model._meta.model_name, "did": did, "rows": rows, "column": column})


@transaction.atomic
def keep(
    ledger: Ledger,
    kind: Batch.Kind,
    title: str,
    *,
    by: Editor,
    articles: Iterable[int],
    recorder: StoryRecorder,
    why: str = "",
) -> Batch:
    """Store a batch with its ledger and the acts on its stories, and have the index see those that it concerns."""
    keys = sorted(set(articles))
    batch = Batch.objects.create(
        kind=kind,
        title=title[:300],
        by_id=getattr(by, "pk", None),
        stories=len(keys),
        ledger={"entries": ledger.entries, "articles": keys},
    )
    recorder.enter(KINDS[kind], by=by, why=why or batch.title, batch=batch)
    search.note_changes([*keys, *_moved(ledger.entries)])
    return batch


def links_back(batch: Batch, *, by: Editor) -> None:
    """Take back what a batch did to links and entities; the caller holds the batch."""
    Ledger(batch.ledger.get("entries", ())).take_back()
    keys = batch.ledger.get("articles", [])
    batch.undone, batch.undone_by_id = timezone.now(), getattr(by, "pk", None)
    batch.save(update_fields=["undone", "undone_by"])
    there = list(Article.objects.filter(pk__in=keys).values_list("pk", flat=True))
    read_anew(there, since=batch.at)
    search.note_changes([*there, *stories_made(batch), *_moved(batch.ledger.get("entries", ()))])


def stories_made(batch: Batch) -> list[int]:
    """The keys of the stories that a batch stored."""
    entries = batch.ledger.get("entries", ())
    return [key for entry in entries if (entry["model"], entry["did"]) == ("article", "made") for key in entry["rows"]]


def _moved(entries: Iterable[dict[str, Any]]) -> list[int]:
    """The keys of the items that were put into another story, also of those that nobody named."""
    moves = [entry for entry in entries if (entry["model"], entry["did"]) == ("storymember", "changed")]
    return [key for entry in moves for key, *_ in entry["rows"]]


def _unmake(model: type[Any], keys: Sequence[int], made: Container[tuple[str, int]]) -> None:
    """Delete rows that a batch made, but for links that somebody has removed since."""
    for part in in_parts(keys, CHUNK):
        model._default_manager.filter(pk__in=set(part) - _removed_since(model, part, made)).delete()


def _removed_since(model: type[Any], keys: Sequence[int], made: Container[tuple[str, int]]) -> set[int]:
    """Which of these rows are links that somebody has removed from an entity that the batch did not make itself."""
    if model not in TARGETS:
        return set()
    column = model._meta.get_field(TARGETS[model])
    kind = column.related_model._meta.model_name
    removed = model._default_manager.filter(pk__in=keys, standing=LinkStatus.REMOVED)
    return {key for key, entity in removed.values_list("pk", column.attname) if (kind, entity) not in made}


def _restore(model: type[Any], entry: dict[str, Any]) -> None:
    column = entry["column"]
    alike: dict[str, tuple[Any, Any, list[int]]] = {}
    for key, was, after in entry["rows"]:
        alike.setdefault(repr((was, after)), (was, after, []))[2].append(key)
    for was, after, keys in alike.values():
        for part in in_parts(keys, CHUNK):
            model._default_manager.filter(pk__in=part, **{column: after}).update(**{column: was})


def _bring_back(model: type[Any], rows: Sequence[dict[str, Any]]) -> None:
    """Make removed rows again, but for those of stories that have gone meanwhile."""
    stories = {row["article_id"] for row in rows if "article_id" in row}
    there = set(Article.objects.filter(pk__in=stories).values_list("pk", flat=True))
    kept = [model(**row) for row in rows if row.get("article_id", None) in {*there, None}]
    model._default_manager.bulk_create(kept, batch_size=CHUNK, ignore_conflicts=True)
