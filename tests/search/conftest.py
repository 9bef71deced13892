"""An index of the test's own, and ways to ask it what the list would ask."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.http import QueryDict
from pytest_django import Settings

from articles import search
from articles.listing import make_listing

Find = Callable[[str], list[str]]


@pytest.fixture
def index(settings: Settings, tmp_path: Path, db: None) -> Iterator[Path]:
    """A fresh index of what the database has now, in use."""
    settings.NEWSROOM_INDEX = tmp_path / "index"
    search.rebuild_index()
    yield settings.NEWSROOM_INDEX


@pytest.fixture
def find(index: Path) -> Find:
    """The headlines that a query string finds in the index, brought up to date, in the order of the list."""

    def headlines(query: str) -> list[str]:
        search.rebuild_index()
        listing = make_listing(QueryDict(query), size=100)
        assert listing.searchable
        return [article.headline for article in listing.articles]

    return headlines
