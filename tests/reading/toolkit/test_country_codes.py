"""Codes of countries."""

from __future__ import annotations

import pytest

from articles.reading.toolkit import country_codes


@pytest.mark.parametrize(
    ("code", "two"), [("SWE", "SE"), ("se", "SE"), (" irq ", "IQ"), ("XKX", "XK"), ("AUT", "AT"), ("AUS", "AU")]
)
def test_three_letters_are_two(code: str, two: str) -> None:
    assert country_codes.two_letters(code) == two


@pytest.mark.parametrize("code", ["", "XX", "ABC", "S", "Sweden", "752"])
def test_what_is_no_code_is_none(code: str) -> None:
    assert country_codes.two_letters(code) is None


def test_every_code_is_there_once() -> None:
    assert (
        len(country_codes.CODES.split())
        == len(country_codes.TWO_LETTERS)
        == len(set(country_codes.TWO_LETTERS.values()))
    )
    assert all(len(code) == 5 and code.isupper() for code in country_codes.CODES.split())
