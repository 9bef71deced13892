"""Whose copy it is: `whose=original` and `whose=reprint`, and who reprints whom on a source's page."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from django.core.cache import cache
from django.http import QueryDict
from django.test import Client
from pytest_django import Settings

from articles import search
from articles.listing import WrongParameter, make_listing, select
from articles.models import Article, StoryGroup, StoryMember, reprinting
from articles.reading.draft import PubStatus
from tests.factories import make_article, make_source

pytestmark = pytest.mark.django_db

NOON = dt.datetime(2020, 1, 1, 12, tzinfo=dt.UTC)
ITEMS = {
    "North first": ("Northern Wire", 0),
    "North again": ("Northern Wire", 2),
    "Meridian copy": ("Meridian Press", 3),
    "Harbour copy": ("Harbour News", 4),
    "Alone": ("Meridian Press", 5),
}


@pytest.fixture(params=["index", "database"], autouse=True)
def copy(request: pytest.FixtureRequest, settings: Settings, tmp_path: Path) -> None:
    cache.clear()
    static = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    settings.STORAGES = {**settings.STORAGES, "staticfiles": static}
    settings.NEWSROOM_INDEX = tmp_path / "index"
    group = StoryGroup.objects.create()
    for headline, (source, hours) in ITEMS.items():
        article = make_article(headline, source=source, published=NOON + dt.timedelta(hours=hours))
        StoryMember.objects.create(article=article, group=None if headline == "Alone" else group, day=1)
    if request.param == "index":
        search.rebuild_index()


def headlines(query: str) -> set[str]:
    found = {article.headline for article in make_listing(QueryDict(query)).articles}
    assert found == {article.headline for article in select(QueryDict(query))}
    return found


def hide(headline: str) -> None:
    Article.objects.filter(headline=headline).update(status=PubStatus.CANCELED)
    if search.is_ready():
        search.rebuild_index()


def test_the_first_agencys_copy_is_original_and_that_of_others_a_reprint() -> None:
    assert headlines("copies=all&whose=original") == {"North first", "North again", "Alone"}
    assert headlines("copies=all&whose=reprint") == {"Meridian copy", "Harbour copy"}
    assert headlines("copies=all&whose=reprint&source=harbour-news") == {"Harbour copy"}
    assert make_listing(QueryDict("whose=reprint")).total == 1


def test_a_hidden_original_makes_no_reprint() -> None:
    hide("North first")
    hide("North again")

    assert headlines("copies=all&whose=original") == {"Meridian copy", "Alone"}
    assert headlines("copies=all&whose=reprint") == {"Harbour copy"}


def test_the_facet_counts_what_a_click_would_give() -> None:
    (facet,) = (one for one in make_listing(QueryDict("copies=all&whose=reprint")).facets if one.name == "source")

    assert {choice.value: choice.count for choice in facet.choices} == {"meridian-press": 1, "harbour-news": 1}


def test_an_unknown_value_is_refused_by_name() -> None:
    with pytest.raises(WrongParameter) as wrong:
        make_listing(QueryDict("whose=mine"))

    assert (wrong.value.parameter, wrong.value.value) == ("whose", "mine")


def test_a_list_offers_it_and_shows_what_is_chosen(client: Client) -> None:
    assert 'id="whose-reprint" href="/articles/?whose=reprint"' in client.get("/articles/").content.decode()
    page = client.get("/articles/?whose=reprint").content.decode()
    assert 'id="chip-whose-reprint"' in page
    assert client.get("/articles/?whose=mine").status_code == 400


def test_the_api_documents_the_parameter(client: Client) -> None:
    told = client.get("/api/schema/?format=json").json()["paths"]["/api/articles/"]["get"]["parameters"]
    assert "whose" in {parameter["name"] for parameter in told}


def test_a_sources_page_says_who_reprints_it_and_whom_it_reprints(client: Client) -> None:
    assert "Reprinted by" in client.get("/sources/northern-wire/").content.decode()
    assert "Reprints" in client.get("/sources/meridian-press/").content.decode()
    north, meridian = make_source("Northern Wire"), make_source("Meridian Press")
    harbour = make_source("Harbour News")
    assert reprinting(north.pk) == ({meridian.pk: 1, harbour.pk: 1}, {})
    assert reprinting(meridian.pk) == ({}, {north.pk: 1})

    hide("Harbour copy")

    assert reprinting(north.pk) == ({meridian.pk: 1}, {})
