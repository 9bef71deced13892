"""The guide to searching: each of its examples is read as it says."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from django.http import QueryDict
from django.test import Client
from lxml import html
from pytest_django import Settings

from articles import search
from articles.listing.list_query import read_query
from articles.models import Organisation
from articles.views.search_guide import GUIDE, SearchExample
from tests.factories import make_article, make_organisation, make_place

pytestmark = pytest.mark.django_db
EXAMPLES = [example for section in GUIDE for example in section.examples]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.typed)
def test_an_example_is_read_without_remark_and_leads_to_its_list(client: Client, example: SearchExample) -> None:
    make_article(
        places=[make_place("Erbil", parent="Iraq", geonames_id=95446)], organisations=[make_organisation()]
    )  # fmt: skip
    assert Organisation.objects.get().name == "United Nations"

    words = read_query(QueryDict(urlsplit(example.address).query)).question.words
    answer = client.get(example.address)

    assert parse_qs(urlsplit(example.address).query) == {"q": [example.typed]}
    assert words is not None
    assert words.notes == ()
    assert words.size
    assert answer.status_code == 200


def test_examples_that_are_said_to_be_the_same_are_the_same(client: Client) -> None:
    pairs = [
        (before.typed, same.typed)
        for before, same in zip(EXAMPLES, EXAMPLES[1:], strict=False)
        if same.finds == "the same"
    ]

    assert len(pairs) == 2
    for pair in pairs:
        one, other = (read_query(QueryDict(f"q={typed.replace(' ', '+')}")).question.words for typed in pair)
        assert one is not None and other is not None
        assert one.tree == other.tree


def test_the_page_has_every_example_as_a_link(client: Client) -> None:
    page = html.fromstring(client.get("/about/search/").content)

    links = {link.text_content(): link.get("href") for link in page.cssselect("main table a")}

    assert links == {example.typed: example.address for example in EXAMPLES}


def test_a_list_says_how_a_search_was_read_and_what_it_took_for_words(client: Client) -> None:
    page = html.fromstring(client.get("/articles/", {"q": "cocoa OR title:tea<b>"}).content)

    said = " ".join(page.cssselect("#reading")[0].text_content().split())

    assert said.startswith("Read as: “cocoa” or “title:tea<b>”.")
    assert "There is no “title:” to search in" in said


def test_plain_words_need_no_explanation(client: Client) -> None:
    page = html.fromstring(client.get("/articles/", {"q": 'cocoa -"tea leaves"'}).content)

    assert page.cssselect("#reading") == []


def test_the_page_asks_what_was_meant_and_leads_there_with_all_filters(
    client: Client, settings: Settings, tmp_path: Path
) -> None:
    settings.NEWSROOM_INDEX = tmp_path / "index"
    make_article(body="Coffee.", language="en")
    search.rebuild_index()

    page = html.fromstring(client.get("/articles/", {"q": "cofee", "language": "en"}).content)

    (link,) = page.cssselect("#suggested a")
    assert link.text_content() == "coffee"
    assert link.get("href") in ("/articles/?language=en&q=coffee", "/articles/?q=coffee&language=en")
