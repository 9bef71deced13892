"""A search without an index: joined as it says, and looked for in headlines."""

from __future__ import annotations

import datetime as dt
from urllib.parse import urlencode

import pytest
from django.http import QueryDict
from pytest_django import Settings

from articles.listing import make_listing
from articles.models import UNDATED
from tests.factories import make_article, make_organisation, make_place

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def archive(settings: Settings, tmp_path: object) -> None:
    settings.NEWSROOM_INDEX = f"{tmp_path}/none"
    iraq = make_place("Iraq")
    make_article("Oil prices rise", byline=["Ann Poe"], editor=["Bo Roe"], source="Harbour News", dateline_text="BASRA",
                 published=dt.datetime(2026, 3, 2, 12, tzinfo=dt.UTC))  # fmt: skip
    make_article("Rain delays harvest", source="Hill Wire", other_sources=["Harbour News"], places=[iraq],
                 published=dt.datetime(2026, 3, 1, 12, tzinfo=dt.UTC))  # fmt: skip
    make_article("Oil spill after rain", source=None, organisations=[make_organisation("Tea Board")],
                 published=dt.datetime(2026, 2, 1, 12, tzinfo=dt.UTC))  # fmt: skip


OIL, RAIN, SPILL = "Oil prices rise", "Rain delays harvest", "Oil spill after rain"


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("oil", [OIL, SPILL]),
        ("oil -rain", [OIL]),
        ("oil OR rain", [OIL, RAIN, SPILL]),
        ("oil AND rain", [SPILL]),
        ("NOT oil", [RAIN]),
        ("oil NOT (spill OR rain)", [OIL]),
        ("oil NEAR/3 rain", [SPILL]),
        ("PARA(oil rain)", [SPILL]),
        ("ATLEAST/2(oil)", [OIL, SPILL]),
        ("pric*", [OIL]),
        ("headline:harvest", [RAIN]),
        ("byline:poe", [OIL]),
        ("editor:roe", [OIL]),
        ("editor:poe", []),
        ("dateline:basra", [OIL]),
        ("source:harbour", [OIL, RAIN]),
        ("-source:harbour", [SPILL]),
        ("since:2026-03-01", [OIL, RAIN]),
        ("since:2026-03-01 until:2026-03-01", [RAIN]),
        ("until:2026-02", [SPILL]),
        ("place:iraq", [RAIN]),
        ('org:"tea board"', [SPILL]),
        ("*", []),
    ],
)
def test_what_is_asked_is_found_in_rows(typed: str, found: list[str]) -> None:
    listing = make_listing(QueryDict(urlencode({"q": typed})))

    assert not listing.searchable
    assert [article.headline for article in listing.articles] == found


def test_copy_without_a_date_is_of_no_day() -> None:
    article = make_article("Undated oil")
    type(article).objects.filter(pk=article.pk).update(published=UNDATED, arrived=None)

    found = [story.headline for story in make_listing(QueryDict("q=until:2299 undated")).articles]

    assert found == []
