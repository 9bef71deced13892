"""The search index: what goes in, how it is asked, what it counts. A cache of the database that anybody may rebuild."""

from __future__ import annotations

from articles.search.answering import Answer, answer_question, count_stories, matching_keys, similar_words
from articles.search.applying import apply_changes, note_changes
from articles.search.asking import NEWEST, OLDEST, RELEVANCE
from articles.search.counting import Counts
from articles.search.documents import EDITORS, WRITERS, languages, lineage
from articles.search.freshness import is_ready, staleness
from articles.search.rebuilding import rebuild_index
from articles.search.schema import FACETS, tokenize
from articles.search.snippet_cutting import LOOKED_THROUGH, Passage, cut_snippets

__all__ = [
    "Answer",
    "Counts",
    "EDITORS",
    "FACETS",
    "LOOKED_THROUGH",
    "NEWEST",
    "OLDEST",
    "Passage",
    "RELEVANCE",
    "WRITERS",
    "answer_question",
    "apply_changes",
    "is_ready",
    "languages",
    "lineage",
    "matching_keys",
    "tokenize",
    "note_changes",
    "rebuild_index",
    "count_stories",
    "cut_snippets",
    "similar_words",
    "staleness",
]
