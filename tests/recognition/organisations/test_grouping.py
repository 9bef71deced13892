"""Mentions of organisations folded to one body each."""

from __future__ import annotations

import re

import pytest

from articles.reading.draft import Dateline, FilingPlace
from articles.recognition.candidates.acronym_definitions import find_definitions
from articles.recognition.candidates.candidate import Candidate, EntityType
from articles.recognition.organisations.grouping import group_organisations
from articles.recognition.story import FoundOrganisation, Story
from tests.recognition.small_gazetteer import small_lexicon


def gather(text: str, *names: str, story: Story | None = None) -> list[FoundOrganisation]:
    """The organisations of a text in which these names are claimed wherever they stand."""
    longest_first = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    claims = [
        Candidate(*found.span(), EntityType.BODY, 0.9, "test")
        for found in re.finditer(rf"(?<!\w)(?:{longest_first})(?!\w)", text)
    ]
    defined = list(find_definitions(text))
    return group_organisations(claims, text, defined, small_lexicon(), story or Story(body=text))


def test_articles_case_and_legal_forms_make_no_difference() -> None:
    (one,) = gather("The Sorrel Mills Inc. fell; SORREL MILLS rose.", "The Sorrel Mills Inc.", "SORREL MILLS")

    assert (one.name, one.code, len(one.spans)) == ("Sorrel Mills Inc.", "", 2)


def test_a_body_of_the_lexicon_has_its_name_code_and_acronym() -> None:
    (one,) = gather("the Board of Tea met", "Board of Tea")

    assert (one.name, one.acronym, one.code, one.aliases) == ("Tea Board", "TB", "tea-board", ("Board of Tea", "TB"))
    assert one.confidence == 0.9


def test_a_body_that_american_copy_names_with_its_country_is_known() -> None:
    assert gather("the U.S. Transportation Department", "U.S. Transportation Department")[0].code == "transport"
    assert gather("the U.S. Tea Board", "U.S. Tea Board")[0].code == ""


def test_what_copy_defines_goes_before_the_lexicon() -> None:
    (one,) = gather("the Tin Buyers (TB) met; TB paid", "Tin Buyers", "TB")

    assert (one.name, one.acronym, one.code, len(one.spans)) == ("Tin Buyers", "TB", "", 3)


def test_a_slip_in_the_defined_name_of_a_listed_body_is_overlooked() -> None:
    (one,) = gather("the Tee Board (TB) met", "TB")

    assert one.code == "tea-board"


@pytest.mark.parametrize(
    ("text", "names", "country", "code", "confidence"),
    [
        ("TB met", ("TB",), None, "tea-board", 0.36),
        ("TB met; the Turf Body paid", ("TB", "Turf Body"), None, "turf-body", 0.9),
        ("TB met", ("TB",), "GB", "turf-body", 0.72),
        ("TB met", ("TB",), "FR", "tea-board", 0.36),
    ],
)
def test_an_acronym_of_several_is_settled_by_the_full_name_then_by_the_dateline(
    text: str, names: tuple[str, ...], country: str | None, code: str, confidence: float
) -> None:
    dateline = Dateline("", places=(FilingPlace("X", "X", country=country),)) if country else None

    one = gather(text, *names, story=Story(body=text, dateline=dateline))[0]

    assert (one.code, one.confidence) == (code, confidence)


@pytest.mark.parametrize(
    ("short", "whole"),
    [
        ("Sorrel", "Sorrel Mills"),
        ("Foreign Ministry", "Turkish Foreign Ministry"),
        ("Tin Desk", "U.S. Tin Desk"),
        ("STG", "Sorrel Tin Growers"),
        ("UST", "Union of Sorrel and Tin"),
    ],
)
def test_a_short_form_joins_the_only_longer_name_it_can_stand_for(short: str, whole: str) -> None:
    (one,) = gather(f"the {whole} met; then {short} paid", whole, short)

    assert one.name == whole and short in one.aliases and len(one.spans) == 2


def test_a_short_form_of_two_names_joins_neither() -> None:
    found = gather("Sorrel Mills and Sorrel Tin met Sorrel", "Sorrel Mills", "Sorrel Tin", "Sorrel")

    assert "Sorrel" in [one.name for one in found]


def test_the_agency_that_sent_the_story_is_left_out() -> None:
    text = "Zzyzx and Quill House met"

    assert gather(text, "Zzyzx", story=Story(body=text, source="Zzyzx")) == []
    assert gather(text, "Quill House", story=Story(body=text, source="House")) == []
    assert len(gather(text, "Zzyzx", story=Story(body=text, dateline=Dateline("", sources=("Poe",))))) == 1


def test_a_long_name_in_capitals_is_shown_in_ordinary_case() -> None:
    assert gather("the SORREL MILLS met", "SORREL MILLS")[0].name == "Sorrel Mills"
    assert gather("the STG MET met", "STG MET")[0].name == "STG MET"
