"""Names of peoples, and the country of each."""

from __future__ import annotations

import pytest

from articles.recognition.vocabulary.nationalities import COUNTRIES, OTHERS, PAIRS, nationality_country


@pytest.mark.parametrize(
    ("word", "country"),
    [
        ("Turkish", "TR"), ("Turks", "TR"), ("Iraqis", "IQ"), ("Swiss", "CH"), ("Dutchmen", "NL"),
        ("Kurdish", ""), ("Kurds", ""), ("Jews", ""),
        ("Turkey", None), ("turkish", None), ("", None), ("s", None),
    ],
)  # fmt: skip
def test_a_nationality_has_its_country_a_people_none_and_another_word_is_neither(
    word: str, country: str | None
) -> None:
    assert nationality_country(word) == country


def test_every_country_is_a_code_of_two_letters_and_every_word_has_a_capital() -> None:
    assert all(len(code) == 2 and code.isupper() for code in COUNTRIES.values())
    assert all(word[0].isupper() for word in {*COUNTRIES, *OTHERS})
    assert PAIRS["South", "African"] == "ZA"
