"""Names that say themselves what they are: how far each reaches, and what is none."""

from __future__ import annotations

import pytest

from articles.recognition.candidates.candidate import EntityType, resolve_overlaps
from articles.recognition.candidates.name_patterns import find_organisations, find_places
from articles.recognition.text import tokens
from articles.recognition.text.capitalised_runs import find_runs
from tests.recognition import small_gazetteer


def bodies(text: str) -> list[str]:
    words, runs = small_gazetteer.read(text)
    claims = list(find_organisations(words, runs, small_gazetteer.FIRST_NAMES))
    assert all(claim.sort is EntityType.BODY for claim in claims)
    return [text[claim.start : claim.end] for claim in claims]


def places(text: str) -> list[str]:
    words, runs = small_gazetteer.read(text)
    claims = list(find_places(words, runs, small_gazetteer.FIRST_NAMES))
    assert all(claim.sort is EntityType.PLACE for claim in claims)
    return [text[claim.start : claim.end] for claim in claims]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Later Sorrel Holdings fell.", "Sorrel Holdings"),
        ("Later Acme Sorrel, Inc., fell.", "Acme Sorrel, Inc."),
        ("Later Sorrel Cancer Center fell.", "Sorrel Cancer Center"),
        ("Later Sorrel Bank President Ann fell.", "Sorrel Bank"),
        ("Later Sorrel Bank Ann Poe fell.", "Sorrel Bank"),
        ("Later Sorrel Co. Zzyzx fell.", "Sorrel Co."),
        ("Later Deputy Director Sorrel Bank fell.", "Sorrel Bank"),
        ("Later Iranian Foreign Ministry fell.", "Foreign Ministry"),
        ("Later Iranian Ministry fell.", "Iranian Ministry"),
        ("Later Iranian Foreign Bank fell.", "Iranian Foreign Bank"),
        ("Later Sorrel Banks fell.", "Sorrel Banks"),
        ("Later Sorrel Clinton Administration fell.", "Sorrel Clinton Administration"),
    ],
)
def test_a_head_ends_the_name_of_a_body(text: str, name: str) -> None:
    assert bodies(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Later Bank fell.",
        "Later Sorrel Center fell.",
        "Later Sorrel Bank Zzyzx fell.",
        "Later Ernie Banks fell.",
        "Later Clinton Administration fell.",
        "Later Acme Sorrel. Inc. fell.",
        "Later Sorrel fell.",
    ],
)
def test_a_head_without_enough_before_it_or_with_more_behind_it_is_none(text: str) -> None:
    assert bodies(text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Later the Ministry of Tea and Spices fell.", "Ministry of Tea and Spices"),
        ("Later the Bank für Tee fell.", "Bank für Tee"),
        ("Later the University at Sorrel fell.", "University at Sorrel"),
        ("Later the University of Texas at Austin fell.", "University of Texas at Austin"),
        ("Later the Bank of Texas at Austin fell.", "Bank of Texas"),
        ("Later the Bank of Texas in Austin fell.", "Bank of Texas"),
        ("Later the Ministry of Tea Monday fell.", "Ministry of Tea"),
        ("Later the Ministry of Tea and OECD fell.", "Ministry of Tea"),
        ("Later the Ministry of Tea and the Sorrel fell.", "Ministry of Tea"),
        ("Later the Board of Tea's Sorrel fell.", "Board of Tea"),
        ("Later the Ministry of Tea, Sorrel fell.", "Ministry of Tea"),
        ("Later the Office of Tea and Spices Ann Poe fell.", "Office of Tea and Spices"),
        ("Later the Office of the Tea fell.", "Office of the Tea"),
        ("Later the Iranian Foreign Ministry of Tea fell.", "Foreign Ministry of Tea"),
    ],
)
def test_a_tail_goes_on_behind_of_as_far_as_the_name_does(text: str, name: str) -> None:
    assert bodies(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Later the Bank's of Tea fell.",
        "Later the Bank, of Tea, fell.",
        "Later the Bank at Sorrel fell.",
        "Later the Ministry of tea fell.",
        "Later the Sorrel of Tea fell.",
        "Later the Bank",
    ],
)
def test_without_a_head_a_link_and_a_name_there_is_no_tail(text: str) -> None:
    assert bodies(text) == []


def test_a_legal_form_is_surer_than_another_head() -> None:
    words, runs = small_gazetteer.read("Later Sorrel Inc. and Sorrel Bank fell.")

    company, bank = find_organisations(words, runs, frozenset())

    assert company.weight > bank.weight


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Later the Tigris River rose.", "Tigris River"),
        ("Later Jefferson County voted.", "Jefferson County"),
        ("Later Lake Van froze.", "Lake Van"),
        ("Later the Gulf of Aden froze.", "Gulf of Aden"),
        ("Later the Sea of the Sorrel froze.", "Sea of the Sorrel"),
        ("Later Zzyzx Lane closed.", "Zzyzx Lane"),
        ("Later Ann River rose.", "Ann River"),
        ("Later Tigris River Sorrel rose.", "Tigris River"),
    ],
)
def test_its_own_words_tell_a_place(text: str, name: str) -> None:
    assert places(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Later River rose.",
        "Later Ann Lane left.",
        "Later Wall Street fell.",
        "Later Sorrel District Court sat.",
        "Later Lake's Van froze.",
        "Later the Gulf of aden froze.",
        "Later the Gulf of",
    ],
)
def test_what_only_ends_like_a_place_is_none(text: str) -> None:
    assert places(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Yesterday Sorrel and Co Inc closed.", ["Sorrel and Co Inc"]),
        ("Quill Power & Light Co closed.", ["Quill Power & Light Co"]),
        ("We saw Quill Savings and Loan Association close.", ["Quill Savings and Loan Association"]),
        ("The Co Inc of old.", []),
    ],
)
def test_a_run_that_only_ends_a_name_is_none_of_its_own(text: str, expected: list[str]) -> None:
    read = tokens.tokenize(text)

    claims = resolve_overlaps(find_organisations(read, list(find_runs(read)), frozenset()))

    assert [text[one.start : one.end] for one in claims] == expected
