"""Names of a language among names that do not say which they are of."""

from __future__ import annotations

import pytest

from articles.gazetteer import name_in

OTHERS = ["Harborê", "Harborī", "Harboré", "Hárbor", "هاربور", "هاربورگ", "هاربۆر", "ھاربۇر", "هاربورة", "Гарбор"]


@pytest.mark.parametrize("language, called", [
    ("ckb", "هاربۆر"), ("ar", "هاربور"), ("kmr", "Harborê"), ("tr", ""), ("fr", ""), ("de", ""),
])  # fmt: skip
def test_letters_tell_the_name_in_a_language(language: str, called: str) -> None:
    assert name_in(language, "Harbor", "IQ", OTHERS) == called


def test_kurmanji_names_are_those_of_places_where_it_is_spoken() -> None:
    assert name_in("kmr", "Oaks", "FR", ["Les Chênes", "Chêne"]) == ""


def test_turkish_names_are_the_same_but_for_their_letters() -> None:
    assert name_in("tr", "Sirnak", "TR", ["Şirnex", "Şırnak"]) == "Şırnak"


def test_cities_that_cldr_names_and_those_of_the_table_need_no_letters() -> None:
    assert name_in("fr", "Cairo", "EG", []) == "Le Caire"
    assert name_in("ckb", "Cairo", "EG", []) == ""
    assert name_in("kmr", "Aleppo", "SY", []) == "Heleb"
