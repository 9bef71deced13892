from __future__ import annotations

import pytest

from articles.recognition.candidates.inflected_places import find_inflected_places
from articles.recognition.resources import Resources
from articles.recognition.text import tokens
from articles.recognition.text.capitalised_runs import find_runs
from articles.recognition.text.case_suffixes import trim_suffixes
from tests.recognition.small_gazetteer import small_lexicon

WEIGHTS = {"Hopa": 424, "Kaya": 480, "Sor": 200, "Qamişlo": 527, "Efrîn": 469, "Tell Sor": 300}


def find(text: str, language: str) -> list[str]:
    known = Resources(small_lexicon(), frozenset({"ann"}), lambda name: (WEIGHTS.get(name, 0), "city"))
    read = tokens.tokenize(text)
    trim_suffixes(read, language, lambda name: False)
    return [text[one.start : one.end] for one in find_inflected_places(read, list(find_runs(read)), known, language)]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Salı günü Hopa'da yağmur yağdı.", "tr", ["Hopa"]),
        ("Hopa'ya dönmek istiyor.", "tr", ["Hopa"]),
        ("Yol Sor'da kapandı.", "tr", ["Sor"]),
        ("Yol Sor'a çıkar.", "tr", []),
        ("Yol Sor ilçesinde kapandı.", "tr", ["Sor"]),
        ("Yol Sor gibi kapandı.", "tr", []),
        ("Ann Kaya'nın evi", "tr", []),
        ("Dün Kaya'nın evi", "tr", []),
        ("Yol Tell Sor'da bitti.", "tr", ["Tell Sor"]),
        ("Ew li Qamişloyê civiyan.", "kmr", ["Qamişlo"]),
        ("Ew li Efrîn civiyan.", "ku", ["Efrîn"]),
        ("Xelkê Efrînê hatin.", "kmr", ["Efrîn"]),
        ("Mirovên mezin ji Sorê hatin.", "kmr", ["Sor"]),
        ("Çiyayên Sor dûr in.", "kmr", []),
        ("They met at Hopa'da.", "en", []),
    ],
)
def test_the_ending_of_a_name_or_its_neighbour_says_that_something_is_there(
    text: str, language: str, expected: list[str]
) -> None:
    assert find(text, language) == expected
