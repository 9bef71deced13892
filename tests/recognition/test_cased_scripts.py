"""Names in copy with capitals: what the rules settle, and what is certain without a model."""

from __future__ import annotations

import pytest

from articles.recognition import cased_scripts
from articles.recognition.candidates.candidate import Claim, Sort
from articles.recognition.name_model import Tagged
from tests.recognition import small_gazetteer


def find(text: str, *tagged: tuple[str, str], language: str = "en") -> list[tuple[str, Sort]]:
    told = [Tagged(text.index(name), text.index(name) + len(name), label) for name, label in tagged]
    claims = cased_scripts.find(text, text, told, small_gazetteer.known(), language=language)
    return [(text[one.start : one.end], one.sort) for one in claims]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Tea rose in Iraq.", "en", [("Iraq", Sort.PLACE)]),
        ("Iraq voted.", "en", [("Iraq", Sort.PLACE)]),
        ("Austin voted.", "en", [("Austin", Sort.PLACE)]),
        ("They left Afula now.", "en", []),
        ("They met in Afula.", "en", [("Afula", Sort.PLACE)]),
        ("Sie trafen sich aus Afula.", "de", [("Afula", Sort.PLACE)]),
        ("The Tea Board met.", "en", [("Tea Board", Sort.BODY)]),
        ("Turkish tea rose.", "en", [("Turkish", Sort.OTHER)]),
        ("South African tea rose.", "en", [("South African", Sort.OTHER)]),
        ("Ann Poe left.", "en", [("Ann Poe", Sort.PERSON)]),
        ("Ew li Hewlêrê civiyan.", "ku", [("Hewlêr", Sort.PLACE)]),
    ],
)
def test_without_a_model_only_what_is_certain_is_named(
    text: str, language: str, expected: list[tuple[str, Sort]]
) -> None:
    assert find(text, language=language) == expected


def test_with_a_model_what_it_labels_is_weighed() -> None:
    assert find("They left Zzyzx now.", ("Zzyzx", "GPE")) == [("Zzyzx", Sort.PLACE)]
    assert find("They left Zzyzx now.", ("Zzyzx", "ORG")) == [("Zzyzx", Sort.BODY)]
    assert find("They left Zzyzx now.", ("Zzyzx", "PERSON")) == []


def test_the_first_word_of_a_body_in_full_is_short_for_it_unless_a_place() -> None:
    assert ("Zzyzx", Sort.BODY) in find("Tea of Zzyzx Holdings Ltd. fell, and Zzyzx rose.")
    assert ("Zzyzx Holdings", Sort.BODY) in find("Tea of Zzyzx Holdings Ltd. fell, and Zzyzx Holdings rose.")
    assert ("Austin", Sort.BODY) not in find("Tea of Austin Holdings Ltd. fell, and Austin rose.")


def test_the_in_the_middle_of_a_sentence_is_part_of_a_name() -> None:
    assert find("They read The Sorrel Herald now.") == [("The Sorrel Herald", Sort.BODY)]
    assert find("Then. The Sorrel Herald fell.") == [("Sorrel Herald", Sort.BODY)]


def test_what_the_feed_states_is_settled_like_any_rule() -> None:
    text = "They left Zzyzx now."
    stated = [Claim(10, 15, Sort.PLACE, 0.97, "feed")]

    claims = cased_scripts.find(text, text, [], small_gazetteer.known(), stated=stated)

    assert [(claim.span, claim.by) for claim in claims] == [((10, 15), "feed")]


@pytest.mark.parametrize(
    ("text", "expected"), [("Tea", True), ("", True), ("Şîr û çay", True), ("چای", False), ("Tea چای شیر", False)]
)
def test_most_letters_of_latin_copy_are_latin(text: str, *, expected: bool) -> None:
    assert cased_scripts.is_latin(text) is expected
