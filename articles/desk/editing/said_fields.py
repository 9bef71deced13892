"""One field of many stories set alike as a person's word, and given back to the machine."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django.db import models
from django.utils import timezone

from articles.desk.corrections import put_value, suggest
from articles.models import Article, Notice, in_parts, update_each
from articles.store import SOURCE

#: The columns that are written; all that setting a field may change of a story.
WRITTEN = ("source", "status", "corrected", "suggested", "last_public", "changed")


def say_field(stories: Iterable[int], name: str, value: Any) -> list[list[Any]]:
    """
    Set a field of stories for good, but where a person has set it before.

    In:      the keys of stories; "source" with a source or None, or "status"
    Out:     [key, value before, value after] as columns have them, of those that changed
    """
    told = []
    for part in in_parts(list(stories)):
        moved = []
        for article in _locked(part):
            old, before = _kept(article, name), getattr(article, name)
            if name in article.corrected or before == value:
                continue
            public = article.is_readable
            suggest(article, name, _words(before), _words(value))
            setattr(article, name, value)
            article.corrected = sorted({*article.corrected, name})
            _left(article, public=public)
            told.append([article.pk, old, _kept(article, name)])
            moved.append(article)
        _write(moved)
    return told


def give_back(name: str, rows: Sequence[Sequence[Any]]) -> None:
    """
    Give a field of stories back to the machine, with what it reads by now.

    In:      the field, and [key, value before, value after] of each
    Rule:    what somebody has set to something else since stays; no story is shown that a notice holds back (W67)
    """
    after = {key: (was, said) for key, was, said in rows}
    for part in in_parts(list(after)):
        held = _held(part) if name == "status" else set()
        moved = []
        for article in _locked(part):
            was, said = after[article.pk]
            if _kept(article, name) != said or name not in article.corrected or article.pk in held:
                continue
            public = article.is_readable
            _put(article, name, was)
            _left(article, public=public)
            moved.append(article)
        _write(moved)


def _put(article: Article, name: str, was: Any) -> None:
    """Have a field as the machine reads it by now, else as it was, and the machine's again."""
    if name in article.suggested:
        put_value(article, name, article.suggested[name])
    else:
        setattr(article, f"{SOURCE}_id" if name == SOURCE else name, was)
    article.corrected = [one for one in article.corrected if one != name]
    article.suggested = {field: value for field, value in article.suggested.items() if field != name}


def _held(part: list[int]) -> set[int]:
    """Which of these stories a notice holds back."""
    return set(Notice.objects.filter(article__in=part, released=None).values_list("article_id", flat=True))


def _locked(part: list[int]) -> Iterable[Article]:
    """Stories, held against whoever else would change them until the transaction ends."""
    stories = Article.objects.select_for_update(of=("self",)).filter(pk__in=part)
    return stories.select_related("source").defer("body")


def _left(article: Article, *, public: bool) -> None:
    """Note when a story leaves the public."""
    article.changed = timezone.now()
    if public and not article.is_readable:
        article.last_public = article.changed


def _write(articles: list[Article]) -> None:
    update_each(articles, WRITTEN)


def _kept(article: Article, name: str) -> Any:
    """A value as its column has it."""
    return article.source_id if name == SOURCE else getattr(article, name)


def _words(value: Any) -> Any:
    """A value as `suggested` keeps it."""
    if isinstance(value, models.Model):
        return str(getattr(value, "name", value))
    return "" if value is None else value
