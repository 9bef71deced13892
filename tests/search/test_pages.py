"""Pages, feeds and exports as they are with an index in use."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.test import Client
from lxml import html
from pytest_django import DjangoAssertNumQueries, Settings

from articles import search
from tests.factories import make_article

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def told(index: Path, settings: Settings) -> None:
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }
    make_article("Grain is sown", body="In the west, <much> grain is sown.", places=["Erbil"])
    make_article("Oil flows", body="In the east, oil flows.", places=["Erbil"])
    search.rebuild_index()


def test_a_search_shows_what_it_found_and_where(client: Client) -> None:
    page = html.fromstring(client.get("/articles/?q=grains").content)

    assert [link.text for link in page.cssselect("li.story h3 a")] == ["Grain is sown"]
    assert [mark.text for mark in page.cssselect("li.story mark")] == ["grain"]
    assert page.cssselect("li.story .lead")[0].text_content() == "In the west, <much> grain is sown."
    assert not page.cssselect(".notice")
    assert page.cssselect("#order-relevance")


def test_feeds_and_data_find_the_same_words(client: Client) -> None:
    for ending in ("rss", "atom", "json", "csv"):
        response = client.get(f"/articles.{ending}?q=grain")
        body = b"".join(response) if response.streaming else response.content  # type: ignore[attr-defined]

        assert b"Grain is sown" in body, ending
        assert b"Oil flows" not in body, ending


@pytest.mark.parametrize("query", ["", "q=grain", "place=erbil", "q=grain&place=erbil&order=relevance"])
def test_a_page_costs_few_questions(
    client: Client, query: str, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_max_num_queries(6):  # one of them asks what has changed, for pages that are kept
        assert client.get(f"/articles/?{query}").status_code == 200
