"""The parameters of a list, as rows know them."""

from __future__ import annotations

import datetime as dt

import pytest
from django.http import QueryDict
from pytest_django import Settings

from articles.listing.parameters import ArticleFilter
from articles.models import Article, LinkStatus, Source
from tests.factories import make_article, make_place, make_source

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def without_index(settings: Settings, tmp_path: object) -> None:
    settings.NEWSROOM_INDEX = f"{tmp_path}/none"


def found(query: str) -> list[str]:
    chosen = ArticleFilter(QueryDict(query), queryset=Article.objects.all())
    assert chosen.is_valid(), chosen.errors
    return sorted(chosen.qs.values_list("headline", flat=True))


def test_a_country_finds_what_happened_in_its_towns() -> None:
    erbil = make_place("Erbil", parent="Iraq")
    make_article("Town", places=[erbil])
    make_article("Country", places=["Iraq"])
    make_article("Elsewhere", places=["Syria"])

    assert found("place=iraq") == ["Country", "Town"]
    assert found("place=erbil") == ["Town"]


def test_a_place_whose_path_begins_alike_is_another() -> None:
    places = [make_place(f"Place {number}") for number in range(12)]
    make_article("First", places=[places[0]])
    make_article("Tenth", places=[places[10]])

    assert found(f"place={places[0].slug}") == ["First"]


def test_one_parameter_twice_is_or_and_different_ones_are_and() -> None:
    make_article("Both", places=["Erbil"], source="Harbour News")
    make_article("Place alone", places=["Mosul"], source="Hill Press")

    assert found("place=erbil&place=mosul") == ["Both", "Place alone"]
    assert found("place=erbil&place=mosul&source=hill-press") == ["Place alone"]


def test_a_hyphen_leaves_out() -> None:
    make_article("Erbil", places=["Erbil"])
    make_article("Both", places=["Erbil", "Mosul"])
    make_article("Neither")

    assert found("place=erbil&place=-mosul") == ["Erbil"]
    assert found("place=-mosul") == ["Erbil", "Neither"]


def test_leaving_a_source_out_keeps_what_names_none() -> None:
    make_article("Unnamed", source=None)
    make_article("Named", source="Harbour News")

    assert found("source=-harbour-news") == ["Unnamed"]


def test_a_source_has_what_it_sent_together_with_others() -> None:
    make_article("Shared", source="Harbour News", other_sources=["Hill Press"])

    assert found("source=hill-press") == ["Shared"]


def test_a_merged_entity_leads_to_what_it_was_merged_into() -> None:
    harbour = make_source("Harbour News")
    make_source("Harbor News", merged_into=harbour)
    make_article("Told", source=harbour)

    assert found("source=harbor-news") == ["Told"]
    assert Source.objects.count() == 2


def test_links_that_an_editor_removed_do_not_count() -> None:
    article = make_article(places=["Erbil"], dateline=["Erbil"], organisations=["United Nations"], byline=["Ann Poe"])
    for links in (
        article.place_mentions,
        article.dateline_places,
        article.organisation_mentions,
        article.credits,
    ):
        links.update(standing=LinkStatus.REMOVED)
    make_article("Other", places=["Erbil"], dateline=["Erbil"], organisations=["United Nations"], byline=["Ann Poe"])

    for query in ("place=erbil", "dateline=erbil", "organisation=united-nations", "byline=ann-poe"):
        assert found(query) == ["Other"], query


def test_writers_and_editors_are_told_apart() -> None:
    make_article("Hers", byline=["Ann Poe"], editor=["Bo Roe"])

    assert found("byline=ann-poe") == found("editor=bo-roe") == ["Hers"]
    assert found("byline=bo-roe") == found("editor=ann-poe") == []


def test_days_are_those_of_the_newsroom_and_both_included(settings: Settings) -> None:
    settings.TIME_ZONE = "Asia/Baghdad"
    make_article("Late on the 17th in London", published=dt.datetime(2019, 3, 17, 22, tzinfo=dt.UTC))
    make_article("Late on the 18th in Baghdad", published=dt.datetime(2019, 3, 18, 20, 59, 59, tzinfo=dt.UTC))
    make_article("The 19th in Baghdad", published=dt.datetime(2019, 3, 18, 21, tzinfo=dt.UTC))

    assert found("since=2019-03-18&until=2019-03-18") == ["Late on the 17th in London", "Late on the 18th in Baghdad"]


def test_parameters_without_a_value_mean_nothing() -> None:
    make_article("Told")

    assert found("place=&q=&since=&until=&order=&after=") == ["Told"]


@pytest.mark.parametrize(
    ("query", "value"),
    [
        ("place=atlantis", "atlantis"),
        ("place=erbil&place=-atlantis", "-atlantis"),
        ("place=-", "-"),
        ("place=%00", "\x00"),
        ("language=martian", "martian"),
        ("language=../etc", "../etc"),
        ("&".join(f"language=a{letter}" for letter in "abcdefghijklmnopqrstuvwxyz")
         + "&" + "&".join(f"language=b{letter}" for letter in "abcdefghijklmnopqrstuvwxyz"), "by"),
    ],
)  # fmt: skip
def test_a_wrong_value_is_named(query: str, value: str) -> None:
    make_article(places=["Erbil"])
    chosen = ArticleFilter(QueryDict(query), queryset=Article.objects.all())

    assert not chosen.is_valid()
    (errors,) = chosen.errors.as_data().values()
    assert errors[0].params == {"value": value}


@pytest.mark.parametrize(
    "query",
    ["since=2019", "since=2019-02-30", "until=0001-01-01", "until=9999-12-31", "since=today", "order=sideways",
     "after=x"],
)  # fmt: skip
def test_a_wrong_day_order_or_page_is_refused(query: str) -> None:
    assert not ArticleFilter(QueryDict(query), queryset=Article.objects.all()).is_valid()


def test_without_an_index_headlines_are_searched() -> None:
    make_article("Grain prices rise")
    make_article("Oil flows", body="Grain, too.")

    assert found("q=grain") == ["Grain prices rise"]
    assert found("q=grain+-rise") == []
    assert found("q=*") == []


def test_values_joined_by_a_plus_are_and() -> None:
    erbil = make_place("Erbil", parent="Iraq")
    make_article("Both", places=[erbil, "Syria"], byline=["Ann Poe", "Bo Roe"])
    make_article("Iraq alone", places=[erbil], byline=["Ann Poe"])
    make_article("Syria and Turkey", places=["Syria", "Turkey"])

    assert found("place=iraq+syria") == found("place=iraq%2Bsyria") == ["Both"]
    assert found("byline=ann-poe+bo-roe") == ["Both"]
    assert found("place=iraq+syria&place=turkey") == ["Both", "Syria and Turkey"]
    assert found("place=syria&place=-iraq+syria") == ["Syria and Turkey"]
    assert found("place=-iraq+syria") == ["Iraq alone", "Syria and Turkey"]
    assert found("place=iraq+iraq") == found("place=iraq") == ["Both", "Iraq alone"]


@pytest.mark.parametrize("query", ["place=erbil+atlantis", "place=erbil+-mosul", "place=-+", "place=+"])
def test_each_of_joined_values_must_exist(query: str) -> None:
    make_article(places=["Erbil", "Mosul"])

    assert not ArticleFilter(QueryDict(query), queryset=Article.objects.all()).is_valid()
