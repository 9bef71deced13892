"""What the machine has written of stories, as values that can be compared, kept and put back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from articles.models import Article, Credit, DatelinePlace, OrganisationMention, PlaceMention, Standing
from articles.parsing import FIELDS
from articles.store import OTHER_SOURCES, stored_links, suggestible

#: Columns of a story that the machine writes, with those that are only its own notes.
COLUMNS = (*FIELDS, "source_id", "suggested", "provenance", "problems")
OWN_NOTES = frozenset({"provenance", "problems"})
#: Links by the names that a state gives them.
GROUPS: dict[str, type[Any]] = {
    "dateline_places": DatelinePlace,
    "credits": Credit,
    "places": PlaceMention,
    "organisations": OrganisationMention,
}

State = dict[str, Any]


def states(articles: Iterable[int]) -> dict[int, State]:
    """What is written of each of these stories, links included, in a few queries however many they are."""
    keys = list(articles)
    found: dict[int, State] = {}
    for row in Article.objects.filter(pk__in=keys).values("pk", *COLUMNS):
        found[row.pop("pk")] = {name: suggestible(value) for name, value in row.items()} | {OTHER_SOURCES: []}
    for article, source in (
        Article.other_sources.through.objects.filter(article_id__in=keys)
        .order_by("source_id")
        .values_list("article_id", "source_id")
    ):
        found[article][OTHER_SOURCES].append(source)
    stored = stored_links(keys)
    for key, state in found.items():
        for name, model in GROUPS.items():
            state[name] = sorted((_told(row) for row in stored[key][model]), key=repr)
    return found


def moved(before: State, after: State) -> tuple[State, State]:
    """What differs between two states, in each of them."""
    names = [name for name in before if before[name] != after.get(name)]
    return {name: before[name] for name in names}, {name: after.get(name) for name in names}


def put_back(article: Article, before: Mapping[str, Any], after: Mapping[str, Any]) -> bool:
    """
    Bring a story from the state after a batch to the one before it.

    In:      the story, held; what differed, in both states
    Out:     whether anything was put back
    Rule:    what anybody changed since stays: a value is put back only where it still is what the batch made it and no
             person has set it, and links only where no newer copy has brought others
    """
    now = states([article.pk])[article.pk]
    free = {
        name
        for name in (*COLUMNS, OTHER_SOURCES)
        if name in before and now[name] == after[name] and name.removesuffix("_id") not in article.corrected
    }
    values = {name: _column_value(name, before[name]) for name in free if name != OTHER_SOURCES}
    if values:
        Article.objects.filter(pk=article.pk).update(**values)
    if OTHER_SOURCES in free:
        article.other_sources.set(before[OTHER_SOURCES])
    rows = [_put_back_rows(article, GROUPS[name], before[name], after[name]) for name in GROUPS if name in before]
    return bool(free) or any(rows)


def _column_value(name: str, kept: Any) -> Any:
    """A value as its column takes it, from how a state keeps it."""
    column: Any = Article._meta.get_field(name)
    return kept if isinstance(kept, dict | list) or name == "source_id" else column.to_python(kept)


def _put_back_rows(article: Article, model: type[Any], before: list[State], after: list[State]) -> bool:
    stored = {row.pk: _told(row) for row in model.objects.filter(article=article)}
    if _read_beside(list(stored.values()), after):
        return False
    gone, back = _read_beside(after, before), _read_beside(before, after)
    model.objects.filter(pk__in=[key for key, told in stored.items() if told in gone]).delete()
    model.objects.bulk_create([model(article=article, **row) for row in back], ignore_conflicts=True)
    return bool(gone or back)


def _read_beside(rows: list[State], others: list[State]) -> list[State]:
    """The links that the machine read and that are not among others."""
    return [row for row in rows if row["standing"] == Standing.READ and row not in others]


def _told(row: Any) -> State:
    return {
        column.attname: getattr(row, column.attname)
        for column in row._meta.concrete_fields
        if column.attname not in ("id", "article_id")
    }
