"""Two entities that are one, and one that is two: links, addresses and names follow, and all of it can be undone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeAlias

from django.db import transaction
from django.db.models import ProtectedError, Q, QuerySet

from articles.desk.acts.recording import ARTICLE, Editor, StoryRecorder, enter_entity, entity_values
from articles.desk.acts.story_values import OF_BATCHES
from articles.desk.ledger import Ledger, keep, links_back, stories_made
from articles.desk.linking import TARGETS
from articles.desk.reparsing import put_back_stories
from articles.models import (
    Act,
    Article,
    Batch,
    Correction,
    Credit,
    DatelinePlace,
    EarlierText,
    LinkStatus,
    Organisation,
    OrganisationMention,
    Person,
    Place,
    PlaceMention,
    Source,
)
from articles.store import grouping, is_free, slug_of

AnyEntity: TypeAlias = Source | Person | Organisation | Place

#: The links that lead to each kind of entity.
LINKS: dict[type[Any], tuple[type[Any], ...]] = {
    Place: (PlaceMention, DatelinePlace),
    Organisation: (OrganisationMention,),
    Person: (Credit,),
    Source: (),
}


class Unmergeable(Exception):
    """Why two entities cannot be merged, in one sentence."""


@transaction.atomic
def merge(one: AnyEntity, into: AnyEntity, *, by: Editor) -> Batch:
    """
    Say that two entities are the same.

    In:      the one that goes, the one that stays
    Out:     the batch that `undo` takes back; the address of the one leads to the other, whose names now include its
             names unless only hidden copy has them, and copy that names the one is filed under the other from now on
    Raises:  Unmergeable
    Rule:    where a story has links to both, one remains: a person's word before the machine's, what is in force
             before what was removed
    """
    one, into = _mergeable(one, into)
    ledger = Ledger()
    stories = stories_of(one)
    recorder = StoryRecorder(stories, fields=OF_BATCHES)
    if isinstance(one, Place):
        stories |= _within(one)
    enter = merge_within(ledger, one, into)
    title = f"“{one}” is the same as “{into}”"
    batch = keep(ledger, Batch.Kind.MERGE, title, by=by, articles=stories, recorder=recorder)
    enter(batch, by)
    return batch


def merge_within(ledger: Ledger, one: AnyEntity, into: AnyEntity) -> Callable[[Batch, Editor], None]:
    """
    Merge two entities as a part of a batch.

    In:      the ledger of the batch; the one that goes, the one that stays; called in a transaction
    Out:     what enters the acts, once the batch is stored
    Raises:  Unmergeable
    """
    model = type(one)
    one, into = _mergeable(one, into)
    stories = stories_of(one)
    was = [entity_values(one), entity_values(into)]
    # Names that only hidden copy has would tell of it (W67).
    learned = [one.name, *one.aliases, *_acronyms(one)] if one.is_readable or not stories else []
    for link in LINKS[model]:
        _move_links(ledger, link, one, into)
    if isinstance(one, Source) and isinstance(into, Source):
        _move_sources(ledger, one, into)
    if isinstance(one, Place):
        _move_children(ledger, one, into)
    ledger.change(model.objects.filter(Q(merged_into=one) | Q(pk=one.pk)), "merged_into", into)
    names = dict.fromkeys([*into.aliases, *learned])
    ledger.change(model.objects.filter(pk=into.pk), "aliases", [name for name in names if name != into.name])

    def enter(batch: Batch, by: Editor) -> None:
        for entity, before in zip((one, into), was, strict=True):
            entity.refresh_from_db()
            enter_entity(Act.Deed.MERGED, entity, before, by=by, why=batch.title, batch=batch)

    return enter


def _mergeable(one: AnyEntity, into: AnyEntity) -> tuple[Any, Any]:
    """Both entities as the database has them, held; raises Unmergeable where they cannot be one."""
    model = type(one)
    rows = {row.pk: row for row in model.objects.select_for_update().filter(pk__in=[one.pk, into.pk]).order_by("pk")}
    if type(into) is not model or len(rows) < 2:
        raise Unmergeable("Two different entities of one kind are needed.")
    held, target = rows[one.pk], rows[into.pk]
    merged = next((row for row in (held, target) if row.merged_into_id), None)
    if merged is not None:
        raise Unmergeable(f"{merged} has been merged already.")
    if isinstance(target, Place) and held.pk in target.lineage:
        raise Unmergeable(f"{target} lies within {held}.")
    return held, target


@transaction.atomic
def split(entity: AnyEntity, name: str, stories: Iterable[int], *, by: Editor) -> Batch:
    """
    Say that some stories mean another entity by a name: a new one of that name.

    In:      the entity, the other's name, and the keys of the stories that mean the other
    Out:     the batch that `undo` takes back
    Raises:  ValueError when none of the stories has a link to the entity
    Rule:    the links to the new entity are a person's; those to the old one stay removed there
    """
    keys = sorted(set(stories) & stories_of(entity))
    if not keys:
        raise ValueError(f"None of these stories names {entity}.")
    ledger, recorder = Ledger(), StoryRecorder(keys, fields=OF_BATCHES)
    other = _another(entity, name)
    ledger.make([other])
    if isinstance(other, Place):
        above = other.parent.path if other.parent else "/"
        ledger.change(Place.objects.filter(pk=other.pk), "path", f"{above}{other.pk}/")
    for link in LINKS[type(entity)]:
        move_links(ledger, link, keys, entity, other)
    if isinstance(entity, Source):
        _resource(ledger, keys, entity, other)
    title = f"“{other}” apart from “{entity}”"
    batch = keep(ledger, Batch.Kind.SPLIT, title, by=by, articles=keys, recorder=recorder)
    enter_entity(Act.Deed.SPLIT, other, {}, by=by, why=title, batch=batch)
    return batch


@transaction.atomic
def undo(batch: int, *, by: Editor) -> Batch:
    """
    Take back a merge, a split, what was applied to many stories, decided on a held update, or said of one story.

    In:      the batch's key, and who takes it back

    Raises:  ValueError when it has been undone already, is undone by `reparse --undo`, or made a story that has been
             changed since
    """
    held = Batch.objects.select_for_update().get(pk=batch)
    if held.undone:
        raise ValueError(f"“{held}” has been undone already.")
    if held.kind == Batch.Kind.REPARSE:
        raise ValueError(f"“{held}” is a reparse: undo it with “python manage.py reparse --undo {held.pk}”.")
    if EarlierText.objects.filter(article__in=stories_made(held)).exists() or _are_corrected(stories_made(held)):
        raise ValueError(f"“{held}” cannot be undone: the story that it made has been changed since.")
    recorder = _recorder_of(held)
    entities = [(row, entity_values(row)) for row in _entities_of(held)]
    try:
        with grouping():
            links_back(held, by=by)
        put_back_stories(Correction.objects.filter(batch=held))
    except ProtectedError as error:
        raise ValueError(f"“{held}” cannot be undone: other stories are filed under what it made.") from error
    recorder.enter(Act.Deed.UNDONE, by=by, why=held.title, batch=held)
    for row, before in entities:
        now = type(row).objects.filter(pk=row.pk).first()
        if now is not None:
            enter_entity(Act.Deed.UNDONE, now, before, by=by, why=held.title, batch=held)
    return held


def _entities_of(batch: Batch) -> list[Any]:
    """The entities that a batch changed, as they are now."""
    models: dict[str, type[Any]] = {str(model._meta.model_name): model for model in LINKS}
    acts = batch.acts.exclude(subject=ARTICLE).values_list("subject", "subject_id").distinct()
    return [row for kind, key in acts.order_by() if (row := models[kind].objects.filter(pk=key).first())]


def _recorder_of(batch: Batch) -> StoryRecorder:
    """For the stories of a batch that there are; only of one that may have changed texts with the texts."""
    keys = batch.ledger.get("articles", [])
    return StoryRecorder(keys) if batch.kind == Batch.Kind.HELD else StoryRecorder(keys, fields=OF_BATCHES)


def _are_corrected(stories: Sequence[int]) -> bool:
    """Whether anybody has said something of stories since a batch made them; that they were made is said once."""
    return Act.objects.filter(subject=ARTICLE, subject_id__in=stories).count() > len(stories)


def move_links(ledger: Ledger, link: type[Any], keys: Sequence[int], entity: Any, other: Any) -> None:
    """
    Lead the links of these stories to another entity, as a person's word; the old ones stay, removed.

    Rule:  where somebody has said of a story that it does not name the other, that stays
    """
    target = TARGETS[link]
    rows = link.objects.filter(article__in=keys, **{target: entity}).exclude(standing=LinkStatus.REMOVED)
    known = link.objects.filter(article__in=keys, **{target: other})
    taken = set(known.values_list("article_id", *_within_story(link)))
    new = []
    for row in rows:
        if (row.article_id, *(getattr(row, name) for name in _within_story(link))) not in taken:
            values = {column.attname: getattr(row, column.attname) for column in row._meta.concrete_fields}
            values |= {"id": None, f"{target}_id": other.pk, "standing": LinkStatus.EDITOR, "confidence": 1.0}
            new.append(link(**values))
    ledger.change(link.objects.filter(pk__in=[row.pk for row in rows]), "standing", LinkStatus.REMOVED.value)
    ledger.change(known.exclude(standing=LinkStatus.REMOVED), "standing", LinkStatus.EDITOR.value)
    ledger.make(new)


def _move_links(ledger: Ledger, link: type[Any], one: Any, into: Any) -> None:
    """Lead every link of one entity to the other; where a story has both, the stronger word remains."""
    target = TARGETS[link]
    same = ("article_id", *_within_story(link))
    theirs = link.objects.filter(**{target: into}).values_list("pk", *same, "standing")
    known = {row[1:-1]: (row[0], row[-1]) for row in theirs}
    double: list[int] = []
    raised: dict[LinkStatus, list[int]] = {LinkStatus.MACHINE: [], LinkStatus.EDITOR: []}
    for row in link.objects.filter(**{target: one}).values_list("pk", *same, "standing"):
        if row[1:-1] in known:
            double.append(row[0])
            pk, standing = known[row[1:-1]]
            stronger = _stronger(LinkStatus(row[-1]), LinkStatus(standing))
            if stronger != standing:
                raised[stronger].append(pk)
    for standing, keys in raised.items():
        ledger.change(link.objects.filter(pk__in=keys), "standing", standing.value)
    ledger.remove(link.objects.filter(pk__in=double))
    ledger.change(link.objects.filter(**{target: one}), target, into)


def _stronger(one: LinkStatus, other: LinkStatus) -> LinkStatus:
    if LinkStatus.EDITOR in (one, other):
        return LinkStatus.EDITOR
    return LinkStatus.MACHINE if LinkStatus.MACHINE in (one, other) else LinkStatus.REMOVED


def _within_story(link: type[Any]) -> tuple[str, ...]:
    """What tells two links of one story to one entity apart: a person may have written and edited it."""
    return ("role",) if link is Credit else ()


def _move_sources(ledger: Ledger, one: Source, into: Source) -> None:
    ledger.change(Article.objects.filter(source=one), "source", into)
    shared = Article.other_sources.through.objects
    double = shared.filter(source=into).values("article_id")
    ledger.remove(shared.filter(source=one, article_id__in=list(double.values_list("article_id", flat=True))))
    ledger.change(shared.filter(source=one), "source", into)


def _resource(ledger: Ledger, keys: Sequence[int], entity: Source, other: Any) -> None:
    """A source is a column of the story: it is corrected there, for good."""
    articles = list(Article.objects.filter(pk__in=keys, source=entity).only("corrected", "source"))
    ledger.change_each(articles, "corrected", [sorted({*article.corrected, "source"}) for article in articles])
    ledger.change(Article.objects.filter(pk__in=[article.pk for article in articles]), "source", other)


def _move_children(ledger: Ledger, one: Place, into: Any) -> None:
    """What lay within the one lies within the other."""
    within = list(Place.objects.filter(path__startswith=one.path).exclude(pk=one.pk)) if one.path else []
    ledger.change(Place.objects.filter(parent=one), "parent", into)
    ledger.change_each(within, "path", [into.path + place.path.removeprefix(one.path) for place in within])


def stories_of(entity: AnyEntity) -> set[int]:
    """The stories that have any link to an entity."""
    kind: type[Any] = type(entity)
    found: set[int] = set()
    for link in LINKS[kind]:
        found |= set(link.objects.filter(**{TARGETS[link]: entity}).values_list("article_id", flat=True))
    if isinstance(entity, Source):
        filed: QuerySet[Article] = Article.objects.filter(Q(source=entity) | Q(other_sources=entity))
        found |= set(filed.values_list("pk", flat=True))
    return found


def _within(place: Place) -> set[int]:
    """The stories that have a link to something within a place."""
    inside = (
        Place.objects.filter(path__startswith=place.path).exclude(pk=place.pk) if place.path else Place.objects.none()
    )
    found: set[int] = set()
    for link in LINKS[Place]:
        found |= set(link.objects.filter(place__in=inside).values_list("article_id", flat=True))
    return found


def _acronyms(entity: AnyEntity) -> list[str]:
    return [entity.acronym] if isinstance(entity, Organisation) and entity.acronym else []


def _another(entity: AnyEntity, name: str) -> Any:
    """A new entity beside this one, not stored yet; its address is free."""
    model: type[Any] = type(entity)
    bare = slug_of(name)
    taken = set(model.objects.filter(slug__startswith=bare).values_list("slug", flat=True))
    wanted = (bare, *(f"{bare[:110]}-{number}" for number in range(2, len(taken) + 3)))
    slug = next(one for one in wanted if one not in taken or is_free(model, one))
    values: dict[str, Any] = {"name": name[:200], "slug": slug}
    if isinstance(entity, Place):
        values |= {"kind": entity.kind, "country": entity.country, "parent": entity.parent}
    if isinstance(entity, Organisation):
        values |= {"kind": entity.kind}
    return model(**values)
