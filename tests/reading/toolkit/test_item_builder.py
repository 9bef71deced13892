"""What the elements of an item state, and the draft it makes (W3, W35, W52)."""

from __future__ import annotations

import datetime as dt

import pytest

from articles.reading.draft import Dateline, PubStatus
from articles.reading.toolkit.blocks import StructuredBody
from articles.reading.toolkit.encoding.decoding import Decoded
from articles.reading.toolkit.item_builder import ItemBuilder, is_nothing, whole_number

FILE = Decoded("Tea rises. OSLO. Tea rose.", "utf-8", ("Odd bytes.",))
NOON, LATER = "2019-03-04T12:00:00Z", "2019-03-04T13:00:00Z"


def where(words: str) -> tuple[int, int] | None:
    at = FILE.text.find(words)
    return (at, at + len(words)) if at >= 0 else None


@pytest.mark.parametrize("text", ["", "n/a", "NULL", "no data available", " - ", "unknown"])
def test_a_filler_says_nothing(text: str) -> None:
    assert is_nothing(text)


def test_the_first_value_of_a_field_stays_with_what_stated_it() -> None:
    stated = ItemBuilder()

    for value, by in (("none", "a"), (" Tea ", "b"), ("Salt", "c")):
        stated.take("headline", value, by, confidence=0.9)

    assert stated.get("headline") == "Tea"
    assert (stated.provenance["headline"].by, stated.provenance["headline"].confidence) == ("b", 0.9)


def test_a_field_of_many_keeps_each_value_once() -> None:
    stated = ItemBuilder()

    stated.add("keywords", ["tea", "", "n/a", "salt"], "a")
    stated.add("keywords", ["salt", "oil"], "b")

    assert stated.all("keywords") == ("tea", "salt", "oil")
    assert stated.provenance["keywords"].by == "a"
    assert stated.all("subjects") == ()


def test_w3_a_time_without_a_zone_is_less_certain() -> None:
    stated = ItemBuilder()

    stated.time("published", "2019-03-04T12:00:00", "a")
    stated.time("updated", LATER, "b")

    assert stated.get("published") == dt.datetime(2019, 3, 4, 12, tzinfo=dt.UTC)
    assert (stated.provenance["published"].confidence, stated.provenance["updated"].confidence) == (0.8, 1.0)
    assert "no zone" in stated.provenance["published"].note


def test_a_time_that_was_never_filled_in_is_no_problem_and_one_that_cannot_be_read_is() -> None:
    stated = ItemBuilder()

    stated.time("published", "YYYYMMDD000000-HHMM", "a")
    stated.time("published", "Monday", "b")

    assert stated.get("published") is None
    assert stated.problems == ["The time in b cannot be read: Monday"]


def test_w52_an_embargo_that_cannot_be_read_holds_the_story_back() -> None:
    stated = ItemBuilder()

    stated.embargo("Monday", "a")

    assert stated.get("status") is PubStatus.WITHHELD
    assert stated.problems == ["An embargo that cannot be read holds the story back: Monday"]


@pytest.mark.parametrize(
    ("word", "status", "problems"),
    [
        ("stat:usable", PubStatus.USABLE, 0),
        ("http://cv.example/pubstatus/Canceled", PubStatus.CANCELED, 0),
        ("Embargoed", PubStatus.USABLE, 0),
        ("withheld", PubStatus.WITHHELD, 0),
        ("spiked", PubStatus.WITHHELD, 1),
        ("", None, 0),
    ],
)
def test_w52_a_status_is_read_and_an_unknown_one_holds_back(word: str, status: PubStatus | None, problems: int) -> None:
    stated = ItemBuilder()

    stated.status(word, "a")

    assert stated.get("status") is status
    assert len(stated.problems) == problems


def test_w35_a_draft_says_where_its_values_stand() -> None:
    stated = ItemBuilder(problems=["Odd markup."])
    stated.take("headline", "Tea rises.", "a", confidence=0.9)
    stated.take("slug", "Elsewhere", "b")
    stated.take("dateline", Dateline("OSLO"), "c")

    draft = stated.draft(3, "form", FILE, body=StructuredBody("Tea rose."), where=where)

    assert draft.provenance["headline"].span == (0, 10)
    assert (draft.provenance["headline"].by, draft.provenance["headline"].confidence) == ("a", 0.9)
    assert draft.provenance["slug"].span is None
    assert draft.provenance["dateline"].span == (11, 15)
    assert (draft.item, draft.copy, draft.copy_start) == (3, "Tea rose.", 17)
    assert draft.problems == ("Odd bytes.", "Odd markup.")


def test_without_a_place_to_look_nothing_stands_anywhere() -> None:
    stated = ItemBuilder()
    stated.take("headline", "Tea rises.", "a")

    draft = stated.draft(0, "form", FILE, body=StructuredBody("Tea rose.", tabular=True))

    assert draft.provenance["headline"].span is None
    assert (draft.copy_start, draft.tabular) == (None, True)


def test_what_is_skipped_has_no_copy() -> None:
    draft = ItemBuilder().draft(0, "form", FILE, body=StructuredBody("Tea rose."), where=where, skipped="picture")

    assert (draft.skipped, draft.copy, draft.copy_start) == ("picture", "", None)


@pytest.mark.parametrize(("changed", "updated"), [(NOON, None), (LATER, dt.datetime(2019, 3, 4, 13, tzinfo=dt.UTC))])
def test_the_first_version_is_no_update(changed: str, updated: dt.datetime | None) -> None:
    stated = ItemBuilder()
    stated.time("published", NOON, "a")
    stated.time("updated", changed, "b")

    draft = stated.draft(0, "form", FILE, body=StructuredBody(""))

    assert draft.updated == updated
    assert ("updated" in draft.provenance) is (updated is not None)


@pytest.mark.parametrize(
    ("written", "number"), [("7", 7), ("", None), ("1.2", None), ("٣", None), ("-1", None), ("9" * 12, None)]
)
def test_a_version_has_a_number_in_digits(written: str, number: int | None) -> None:
    assert whole_number(written) == number
