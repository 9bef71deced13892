"""Counts of a list, by time and by source, on a page and as a table."""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections.abc import Callable
from pathlib import Path

import pytest
from django.http import QueryDict
from django.test import Client
from lxml import html
from pytest_django import Settings

from articles import search
from articles.listing import ListCounts, WrongParameter, count_list, make_listing
from tests.factories import make_article

pytestmark = pytest.mark.django_db
Counted = Callable[[str], ListCounts]


@pytest.fixture(autouse=True)
def copy(settings: Settings) -> None:
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }
    for day, source, places in (
        (1, "Harbour News", ["Iraq"]),
        (1, "Hill Press", []),
        (3, "Harbour News", ["Iraq"]),
        (3, "Harbour News", []),
        (3, "=Valley", ["Iraq"]),
    ):
        make_article(source=source, places=places, published=dt.datetime(2019, 3, day, 12, tzinfo=dt.UTC))


@pytest.fixture(params=["index", "database"])
def counted(request: pytest.FixtureRequest, settings: Settings, tmp_path: Path) -> Counted:
    settings.NEWSROOM_INDEX = tmp_path / "index"
    if request.param == "index":
        search.rebuild_index()
    return lambda query: count_list(QueryDict(query))


def test_days_and_sources_are_counted_beside_all_there_is(counted: Counted) -> None:
    found = counted("place=iraq&since=2019-03-01&until=2019-03-03")

    assert (found.total, found.of, found.per) == (3, 5, "day")
    assert [(row.label, row.count, row.of, row.percent) for row in found.periods] == [
        ("1 March 2019", 1, 2, "50.00"),
        ("2 March 2019", 0, 0, ""),
        ("3 March 2019", 2, 3, "66.67"),
    ]
    assert [(row.label, row.count, row.of) for row in found.sources] == [
        ("Harbour News", 2, 3),
        ("=Valley", 1, 1),
        ("Hill Press", 0, 1),
    ]


def test_what_is_counted_is_what_the_lists_have(counted: Counted) -> None:
    for row in counted("place=iraq&per=month").periods:
        listing = make_listing(QueryDict(f"place=iraq&since={row.since}&until={row.until}"), facets=False)
        assert listing.total == row.count


def test_a_source_s_silence_is_a_gap(counted: Counted) -> None:
    found = counted("source=hill-press&place=-iraq&since=2019-03-01&until=2019-03-03")

    assert [(row.count, row.share is None) for row in found.periods] == [(1, False), (0, True), (0, True)]


def test_copy_without_dates_asked_for_is_counted_as_far_as_it_reaches(counted: Counted) -> None:
    assert [row.label for row in counted("per=year").periods] == ["2019"]
    assert [(row.label, row.count) for row in counted("per=month").periods if row.count] == [("March 2019", 5)]
    assert counted("since=2020-01-01").periods == []


@pytest.mark.parametrize(
    "query", ["per=hour", "per=day&since=1900-01-01&until=2019-12-31", "plase=x", "place=atlantis"]
)
def test_what_cannot_be_counted_is_refused(query: str) -> None:
    with pytest.raises(WrongParameter):
        count_list(QueryDict(query))


def test_the_table_has_the_same_counts_and_no_cell_that_a_spreadsheet_runs(client: Client) -> None:
    response = client.get("/articles/counts.csv?place=iraq&since=2019-03-01&until=2019-03-03")

    rows = list(csv.DictReader(io.StringIO(response.content.decode())))
    assert [
        (row["counted"], row["since"], row["source"], row["stories"], row["of"], row["percent"]) for row in rows
    ] == [
        ("list", "2019-03-01", "", "3", "5", "60.00"),
        ("day", "2019-03-01", "", "1", "2", "50.00"),
        ("day", "2019-03-02", "", "0", "0", ""),
        ("day", "2019-03-03", "", "2", "3", "66.67"),
        ("source", "", "Harbour News", "2", "3", "66.67"),
        ("source", "", "'=Valley", "1", "1", "100.00"),
        ("source", "", "Hill Press", "0", "1", "0.00"),
    ]
    assert {row["list"] for row in rows} == {"Stories about Iraq, from 1 March 2019 to 3 March 2019"}
    assert all(dt.datetime.fromisoformat(row["as_of"]) for row in rows)


def test_the_page_shows_gaps_and_leads_to_the_lists(client: Client) -> None:
    page = html.fromstring(client.get("/articles/counts/?place=iraq&since=2019-03-01&until=2019-03-03").content)

    (second,) = [row for row in page.cssselect("tbody tr") if "2 March" in row.text_content()]
    links = [link.get("href") for link in page.cssselect("tbody a")]
    assert "no copy" in second.text_content()
    assert links[0] == "/articles/?place=iraq&since=2019-03-01&until=2019-03-01"
    assert client.get("/articles/counts/?per=hour").status_code == 400
