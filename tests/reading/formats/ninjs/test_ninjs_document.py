"""ninjs: objects, arrays, envelopes, associations."""

from __future__ import annotations

import json
from typing import Any

import pytest

from articles.reading.draft import Draft, Unreadable
from articles.reading.formats.ninjs import ninjs_document
from articles.reading.toolkit.encoding.sniffing import file_head

TEA: dict[str, Any] = {"uri": "urn:7", "headline": "Tea rises", "body_html": "<p>Tea rose.</p>"}
PICTURE: dict[str, Any] = {"uri": "urn:8", "type": "picture", "headline": "A cup"}


def read(value: Any) -> list[Draft]:
    return ninjs_document.read(json.dumps(value).encode())


@pytest.mark.parametrize(
    ("text", "is_ninjs"),
    [
        ('{"uri": "urn:7", "headline": "Tea"', True),
        ('[{"URI": "urn:7", "pubStatus": "usable"', True),
        ('{"headline": "Tea", "headline": "Salt"', False),
        ('"uri": 1, "headline": 2', False),
    ],
)
def test_a_file_is_detected_by_two_properties(text: str, *, is_ninjs: bool) -> None:
    assert ninjs_document.detect(file_head(text.encode())) is is_ninjs


@pytest.mark.parametrize("value", [TEA, [TEA], {"items": [TEA]}, {"data": {"results": [{"item": TEA}]}}])
def test_an_object_is_found_in_whatever_is_around_it(value: Any) -> None:
    (draft,) = read(value)

    assert (draft.id, draft.headline, draft.copy) == ("urn:7", "Tea rises", "Tea rose.")


def test_associations_follow_their_object() -> None:
    for associations in ({"main": PICTURE, "none": 1}, [PICTURE]):
        drafts = read({**TEA, "associations": associations})

        assert [(draft.item, draft.id, draft.skipped) for draft in drafts] == [
            (0, "urn:7", ""),
            (1, "urn:8", "picture"),
        ]


def test_a_value_is_found_where_it_stands_in_a_file_of_one_object() -> None:
    (alone,), (first, _) = read(TEA), read([TEA, PICTURE])

    span = alone.provenance["headline"].span
    assert span is not None and alone.decoded[slice(*span)] == "Tea rises"
    assert first.provenance["headline"].span is None


@pytest.mark.parametrize("value", [{}, [], {"uri": "urn:7"}, {"items": [{"a": 1}]}, [[[[[[[[TEA]]]]]]]]])
def test_a_file_without_a_news_object_is_unreadable(value: Any) -> None:
    with pytest.raises(Unreadable, match="contains no news object"):
        read(value)
