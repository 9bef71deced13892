"""Names that tables know: places of several words, states, bodies of the lexicon."""

from __future__ import annotations

import pytest

from articles.recognition import Lexicon, read_lexicon
from articles.recognition.candidates.candidate import EntityType
from articles.recognition.candidates.dictionary_matches import (
    match_definitions,
    match_official_names,
    match_organisations,
    match_parties,
    match_places,
    match_states,
)
from articles.recognition.text import tokens
from tests.recognition import small_gazetteer


def places(text: str) -> list[str]:
    words, runs = small_gazetteer.read(text)
    return [text[one.start : one.end] for one in match_places(words, runs, small_gazetteer.known())]


def states(text: str) -> list[str]:
    words, _ = small_gazetteer.read(text)
    return [text[one.start : one.end] for one in match_states(words)]


def organisations(text: str) -> list[tuple[str, str]]:
    words, _ = small_gazetteer.read(text)
    found = match_organisations(words, small_gazetteer.small_lexicon())
    return [(text[one.start : one.end], one.code) for one in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("later in New Sorrel now", ["New Sorrel"]),
        ("later in Zzyzx New Sorrel Quill now", ["New Sorrel"]),
        ("later in Rio de Janeiro now", ["Rio de Janeiro"]),
        ("later in Rio and Janeiro now", []),
        ("later in Rio, de Janeiro now", []),
        ("later in Sorrel now", []),
        ("later on New Sorrel's Day now", []),
        ("later President New Sorrel now", []),
        ("later president, New Sorrel now", ["New Sorrel"]),
        ("later New Sorrel fever spread", []),
        ("later New Sorrel, fever and rain", ["New Sorrel"]),
    ],
)
def test_places_of_several_words_are_known_by_name(text: str, expected: list[str]) -> None:
    assert places(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("in Salem, Ore., and", ["Ore."]),
        ("Sen. Poe, R-Miss., and", ["Miss."]),
        ("in Salem N.Y. and", ["N.Y."]),
        ("in Dayton, OH, and", ["OH"]),
        ("in Dayton OH and", []),
        ("in dayton, OH, and", []),
        ("he Wash. and", []),
        ("Ore. and", []),
        ("of 25 Mich. and", []),
        ("a slide closed W.Va. 61 now", ["W.Va."]),
        ("in Bronx County, N.Y, and", ["N.Y"]),
        ("the U.S and", []),
    ],
)
def test_states_are_abbreviated_behind_a_comma_or_with_full_stops_within(text: str, expected: list[str]) -> None:
    assert states(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("later the Tea Board met", [("Tea Board", "tea-board")]),
        ("later TB met", [("TB", "tea-board")]),
        ("later the House met", [("House", "quill-house")]),
        ("later the Sorrel House met", []),
        ("later Turkish House met", [("House", "quill-house")]),
        ("later Sorrel, House met", [("House", "quill-house")]),
    ],
)
def test_bodies_of_the_lexicon_are_known_unless_another_name_goes_on(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert organisations(text) == expected


def test_a_definition_claims_the_name_and_the_acronym() -> None:
    text = "later the Sorrel Tea Growers (STG) met"

    claims = list(match_definitions(text, small_gazetteer.known()))

    assert [text[one.start : one.end] for one in claims] == ["Sorrel Tea Growers", "STG"]
    assert {one.sort for one in claims} == {EntityType.BODY}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the Quill Tasting Act (QTA) passed; the QTA holds", ["Quill Tasting Act", "QTA", "QTA"]),
        ("a Sorrel Leaf Product (SLP) fell", ["Sorrel Leaf Product", "SLP"]),
        ("the Great Sorrel Dam (GSD) broke", ["GSD"]),
    ],
)
def test_what_copy_abbreviates_and_is_no_body_names_nothing(text: str, expected: list[str]) -> None:
    claims = list(match_definitions(text, small_gazetteer.known()))

    assert [text[one.start : one.end] for one in claims] == expected
    assert {one.sort for one in claims} == {EntityType.OTHER}


def test_an_area_that_copy_abbreviates_is_a_place_wherever_its_acronym_stands() -> None:
    text = "tea of New Sorrel (NS) fell, and NS slept"

    claims = list(match_definitions(text, small_gazetteer.known()))

    assert [(text[one.start : one.end], one.sort, one.code) for one in claims] == [
        ("New Sorrel", EntityType.PLACE, ""),
        ("NS", EntityType.PLACE, "=New Sorrel"),
        ("NS", EntityType.PLACE, "=New Sorrel"),
    ]


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("the Republic of Iraq slept", "Republic of Iraq", "Iraq"),
        ("the Ministry of the People's Republic of Iraq slept", "People's Republic of Iraq", "Iraq"),
        ("the Hashemite Kingdom of the United States slept", "Hashemite Kingdom of the United States", "United States"),
        ("the Syrian Arab Republic of Syria Today", "Arab Republic of Syria", "Syria"),
    ],
)
def test_a_country_is_named_by_its_full_name(text: str, name: str, country: str) -> None:
    (claim,) = match_official_names(text, small_gazetteer.known())

    assert (text[claim.start : claim.end], claim.code) == (name, f"={country}")


@pytest.mark.parametrize("text", ["the Republic of Letters", "the Kingdom of Tea", "the Republic of Afula"])
def test_what_is_no_country_has_no_full_name(text: str) -> None:
    assert list(match_official_names(text, small_gazetteer.known())) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("who leads the party Our Tea Is Iraq, said", ["Our Tea Is Iraq"]),
        ("the New Sorrel First party won", ["New Sorrel First"]),
        ("the movement Quill Poe slept", ["Quill Poe"]),
        ("the New Sorrel party went on", []),
        ("the Turkish Tea party won", []),
        ("the Quill party won", []),
    ],
)
def test_words_beside_party_are_the_name_of_one(text: str, expected: list[str]) -> None:
    words, runs = small_gazetteer.read(text)

    found = match_parties(words, runs, small_gazetteer.known())

    assert [text[one.start : one.end] for one in found] == expected


@pytest.mark.parametrize(
    ("text", "filed", "expected"),
    [
        ("Bonds are rated AA.", (), []),
        ("Bonds are rated AA.", ("TR",), ["AA"]),
        ("AA said so in Ankara.", (), ["AA"]),
        ("The Anadolu Agency (AA) said so; AA again.", (), ["Anadolu Agency", "AA", "AA"]),
        ("Sorrel said so to EC.", (), ["EC"]),
    ],
)
def test_short_initials_of_one_country_count_beside_it_or_the_full_name(
    text: str, filed: tuple[str, ...], expected: list[str]
) -> None:
    lexicon = Lexicon(read_lexicon("anadolu\tagency\tTR\tAA\tAnadolu Agency\nec\tregional\t\tEC\tEuropean Community\n"))
    countries = {"Ankara": frozenset({"TR"})}

    found = match_organisations(
        tokens.tokenize(text), lexicon, countries_of=lambda name: countries.get(name, frozenset()), filed=filed
    )

    assert [text[one.start : one.end] for one in found] == expected
