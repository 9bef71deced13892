"""A list over time: its bars, what they lead to, and that they count what the lists of their days have."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest
from django.http import QueryDict
from django.utils import timezone
from pytest_django import Settings

from articles import search
from articles.listing import make_listing
from articles.listing.list_parts import Timeline
from tests.factories import make_article

pytestmark = pytest.mark.django_db
Times = Callable[[str], Timeline]


@pytest.fixture(params=["index", "database"])
def times(request: pytest.FixtureRequest, settings: Settings, tmp_path: Path) -> Times:
    settings.NEWSROOM_INDEX = tmp_path / "index"

    def told(query: str) -> Timeline:
        if request.param == "index":
            search.rebuild_index()
        found = make_listing(QueryDict(query)).timeline
        assert found is not None
        return found

    return told


def make(*moments: str) -> None:
    for moment in moments:
        make_article(published=dt.datetime.fromisoformat(moment).replace(tzinfo=dt.UTC))


def bars(time: Timeline) -> list[tuple[str, int]]:
    return [(bar.span.label, bar.count) for bar in time.bars if bar.count]


def test_years_are_shown_until_one_is_asked_for_then_its_months_then_their_days(times: Times) -> None:
    make("2018-06-01", "2019-03-18T12:00", "2019-03-18T13:00", "2019-03-20", "2019-07-01")

    years = times("")
    months = times("since=2019-01-01&until=2019-12-31")
    days = times("since=2019-03-01&until=2019-03-31")

    assert (bars(years), years.first, years.last) == ([("2018", 1), ("2019", 4)], "2018", "2019")
    assert (bars(months), months.first, months.last) == (
        [("March 2019", 3), ("July 2019", 1)],
        "January 2019",
        "December 2019",
    )
    assert bars(days) == [("18 March 2019", 2), ("20 March 2019", 1)]
    assert days.most is not None and days.most.span.label == "18 March 2019"


def test_a_day_stands_among_those_of_its_month_and_leads_back_to_it(times: Times) -> None:
    make("2019-03-18", "2019-03-20")

    time = times("since=2019-03-18&until=2019-03-18")

    assert [(bar.span.label, bar.span.chosen) for bar in time.bars if bar.count] == [
        ("18 March 2019", True),
        ("20 March 2019", False),
    ]
    assert [(span.label, span.since, span.until) for span in time.wider] == [
        ("March 2019", "2019-03-01", "2019-03-31"),
        ("2019", "2019-01-01", "2019-12-31"),
        ("All dates", "", ""),
    ]


def test_an_archive_of_one_year_is_told_by_months_and_one_of_a_month_by_days(times: Times) -> None:
    make("2019-03-18")
    assert bars(times("")) == [("18 March 2019", 1)]

    make("2019-05-01")
    assert bars(times("")) == [("March 2019", 1), ("May 2019", 1)]


def test_many_years_are_told_by_decades(times: Times) -> None:
    make("1923-03-18", "1987-03-18", "1989-03-18", "2019-03-18")

    assert bars(times("")) == [("1920s", 1), ("1980s", 2), ("2010s", 1)]


def test_a_time_without_an_end_is_told_as_far_as_there_is_copy(times: Times) -> None:
    make("2017-01-01", "2018-06-01", "2019-03-18")

    assert bars(times("since=2018-01-01")) == [("2018", 1), ("2019", 1)]
    assert bars(times("until=2017-12-31")) == [("1 January 2017", 1)]


def test_a_list_without_a_story_has_no_bars(times: Times) -> None:
    make("2019-03-18")

    assert times("since=2020-01-01&until=2020-01-31").bars == ()
    assert times("since=2021-01-01").bars == ()
    assert times("since=2020-02-01&until=2020-01-31").bars == ()


def test_bars_count_what_the_lists_of_their_days_have(times: Times, settings: Settings) -> None:
    settings.TIME_ZONE = "Europe/Berlin"
    make("2019-03-30T22:59:59", "2019-03-30T23:00", "2019-03-31T21:59:59", "2019-03-31T22:00", "2019-04-01")

    time = times("since=2019-03-01&until=2019-04-30")

    assert bars(time) == [("30 March 2019", 1), ("31 March 2019", 2), ("1 April 2019", 2)]
    for bar in time.bars:
        query = QueryDict(f"since={bar.span.since}&until={bar.span.until}")
        assert make_listing(query, facets=False).total == bar.count


def test_common_days_are_at_hand_and_the_one_asked_for_is_marked(times: Times, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(timezone, "localdate", lambda: dt.date(2024, 3, 1))

    presets = times("since=2024-02-29&until=2024-02-29").presets

    assert [(span.label, span.since, span.until, span.chosen) for span in presets] == [
        ("Today", "2024-03-01", "2024-03-01", False),
        ("Yesterday", "2024-02-29", "2024-02-29", True),
        ("7 days", "2024-02-24", "2024-03-01", False),
        ("This month", "2024-03-01", "2024-03-31", False),
    ]
