"""Counting facets: how many of the stories found have each value."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import tantivy
from django.utils import timezone

from articles.search.asking import count, embargoed, query, total
from articles.search.generations import View
from articles.search.questions import Key, Question

#: More than any facet has values; Tantivy is exact when no segment cuts its own list short.
EVERY = 10_000_000
#: Answers kept of one commit.
KEPT = 200

Counts = dict[str, dict[Key, int]]


def counts(view: View, question: Question, facets: Sequence[str], most: int) -> Counts:
    """
    How many stories have each value of each facet, the most frequent first.

    Out:     at most so many values of each, and the chosen ones in any case
    Rule:    a facet is counted as if it were not set itself
    """
    key = (question, tuple(facets), most)
    return _kept(view, key, lambda: _count(view.searcher, question, facets, most))


def beside(view: View, question: Question, facet: str, most: int) -> dict[Key, int]:
    """How many of the stories found, with the facet set as it is, have which of its values: at most so many values."""
    return _kept(view, (question, facet, most), lambda: _aggregate(view.searcher, question, [facet], most))[facet]


def _kept(view: View, key: object, count: Callable[[], Counts]) -> Counts:
    """What was counted of a commit already, until an embargo ends."""
    waiting = total(view.searcher.search(embargoed(timezone.now()), limit=1))
    found: Counts | None = view.kept.get((waiting, key))
    if found is None:
        found = count()
        if len(view.kept) >= KEPT:
            view.kept.clear()
        view.kept[(waiting, key)] = found
    return found


def _count(searcher: tantivy.Searcher, question: Question, facets: Sequence[str], most: int) -> Counts:
    together = [facet for facet in facets if not question.is_set(facet)]
    found = _aggregate(searcher, question, together, most)
    for facet in facets:
        if facet not in together:
            found |= _aggregate(searcher, question.without(facet), [facet], most)
            for key in question.chosen(facet).keys:
                if key not in found[facet]:
                    found[facet][key] = count(searcher, question.narrowed(facet, key))
    return {facet: found[facet] for facet in facets}


def _aggregate(searcher: tantivy.Searcher, question: Question, facets: Sequence[str], most: int) -> Counts:
    if not facets:
        return {}
    asked = {facet: {"terms": {"field": facet, "size": most, "segment_size": EVERY}} for facet in facets}
    answer: Mapping[str, Any] = searcher.aggregate(query(question), asked)
    return {facet: {_key(one["key"]): int(one["doc_count"]) for one in answer[facet]["buckets"]} for facet in facets}


def _key(key: str | float) -> Key:
    return key if isinstance(key, str) else int(key)
