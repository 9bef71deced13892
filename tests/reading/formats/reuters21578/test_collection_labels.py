"""What the labels of Reuters-21578 mean."""

from __future__ import annotations

import pytest

from articles.reading.draft import FeedEntity
from articles.reading.formats.reuters21578 import collection_labels as names


@pytest.mark.parametrize(
    ("label", "entity"),
    [
        ("usa", ("United States", "US")),
        ("uk", ("United Kingdom", "GB")),
        ("west-germany", ("West Germany", "DE")),
        ("ussr", ("Soviet Union", "")),
        ("papua-new-guinea", ("Papua New Guinea", "PG")),
        ("ivory-coast", ("Ivory Coast", "CI")),
        ("no-such-country", ("No Such Country", "")),
    ],
)
def test_a_label_means_a_country_as_it_was(label: str, entity: tuple[str, str]) -> None:
    assert names.label_country(label) == FeedEntity(*entity, "reuters21578")


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("opec", "Organization of the Petroleum Exporting Countries"),
        ("ec", "European Community"),
        ("ico-coffee", "International Coffee Organization"),
        ("xyz", "XYZ"),
    ],
)
def test_a_label_means_an_organisation(label: str, name: str) -> None:
    assert names.label_organisation(label) == FeedEntity(name, label, "reuters21578")


def test_every_label_of_the_collection_has_a_name_and_every_code_two_letters() -> None:
    codes = [code for _, code in names.COUNTRIES.values()] + list(names.CODES.values())

    assert all(len(code) in (0, 2) for code in codes)
    assert not set(names.CODES) & set(names.COUNTRIES)
