"""The key under which the ways to write an organisation's name are one."""

from __future__ import annotations

import pytest

from articles.recognition import folded_name


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Sorrel Mills Co.", "Sorrel Mills, Inc"),
        ("Organization of Petroleum Exporting Countries", "Organisation of the Petroleum Exporting Countries"),
        ("Sorrel & Sons Ltd", "Sorrel and Sons"),
        ("SORREL CENTER", "Sorrel Centre"),
    ],
)
def test_ways_to_write_one_name_have_one_key(one: str, other: str) -> None:
    assert folded_name(one) == folded_name(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Gap Inc", "Gap"), ("Sorrel Bank", "Sorrel"), ("Bank of Tea", "Bank for Tea"), ("AB Corp", "AB")],
)
def test_names_of_different_bodies_keep_apart(one: str, other: str) -> None:
    assert folded_name(one) != folded_name(other)


@pytest.mark.parametrize("name", ["", "Inc", "The", "&"])
def test_nothing_is_not_folded_to_an_error(name: str) -> None:
    assert isinstance(folded_name(name), str)
