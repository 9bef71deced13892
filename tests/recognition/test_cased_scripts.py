"""Names in copy with capitals: what the rules settle, and what is certain without a model."""

from __future__ import annotations

import pytest

from articles.recognition.candidates.candidate import Candidate, EntityType
from articles.recognition.cased_scripts import is_cased, recognise_cased
from articles.recognition.name_model import Tagged
from tests.recognition import small_gazetteer


def find(text: str, *tagged: tuple[str, str], language: str = "en") -> list[tuple[str, EntityType]]:
    told = [Tagged(text.index(name), text.index(name) + len(name), label) for name, label in tagged]
    claims = recognise_cased(text, text, told or None, small_gazetteer.known(), language=language)
    return [(text[one.start : one.end], one.sort) for one in claims]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Tea rose in Iraq.", "en", [("Iraq", EntityType.PLACE)]),
        ("Iraq voted.", "en", [("Iraq", EntityType.PLACE)]),
        ("Austin voted.", "en", [("Austin", EntityType.PLACE)]),
        ("They left Afula now.", "en", []),
        ("They met in Afula.", "en", [("Afula", EntityType.PLACE)]),
        ("Sie trafen sich aus Afula.", "de", [("Afula", EntityType.PLACE)]),
        ("Sie blieben bis Halle Ende.", "de", []),
        ("Sie trafen sich in Halle.", "de", [("Halle", EntityType.PLACE)]),
        ("The Tea Board met.", "en", [("Tea Board", EntityType.BODY)]),
        ("Turkish tea rose.", "en", [("Turkish", EntityType.OTHER)]),
        ("South African tea rose.", "en", [("South African", EntityType.OTHER)]),
        ("Ann Poe left.", "en", [("Ann Poe", EntityType.PERSON)]),
        ("Ew li Hewlêrê civiyan.", "ku", [("Hewlêr", EntityType.PLACE)]),
    ],
)
def test_without_a_model_only_what_is_certain_is_named(
    text: str, language: str, expected: list[tuple[str, EntityType]]
) -> None:
    assert find(text, language=language) == expected


def test_with_a_model_what_it_labels_is_weighed() -> None:
    assert find("They left Zzyzx now.", ("Zzyzx", "GPE")) == [("Zzyzx", EntityType.PLACE)]
    assert find("They left Zzyzx now.", ("Zzyzx", "ORG")) == [("Zzyzx", EntityType.BODY)]
    assert find("They left Zzyzx now.", ("Zzyzx", "PERSON")) == []


def test_the_first_word_of_a_body_in_full_is_short_for_it_unless_a_place() -> None:
    assert ("Zzyzx", EntityType.BODY) in find("Tea of Zzyzx Holdings Ltd. fell, and Zzyzx rose.")
    assert ("Zzyzx Holdings", EntityType.BODY) in find("Tea of Zzyzx Holdings Ltd. fell, and Zzyzx Holdings rose.")
    assert ("Austin", EntityType.BODY) not in find("Tea of Austin Holdings Ltd. fell, and Austin rose.")


def test_the_in_the_middle_of_a_sentence_is_part_of_a_name() -> None:
    assert find("They read The Sorrel Herald now.") == [("The Sorrel Herald", EntityType.BODY)]
    assert find("Then. The Sorrel Herald fell.") == [("Sorrel Herald", EntityType.BODY)]


def test_what_the_feed_states_is_settled_like_any_rule() -> None:
    text = "They left Zzyzx now."
    stated = [Candidate(10, 15, EntityType.PLACE, 0.97, "feed")]

    claims = recognise_cased(text, text, [], small_gazetteer.known(), stated=stated)

    assert [(claim.span, claim.by) for claim in claims] == [((10, 15), "feed")]


@pytest.mark.parametrize(
    ("text", "expected"), [("Tea", True), ("", True), ("Şîr û çay", True), ("چای", False), ("Tea چای شیر", False)]
)
def test_most_letters_of_latin_copy_are_latin(text: str, *, expected: bool) -> None:
    assert is_cased(text) is expected
