"""What the index answers, or that it cannot."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from articles.search import asking, counting
from articles.search.counting import Counts
from articles.search.cursors import Cursor
from articles.search.freshness import usable_and_fresh
from articles.search.questions import Page, Question

LOG = logging.getLogger(__name__)
#: What Tantivy raises for files that are damaged or gone.
UNREADABLE = (ValueError, OSError)
WORDS = "The search index cannot be read; “python manage.py reindex” makes a new one."


@dataclass(frozen=True, slots=True)
class Answer:
    """A page, and a way to have counted how many stories of the whole answer have each value of some facets."""

    page: Page
    count: Callable[[Sequence[str], int], Counts]


def answer(question: Question, *, order: str, after: Cursor | None, size: int) -> Answer | None:
    """
    A page of the stories that a question means; its counts are of the same state of the index.

    Out:     None without a usable index
    """
    generation = usable_and_fresh()
    if generation is None:
        return None
    try:
        searcher = generation.searcher()
        found = asking.page(searcher, question, order=order, after=after, size=size)
    except UNREADABLE:
        LOG.exception(WORDS)
        return None

    def count(facets: Sequence[str], most: int) -> Counts:
        try:
            return counting.counts(generation, searcher, question, facets, most)
        except UNREADABLE:
            LOG.exception(WORDS)
            return {}

    return Answer(found, count)


def keys(question: Question) -> list[int] | None:
    """The keys of all stories that a question means, also of hidden ones; None without a usable index."""
    generation = usable_and_fresh()
    if generation is None:
        return None
    try:
        return asking.keys(generation.searcher(), question, readable=False)
    except UNREADABLE:
        LOG.exception(WORDS)
        return None
