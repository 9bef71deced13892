"""The tables of agencies and their names."""

from __future__ import annotations

import pytest

from articles.reading.prose.vocabulary.agencies import HOUSE_OF, agency_key


@pytest.mark.parametrize(
    ("one", "other"), [("REUTERS", "Reuters"), ("A.P.", "AP"), ("کوردستان ٢٤", "کوردستان 24"), ("K 24", "K24")]
)
def test_case_stops_and_the_script_of_digits_say_nothing(one: str, other: str) -> None:
    assert agency_key(one) == agency_key(other)


def test_every_other_name_leads_to_a_house_that_leads_to_itself() -> None:
    assert all(HOUSE_OF[agency_key(house)] == house for house in HOUSE_OF.values())


def test_no_key_is_empty() -> None:
    assert "" not in HOUSE_OF
