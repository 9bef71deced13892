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
}
NAMES = CaselessNames(frozenset(WEIGHTS), small_lexicon(), lambda name: WEIGHTS.get(name, (0, "")))


def find(text: str) -> list[tuple[str, EntityType]]:
    return [(text[one.start : one.end], one.sort) for one in recognise_caseless(text, NAMES)]


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
    ],
)
def test_a_place_is_found_as_it_stands_or_with_what_is_joined_to_it(text: str, expected: list[str]) -> None:
    assert find(text) == [(name, EntityType.PLACE) for name in expected]


def test_a_body_of_the_lexicon_is_found_before_a_place_within_it() -> None:
    assert find("في مجلس الشاي") == [("مجلس الشاي", EntityType.BODY)]


def test_names_of_such_scripts_are_told_by_their_first_letter() -> None:
    assert of_script(["دمشق", "paris", "", "24"]) == {"دمشق"}
