from __future__ import annotations

import pytest

from articles.gazetteer.build.name_variants import is_of_another_script, is_part, is_variant


@pytest.mark.parametrize(
    ("name", "first"),
    [("Rawah", "Rawa"), ("Tall Afar", "Tal Afar"), ("Al Qaim", "Qaim"), ("Kobane", "Kobani"), ("Hawija", "Hawijah")],
)
def test_a_spelling_has_the_consonants_of_the_first_name(name: str, first: str) -> None:
    assert is_variant(name, first)


@pytest.mark.parametrize(("name", "first"), [("Paura", "Bafra"), ("Celovec", "Klagenfurt"), ("Aa", "Ee")])
def test_another_name_is_no_spelling_of_the_first(name: str, first: str) -> None:
    assert not is_variant(name, first)


def test_a_part_is_whole_words_of_the_opening_or_one_side_of_a_double_name() -> None:
    assert is_part("Klagenfurt", "Klagenfurt am Wörthersee")
    assert is_part("Budyšin", "Bautzen/Budyšin")
    assert not is_part("Rio", "Rio de Janeiro")
    assert not is_part("Klagen", "Klagenfurt am Wörthersee")


def test_another_script_is_one_without_latin_letters() -> None:
    assert is_of_another_script("داقوق", "Daquq")
    assert not is_of_another_script("Dakuk", "Daquq")
