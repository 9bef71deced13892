"""The search index: what goes in, how it is asked, what it counts. A cache of the database that anybody may rebuild."""

from __future__ import annotations

from articles.search.answering import Answer, answer_question, count_stories, matching_keys, similar_words
from articles.search.asking import ARRIVAL, NEWEST, OLDEST, RELEVANCE
from articles.search.counting import Counts
from articles.search.coverage import EntityCoverage, entity_coverage
from articles.search.documents import EDITORS, WRITERS, documents_named, languages, lineage
from articles.search.freshness import is_ready, seen_index, staleness
from articles.search.schema import FACETS, time_rank, tokenize
from articles.search.shared_subjects import Subject, related_stories
from articles.search.snippet_cutting import LOOKED_THROUGH, Passage, cut_snippets
from articles.search.upkeep.applying import apply_changes, note_changes
from articles.search.upkeep.drift import drifted, strangers
from articles.search.upkeep.healing import damaged_files, heal_index, is_open
from articles.search.upkeep.keeping import index_kept
from articles.search.upkeep.rebuilding import rebuild_index

__all__ = [
    "ARRIVAL",
    "Answer",
    "Counts",
    "EntityCoverage",
    "EDITORS",
    "FACETS",
    "LOOKED_THROUGH",
    "NEWEST",
    "OLDEST",
    "Passage",
    "RELEVANCE",
    "Subject",
    "WRITERS",
    "answer_question",
    "apply_changes",
    "damaged_files",
    "documents_named",
    "drifted",
    "heal_index",
    "is_open",
    "entity_coverage",
    "index_kept",
    "is_ready",
    "languages",
    "lineage",
    "matching_keys",
    "time_rank",
    "tokenize",
    "note_changes",
    "rebuild_index",
    "related_stories",
    "count_stories",
    "cut_snippets",
    "seen_index",
    "similar_words",
    "staleness",
    "strangers",
]
