"""Counting facets: how many of the stories found have each value."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import tantivy
from django.utils import timezone

from articles.search.asking import count, embargoed, query, total
from articles.search.generations import Generation
from articles.search.questions import Key, Question

#: More than any facet has values; Tantivy is exact when no segment cuts its own list short.
EVERY = 10_000_000
#: Answers kept of one commit.
KEPT = 200

Counts = dict[str, dict[Key, int]]


def counts(
    generation: Generation, searcher: tantivy.Searcher, question: Question, facets: Sequence[str], most: int
) -> Counts:
    """
    How many stories have each value of each facet, the most frequent first.

    Out:     at most so many values of each, and the chosen ones in any case
    Rule:    a facet is counted as if it were not set itself; what the last commit answered is kept, until an embargo
             ends or another commit comes
    """
    state = (generation.state(), total(searcher.search(embargoed(timezone.now()), limit=1)))
    if generation.counted_at != state:
        generation.counted_at, generation.counted = state, {}
    key = (question, tuple(facets), most)
    found: Counts | None = generation.counted.get(key)
    if found is None:
        found = _count(searcher, question, facets, most)
        if len(generation.counted) < KEPT:
            generation.counted[key] = found
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
