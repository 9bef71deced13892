"""Places that stories are mainly about, or all that they name: `mention=main`."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.http import QueryDict
from pytest_django import Settings

from articles import search
from articles.listing import WrongParameter, make_listing
from articles.models import LinkStatus, PlaceMention
from tests.factories import make_article, make_place

pytestmark = pytest.mark.django_db

STORIES = {
    "Both": {"erbil": True, "syria": True},
    "Iraq": {"erbil": True, "syria": False},
    "Syria": {"iraq": False, "syria": True},
    "Unknown": {"iraq": None},
    "Removed": {"iraq": True, "syria": True},
}


@pytest.fixture(params=["index", "database"], autouse=True)
def copy(request: pytest.FixtureRequest, settings: Settings, tmp_path: Path) -> None:
    settings.NEWSROOM_INDEX = tmp_path / "index"
    make_place("Erbil", parent=make_place("Iraq"))
    make_place("Syria")
    for headline, places in STORIES.items():
        article = make_article(headline, places=[name.capitalize() for name in places])
        for slug, about in places.items():
            article.place_mentions.filter(place__slug=slug).update(about=about)
    PlaceMention.objects.filter(article__headline="Removed").update(standing=LinkStatus.REMOVED)
    if request.param == "index":
        search.rebuild_index()


def headlines(query: str) -> set[str]:
    return {article.headline for article in make_listing(QueryDict(query)).articles}


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("place=iraq", {"Both", "Iraq", "Syria", "Unknown"}),
        ("place=iraq&mention=any", {"Both", "Iraq", "Syria", "Unknown"}),
        ("place=iraq&mention=main", {"Both", "Iraq"}),
        ("place=erbil&mention=main", {"Both", "Iraq"}),
        ("place=iraq+syria&mention=main", {"Both"}),
        ("place=iraq&place=syria&mention=main", {"Both", "Iraq", "Syria"}),
        ("place=-iraq&mention=main", {"Syria", "Unknown", "Removed"}),
        ("mention=main", set(STORIES)),
    ],
)
def test_places_count_that_stories_are_mainly_about(query: str, found: set[str]) -> None:
    assert headlines(query) == found


def test_the_facet_counts_what_a_click_would_give() -> None:
    (facet,) = (one for one in make_listing(QueryDict("mention=main")).facets if one.name == "place")

    assert {choice.value: choice.count for choice in facet.choices} == {"iraq": 2, "erbil": 2, "syria": 2}
    assert all(len(headlines(f"mention=main&place={one.value}")) == one.count for one in facet.choices)


def test_the_title_says_it_and_the_chip_takes_it_off() -> None:
    listing = make_listing(QueryDict("mention=main&place=iraq"))

    assert listing.title == "Stories mainly about Iraq"
    assert [(chip.parameter, chip.value) for chip in listing.chips] == [("place", "iraq"), ("mention", "main")]
    assert make_listing(QueryDict("mention=any&place=iraq")).parameters.urlencode() == "place=iraq"


def test_another_value_is_refused() -> None:
    with pytest.raises(WrongParameter) as wrong:
        make_listing(QueryDict("mention=mostly"))

    assert (wrong.value.parameter, wrong.value.value) == ("mention", "mostly")
