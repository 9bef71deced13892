"""Lists that fold: one line a story, the newest of its items that are found standing for the others."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.utils import timezone
from tantivy import Occur, Query

from articles.query import DEEPEST, Cursor, Key, Question, ResultPage
from articles.search import asking
from articles.search.generations import View
from articles.search.schema import IN_NUMBERS, KEY_BITS, value_of_pair

#: More than any list has of anything.
EVERY = 10_000_000
#: Questions of which is kept what of one commit has company.
KEPT = 30
_KEY = (1 << KEY_BITS) - 1


@dataclass
class FoundCompany:
    """
    Those of the items found that are of a story of several items.

    items:  the rank and the story of each, newest first
    more:   by how much the items with each value of each facet are more than the stories, once that was counted
    """

    items: tuple[tuple[int, int], ...]
    more: dict[str, Counter[Key]] | None = None

    @cached_property
    def behind(self) -> frozenset[int]:
        """The keys of those that stand behind a newer one of their story that is found too."""
        return _behind((rank & _KEY, story) for rank, story in self.items)

    @cached_property
    def behind_by_arrival(self) -> frozenset[int]:
        """The same where the one that came last stands for the others."""
        return _behind(sorted(((rank & _KEY, story) for rank, story in self.items), reverse=True))

    def between(self, ranks: Sequence[int]) -> list[int]:
        """How many items from each rank to before the next are of a story that has another one there."""
        counted = Counter((bisect_right(ranks, rank), story) for rank, story in self.items)
        found = [0] * (len(ranks) + 1)
        for (place, _), number in counted.items():
            found[place] += number - 1
        return found[1:-1]


def _behind(items: Iterable[tuple[int, int]]) -> frozenset[int]:
    first: set[int] = set()
    later = []
    for key, story in items:
        if story in first:
            later.append(key)
        first.add(story)
    return frozenset(later)


NONE = FoundCompany(())


def company(view: View, question: Question) -> FoundCompany:
    """What of the items that a question means has company; kept until another commit comes or an embargo ends."""
    if not question.folded:
        return NONE
    waiting = asking.total(view.searcher.search(asking.embargoed(timezone.now()), limit=1))
    kept: dict[Any, FoundCompany] = view.kept.setdefault("company", {})
    key = (waiting, question)
    found = kept.get(key)
    if found is None:
        found = FoundCompany(tuple(_of_stories(view, question)))
        if len(kept) >= KEPT:
            kept.clear()
        kept[key] = found
    return found


def with_company(question: Question) -> Query:
    """The items that a question means and that are of a story of several items."""
    return Query.boolean_query([
        (Occur.Must, asking.query(question)),
        (Occur.Must, Query.const_score_query(Query.exists_query("story"), 0.0)),
    ])  # fmt: skip


def _of_stories(view: View, question: Question) -> Iterable[tuple[int, int]]:
    asked = with_company(question)
    most = asking.total(view.searcher.search(asked, limit=1))
    if not most:
        return []
    hits = view.searcher.search(asked, limit=most, count=False, order_by_field="rank").hits
    stories = view.searcher.fast_field_values("story", [address for _, address in hits])
    return [(int(rank), int(story or 0)) for (rank, _), story in zip(hits, stories, strict=True)]


def count(view: View, question: Question) -> int:
    """How many stories a question means, or items where it does not fold."""
    return asking.count(view.searcher, question) - len(company(view, question).behind)


def page(view: View, question: Question, *, order: str, after: Cursor | None, size: int) -> ResultPage:
    """One page of the stories that a question means, or of the items where it does not fold."""
    found = company(view, question)
    behind = found.behind_by_arrival if order == asking.ARRIVAL else found.behind
    if not behind:
        return asking.page(view.searcher, question, order=order, after=after, size=size)
    stories = asking.count(view.searcher, question) - len(behind)
    if order == asking.RELEVANCE:
        offset = after.offset if after else 0
        keys = _first(view, question, behind, order=order, after=None, wanted=offset + size + 1)[offset:]
        more = len(keys) > size and offset + size <= DEEPEST
    else:
        keys = _first(view, question, behind, order=order, after=after, wanted=size + 1)
        more = len(keys) > size
    return ResultPage(keys[:size], stories, more, copies=len(behind))


def _first(
    view: View, question: Question, behind: frozenset[int], *, order: str, after: Cursor | None, wanted: int
) -> list[int]:
    """The first so many items from a place on that stand behind none; asked for again, more at once, while too few."""
    limit = wanted + wanted // 2
    while True:
        keys = asking.keys_from(view.searcher, question, order=order, after=after, limit=limit)
        standing = [key for key in keys if key not in behind]
        if len(standing) >= wanted or len(keys) < limit:
            return standing[:wanted]
        limit *= 2


def surplus(view: View, question: Question, facets: Sequence[str]) -> dict[str, Counter[Key]]:
    """
    By how much the items with each value of some facets are more than the stories with it.

    Rule:    only items with company are looked at; a story counts once for a value that several of its items have. Kept
             as the company itself is
    """
    found = company(view, question)
    if not found.behind:
        return {facet: Counter() for facet in facets}
    if found.more is None:
        found.more = _surplus(view, question)
    return {facet: found.more[asking.field_of(question, facet)] for facet in facets}


def _surplus(view: View, question: Question) -> dict[str, Counter[Key]]:
    """One count of all pairs of a story and a value, which is many times quicker than counting stories by value."""
    often = {"size": EVERY, "segment_size": EVERY, "min_doc_count": 2}
    stories = {"stories": {"terms": {"field": "story", **often}}}
    asked = {
        "pairs": {"terms": {"field": "story_values", **often}},
        "language": {"terms": {"field": "language", **often}, "aggs": stories},
    }
    answer = view.searcher.aggregate(with_company(question), asked)
    found: dict[str, Counter[Key]] = {facet: Counter() for facet in (*IN_NUMBERS, "language")}
    for pair in answer["pairs"]["buckets"]:
        facet, value = value_of_pair(int(pair["key"]))
        found[facet][value] += int(pair["doc_count"]) - 1
    for one in answer["language"]["buckets"]:
        found["language"][one["key"]] = sum(int(story["doc_count"]) - 1 for story in one["stories"]["buckets"])
    return found
