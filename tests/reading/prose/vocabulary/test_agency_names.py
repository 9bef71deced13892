"""How agencies are told: W20, W21, W32."""

from __future__ import annotations

import pytest

from articles.reading.prose.vocabulary import agency_names


@pytest.mark.parametrize(
    "name", ["Reuters", "REUTER", "«РИА Новости»", "K24", "Kurdistan 24", "أ.ش.أ", "کوردستان ٢٤", "dpa"]
)
def test_a_house_is_known_by_each_of_its_names(name: str) -> None:
    assert agency_names.is_known_agency(name)


@pytest.mark.parametrize("name", ["", "London", "Acme", "Reuters staff"])
def test_other_names_are_no_houses(name: str) -> None:
    assert not agency_names.is_known_agency(name)


def test_names_in_every_script_lead_to_one_house() -> None:
    assert {agency_names.canonical_agency(name) for name in ("K24", "Kurdistan24", "کوردستان ٢٤")} == {"Kurdistan 24"}
    assert agency_names.canonical_agency(" Acme ") == "Acme"


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("tca/dpa", ("tca", "dpa")),
        ("AFP, Reuters", ("AFP", "Reuters")),
        ("Kurdistan  24", ("Kurdistan 24",)),
        ("AP / ", ("AP",)),
        (" , ", ()),
    ],
)
def test_a_compound_gives_each_agency(words: str, names: tuple[str, ...]) -> None:
    """W21"""
    assert agency_names.split_agencies(words) == names


@pytest.mark.parametrize("words", ["XYZ", "A & B News", "Acme", "Agence X-24", "«Tea»", "Voice of Tea"])
def test_what_is_written_as_a_name_looks_like_an_agency(words: str) -> None:
    """W20"""
    assert agency_names.looks_like_agency(words)


@pytest.mark.parametrize(
    "words", ["no relation", "sic", "adds quote", "pictured", "tea rose", "X", "A" * 41, "he said, as ever", "MORE"]
)
def test_an_aside_looks_like_none(words: str) -> None:
    assert not agency_names.looks_like_agency(words)


@pytest.mark.parametrize(("words", "says"), [("North Press", True), ("Channel 24", True), ("Acme", False)])
def test_a_house_of_news_may_say_so(words: str, *, says: bool) -> None:
    assert agency_names.says_news(words) is says
