"""Entering acts: what stood before is read first, what stands after when it is done, and only differences are kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeAlias

from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.db import models

from articles.desk.acts.amending import note_amendments
from articles.desk.acts.story_values import COLUMNS, Values, changed, values_of
from articles.models import Act, Article, Batch, in_parts
from articles.store import suggestible

#: Who is at the desk; None for the machine itself.
Editor: TypeAlias = AbstractBaseUser | AnonymousUser | None

ARTICLE = "article"
CHUNK = 500


class StoryRecorder:
    """The acts on some stories. Made before anything is changed; `enter` says what differs since."""

    def __init__(self, stories: Iterable[int], *, fields: Sequence[str] = COLUMNS) -> None:
        self.fields = fields
        self.stories = sorted(set(stories))
        self.before = dict(self._values())

    @classmethod
    def of_new(cls, story: int) -> StoryRecorder:
        """For a story that has just been made: nothing stood before."""
        recorder = cls([])
        recorder.stories = [story]
        return recorder

    def enter(self, kind: Act.Deed, *, by: Editor, why: str = "", batch: Batch | None = None) -> list[Act]:
        """
        Enter an act for each story that has changed.

        Rule:  a story made in between is new in all its values; one that has gone has no act
        """
        acts = []
        titles = _titles(self.stories)
        for key, after in self._values():
            old, new = changed(self.before.get(key, {}), after)
            if new:
                acts.append(_act(kind, (ARTICLE, key, titles[key]), (old, new), by, why, batch))
        entered = Act.objects.bulk_create(acts, batch_size=CHUNK)
        note_amendments(entered)
        return entered

    def _values(self) -> Iterator[tuple[int, Values]]:
        for part in in_parts(self.stories, CHUNK):
            yield from values_of(part, self.fields).items()


def enter_entity(
    kind: Act.Deed,
    entity: Any,
    before: Mapping[str, Any],
    *,
    by: Editor,
    why: str = "",
    batch: Batch | None = None,
) -> Act | None:
    """Enter what somebody did to a source, a place, a person or an organisation; None where nothing has changed."""
    old, new = changed(before, entity_values(entity))
    if not new:
        return None
    act = _act(kind, (str(entity._meta.model_name), entity.pk, str(entity)), (old, new), by, why, batch)
    act.save()
    return act


def entity_values(entity: models.Model | None) -> Values:
    """The columns of an entity as the record keeps them; none of one that is not stored yet."""
    if entity is None or entity.pk is None:
        return {}
    columns = type(entity)._meta.concrete_fields
    return {column.name: suggestible(getattr(entity, column.attname)) for column in columns if not column.primary_key}


def _act(
    kind: Act.Deed,
    subject: tuple[str, int, str],
    moved: tuple[Values, Values],
    by: Editor,
    why: str,
    batch: Batch | None,
) -> Act:
    key = getattr(by, "pk", None)
    return Act(
        kind=kind,
        by_id=key,
        who=by.get_username() if by is not None and key is not None else "",
        subject=subject[0],
        subject_id=subject[1],
        title=subject[2][:300],
        before=moved[0],
        after=moved[1],
        why=why,
        batch=batch,
    )


def _titles(stories: list[int]) -> dict[int, str]:
    return {
        key: headline
        for part in in_parts(stories, CHUNK)
        for key, headline in Article.objects.filter(pk__in=part).values_list("pk", "headline")
    }
