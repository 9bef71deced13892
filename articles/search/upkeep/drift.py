"""Whether the index says of each story what the database says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import tantivy
from tantivy import Occur, Query

from articles.models import Article
from articles.query import Question
from articles.search.answering import matching_keys
from articles.search.documents import documents
from articles.search.generations import current_generation
from articles.search.schema import ANALYZERS, ENTITIES, PLAIN, SCHEMA
from articles.search.upkeep.applying import apply_changes

CHUNK = 500
#: Of which a story may have several; what it has too many of is found by their number.
SEVERAL = (*ENTITIES, "year")
NUMBERS = ("id", "rank", "story", "hidden", "embargo", *SEVERAL)
Terms = list[tuple[Occur, Query]]


def strangers() -> set[int] | None:
    """The keys that are in the index and not in the database, or the other way round; None without a usable index."""
    apply_changes()
    found = matching_keys(Question())
    if found is None:
        return None
    return set(Article.objects.values_list("pk", flat=True).iterator()) ^ set(found)


def drifted(keys: Sequence[int]) -> Iterator[int]:
    """
    Those of these stories of which the index says other things than the database.

    Rule:    every number, place and name, and every word; a word that a story had before and that is still in the index
             is not seen
    """
    generation = current_generation()
    if generation is None:
        return
    searcher = generation.view().searcher
    for start in range(0, len(keys), CHUNK):
        chunk = keys[start : start + CHUNK]
        several = _numbers_of_values(searcher, chunk)
        for document in documents(chunk):
            told = document.to_dict()
            key = told["id"][0]
            counts = {name: len(told.get(name, ())) for name in SEVERAL}
            if several.get(key) != counts or not _is_there(searcher, told):
                yield key


def _numbers_of_values(searcher: tantivy.Searcher, keys: Sequence[int]) -> dict[int, dict[str, int]]:
    """How many values of each facet the index has of each story."""
    asked = Query.term_set_query(SCHEMA, "id", list(keys))
    inside = {name: {"value_count": {"field": name}} for name in SEVERAL}
    found = searcher.aggregate(asked, {"stories": {"terms": {"field": "id", "size": len(keys)}, "aggs": inside}})
    return {
        int(bucket["key"]): {name: int(bucket[name]["value"] or 0) for name in SEVERAL}
        for bucket in found["stories"]["buckets"]
        if bucket["doc_count"] == 1
    }


def _is_there(searcher: tantivy.Searcher, told: dict[str, list[Any]]) -> bool:
    terms: Terms = [
        (Occur.Must, Query.term_query(SCHEMA, name, value)) for name in NUMBERS for value in told.get(name, ())
    ]
    for name, values in told.items():
        manner = PLAIN if name == "spellings" else name.partition("_")[2]
        if manner in ANALYZERS:
            words = {word for value in values for word in ANALYZERS[manner].analyze(value)}
            terms += [(Occur.Must, Query.term_query(SCHEMA, name, word)) for word in words]
    return int(searcher.search(Query.boolean_query(terms), limit=1).count) == 1  # type: ignore[attr-defined]
