"""What a feed states of an item, and the draft it makes (W18)."""

from __future__ import annotations

import datetime as dt

import pytest

from articles.reading.draft import PubStatus
from articles.reading.toolkit.encoding.decoding import Decoded
from articles.reading.toolkit.feeds.feed_item import Draft, FeedItem, draft_of_item, join_names, person_name
from articles.reading.toolkit.spans import Regions

FILE = Decoded("<item><t>Tea rises</t><d>Tea rose.</d></item>", "utf-8")
REGIONS = Regions(FILE.text, "<item>", 1)


def draft(entry: FeedItem, *problems: str) -> Draft:
    return draft_of_item(entry, item=0, form="feed", decoded=FILE, regions=REGIONS, problems=problems)


@pytest.mark.parametrize(
    ("stated", "name"),
    [
        ("jane@quay.example (Jane  Doe)", "Jane Doe"),
        ("Jane Doe <jane@quay.example>", "Jane Doe"),
        ('"Doe, Jane" <jane@quay.example>', "Doe, Jane"),
        ("jane@quay.example", ""),
        ("Jane Doe", "Jane Doe"),
        ("Admin", ""),
        ("", ""),
    ],
)
def test_a_person_has_a_name_and_no_address(stated: str, name: str) -> None:
    assert person_name(stated) == name


def test_names_are_joined_as_a_byline_prints_them() -> None:
    assert join_names(()) == ""
    assert join_names(("Ann Poe", "")) == "Ann Poe"
    assert join_names(("Ann Poe", "ANN POE", "Bo Roe")) == "Ann Poe and Bo Roe"
    assert join_names(("Ann Poe", "Bo Roe", "Cy Loe")) == "Ann Poe, Bo Roe and Cy Loe"


def test_a_draft_has_what_the_feed_states_and_where_it_stands() -> None:
    entry = FeedItem(
        headline="Tea rises",
        content=("Tea rose.",),
        language="EN_gb",
        keywords=("tea", "", "salt", "tea"),
        published="Mon, 4 Mar 2019 12:00:00 GMT",
        status=PubStatus.WITHHELD,
        by={"headline": "feed:title", "published": "feed:date", "slug": "feed:slug"},
    )

    told = draft(entry, "Mended.")

    assert told.provenance["headline"].span == (9, 18)
    assert told.provenance["published"].by == "feed:date"
    assert "slug" not in told.provenance
    assert (told.language, told.keywords, told.status) == ("en-GB", ("tea", "salt"), PubStatus.WITHHELD)
    assert told.published == dt.datetime(2019, 3, 4, 12, tzinfo=dt.UTC)
    assert (told.copy, told.copy_start, told.problems) == ("Tea rose.", 25, ("Mended.",))


def test_w3_a_time_that_cannot_be_read_is_said() -> None:
    told = draft(FeedItem(published="soon", updated=" "))

    assert (told.published, told.updated) == (None, None)
    assert told.problems == ("The time “soon” cannot be read.",)


def test_an_item_that_is_skipped_keeps_its_identity_alone() -> None:
    told = draft(FeedItem(id="7", headline="Quay", content=("Tea rose.",), skipped="page"))

    assert (told.skipped, told.id, told.headline, told.copy) == ("page", "7", "Quay", "")


def test_without_content_the_summary_is_the_story() -> None:
    told = draft(FeedItem(summary=("Tea rose.", "Salt fell.")))

    assert (told.copy, told.standfirst) == ("Tea rose.\n\nSalt fell.", "")


@pytest.mark.parametrize(
    ("summary", "standfirst"),
    [
        ("Prices since 1990.", "Prices since 1990."),
        ("Tea rose on…", ""),
        ("Tea rose on [...]", ""),
        ("Tea. Read more", ""),
        ("TEA RISES!", ""),
        ("Tea rose on Monday", ""),
    ],
)
def test_w18_a_standfirst_says_something_of_its_own(summary: str, standfirst: str) -> None:
    told = draft(FeedItem(headline="Tea rises", content=("Tea rose on Monday.",), summary=(summary,)))

    assert told.standfirst == standfirst
