"""Coverage over time, and where a place lies."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from django.http import QueryDict
from django.test import Client
from lxml import html
from pytest_django import Settings

from articles import search
from articles.listing import make_listing
from articles.models import Place
from articles.reading.draft import PlaceKind
from articles.views.chronicle import HEIGHT, chronicle
from articles.views.mapping import locate
from tests.views.cast import name_in, place, story


def published(*days: str) -> None:
    for day in days:
        story(f"Of {day}", published=dt.datetime.fromisoformat(day).replace(tzinfo=dt.UTC))


@pytest.mark.django_db
def test_months_without_a_story_stand_between_those_with_one() -> None:
    published("2018-11-30", "2019-02-01", "2019-02-28")

    told = chronicle(make_listing(QueryDict()).months())

    assert told is not None
    assert [(bar.label, bar.count) for bar in told.bars] == [
        ("November 2018", 1), ("December 2018", 0), ("January 2019", 0), ("February 2019", 2),
    ]  # fmt: skip
    assert [bar.height for bar in told.bars] == [HEIGHT / 2, 0, 0, HEIGHT]
    assert (told.most.since, told.most.until) == ("2019-02-01", "2019-02-28")


@pytest.mark.django_db
def test_a_long_time_is_told_in_years() -> None:
    published("1987-02-26", "1987-10-19", "2019-03-18")

    told = chronicle(make_listing(QueryDict()).months())

    assert told is not None
    assert [bar.label for bar in told.bars] == [str(year) for year in range(1987, 2020)]
    assert told.bars[0].count == 2


@pytest.mark.django_db
def test_one_month_alone_is_no_story_over_time() -> None:
    published("2019-03-01", "2019-03-31")

    assert chronicle(make_listing(QueryDict()).months()) is None


def test_a_place_that_nobody_can_locate_has_no_map() -> None:
    assert locate(Place(name="Lost Village", kind=PlaceKind.OTHER), []) is None


def test_a_place_stands_in_the_middle_of_its_map() -> None:
    found = locate(Place(name="Christchurch", kind=PlaceKind.CITY, latitude=-43.53, longitude=172.63), [])

    assert found is not None
    west, north, width, height = map(float, found.view.split())
    assert (west + width / 2, north + height / 2) == pytest.approx((172.63, 43.53))


@pytest.mark.django_db
def test_an_entity_leads_to_the_stories_that_name_it_together_with_others(client: Client) -> None:
    article = story()
    name_in(article, place("Paris"), "stay")

    page = html.fromstring(client.get("/organisations/united-nations/").content)

    ways = [link.get("href") for link in page.cssselect(".beside .choice")]
    assert "/articles/?place=paris&organisation=united-nations" in ways
    assert "/articles/?organisation=united-nations&source=harbour-news" in ways
    for way in ways:
        assert "Bridges stay closed" in client.get(way).content.decode(), way


@pytest.mark.django_db
@pytest.mark.parametrize("indexed", [False, True], ids=["database", "index"])
def test_an_entity_keeps_company_only_with_what_its_own_stories_name(
    client: Client, indexed: bool, settings: Settings, tmp_path: Path
) -> None:
    article = story()
    name_in(article, place("Paris"), "stay")
    name_in(story("Rain in Oslo"), place("Oslo"), "stay")
    if indexed:
        settings.NEWSROOM_INDEX = tmp_path / "index"
        search.rebuild_index()

    page = html.fromstring(client.get("/places/paris/").content)

    places = [link.get("href") for link in page.cssselect("[aria-labelledby=with-place] .choice")]
    assert places == ["/places/erbil/", "/places/iraq/"]
