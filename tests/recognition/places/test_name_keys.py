"""Keys of names: what makes no difference, and what is left off."""

from __future__ import annotations

import pytest

from articles.recognition.places.name_keys import name_key, without_article


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("ST. LOUIS", "st louis"), ("Fort Worth", "ft worth"), ("Mount Sorrel", "mt sorrel"), ("Łódź", "lodz"),
        ("Ærø", "aero"), ("N'Djaména", "ndjamena"), ("Aix-en-Provence", "aix en provence"), ("İstanbul", "istanbul"),
        ("Harris County", "harris co"), ("٢٤", "24"), ("هەولێر", "ههولير"), ("  Sorrel\u00a0Bay ", "sorrel bay"),
        ("\u200fدمشق", "دمشق"), ("...", ""),
    ],
)  # fmt: skip
def test_ways_of_writing_fold_to_one_key_w28_w38(name: str, key: str) -> None:
    assert name_key(name) == key


@pytest.mark.parametrize(
    ("key", "bare"),
    [
        ("the hague", "hague"),
        ("al gore", "gore"),
        ("the uk", "the uk"),
        ("العراق", "عراق"),
        ("الا", "الا"),
        ("thebes", "thebes"),
    ],
)
def test_an_article_that_opens_a_key_comes_off_where_enough_is_left(key: str, bare: str) -> None:
    assert without_article(key) == bare
