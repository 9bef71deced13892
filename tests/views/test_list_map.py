"""Any list as a map: `view=map`."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.http import QueryDict
from django.test import Client
from lxml import html
from pytest_django import Settings

from articles import search
from articles.listing import make_listing
from articles.models import Article
from articles.reading.draft import PlaceKind
from articles.views.maps.list_map import WORLD, ListMap, draw_map
from tests.factories import make_article, make_place

pytestmark = pytest.mark.django_db

COUNTRY = PlaceKind.COUNTRY


@pytest.fixture(params=["index", "database"], autouse=True)
def copy(request: pytest.FixtureRequest, settings: Settings, tmp_path: Path) -> None:
    settings.NEWSROOM_INDEX = tmp_path / "index"
    iraq = make_place("Iraq", kind=COUNTRY, country="IQ", latitude=33.0, longitude=44.0)
    region = make_place("Erbil Region", kind=PlaceKind.REGION, parent=iraq, country="IQ")
    make_place("Erbil", parent=region, country="IQ", latitude=36.19, longitude=44.01)
    make_place("Basra", parent=iraq, country="IQ", latitude=30.5, longitude=47.8)
    make_place("Lost Village", parent=iraq, country="IQ")
    make_place("Syria", kind=COUNTRY, country="SY", latitude=35.0, longitude=38.0)
    make_place("Singapore", kind=COUNTRY, country="SG", latitude=1.34, longitude=103.83)
    for places in (["Erbil"], ["Erbil", "Syria"], ["Basra", "Erbil"], ["Lost Village"], ["Singapore"], ["Syria"], []):
        make_article(f"Rain in {' and '.join(places) or 'no place'}", places=places)
    if request.param == "index":
        search.rebuild_index()


def drawn(query: str) -> ListMap:
    return draw_map(make_listing(QueryDict(query)))


def counts(found: ListMap) -> dict[str, int]:
    shown = [shape.choice for shape in found.shapes] + [dot.choice for dot in found.dots]
    return {choice.value: choice.count for choice in shown}


def test_countries_are_shaded_and_those_without_an_outline_are_dots() -> None:
    world = drawn("view=map")

    assert world.window == WORLD
    assert {shape.code: shape.choice.count for shape in world.shapes} == {"IQ": 4, "SY": 2}
    assert [(dot.x, dot.y, dot.choice.value) for dot in world.dots] == [("103.83", "-1.34", "singapore")]
    assert [(row.value, row.count) for row in world.rows] == [("iraq", 4), ("syria", 2), ("singapore", 1)]


def test_a_country_is_looked_at_closely_with_its_towns() -> None:
    iraq = drawn("view=map&place=iraq")
    west, north, width, height = map(float, iraq.window.split())

    assert {dot.choice.value: dot.choice.count for dot in iraq.dots} == {"erbil": 3, "basra": 1}
    assert all(west < float(dot.x) < west + width and north < float(dot.y) < north + height for dot in iraq.dots)
    assert {row.value: row.count for row in iraq.rows} == {"erbil": 3, "erbil-region": 3, "basra": 1, "lost-village": 1}


@pytest.mark.parametrize("asked", ["", "place=iraq&", "place=iraq&place=syria&", "place=-basra&", "q=syria&"])
def test_each_count_is_that_of_the_list_to_which_a_click_leads(client: Client, asked: str) -> None:
    page = html.fromstring(client.get(f"/articles/?{asked}view=map").content)

    rows = page.cssselect(".map-table tbody tr")
    assert rows
    for row in rows:
        (link,) = row.cssselect("a")
        found = make_listing(QueryDict(link.get("href").partition("?")[2]))
        assert found.parameters["view"] == "map"
        assert link.get("aria-current") or f"{found.total}" == row.cssselect("td")[0].text


def test_the_counts_are_those_of_the_question() -> None:
    assert counts(drawn("view=map&q=syria")) == {"iraq": 1, "syria": 2}
    assert counts(drawn("view=map&place=-iraq")) == {"syria": 1, "singapore": 1}


def test_hidden_stories_are_on_no_map(client: Client) -> None:
    Article.objects.filter(place_mentions__place__slug="singapore").update(status="withheld")
    search.rebuild_index()

    assert b"Singapore" not in client.get("/map/").content


def test_feeds_and_other_forms_of_the_list_have_no_view(client: Client) -> None:
    page = html.fromstring(client.get("/articles/?place=iraq&view=map").content)

    assert page.cssselect("#feed-rss")[0].get("href") == "/articles.rss?place=iraq"
    assert make_listing(QueryDict("view=list")).parameters.urlencode() == ""


def test_a_map_of_nothing_says_so(client: Client) -> None:
    assert b"No story names a place yet" in client.get("/articles/?until=1900-01-01&view=map").content


@pytest.mark.parametrize("language", ["ar", "ckb", "fr", "tr"])
def test_numbers_of_the_drawing_are_those_of_svg(client: Client, language: str) -> None:
    page = html.fromstring(client.get("/articles/?place=iraq&view=map", headers={"accept-language": language}).content)

    assert [float(dot.get(name)) for dot in page.cssselect("circle.dot") for name in ("cx", "cy", "r")]
