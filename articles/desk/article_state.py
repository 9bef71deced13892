"""What the machine has written of stories, as values that can be compared, kept and put back."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from typing import Any

from articles.models import Article, Credit, DatelinePlace, LinkStatus, OrganisationMention, PlaceMention
from articles.parsing import FIELDS
from articles.reading import Origin
from articles.store import OTHER_SOURCES, left_public, stored_links, suggestible

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
#: The columns that tell a link from the others of its story.
TARGETS = ("place_id", "organisation_id", "person_id", "role")

State = dict[str, Any]


def states(articles: Iterable[int], columns: Iterable[str] = COLUMNS) -> dict[int, State]:
    """What is written of each of these stories, links included, in a few queries however many they are."""
    keys = list(articles)
    found: dict[int, State] = {}
    for row in Article.objects.filter(pk__in=keys).values("pk", *columns):
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
    free = {name: value for name, value in before.items() if now[name] == after[name] and not _is_set(article, name)}
    values = {name: _column_value(name, value) for name, value in free.items() if name in COLUMNS}
    if values:
        Article.objects.filter(pk=article.pk).update(**values, **left_public(article, values))
    sources = OTHER_SOURCES in free
    if sources:
        article.other_sources.set(before[OTHER_SOURCES])
    linked = [_put_back_links(article, GROUPS[name], before[name], after[name]) for name in before if name in GROUPS]
    return bool(values) or sources or any(linked)


def _is_set(article: Article, name: str) -> bool:
    """Whether a person has set a value of a story."""
    return name.removesuffix("_id") in article.corrected


def _column_value(name: str, kept: Any) -> Any:
    """A value as its column takes it, from how a state keeps it."""
    column: Any = Article._meta.get_field(name)
    return kept if isinstance(kept, dict | list) or name == "source_id" else column.to_python(kept)


def _put_back_links(article: Article, model: type[Any], before: list[State], after: list[State]) -> bool:
    """Put back the machine's links of one kind; those that a person has set or removed stay."""
    rows = {row.pk: _told(row) for row in model.objects.filter(article=article)}
    theirs = {_target(row) for row in rows.values() if not _is_read(row)}
    if _named(rows.values(), but=theirs) != _named(after, but=theirs):
        return False
    gone, back = _only_in(after, before), _only_in(before, after)
    targets = set(map(_target, gone))
    keys = [key for key, row in rows.items() if _is_read(row) and _target(row) in targets]
    model.objects.filter(pk__in=keys).delete()
    # Of a link that a person has set or removed there is none beside it.
    model.objects.bulk_create([model(article=article, **row) for row in back], ignore_conflicts=True)
    return bool(gone or back)


def _only_in(rows: Iterable[State], others: Container[State]) -> list[State]:
    """The machine's links among these that are not among the others."""
    return [row for row in rows if _is_read(row) and row not in others]


def _named(rows: Iterable[State], *, but: Container[tuple[Any, ...]]) -> list[str]:
    """
    What the machine's links say that the copy names, but for what a person has spoken of.

    Rule:  mentions are told by what they are of, since the recogniser measures them anew after every reading; those
           that it found in the text are its own
    """
    named = [row for row in rows if _is_read(row) and _target(row) not in but]
    wired = [row for row in named if row.get("origin", Origin.WIRE) == Origin.WIRE]
    return sorted(repr(_target(row) if "origin" in row else sorted(row.items())) for row in wired)


def _is_read(row: State) -> bool:
    return bool(row["standing"] == LinkStatus.MACHINE)


def _target(row: State) -> tuple[Any, ...]:
    """What tells a link from the others of its story."""
    return tuple(row[name] for name in TARGETS if name in row)


def _told(row: Any) -> State:
    return {
        column.attname: getattr(row, column.attname)
        for column in row._meta.concrete_fields
        if column.attname not in ("id", "article_id")
    }
