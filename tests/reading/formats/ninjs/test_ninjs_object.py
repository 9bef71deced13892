"""An object of JSON under the names of all versions of ninjs."""

from __future__ import annotations

from typing import Any

import pytest

from articles.reading.formats.ninjs.ninjs_object import NinjsObject


def test_names_are_told_without_their_capitals() -> None:
    item = NinjsObject({"pubStatus": "usable", "versionCreated": "", "version": 7})

    assert (item.get("pubstatus"), item.get("versioncreated"), item.get("none")) == ("usable", None, None)
    assert (item.text("none", "versioncreated", "pubstatus"), item.text("version"), item.text("none")) == (
        "usable",
        "7",
        "",
    )


def test_the_objects_of_lists_are_items() -> None:
    item = NinjsObject({"people": [{"name": "Ann"}, "no object"], "person": {"Name": "Bo"}})

    assert [one.text("name") for one in item.all("people", "person", "none")] == ["Ann", "Bo"]


def test_properties_are_found_by_how_they_begin() -> None:
    assert NinjsObject({"body_html": "<p>", "Body_Text": "t", "body_": 7, "body_nitf": " ", "bodies": "x"}).named(
        "body_"
    ) == {
        "html": "<p>",
        "text": "t",
        "": "7",
    }


@pytest.mark.parametrize(
    ("value", "is_news"),
    [
        ({"uri": "u", "headline": "Tea"}, True),
        ({"headline": "Tea", "type": "text"}, True),
        ({"headline": "Tea"}, False),
        ({"uri": "u", "guid": "g"}, False),
        ({"uri": "u", "headline": ""}, False),
    ],
)
def test_a_news_object_has_an_identity_and_a_content_or_two_contents(value: dict[str, Any], *, is_news: bool) -> None:
    assert NinjsObject(value).is_news is is_news
