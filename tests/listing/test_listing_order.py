"""The order of lists: by the earlier of a story's own time and its arrival, undated copy last (W66)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest
from django.http import QueryDict
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase
from pytest_django import Settings

from articles import search
from articles.listing import make_listing, select
from articles.models import UNDATED, Article
from articles.reading.draft import Dateline
from tests.factories import make_article
from tests.small_atlas import RECEIVED, make_draft, take_in

pytestmark = pytest.mark.django_db

DAY = dt.timedelta(days=1)
Lists = Callable[[str], list[str]]


@pytest.fixture(params=["index", "database"])
def lists(request: pytest.FixtureRequest, settings: Settings, tmp_path: Path) -> Lists:
    """The headlines of a list as the index gives them, and as the database does."""
    settings.NEWSROOM_INDEX = tmp_path / "index"

    def listed(query: str = "") -> list[str]:
        if request.param == "index":
            search.rebuild_index()
        listing = make_listing(QueryDict(query))
        assert listing.searchable == (request.param == "index")
        return [article.headline for article in listing.articles]

    return listed


def bring(headline: str, published: dt.datetime | None, dateline: Dateline | None = None) -> Article:
    take_in(make_draft(id=f"harbour:{headline}", headline=headline, published=published, dateline=dateline))
    return Article.objects.get(headline=headline)


@pytest.fixture
def copy() -> None:
    """Copy of yesterday, of eighteen years ahead, of no day, of a day without a year, of the day before."""
    bring("Yesterday", RECEIVED - DAY)
    bring("Ahead", RECEIVED + 6600 * DAY)
    bring("Undated", None)
    bring("README", None)
    bring("Dateline", None, Dateline("ERBIL, March 10", date=(RECEIVED - 3 * DAY).date(), year_inferred=True))
    bring("Before", RECEIVED - 2 * DAY)


ORDER = ["Ahead", "Yesterday", "Before", "Dateline", "README", "Undated"]


@pytest.mark.usefixtures("copy")
def test_nothing_from_the_future_or_without_a_date_leads_a_list_for_long(lists: Lists) -> None:
    """W66"""
    assert lists() == ORDER
    assert lists("order=oldest") == ORDER[::-1]

    bring("Later", RECEIVED - DAY / 2)

    # What is dated ahead stands at its arrival, with what came then.
    assert lists()[:2] == ["Ahead", "Later"]


@pytest.mark.usefixtures("copy")
def test_copy_that_came_later_goes_before_copy_that_is_dated_ahead(lists: Lists) -> None:
    """W66"""
    make_article("Newer", published=RECEIVED + DAY, arrived=RECEIVED + 2 * DAY)

    assert lists()[:2] == ["Newer", "Ahead"]


@pytest.mark.usefixtures("copy")
def test_undated_copy_is_in_no_span_of_time(lists: Lists) -> None:
    """W66"""
    assert lists("since=1900-01-01") == ORDER[:4]
    assert lists("until=2100-01-01") == ORDER[:4]
    assert lists(f"since={RECEIVED:%Y-%m-%d}") == ["Ahead"]


@pytest.mark.usefixtures("copy")
@pytest.mark.parametrize("order", ["newest", "oldest"])
def test_pages_selections_and_feeds_have_one_order(client: Client, order: str) -> None:
    """W66"""
    pages, after = [], ""
    for _ in ORDER:
        page = make_listing(QueryDict(f"order={order}&after={after}"), size=1)
        pages += [article.headline for article in page.articles]
        after = page.next
    selected = [article.headline for article in select(QueryDict(f"order={order}"))]
    answer = client.get("/articles.json", {"order": order}).json()

    assert pages == selected == [item["title"] for item in answer["items"]]
    assert pages == (ORDER if order == "newest" else ORDER[::-1])


@pytest.mark.usefixtures("copy")
def test_a_feed_dates_nothing_ahead(client: Client) -> None:
    """W66"""
    feed = client.get("/articles.rss").content.decode()

    assert feed.index("Ahead") < feed.index("Yesterday") < feed.index("Undated")
    assert f"{RECEIVED:%d %b %Y}" in feed
    assert f"{RECEIVED + 6600 * DAY:%Y}" not in feed


@pytest.mark.parametrize(
    ("ahead", "noted"), [(dt.timedelta(hours=1), True), (DAY, True), (dt.timedelta(minutes=1), False), (-DAY, False)]
)
def test_a_story_that_is_dated_later_than_it_came_has_a_problem(ahead: dt.timedelta, *, noted: bool) -> None:
    """W66"""
    article = bring("Story", RECEIVED + ahead)

    assert article.listed == min(RECEIVED, RECEIVED + ahead)
    assert article.published == RECEIVED + ahead
    assert any("later than it came" in problem for problem in article.problems) == noted


def test_a_time_that_a_later_delivery_states_counts_from_that_delivery() -> None:
    """W66"""
    bring("Story", None)
    take_in(
        make_draft(id="harbour:Story", headline="Story", published=RECEIVED - DAY, dateline=None), delivery="two.txt"
    )

    article = Article.objects.get()

    assert (article.published, article.listed) == (RECEIVED - DAY, RECEIVED - DAY)


def test_a_time_that_a_person_sets_gives_undated_copy_its_place() -> None:
    """W66"""
    article = bring("Story", None)
    assert article.listed == UNDATED

    article.published = RECEIVED - DAY
    article.save()
    article.refresh_from_db()

    assert article.listed == RECEIVED - DAY


TIMES = st.none() | st.datetimes(dt.datetime(1990, 1, 1), dt.datetime(2090, 1, 1), timezones=st.just(dt.UTC))


class OrderTests(TestCase):
    @given(times=st.lists(TIMES, min_size=1, max_size=5))
    def test_no_story_is_ever_listed_later_than_it_came(self, times: list[dt.datetime | None]) -> None:
        """W66: always."""
        take_in(*(make_draft(id=f"n:{n}", published=time, dateline=None) for n, time in enumerate(times)))

        listed = list(Article.objects.newest_first().values_list("listed", flat=True))

        expected = [UNDATED if time is None or time == RECEIVED else min(time, RECEIVED) for time in times]
        assert listed == sorted(expected, reverse=True)
