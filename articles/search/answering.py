"""What the index answers, or that it cannot."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass

from articles.search import asking, counting
from articles.search.counting import Counts
from articles.search.cursors import Cursor
from articles.search.freshness import usable_and_fresh
from articles.search.questions import Page, Question

LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Answer:
    """A page, and how often the stories of the whole answer have which values."""

    page: Page
    counts: Counts


def answer(
    question: Question, *, order: str, after: Cursor | None, size: int, facets: Sequence[str], most: int
) -> Answer | None:
    """
    A page of the stories that a question means, with its counts, all of one state of the index.

    Out:     None without a usable index
    """
    generation = usable_and_fresh()
    if generation is None:
        return None
    try:
        searcher = generation.searcher()
        found = asking.page(searcher, question, order=order, after=after, size=size)
        return Answer(found, counting.counts(generation, searcher, question, facets, most) if facets else {})
    except (ValueError, OSError):
        LOG.exception("The search index cannot be read; “python manage.py reindex” makes a new one.")
        return None


def keys(question: Question) -> list[int] | None:
    """The keys of all stories that a question means, also of hidden ones; None without a usable index."""
    generation = usable_and_fresh()
    if generation is None:
        return None
    try:
        return asking.keys(generation.searcher(), question, readable=False)
    except (ValueError, OSError):
        LOG.exception("The search index cannot be read; “python manage.py reindex” makes a new one.")
        return None
