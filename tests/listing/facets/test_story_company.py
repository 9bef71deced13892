"""A line that stands for a story says what else there is of it, of what readers may see."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from django.http import QueryDict
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries, Settings

from articles import search
from articles.listing import make_listing
from articles.models import Article, StoryGroup, StoryMember
from tests.factories import PUBLISHED, make_article, make_source

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def static_files_as_they_lie(settings: Settings) -> None:
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }


def together(*articles: Article) -> StoryGroup:
    group = StoryGroup.objects.create()
    StoryMember.objects.bulk_create(StoryMember(article=article, group=group, day=1) for article in articles)
    return group


def at(hours: int) -> dt.datetime:
    return PUBLISHED + dt.timedelta(hours=hours)


@pytest.fixture
def story() -> list[Article]:
    """Three versions and two copies of other agencies, the newest last, and one story beside."""
    hills = [make_source(name) for name in ("Hill Press", "Lake Wire")]
    own = [make_article(f"Bridge closed {number}", published=at(number)) for number in range(3)]
    copies = [make_article(f"Copy {number}", source=one, published=at(-1)) for number, one in enumerate(hills)]
    make_article("Another", published=at(-5))
    together(*own, *copies)
    return [*copies, *own]


def test_a_line_counts_versions_and_other_agencies(story: list[Article]) -> None:
    listing = make_listing(QueryDict())

    line, another = listing.articles
    company = vars(line)["company"]
    assert (line.headline, another.headline) == ("Bridge closed 2", "Another")
    assert (company.versions, company.agencies) == (3, 2)
    assert [item.headline for item in company.others] == ["Bridge closed 1", "Bridge closed 0", "Copy 1", "Copy 0"]
    assert (listing.total, listing.items) == (2, 6)
    assert not hasattr(another, "company")


@pytest.mark.parametrize("hidden", [{"status": "withheld"}, {"embargo": timezone.now() + dt.timedelta(days=3)}])
def test_hidden_items_are_no_company(story: list[Article], hidden: dict[str, object]) -> None:
    """W52: what readers may not see is neither counted nor named, nor does it stand for others."""
    Article.objects.filter(headline__in=["Bridge closed 2", "Copy 0"]).update(**hidden)

    line = make_listing(QueryDict()).articles[0]

    company = vars(line)["company"]
    assert line.headline == "Bridge closed 1"
    assert (company.versions, company.agencies) == (2, 1)
    Article.objects.exclude(headline__in=["Bridge closed 1", "Another"]).update(**hidden)
    assert not hasattr(make_listing(QueryDict()).articles[0], "company")


def test_the_newest_that_matches_stands_for_the_others(story: list[Article]) -> None:
    listing = make_listing(QueryDict("source=hill-press"))

    assert [article.headline for article in listing.articles] == ["Copy 0"]
    assert vars(listing.articles[0])["company"].agencies == 2


def test_company_costs_one_question_however_much_there_is(
    story: list[Article], settings: Settings, tmp_path: Path, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    settings.NEWSROOM_INDEX = tmp_path / "index"
    search.rebuild_index()
    with django_assert_max_num_queries(20) as alone:
        make_listing(QueryDict("source=lake-wire"), facets=False)
    for number in range(5):
        together(*(make_article(f"Flood {number} {part}") for part in range(3)))
    search.rebuild_index()

    with django_assert_max_num_queries(len(alone) - 1):
        make_listing(QueryDict(), facets=False)


def test_the_page_opens_them_in_place(client: Client, story: list[Article]) -> None:
    page = client.get("/articles/").content.decode()

    assert page.count('<li class="story"') == 2
    assert '<details class="company"' in page
    assert "<span><bdi>3 versions</bdi></span><span><bdi>2 other agencies</bdi></span>" in page
    assert page.index('<details class="company"') < page.index("Bridge closed 1") < page.index("</details>")
    assert '<a class="copies" href="/articles/?copies=all">6 items</a>' in page


def test_copies_all_shows_every_item(client: Client, story: list[Article]) -> None:
    page = client.get("/articles/?copies=all").content.decode()

    assert page.count('<li class="story"') == 6
    assert '<details class="company"' not in page
    assert '<a class="copies" href="/articles/">' in page
    assert client.get("/articles/?copies=none").status_code == 400


def test_programs_get_every_item_unless_they_ask_for_stories(client: Client, story: list[Article]) -> None:
    assert client.get("/api/articles/").json()["total"] == 6
    assert client.get("/api/articles/?copies=folded").json()["total"] == 2
    assert b"".join(client.get("/articles.csv")).count(b"Bridge closed") == 3  # type: ignore[call-overload]
    assert b"".join(client.get("/articles.csv?copies=folded")).count(b"Bridge closed") == 1  # type: ignore[call-overload]
