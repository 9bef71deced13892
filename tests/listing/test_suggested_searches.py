"""A word that hardly any story has leads to one like it that more have."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlencode

import pytest
from django.http import QueryDict
from pytest_django import Settings

from articles import search
from articles.listing import make_listing
from articles.reading import PubStatus
from tests.factories import make_article

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def archive(settings: Settings, tmp_path: Path) -> None:
    settings.NEWSROOM_INDEX = tmp_path / "index"
    for number in range(3):
        make_article(f"Market {number}", body="Coffee and cocoa, and a quiet harbour.")
    make_article("Other", body="A parliament sat.")
    make_article("Hidden", body="Xylophone.", status=PubStatus.WITHHELD)
    search.rebuild_index()


def suggested(typed: str, **more: str) -> list[tuple[str, int]]:
    listing = make_listing(QueryDict(urlencode({"q": typed, **more})))
    return [(one.typed, one.stories) for one in listing.suggested]


def test_a_misspelt_word_leads_to_the_word() -> None:
    assert suggested("cofee") == [("coffee", 3)]
    assert suggested("cocoa habrour") == [("cocoa harbour", 3)]
    assert suggested("PARLAIMENT -cocoa") == [("parliament -cocoa", 1)]


def test_what_finds_enough_is_what_was_meant() -> None:
    assert suggested("coffee") == []
    assert suggested("coffee", after=make_listing(QueryDict("q=coffee"), size=1).next) == []


def test_no_word_is_suggested_that_no_readable_story_has() -> None:
    assert suggested("xylophon") == []


@pytest.mark.parametrize("typed", ['"cofee"', "headline:cofee", "cof", "cofee*", "-cofee coffees", "*", ""])
def test_only_plain_words_have_words_like_them(typed: str) -> None:
    assert all("cofee" not in one and one != "coffee" for one, _ in suggested(typed))


def test_without_an_index_nothing_is_suggested(settings: Settings, tmp_path: Path) -> None:
    settings.NEWSROOM_INDEX = tmp_path / "none"

    assert suggested("cofee") == []


def test_no_search_is_suggested_that_is_too_long_to_ask() -> None:
    assert suggested("cofee " + "x" * 394) == []
