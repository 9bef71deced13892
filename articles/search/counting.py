"""Counting facets: how many of the stories found have each value."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

from django.utils import timezone

from articles.query import Key, Question
from articles.search.asking import embargoed, field_of, query, total
from articles.search.generations import View
from articles.search.schema import time_rank
from articles.search.story_folding import EVERY, company, count, surplus

#: Counts of one facet kept of one commit.
KEPT = 1000

Counts = dict[str, dict[Key, int]]


def counts(view: View, question: Question, facets: Sequence[str], most: int) -> Counts:
    """
    How many stories have each value of each facet, the most frequent first.

    Out:     at most so many values of each, and the chosen ones in any case
    Rule:    a facet is counted as if it were not set itself
    """
    found = _counted(view, question, [facet for facet in facets if not question.is_set(facet)], most)
    for facet in facets:
        if facet not in found:
            found |= _counted(view, question.without(facet), [facet], most)
            for key in question.chosen(facet).keys:
                if key not in found[facet]:
                    found[facet][key] = count(view, question.narrowed(facet, key))
    return {facet: found[facet] for facet in facets}


def beside(view: View, question: Question, facet: str, most: int) -> dict[Key, int]:
    """How many of the stories found, with the facet set as it is, have which of its values: at most so many values."""
    return _counted(view, question, [facet], most)[facet]


def every(view: View, question: Question, facet: str) -> dict[Key, int]:
    """How many of the stories found have every value of a facet; not kept, since there may be very many."""
    return _aggregate(view, question, [facet], EVERY)[facet]


def between(view: View, question: Question, moments: Sequence[dt.datetime]) -> list[int]:
    """
    How many stories are listed from each moment to the next, undated copy in none; kept as counts of facets are.

    In:   moments, the earlier before the later
    """
    waiting = total(view.searcher.search(embargoed(timezone.now()), limit=1))
    key = (waiting, question, "between", tuple(moments))
    if key not in view.kept:
        starts = [time_rank(moment) for moment in moments]
        ranges = [{"from": float(start), "to": float(end)} for start, end in pairwise(starts)]
        asked = {"time": {"range": {"field": "rank", "ranges": ranges}}}
        buckets = view.searcher.aggregate(query(question), asked)["time"]["buckets"]
        counts = {(one.get("from"), one.get("to")): int(one["doc_count"]) for one in buckets}
        more = company(view, question).between(starts)
        found = [counts.get((one["from"], one["to"]), 0) - less for one, less in zip(ranges, more, strict=True)]
        if len(view.kept) >= KEPT:
            view.kept.clear()
        view.kept[key] = found
    return list(view.kept[key])


def _counted(view: View, question: Question, facets: Sequence[str], most: int) -> Counts:
    """
    The values of facets over one question.

    Rule:    what was counted of a commit is kept until another comes or an embargo ends; so a place is counted against
             all others once, whoever then looks at whichever of them
    """
    waiting = total(view.searcher.search(embargoed(timezone.now()), limit=1))
    keys = {facet: (waiting, question, facet, most) for facet in facets}
    found = {facet: kept for facet in facets if (kept := view.kept.get(keys[facet])) is not None}
    missing = [facet for facet in facets if facet not in found]
    fresh = _aggregate(view, question, missing, most) if missing else {}
    found |= fresh
    if len(view.kept) >= KEPT:
        view.kept.clear()
    view.kept.update({keys[facet]: counted for facet, counted in fresh.items()})
    return {facet: dict(found[facet]) for facet in facets}


def _aggregate(view: View, question: Question, facets: Sequence[str], most: int) -> Counts:
    """
    The values of facets over one question, counted.

    Rule:    where it folds, a value of which items are no more than stories is among the first by stories only if it
             is among the first by items, but for those that are more: so few more are enough for all to be exact
    """
    more = surplus(view, question, facets)
    asked = {
        facet: {
            "terms": {
                "field": field_of(question, facet),
                "size": min(most + len(more[facet]), EVERY),
                "segment_size": EVERY,
            }
        }
        for facet in facets
    }
    # Tantivy is exact when no segment cuts its own list short.
    answer: Mapping[str, Any] = view.searcher.aggregate(query(question), asked)
    return {facet: _folded(answer[facet]["buckets"], more[facet], most) for facet in facets}


def _folded(buckets: Sequence[Mapping[str, Any]], more: Mapping[Key, int], most: int) -> dict[Key, int]:
    found = {_key(one["key"]): int(one["doc_count"]) for one in buckets}
    if not more:
        return found
    stories = sorted(((key, items - more.get(key, 0)) for key, items in found.items()), key=lambda one: -one[1])
    return dict(stories[:most])


def _key(key: str | float) -> Key:
    return key if isinstance(key, str) else int(key)
