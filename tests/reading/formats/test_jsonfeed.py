"""JSON Feed 1.0 and 1.1."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

import pytest

from articles.reading.draft import Draft, Unreadable
from articles.reading.formats import jsonfeed
from articles.reading.toolkit.encoding.sniffing import file_head


def read(item: dict[str, Any], **feed: Any) -> Draft:
    (draft,) = jsonfeed.read(json.dumps({"title": "Quay", **feed, "items": [item, "no item"]}).encode())
    return draft


@pytest.mark.parametrize(
    ("text", "is_feed"),
    [
        ('{"version": "https://jsonfeed.org/version/1.1"', True),
        ('{"version": "https:\\/\\/jsonfeed.org\\/version\\/1"', True),
        ('{"items": [{"content_html": "x"', True),
        ('{"items": [{"headline": "x"', False),
        ('["https://jsonfeed.org/version/1"]', False),
    ],
)
def test_a_feed_is_detected_by_its_version_or_its_keys(text: str, *, is_feed: bool) -> None:
    assert jsonfeed.detect(file_head(text.encode())) is is_feed


def test_an_item_has_the_fields_of_its_keys() -> None:
    draft = read(
        {
            "id": 7,
            "title": "Tea &amp; salt",
            "content_html": "<p>Tea <i>rose</i>.</p>",
            "content_text": "Plain.",
            "summary": "Prices since 1990.",
            "authors": [{"name": "Ann Poe"}, {"name": "admin"}],
            "tags": ["tea", "salt"],
            "date_published": "2019-03-04T12:00:00Z",
        },
        language="en",
    )

    assert (draft.id, draft.headline, draft.copy) == ("7", "Tea & salt", "Tea rose.")
    assert (draft.standfirst, draft.byline, draft.source) == ("Prices since 1990.", "Ann Poe", "Quay")
    assert (draft.keywords, draft.language) == (("tea", "salt"), "en")
    assert draft.published == dt.datetime(2019, 3, 4, 12, tzinfo=dt.UTC)


def test_what_an_item_does_not_say_its_feed_or_another_key_says() -> None:
    draft = read(
        {"url": "urn:u", "content_text": "One.\n\nTwo.", "date_modified": "2019-03-04"}, author={"name": "Bo Roe"}
    )

    assert (draft.id, draft.copy, draft.byline) == ("urn:u", "One.\n\nTwo.", "Bo Roe")
    assert draft.provenance["published"].by == "jsonfeed:date_modified"


@pytest.mark.parametrize("raw", [b'{"items": []}', b"[]", b"{"])
def test_a_feed_without_an_item_is_unreadable(raw: bytes) -> None:
    with pytest.raises(Unreadable):
        jsonfeed.read(raw)
