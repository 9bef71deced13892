"""The stories of the archive that name what an editor has just given a name, and are not filed under it."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Q
from django.utils import timezone

from articles import search
from articles.desk.acts.recording import Editor
from articles.desk.editing.list_edits import ADD, ListEdit, begin_list_edit
from articles.desk.merge import AnyEntity
from articles.models import Article, Batch, LinkStatus, OrganisationMention, Place, PlaceMention, in_parts
from articles.query import Question, read_search

#: Kinds of links whose names stand in the text.
NAMED_IN_TEXT: tuple[type[Any], ...] = (PlaceMention, OrganisationMention)
#: Names of one entity that are looked for at most.
MOST_NAMES = 100
QUOTES = re.compile('["“”„«»]')
#: Letters of the text that are shown on either side of a name.
BESIDE = 70


@dataclass(frozen=True, slots=True)
class NamingStory:
    """A story that names something, and the passage: what stands before the name, the name, what stands behind it."""

    key: int
    passage: tuple[str, str, str]


@dataclass
class StoriesNaming:
    """
    The stories of the archive with a name in their text.

    stories:  those to be filed under what is called so, newest first
    filed:    how many are filed under it already, or a person has said that they do not name it
    within:   how many have the name only inside another name, or as the name of something else
    """

    stories: list[NamingStory] = field(default_factory=list)
    filed: int = 0
    within: int = 0


def names_of(entity: AnyEntity) -> list[str]:
    """All names of an entity but its acronym, which may be a common word; the first stands first."""
    return list(dict.fromkeys(name.strip() for name in [entity.name, *entity.aliases] if name.strip()))[:MOST_NAMES]


def stories_naming(entity: AnyEntity, names: Collection[str], *, hidden: bool) -> StoriesNaming:
    """
    Look for names of a place or an organisation in the archive.

    In:      the entity; the names that are looked for; whether stories are told of that the public does not see
    Out:     the stories, told apart by whether they are filed under it
    Rule:    a name counts as it is spelled or in capitals, as a word of its own, outside the names of others; the
             index is asked where there is one, else the database
    """
    found = StoriesNaming()
    if not names:
        return found
    pattern = _pattern(names)
    stories = Article.objects.all() if hidden else Article.objects.readable()
    dated: list[tuple[Any, int]] = []
    for part in in_parts(sorted(_keys(names))):
        dated += stories.filter(pk__in=part).order_by().values_list("listed", "pk")
    for part in in_parts([key for _, key in sorted(dated, reverse=True)]):
        _look_through(entity, pattern, part, found)
    return found


def file_named(entity: AnyEntity, stories: Collection[int], *, by: Editor) -> Batch:
    """A batch that is to file these stories under an entity and has not begun to: `go_on_with` does it in steps."""
    what = "places" if isinstance(entity, Place) else "organisations"
    return begin_list_edit(ListEdit(what, ADD, entity), stories, f"stories that name “{entity}”", by=by)


def _keys(names: Collection[str]) -> set[int]:
    """The stories in which one of the names may stand."""
    keys: set[int] = set()
    for name in names:
        plain = QUOTES.sub(" ", name)
        words = read_search(f'"{plain}"', tokenize=search.tokenize, today=timezone.now().date())
        known = search.matching_keys(Question(words=words))
        if known is None:
            stand = Q()
            for form in _forms(name):
                stand |= Q(headline__contains=form) | Q(body__contains=form)
            known = list(Article.objects.filter(stand).order_by().values_list("pk", flat=True))
        keys.update(known)
    return keys


def _forms(name: str) -> set[str]:
    return {name, name.upper()}


def _pattern(names: Collection[str]) -> re.Pattern[str]:
    forms = {form for name in names for form in _forms(name)}
    longest_first = sorted(forms, key=lambda form: (-len(form), form))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")


def _look_through(entity: AnyEntity, pattern: re.Pattern[str], keys: list[int], found: StoriesNaming) -> None:
    """Sort a few stories, in their order."""
    model, column = (PlaceMention, "place") if isinstance(entity, Place) else (OrganisationMention, "organisation")
    links = model.objects.filter(article__in=keys, **{column: entity})
    known = set(links.values_list("article_id", flat=True))
    taken = _spans_of_others(keys)
    texts = {key: texts for key, *texts in Article.objects.filter(pk__in=keys).values_list("pk", "headline", "body")}
    for key in keys:
        headline, body = texts[key]
        in_body, in_headline = list(pattern.finditer(body)), list(pattern.finditer(headline))
        free = [one for one in in_body if not _is_taken(one, taken[key])]
        if key in known:
            found.filed += bool(in_body or in_headline)
        elif free:
            found.stories.append(NamingStory(key, _passage(body, free[0])))
        elif in_body:
            found.within += 1
        elif in_headline:
            found.stories.append(NamingStory(key, _passage(headline, in_headline[0])))


def _is_taken(match: re.Match[str], spans: Collection[list[int]]) -> bool:
    return any(start < match.end() and match.start() < end for start, end in spans)


def _spans_of_others(keys: list[int]) -> dict[int, list[list[int]]]:
    """Of each story, where its text names another place or organisation."""
    taken: dict[int, list[list[int]]] = {key: [] for key in keys}
    for model in NAMED_IN_TEXT:
        links = model.objects.filter(article__in=keys).exclude(standing=LinkStatus.REMOVED)
        for key, spans in links.values_list("article_id", "spans"):
            taken[key] += spans
    return taken


def _passage(text: str, match: re.Match[str]) -> tuple[str, str, str]:
    """A name with the whole words about it, and a mark of what is left out."""
    start, end = max(match.start() - BESIDE, 0), match.end() + BESIDE
    before, behind = text[start : match.start()], text[match.end() : end]
    if start:
        before = "… " + before.partition(" ")[2]
    if end < len(text):
        behind = behind.rpartition(" ")[0] + " …"
    return before, match[0], behind
