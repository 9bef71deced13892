"""Lists fold exactly: page after page each story once, where brute force puts it, and counts of stories."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from django.core.cache import cache
from django.db import transaction
from django.http import QueryDict
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytest_django import Settings

from articles import search
from articles.listing import Choice, ChoiceRelation, Listing, make_listing, select
from articles.models import Article, StoryGroup, StoryMember
from tests.search.test_same_answers import STORIES, Told, newsroom, queries, said, tell

__all__ = ["newsroom"]

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]

GROUPS = st.sampled_from([None, 0, 0, 1, 1, 2])
ITEMS = st.lists(st.tuples(STORIES, GROUPS), min_size=1, max_size=9)


def put_together(groups: Iterable[int | None]) -> None:
    """Have the stories of `tell` be of these groups, one after another."""
    made = {group: StoryGroup.objects.create() for group in (0, 1, 2)}
    for number, group in enumerate(groups):
        article = Article.objects.get(guid=f"told:{number}")
        StoryMember.objects.create(article=article, group=made[group] if group is not None else None, day=1)


def by_hand(query: str) -> list[int]:
    """The items that stand for their stories, each item of the list looked at."""
    rows = list(select(QueryDict(query)).values_list("pk", "listed", "membership__group"))
    last_in = "order=arrival" in query
    best: dict[object, tuple[Any, int]] = {}
    for key, listed, group in rows:
        story, place = group or f"item {key}", (key if last_in else listed, key)
        best[story] = max(best.get(story, place), place)
    standing = {key for _, key in best.values()}
    return [key for key, *_ in rows if key in standing]


def paged(query: str, size: int) -> list[int]:
    """The items of all pages, one page after another."""
    found: list[int] = []
    listing = make_listing(QueryDict(query), size=size, facets=False)
    while True:
        found += [article.pk for article in listing.articles]
        if not listing.next:
            return found
        listing = make_listing(QueryDict(f"{query}&after={listing.next}"), size=size, facets=False)


def free_choices(listing: Listing, query: str) -> list[tuple[str, Choice]]:
    """The values that may be added, each with the name of its facet."""
    facets = [facet for facet in listing.facets if facet.name not in query]
    pairs = [(facet.name, choice) for facet in facets for choice in facet.choices]
    return [(name, choice) for name, choice in pairs if choice.relation == ChoiceRelation.FREE]


def check(listing: Listing, query: str) -> None:
    """Hold the counts of a list against what brute force counts."""
    assert listing.total == len(by_hand(query))
    assert listing.items == len(select(QueryDict(query)))
    for name, choice in free_choices(listing, query):
        assert choice.count == len(by_hand(f"{query}&{name}={choice.value}"))


def check_in_time(listing: Listing, query: str) -> None:
    """The same for the bars of its timeline, where it asks for no days itself."""
    if listing.timeline and "since" not in query and "until" not in query:
        for bar in listing.timeline.bars:
            assert bar.count == len(by_hand(f"{query}&since={bar.span.since}&until={bar.span.until}"))


def check_either_way(query: str) -> None:
    """Hold rows that fold and a list that does not against the same."""
    assert [row.pk for row in select(QueryDict(f"{query}&copies=folded"))] == by_hand(query)
    every = make_listing(QueryDict(f"{query}&copies=all"), size=100, facets=False)
    assert [row.pk for row in every.articles] == [row.pk for row in select(QueryDict(query))]


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(items=ITEMS, asked=queries(), size=st.integers(1, 4))
def test_each_story_once_at_its_place_with_the_same_counts(
    settings: Settings, tmp_path: Path, items: list[tuple[Told, int | None]], asked: str, size: int
) -> None:
    with transaction.atomic():
        for number, (told, _) in enumerate(items):
            tell(number, told)
        put_together(group for _, group in items)
        settings.NEWSROOM_INDEX = tmp_path / "index"
        search.rebuild_index()
        everything = ["order=newest", asked]
        answers = []
        for folder in ("index", "none"):
            settings.NEWSROOM_INDEX = tmp_path / folder
            cache.clear()
            for query in everything:
                listing = make_listing(QueryDict(query), size=100)
                assert listing.searchable is (folder == "index")
                assert paged(query, size) == by_hand(query)
                check(listing, query)
                check_in_time(listing, query)
                answers.append(said(listing))
        assert answers[: len(everything)] == answers[len(everything) :]
        for query in everything:
            check_either_way(query)
        transaction.set_rollback(True)
