"""How many stories name each entity of a kind: from the index, and from the database what the index has yet to see."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from typing import Any

import tantivy
from django.utils import timezone
from tantivy import Occur, Query

from articles.models import Article
from articles.query import Question
from articles.search import log
from articles.search.asking import embargoed, query, total
from articles.search.documents import documents_named
from articles.search.freshness import index_state
from articles.search.generations import View
from articles.search.schema import COVERED, SCHEMA
from articles.search.story_folding import EVERY
from articles.search.upkeep.damage import unless_damaged

#: Entities of one kind that are counted at most: Tantivy refuses an answer of more than 65,000 values.
MOST = 60_000
#: Changes that the index has not seen which are counted from the database.
UNSEEN = 2000

Counted = Mapping[int, int]


@dataclass(frozen=True, slots=True)
class EntityCoverage:
    """
    What readable stories name, at one moment.

    state:   the same as long as nothing has changed
    kept:    what callers keep with the index that is in use
    lock:    for those who change it
    """

    state: Hashable
    kept: dict[Any, Any]
    lock: threading.Lock
    view: View
    unseen: tuple[int, ...]

    def counts(self, kind: str) -> Counted | None:
        """
        How many stories name each entity, for a place also something within it.

        In:      the kind of entity, as its model is called
        Out:     by primary key; None where the index cannot say
        Rule:    W52: of what the index has yet to see the database says how it is, so that nothing hidden is counted
        """
        found = unless_damaged(lambda: self._indexed(COVERED[kind]), None)
        if found is None or not self.unseen:
            return found
        stale = unless_damaged(lambda: _aggregate(self.view.searcher, COVERED[kind], self.unseen), None)
        if stale is None:
            return None
        counted = Counter(found)
        counted.subtract(stale)
        counted.update(_stored(COVERED[kind], self.unseen))
        return +counted

    def _indexed(self, field: str) -> Counted | None:
        """What the commit has; kept with it, as long as no embargo ends."""
        key = ("coverage", _waiting(self.view), field)
        if key not in self.view.kept:
            self.view.kept[key] = _aggregate(self.view.searcher, field)
        counted: Counted | None = self.view.kept[key]
        return counted


def entity_coverage() -> EntityCoverage | None:
    """What readable stories name now; None without a usable index."""
    now = index_state()
    if now is None:
        return None
    # The view after the position: what it has seen beyond that is counted anew, to the same effect.
    view = unless_damaged(now.generation.view, None)
    waiting = unless_damaged(lambda: _waiting(view), None) if view else None
    if view is None or waiting is None:
        return None
    unseen = tuple(log.unseen(now.position, UNSEEN)) if now.is_behind else ()
    state = (now.generation.folder, now.position, now.newest, waiting)
    return EntityCoverage(state, now.generation.kept, now.generation.keeping, view, unseen)


def _waiting(view: View) -> int:
    """How many stories wait for the end of their embargo."""
    return total(view.searcher.search(embargoed(timezone.now()), limit=1))


def _aggregate(searcher: tantivy.Searcher, field: str, only: tuple[int, ...] = ()) -> Counted | None:
    asked = query(Question())
    if only:
        asked = Query.boolean_query([(Occur.Must, asked), (Occur.Must, Query.term_set_query(SCHEMA, "id", list(only)))])
    terms = {"terms": {"field": field, "size": MOST, "segment_size": EVERY}}
    answer: Mapping[str, Any] = searcher.aggregate(asked, {field: terms})
    if answer[field]["sum_other_doc_count"]:
        return None
    return {int(one["key"]): int(one["doc_count"]) for one in answer[field]["buckets"]}


def _stored(field: str, keys: tuple[int, ...]) -> Counted:
    """The same for these stories, as the database has them."""
    readable = list(Article.objects.readable().filter(pk__in=keys).values_list("pk", flat=True))
    counted: Counter[int] = Counter()
    for named in documents_named(readable).values():
        counted.update(named.get(field, ()))
    return counted
