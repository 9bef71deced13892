"""What the index answers, or that it cannot."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.db import connection
from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from articles.query import Chosen, Cursor, Key, Question, ResultPage
from articles.search import asking, counting, story_folding
from articles.search.counting import Counts
from articles.search.freshness import index_state
from articles.search.generations import Generation, current_generation
from articles.search.text_tokens import WRITTEN
from articles.search.upkeep.damage import unless_damaged
from articles.search.upkeep.keeping import TENDER

#: Seconds after which a reader who finds the index behind has it looked after again.
TENDED_EVERY = 1.0

#: Letters of a word that has words like it, of one that differs from them in one letter only, and that both begin with.
SHORTEST, SHORT, SAME = 4, 5, 2
#: Words that one word is compared with.
COMPARED = 5000


@dataclass(frozen=True, slots=True)
class Answer:
    """
    A page, and two ways to have the whole answer counted.

    count:   how many stories have each value of some facets, each as if it were not set; at most so many values
    beside:  how many have each value of one facet, set as it is
    holding: how many stories there would be if one facet were set to something else
    between: how many there are from each moment to the next
    nearby:  the same as if no time were asked for
    every:   how many have every value of one facet, set as it is; not kept
    anyway:  the same as if the facet were not set
    """

    page: ResultPage
    count: Callable[[Sequence[str], int], Counts]
    beside: Callable[[str, int], dict[Key, int]]
    holding: Callable[[str, Chosen], int]
    between: Callable[[Sequence[dt.datetime]], list[int]]
    nearby: Callable[[Sequence[dt.datetime]], list[int]]
    every: Callable[[str], dict[Key, int]]
    anyway: Callable[[str], dict[Key, int]]


def answer_question(question: Question, *, order: str, after: Cursor | None, size: int) -> Answer | None:
    """
    A page of the stories that a question means; its counts are of the same state of the index.

    Out:     None without a usable index
    """
    generation = _fresh()
    if generation is None:
        return None
    view = unless_damaged(generation.view, None)
    if view is None:
        return None
    found = unless_damaged(lambda: story_folding.page(view, question, order=order, after=after, size=size), None)
    if found is None:
        return None

    def count(facets: Sequence[str], most: int) -> Counts:
        return unless_damaged(lambda: counting.counts(view, question, facets, most), dict.fromkeys(facets, {}))

    def beside(facet: str, most: int) -> dict[Key, int]:
        return unless_damaged(lambda: counting.beside(view, question, facet, most), {})

    def holding(facet: str, chosen: Chosen) -> int:
        return unless_damaged(lambda: story_folding.count(view, question.choosing(facet, chosen)), 0)

    def between(moments: Sequence[dt.datetime]) -> list[int]:
        return unless_damaged(lambda: counting.between(view, question, moments), [0] * (len(moments) - 1))

    def nearby(moments: Sequence[dt.datetime]) -> list[int]:
        asked = question.without("year")
        return unless_damaged(lambda: counting.between(view, asked, moments), [0] * (len(moments) - 1))

    def every(facet: str) -> dict[Key, int]:
        return unless_damaged(lambda: counting.every(view, question, facet), {})

    def anyway(facet: str) -> dict[Key, int]:
        return unless_damaged(lambda: counting.every(view, question.without(facet), facet), {})

    return Answer(found, count, beside, holding, between, nearby, every, anyway)


def matching_keys(question: Question) -> list[int] | None:
    """The keys of all stories that a question means, also of hidden ones; None without a usable index."""
    generation = _fresh()
    if generation is None:
        return None
    return unless_damaged(lambda: asking.keys(generation.view().searcher, question, readable=False), None)


def count_stories(question: Question) -> int:
    """How many readable stories a question means; 0 without a usable index."""
    generation = current_generation()
    return unless_damaged(lambda: story_folding.count(generation.view(), question), 0) if generation else 0


def similar_words(word: str) -> list[str]:
    """
    Words of the bodies that differ from a folded word in a letter or two, the likeliest first.

    Rule:    only the most frequent with the same first letters are compared; hidden stories' words are among them, so
             whoever shows one asks first whether a readable story has it
    """
    generation = current_generation()
    if generation is None or len(word) < SHORTEST:
        return []
    start = f"{WRITTEN}{word[:SAME]}"
    nothing: list[tuple[str, int]] = []
    found = unless_damaged(lambda: generation.view().searcher.terms_with_prefix("body", start, limit=COMPARED), nothing)
    frequencies = {term.removeprefix(WRITTEN): stories for term, stories in found}
    frequencies.pop(word, None)
    farthest = 1 if len(word) <= SHORT else 2
    near = extract(word, frequencies.keys(), scorer=OSA.distance, score_cutoff=farthest, limit=None)
    return [other for other, *_ in sorted(near, key=lambda one: (one[1], -frequencies[one[0]], one[0]))]


def _fresh() -> Generation | None:
    """
    The index in use. Where it is behind what has been noted, that is applied behind the reader, who waits for nothing.

    Rule:  once a second in each process, since while much copy comes in the log is always ahead; never within a
           transaction, whose own changes may yet be taken back
    """
    now = index_state()
    if now is None:
        return None
    index, moment = now.generation, time.monotonic()
    if now.is_behind and moment - index.tended > TENDED_EVERY and not connection.in_atomic_block:
        index.tended = moment
        TENDER.call()
    return index
