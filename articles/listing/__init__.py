"""The list that parameters mean: one page of it with its counts, or all of its rows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache

from django.db.models import F
from django.db.models.functions import Left
from django.http import QueryDict

from articles import search
from articles.listing import database_answer, wording
from articles.listing.canonical import canonical_pairs
from articles.listing.copy_state import PublicState, public_state
from articles.listing.facets import (
    LABELS,
    MOST_YEARS,
    CountRow,
    FacetValues,
    ListCounts,
    StoryCompany,
    add_company,
    company,
    count_free,
    count_list,
    list_values,
    timeline,
)
from articles.listing.facets import facets as facets_of
from articles.listing.figures import count_stories, figure, in_digits
from articles.listing.list_parts import Chip, Choice, ChoiceRelation, Facet, Listing, WrongParameter
from articles.listing.list_query import ListQuery, read_query
from articles.listing.local_names import local_name
from articles.listing.parameter_names import check_names, is_tracker
from articles.listing.parameters import MAIN, ArticleFilter
from articles.listing.wording import language_label
from articles.listing.words.suggested_searches import suggest
from articles.models import Article, ArticleQuerySet, Entity
from articles.query import Cursor, Key
from articles.search import ARRIVAL, LOOKED_THROUGH, RELEVANCE, Passage, cut_snippets

__all__ = [
    "ArticleFilter",
    "Chip",
    "Choice",
    "CountRow",
    "Facet",
    "FacetValues",
    "LABELS",
    "MAIN",
    "ListCounts",
    "Listing",
    "PublicState",
    "StoryCompany",
    "ChoiceRelation",
    "WrongParameter",
    "count_stories",
    "figure",
    "in_digits",
    "canonical_pairs",
    "check_names",
    "count_list",
    "is_tracker",
    "language_label",
    "list_values",
    "local_name",
    "make_listing",
    "public_state",
    "select",
]

#: Stories on a page.
SIZE = 25
#: Months that a list may have stories of: all that there are between the first year and the last.
MONTHS = 12_000


def make_listing(
    parameters: QueryDict,
    *,
    size: int = SIZE,
    facets: bool = True,
    rows: bool = True,
    known: Entity | None = None,
    folds: bool = True,
) -> Listing:
    """
    One page of a list.

    In:      `rows`: with what a row of the list shows; else the stories have keys, times and company alone
             `known`: an entity among the parameters that may be read; `folds`: whether items of one story are one line
             where the parameters do not say
    Out:     the page; what is found changes nothing in the number of queries, but for one more where stories fold
    Raises:  WrongParameter
    """
    return _list(read_query(parameters, known, folds=folds), size=size, facets=facets, rows=rows)


def _list(asked: ListQuery, *, size: int, facets: bool, rows: bool) -> Listing:
    found = search.answer_question(asked.question, order=asked.order, after=asked.after, size=size)
    answer = found or database_answer.answer_from_database(asked, size=size)
    counts = cache(lambda: count_free(asked, answer))
    articles = _articles(answer.page.keys, asked) if rows else _bare(answer.page.keys, asked)
    return Listing(
        articles=articles,
        total=answer.page.total,
        title=wording.title(asked),
        chips=wording.chips(asked),
        parameters=asked.parameters,
        order=asked.order,
        next=_next(asked, articles, size) if answer.page.more else "",
        searchable=found is not None,
        rows=lambda: database_answer.rows_of(asked),
        count=(lambda: facets_of(asked, answer, counts())) if facets else list,
        over_time=lambda: timeline(asked, answer, lambda: _years(asked, answer, counts)) if facets else None,
        company=lambda names: company(asked, answer, names),
        reading=wording.reading(asked),
        months=lambda: {int(month): count for month, count in answer.beside("month", MONTHS).items()},
        by_place=lambda: {int(place): count for place, count in answer.every("place").items()},
        suggest=lambda: suggest(asked, answer.page.total),
        folded=asked.question.folded,
        copies=answer.page.copies,
    )


def _years(asked: ListQuery, answer: search.Answer, counts: Callable[[], search.Counts]) -> dict[Key, int]:
    """How many stories of the list are of which year."""
    return answer.beside("year", MOST_YEARS) if asked.question.is_set("year") else counts()["year"]


def select(parameters: QueryDict) -> ArticleQuerySet:
    """
    All items of a list as rows, in its order, from its cursor on where it has one; by relevance means by time. With
    copies=folded one of each story.

    Raises:  WrongParameter
    """
    return database_answer.rows_of(read_query(parameters, folds=False))


def _articles(keys: Sequence[int], asked: ListQuery) -> list[Article]:
    """The rows of a page in its order. What may not be read is not shown, whatever an index that lags behind says."""
    rows = Article.objects.readable().for_list().annotate(story_group=F("membership__group"))
    if asked.question.words is not None:
        rows = rows.annotate(text=Left("body", LOOKED_THROUGH))
    found = rows.in_bulk(keys)
    articles = [found[key] for key in keys if key in found]
    if asked.question.words is not None:
        passages = {article.pk: Passage(getattr(article, "text", ""), article.language) for article in articles}
        cut = cut_snippets(passages, asked.question.words)
        for article in articles:
            article.__dict__["snippet"] = cut.get(article.pk, "")
    if asked.question.folded:
        add_company(articles)
    return articles


def _bare(keys: Sequence[int], asked: ListQuery) -> list[Article]:
    """The same without what only rows show."""
    rows = Article.objects.readable().only("listed", "source").annotate(story_group=F("membership__group"))
    found = rows.in_bulk(keys)
    articles = [found[key] for key in keys if key in found]
    if asked.question.folded:
        add_company(articles)
    return articles


def _next(asked: ListQuery, articles: Sequence[Article], size: int) -> str:
    if asked.order == RELEVANCE:
        return Cursor(offset=(asked.after.offset if asked.after else 0) + size).encode()
    if not articles:
        return ""
    listed = None if asked.order == ARRIVAL else articles[-1].listed
    return Cursor(listed, articles[-1].pk).encode()
