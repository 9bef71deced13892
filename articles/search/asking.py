"""Asking the index: a question as Tantivy's query objects, a page of the answer, the keys of all of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import tantivy
from django.utils import timezone
from tantivy import Occur, Query

from articles.models import UNDATED
from articles.query import DEEPEST, Cursor, Key, Question, ResultPage, micros
from articles.search.expression_query import Clauses, word_clauses
from articles.search.schema import MAIN_PLACES, SCHEMA, time_rank

#: Before every story that has a date.
EARLIEST = time_rank(UNDATED + dt.timedelta(seconds=1))
NEWEST, OLDEST, RELEVANCE, ARRIVAL = "newest", "oldest", "relevance", "arrival"


def query(question: Question, *, readable: bool = True, after: Query | None = None) -> Query:
    """
    The question as a query.

    In:      readable: without what the public may not see now; after: where the page begins
    Rule:    text that somebody typed becomes terms here and never meets a parser; only words score
    """
    filters: Clauses = [(Occur.Must, Query.all_query())]
    if readable:
        filters += [(Occur.MustNot, each) for each in (_hidden(), embargoed(timezone.now()))]
    for facet, chosen in question.facets:
        field = field_of(question, facet)
        if chosen.narrows:
            filters.append((Occur.Must, _chosen(field, chosen.wanted, chosen.together)))
        if chosen.excluded or chosen.apart:
            filters.append((Occur.MustNot, _chosen(field, chosen.excluded, chosen.apart)))
    filters += _whose(question)
    if question.since or question.until:
        filters.append((Occur.Must, _between(question.since, question.until)))
    if after is not None:
        filters.append((Occur.Must, after))
    if question.words is None:
        return Query.boolean_query(filters)
    scoreless = Query.const_score_query(Query.boolean_query(filters), 0.0)
    return Query.boolean_query([(Occur.Must, scoreless), *word_clauses(question.words, _between)])


def _whose(question: Question) -> Clauses:
    """That an item reprints another agency's, or does not, where that is asked."""
    if question.reprints is None:
        return []
    return [(Occur.MustNot if question.originals else Occur.Must, _any_of("id", sorted(question.reprints)))]


def field_of(question: Question, facet: str) -> str:
    """The field of the index that has a facet of a question."""
    return MAIN_PLACES if question.main and facet == "place" else facet


def page(searcher: tantivy.Searcher, question: Question, *, order: str, after: Cursor | None, size: int) -> ResultPage:
    """One page of the stories that the question means."""
    if order == RELEVANCE:
        offset = after.offset if after else 0
        found = searcher.search(query(question), limit=size + 1, offset=offset, weight_by_field="weight")
        more = len(found.hits) > size and offset + size <= DEEPEST
        return ResultPage(_keys(searcher, found)[:size], total(found), more)
    found = _in_order(searcher, question, order, after, size + 1)
    all_of_it = count(searcher, question) if after else total(found)
    return ResultPage(_keys(searcher, found)[:size], all_of_it, len(found.hits) > size)


def _in_order(
    searcher: tantivy.Searcher, question: Question, order: str, after: Cursor | None, limit: int
) -> tantivy.SearchResult:
    direction = tantivy.Order.Asc if order == OLDEST else tantivy.Order.Desc
    behind = _behind(after, order) if after else None
    field = "id" if order == ARRIVAL else "rank"
    return searcher.search(query(question, after=behind), limit=limit, order_by_field=field, order=direction)


def keys_from(
    searcher: tantivy.Searcher, question: Question, *, order: str, after: Cursor | None, limit: int
) -> list[int]:
    """The keys of the first so many items behind a cursor, in an order; those by relevance from the beginning."""
    if order == RELEVANCE:
        return _keys(searcher, searcher.search(query(question), limit=limit, weight_by_field="weight"))
    return _keys(searcher, _in_order(searcher, question, order, after, limit))


def count(searcher: tantivy.Searcher, question: Question) -> int:
    """How many items the question means, whether or not it folds."""
    return total(searcher.search(query(question), limit=1))


def keys(searcher: tantivy.Searcher, question: Question, *, readable: bool = True) -> list[int]:
    """The keys of all stories that the question means, also of those that nobody may read yet unless told otherwise."""
    asked = query(question, readable=readable)
    limit = max(total(searcher.search(asked, limit=1)), 1)
    return _keys(searcher, searcher.search(asked, limit=limit, count=False, order_by_field="rank"))


def total(found: tantivy.SearchResult) -> int:
    """How many stories a search found in all."""
    return int(found.count)  # type: ignore[attr-defined]  # the package's stubs lack it


def embargoed(now: dt.datetime) -> Query:
    return Query.range_query(SCHEMA, "embargo", tantivy.FieldType.Integer, lower_bound=micros(now), include_lower=False)


def _keys(searcher: tantivy.Searcher, found: tantivy.SearchResult) -> list[int]:
    return [int(key) for key in searcher.fast_field_values("id", [address for _, address in found.hits]) if key]


def _hidden() -> Query:
    return Query.term_query(SCHEMA, "hidden", 1)


def _chosen(facet: str, keys: Sequence[Key], groups: Sequence[Sequence[Key]]) -> Query:
    """Stories with any of some keys, or with all of any of some groups."""
    anyone = [_any_of(facet, keys)] if keys else []
    anyone += [Query.boolean_query([(Occur.Must, _any_of(facet, [key])) for key in group]) for group in groups]
    return anyone[0] if len(anyone) == 1 else Query.boolean_query([(Occur.Should, each) for each in anyone])


def _any_of(facet: str, values: Sequence[int | str]) -> Query:
    return Query.term_set_query(SCHEMA, facet, list(values))


def _between(since: dt.datetime | None, until: dt.datetime | None) -> Query:
    """Stories listed in this time; undated copy is in none."""
    return _ranked(time_rank(since) if since else EARLIEST, time_rank(until) - 1 if until else None)


def _behind(after: Cursor, order: str) -> Query:
    if order == ARRIVAL:
        return Query.range_query(SCHEMA, "id", tantivy.FieldType.Unsigned, upper_bound=after.key, include_upper=False)
    here = time_rank(after.listed or timezone.now(), after.key)
    return _ranked(here + 1, None) if order == OLDEST else _ranked(None, here - 1)


def _ranked(lowest: int | None, highest: int | None) -> Query:
    if highest is not None and highest < (lowest or 0):
        return Query.empty_query()
    return Query.range_query(SCHEMA, "rank", tantivy.FieldType.Unsigned, lowest, highest)
