"""Months of languages whose names come from Unicode's CLDR (W39, W69)."""

from __future__ import annotations

import pytest

from articles.reading.toolkit.dates.further_months import FURTHER
from articles.reading.toolkit.dates.month_names import LANGUAGES, NAMES, fold_month

YEARS = [(language, year.split()) for language, years in FURTHER.items() for year in years]


@pytest.mark.parametrize(
    ("language", "names"), YEARS, ids=[f"{language}-{at}" for at, (language, _) in enumerate(YEARS)]
)
def test_each_name_means_the_month_of_its_place_in_the_year(language: str, names: list[str]) -> None:
    assert len(names) == 12
    for number, name in enumerate(names, 1):
        assert NAMES[fold_month(name)].number == number, (language, name)


def test_no_language_is_named_twice() -> None:
    assert set(FURTHER) & set(LANGUAGES) == {"sr"}
