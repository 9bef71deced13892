"""Places and organisations as `parse --json --entities` prints them."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.background.loader import load_recogniser
from articles.reading import Origin, Span
from articles.recognition import FoundOrganisation, FoundPlace, Recognition, Story, entities_as_json

PLACE_KEYS = [
    "name", "kind", "country", "geonames_id", "latitude", "longitude", "mentions", "implied", "confidence", "about",
]  # fmt: skip
WORDS = [
    "Turkey", "Turkish", "Turks", "Ankara", "Iraq", "Iraqi", "Government of Iraq", "Iraqi Army", "Peshmerga",
    "US-backed", "Bank of Japan", "Japan", "said", "tea", "and", ".", "The", "South Korean", "\n\n",
]  # fmt: skip


def told(body: str, **fields: str) -> dict[str, Any]:
    story = Story(body=body, language="en", **fields)
    return entities_as_json(load_recogniser()([story])[0])


def words(body: str, country: str, kind: str) -> list[str]:
    """The words of a list of spans of a country."""
    (place,) = [one for one in told(body)["places"] if one["kind"] == "country" and one["country"] == country]
    return [body[slice(*span)] for span in place[kind]]


def test_keys_are_in_the_order_of_the_contract() -> None:
    found = told("US-backed forces met the Red Cross in Turkey.")

    assert all(list(place) == PLACE_KEYS for place in found["places"]) and found["places"]
    assert all(list(one) == ["name", "acronym", "mentions", "confidence"] for one in found["organisations"])
    assert found["organisations"]


@pytest.mark.parametrize(
    ("body", "country", "mentions", "implied"),
    [
        ("US-backed forces left.", "US", ["US"], []),
        ("A Turkish farmer won in Turkey.", "TR", ["Turkey"], ["Turkish"]),
        ("A Turkish farmer won. The Turks wept.", "TR", [], ["Turkish", "Turks"]),
        ("Ankara objected. Turkish farmers won.", "TR", [], ["Turkish"]),
        ("South Korean tea is dear.", "KR", [], ["South Korean"]),
        ("The Government of Iraq said so. Rain fell in Iraq.", "IQ", ["Iraq"], ["Iraq"]),
        ("The Government of Iraq said so.", "IQ", [], ["Iraq"]),
        ("The Iraqi Army left.", "IQ", [], ["Iraqi"]),
        ("The Peshmerga left.", "IQ", [], ["Peshmerga"]),
        ("Shares of Air France fell.", "FR", [], ["France"]),
    ],
)
def test_names_and_what_implies_are_told_apart(
    body: str, country: str, mentions: list[str], implied: list[str]
) -> None:
    assert words(body, country, "mentions") == mentions
    assert words(body, country, "implied") == implied


@pytest.mark.parametrize("body", ["She taught at the University of Georgia.", "The Red Cross met.", "Kurdish tea."])
def test_what_is_of_no_one_country_implies_none(body: str) -> None:
    assert not any(place["implied"] for place in told(body)["places"])


def test_only_implied_countries_are_no_links() -> None:
    body = "The Government of Iraq said so."

    (found,) = load_recogniser()([Story(body=body, language="en")])

    assert found.places == () and [place.name for place in found.only_implied] == ["Iraq"]


@given(st.lists(st.sampled_from(WORDS), max_size=12))
@settings(max_examples=60, deadline=None)
def test_no_span_of_a_place_is_both(words: list[str]) -> None:
    body = " ".join(words)

    for place in told(body)["places"]:
        spans = sorted(map(tuple, [*place["mentions"], *place["implied"]]))
        assert all(one[1] <= other[0] for one, other in zip(spans, spans[1:], strict=False))
        assert all(body[slice(*span)].strip() == body[slice(*span)] for span in place["implied"])


def test_confidence_is_a_share() -> None:
    place = FoundPlace("Oslo", confidence=1.2345, spans=(Span(0, 4),))
    body = FoundOrganisation("Tea Board", "TB", "", (), (Span(9, 11),), Origin.TEXT, -0.1, 0.0)

    found = entities_as_json(Recognition((place,), (body,)))

    assert found["places"][0]["confidence"] == 1.0 and found["organisations"][0]["confidence"] == 0.0
