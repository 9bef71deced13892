"""Names in scripts without capitals."""

from __future__ import annotations

import pytest

from articles.recognition.candidates.candidate import EntityType
from articles.recognition.caseless_scripts import CaselessNames, of_script, recognise_caseless
from tests.recognition.small_gazetteer import small_lexicon

WEIGHTS = {
    "العراق": (1100, "country"),
    "دمشق": (640, "city"),
    "سلط": (500, "city"),
    "كبيره": (480, "city"),
    "هولير": (300, "city"),
    "دير الزور": (310, "city"),
    "سيول": (760, "city"),
    "الموصل": (620, "city"),
    "موصل": (620, "city"),
    "الباب": (512, "city"),
    "بهار": (600, "city"),
    "القصر": (382, "city"),
    "الكوفه": (444, "city"),
    "روس": (1216, "country"),
    "ييتاليا": (1178, "country"),
}
NAMES = CaselessNames(frozenset(WEIGHTS), small_lexicon(), lambda name: WEIGHTS.get(name, (0, "")))


def find(text: str, language: str = "") -> list[tuple[str, EntityType]]:
    return [(text[one.start : one.end], one.sort) for one in recognise_caseless(text, NAMES, language)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("في دمشق اليوم", ["دمشق"]),
        ("بدمشق", ["دمشق"]),
        ("ودمشق", ["دمشق"]),
        ("دمشقدا", ["دمشق"]),
        ("العراق", ["العراق"]),
        ("والعراق", ["العراق"]),
        ("في كبيره", ["كبيره"]),
        ("بكبيره", []),
        ("في سلط", []),
        ("في هولير", []),
        ("في دير الزور", ["دير الزور"]),
        ("بدير الزور", []),
        ("دير، الزور", ["دير، الزور"]),
        ("دير ... الزور", []),
        ("السيول قوية", []),
        ("والسيول قوية", []),
        ("في الموصل", ["الموصل"]),
        ("وبالموصل", []),
        ("بالموصل", ["الموصل"]),
        ("للموصل", ["موصل"]),
        ("لە ئیتاڵیاوە هات", ["ئیتاڵیا"]),
    ],
)
def test_a_place_is_found_as_it_stands_or_with_what_is_joined_to_it(text: str, expected: list[str]) -> None:
    assert find(text) == [(name, EntityType.PLACE) for name in expected]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("فتح الحارس الباب", "ar", []),
        ("جسر في الباب", "ar", ["الباب"]),
        ("سكان مدينة الباب", "ar-SY", ["الباب"]),
        ("فصل بهار آمد", "fa", []),
        ("مردم استان بهار", "fa", ["بهار"]),
        ("فصل بهار", "ar", ["بهار"]),
        ("اليوم هولير", "ar", ["هولير"]),
        ("في هولير", "ar", ["هولير"]),
        ("بهولير", "ar", []),
        ("لە هولیردا", "ckb", ["هولیر"]),
        ("هولیر", "ckb", []),
    ],
)
def test_a_common_word_of_the_language_names_a_place_only_where_it_is_said_to_be_one(
    text: str, language: str, expected: list[str]
) -> None:
    assert find(text, language) == [(name, EntityType.PLACE) for name in expected]


def test_nothing_is_named_behind_all_or_without() -> None:
    assert find("شربوا بكل مجلس الشاي", "ar") == [("مجلس الشاي", EntityType.BODY)]
    assert find("بكل دمشق", "ar") == []


def test_a_body_of_the_lexicon_is_found_before_a_place_within_it() -> None:
    assert find("في مجلس الشاي") == [("مجلس الشاي", EntityType.BODY)]


def test_names_of_such_scripts_are_told_by_their_first_letter() -> None:
    assert of_script(["دمشق", "paris", "", "24"]) == {"دمشق"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قالوا إن القصر جديد", []),  # "the palace": the word has its article or not
        ("في بلدة القصر", ["القصر"]),
        ("قالوا إن الكوفه بعيدة", ["الكوفه"]),
        ("خبير روسي", []),  # an ending of Sorani is none of Arabic
    ],
)
def test_a_word_that_is_inflected_as_words_are_is_a_town_only_behind_the_town_of(
    text: str, expected: list[str]
) -> None:
    assert [name for name, _ in find(text, "ar")] == expected
