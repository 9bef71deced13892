"""The answer of the database, for when there is no index: the same stories and the same counts, only slower."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from functools import cache, cached_property
from itertools import groupby, pairwise
from typing import Any

from django.db.models import Count, F, IntegerField, Q, QuerySet, Value
from django.db.models.functions import ExtractYear, TruncMonth
from django.utils import timezone

from articles.listing import folded_rows
from articles.listing.list_query import ListQuery
from articles.models import UNDATED, Article, ArticleQuerySet, Credit, DatelinePlace, OrganisationMention, PlaceMention
from articles.query import DEEPEST, Chosen, Key, ResultPage
from articles.reading import Role
from articles.search import ARRIVAL, EDITORS, FACETS, OLDEST, WRITERS, Answer, Counts, languages, lineage

Rows = QuerySet[Any, Any]
Tallies = dict[str, Counter[Key]]
PLACES: dict[str, type[Any]] = {"place": PlaceMention, "dateline": DatelinePlace}


def answer_from_database(asked: ListQuery, *, size: int) -> Answer:
    """What the index would answer, but that words are looked for in headlines alone and relevance is being new."""
    found = asked.filter.without(frozenset())
    folding = _Folding(asked)
    behind_others = folded_rows.behind_others(folding.here, asked.order)
    articles = folded_rows.without(found, behind_others)
    start = asked.after.offset if asked.after else 0
    ordered = in_order(behind(articles, asked), asked.order).values_list("pk", flat=True)
    keys = list(ordered[start : start + size + 1])
    more = len(keys) > size and start + size <= DEEPEST
    page = ResultPage(keys[:size], articles.count(), more, copies=len(behind_others))
    counted = cache(lambda: _all_counts(asked, folding))

    def holding(facet: str, chosen: Chosen) -> int:
        stories = _stories(asked, facet).filter(asked.filter.condition(facet, chosen))
        return stories.count() - len(folding.behind_others(stories))

    return Answer(
        page,
        lambda facets, most: counts(asked, counted, facets, most),
        lambda facet, most: beside(asked, folding, facet, most),
        holding,
        lambda moments: _between(found, folding.here, moments),
        lambda moments: _between(_stories(asked, "year"), folding.company("year"), moments),
        lambda facet: beside(asked, folding, facet, None),
        lambda facet: dict(counted()[facet]),
    )


def rows_of(asked: ListQuery) -> ArticleQuerySet:
    """All rows of a list, in its order, from its cursor on where it has one."""
    articles = asked.filter.without(frozenset())
    shown = folded_rows.without(articles, folded_rows.behind_others(_Folding(asked).here, asked.order))
    return in_order(behind(shown, asked), asked.order)


class _Folding:
    """
    Which items of a list that folds have company, as it is and as if one facet were not set.

    Rule:  two queries, whatever is set: one for the list, one for all facets that are set
    """

    def __init__(self, asked: ListQuery) -> None:
        self.asked = asked

    def behind_others(self, articles: ArticleQuerySet) -> list[int]:
        """Which of some items stand behind others of their story."""
        rows = folded_rows.with_company({"": articles})[""] if self.asked.question.folded else []
        return folded_rows.behind_others(rows, self.asked.order)

    @cached_property
    def here(self) -> list[folded_rows.Row]:
        if not self.asked.question.folded:
            return []
        return folded_rows.with_company({"": self.asked.filter.without(frozenset())})[""]

    @cached_property
    def elsewhere(self) -> dict[str, list[folded_rows.Row]]:
        taken = [facet for facet in FACETS if self.asked.question.is_set(facet)] if self.asked.question.folded else []
        return folded_rows.with_company({facet: _stories(self.asked, facet) for facet in taken})

    def company(self, facet: str) -> list[folded_rows.Row]:
        """As if the facet were not set."""
        return self.elsewhere.get(facet, self.here)

    def fold(self, found: Tallies, facets: Sequence[str], rows: Sequence[folded_rows.Row]) -> None:
        """Make counts of items counts of stories."""
        for facet, more in folded_rows.surplus(rows, facets).items():
            found[facet].subtract(more)

    def fold_all(self, found: Tallies) -> None:
        """The same for all facets, each as if it were not set."""
        free = [facet for facet in FACETS if facet not in self.elsewhere]
        self.fold(found, free, self.here)
        for facet, rows in self.elsewhere.items():
            self.fold(found, [facet], rows)


def in_order(articles: ArticleQuerySet, order: str) -> ArticleQuerySet:
    if order == ARRIVAL:
        return articles.order_by("-id")
    return articles.order_by("listed", "id") if order == OLDEST else articles.newest_first()


def behind(articles: ArticleQuerySet, asked: ListQuery) -> ArticleQuerySet:
    """Those that follow the cursor, if there is one."""
    after = asked.after
    if after is not None and after.by_arrival:
        return articles.filter(pk__lt=after.key)
    if after is None or after.listed is None:
        return articles
    if asked.order == OLDEST:
        later = Q(listed__gt=after.listed) | Q(listed=after.listed, pk__gt=after.key)
        return articles.filter(later, listed__gte=after.listed)
    earlier = Q(listed__lt=after.listed) | Q(listed=after.listed, pk__lt=after.key)
    return articles.filter(earlier, listed__lte=after.listed)


def counts(asked: ListQuery, counted: Callable[[], Tallies], facets: Sequence[str], most: int) -> Counts:
    """How many stories have each value of each facet; a facet is counted as if it were not set itself."""
    told: Counts = {}
    for facet in facets:
        of_facet = counted()[facet]
        chosen = {key: of_facet[key] for key in asked.question.chosen(facet).keys}
        told[facet] = dict(of_facet.most_common(most)) | chosen
    return told


def _all_counts(asked: ListQuery, folding: _Folding) -> Tallies:
    found: Tallies = {facet: Counter() for facet in FACETS}
    _count_places(asked, found)
    _count_the_rest(lambda facet: _stories(asked, facet), found)
    _count_languages(_stories(asked, "language"), found["language"])
    folding.fold_all(found)
    return found


def _stories(asked: ListQuery, facet: str) -> ArticleQuerySet:
    return asked.filter.without(frozenset({"since", "until"} if facet == "year" else {facet}))


def _between(
    articles: ArticleQuerySet, company: Sequence[folded_rows.Row], moments: Sequence[dt.datetime]
) -> list[int]:
    """How many stories are listed from each moment to the next, in one query."""
    spans = {f"span_{number}": span for number, span in enumerate(pairwise(moments))}
    counted = {name: Count("pk", filter=Q(listed__gte=start, listed__lt=end)) for name, (start, end) in spans.items()}
    found = articles.filter(listed__gte=moments[0], listed__lt=moments[-1]).order_by().aggregate(**counted)
    more = folded_rows.surplus_between(company, moments)
    return [found[name] - less for name, less in zip(spans, more, strict=True)]


def beside(asked: ListQuery, folding: _Folding, facet: str, most: int | None) -> dict[Key, int]:
    """How many of the stories found have which values of a facet, or are of which month, as all facets are set."""
    articles = asked.filter.without(frozenset())
    found: Tallies = {each: Counter() for each in (*FACETS, "month")}
    if facet == "month":
        found["month"] = Counter(_months(articles))
    elif facet == "language":
        _count_languages(articles, found["language"])
    elif facet in PLACES:
        for _, keys in _lineages({facet: articles}, main=asked.question.main):
            found[facet].update(keys)
    else:
        _count_the_rest(lambda _: articles, found)
    folding.fold(found, [facet], folding.here)
    return dict(found[facet].most_common(most))


def _months(articles: ArticleQuerySet) -> dict[Key, int]:
    dated = articles.exclude(listed=UNDATED).order_by()
    rows = dated.annotate(month=TruncMonth("listed", tzinfo=timezone.get_default_timezone())).values_list("month")
    return {month.year * 12 + month.month - 1: count for month, count in rows.annotate(Count("pk"))}


def _count_places(asked: ListQuery, found: dict[str, Counter[Key]]) -> None:
    for facet, keys in _lineages({facet: _stories(asked, facet) for facet in PLACES}, main=asked.question.main):
        found[facet].update(keys)


def _lineages(stories: Mapping[str, ArticleQuerySet], *, main: bool) -> Iterator[tuple[str, set[int]]]:
    """For each facet and story, the places that it has and all that those lie within; story by story, in one query."""
    links = [
        _links(facet, main=main)
        .filter(article__in=of_facet.values("pk"))
        .order_by()
        .annotate(facet=Value(facet), story=F("article_id"))
        .values_list("facet", "story", "place_id", "place__path")
        for facet, of_facet in stories.items()
    ]
    rows = links[0].union(*links[1:], all=True).order_by("facet", "story").iterator(chunk_size=5000)
    for (facet, _), of_story in groupby(rows, key=lambda row: (row[0], row[1])):
        yield facet, {key for _, _, place, path in of_story for key in lineage(place, path)}


def _links(facet: str, *, main: bool) -> Rows:
    """The links of a facet of places that count."""
    if main and facet == "place":
        return PlaceMention.objects.mainly_about()
    found: Rows = PLACES[facet].objects.in_force()
    return found


def _count_the_rest(stories: Callable[[str], ArticleQuerySet], found: dict[str, Counter[Key]]) -> None:
    """All but places and languages, in one query; `stories` are those that a facet is counted over."""
    bodies = OrganisationMention.objects.in_force().filter(article__in=stories("organisation").values("pk"))
    from_sources = stories("source")
    shared = Article.other_sources.through.objects.filter(article__in=from_sources.values("pk"))
    # A story that names its own source among the others is one story of it.
    shared = shared.exclude(article__source=F("source"), article__source__isnull=False)
    zone = timezone.get_default_timezone()
    years = stories("year").exclude(listed=UNDATED).annotate(year=ExtractYear("listed", tzinfo=zone))
    counted = [
        _tally(bodies, "organisation", "organisation_id"),
        _tally(from_sources.filter(source__isnull=False), "source", "source_id", "pk"),
        _tally(shared, "source", "source_id"),
        _tally(_credits(stories("byline"), WRITERS), "byline", "person_id"),
        _tally(_credits(stories("editor"), EDITORS), "editor", "person_id"),
        _tally(years, "year", "year", "pk"),
    ]
    for facet, key, number in counted[0].union(*counted[1:], all=True):
        found[facet][int(key)] += number


def _count_languages(articles: ArticleQuerySet, found: Counter[Key]) -> None:
    rows = articles.exclude(language="").order_by().values_list("language")
    for language, stories in rows.annotate(Count("pk")):
        for code in languages(language):
            found[code] += stories


def _credits(stories: ArticleQuerySet, roles: Collection[Role]) -> Rows:
    return Credit.objects.in_force().filter(role__in=roles, article__in=stories.values("pk"))


def _tally(rows: Rows, facet: str, key: str, story: str = "article_id") -> Rows:
    counted = rows.order_by().annotate(facet=Value(facet), value=F(key)).values_list("facet", "value")
    told: Rows = counted.annotate(Count(story, distinct=True, output_field=IntegerField()))
    return told
