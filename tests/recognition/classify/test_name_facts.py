"""What is known of a name before it is classified, one fact at a time."""

from __future__ import annotations

from collections.abc import Collection

import pytest

from articles.recognition.candidates.person_names import StoryPeople
from articles.recognition.classify.name_facts import SELDOM, NameFacts
from articles.recognition.classify.name_form import gather_name_forms
from tests.recognition import small_gazetteer

NOBODY = StoryPeople((), frozenset(), frozenset())


def facts(
    text: str,
    name: str,
    *labels: str,
    people: StoryPeople = NOBODY,
    bodies: Collection[str] = (),
    countries: frozenset[str] = frozenset(),
) -> NameFacts:
    """What is known of a name in a text; the model's label of each mention may be given."""
    words, _ = small_gazetteer.read(text)
    found = small_gazetteer.mentions(words, name)
    units = [(first, last, label) for (first, last), label in zip(found, labels or [""] * len(found), strict=True)]
    (form,) = gather_name_forms(units, words, sport=False)
    return NameFacts(form, words, people, small_gazetteer.known(), bodies, countries)


def test_of_a_name_its_words_places_and_mentions_are_known() -> None:
    one = facts("tea from A.B.C. and A.B.C. now", "A.B.C.")
    several = facts("tea from New Sorrel now", "New Sorrel")

    assert (one.letters, one.alone, one.often, one.weight, one.kind) == ("ABC", True, 2, 0, "")
    assert (several.alone, several.last, several.key, several.weight, several.kind) == (
        False, "Sorrel", "sorrel", 495, "city",
    )  # fmt: skip


@pytest.mark.parametrize(("label", "placed"), [("GPE", True), ("LOC", True), ("ORG", False), ("", False)])
def test_the_model_takes_it_for_a_place_where_it_says_so_of_one_mention(label: str, placed: bool) -> None:
    assert facts("Afula and Afula", "Afula", "ORG", label).placed is placed


@pytest.mark.parametrize(
    ("name", "may"), [("Afula", True), ("Iraq", False), ("Zzyzx", False), ("Salt", False), ("Austin", False)]
)
def test_a_place_may_be_meant_where_one_has_the_name_that_is_no_country_word_or_body(name: str, may: bool) -> None:
    assert facts(f"tea and {name} now", name, bodies={"Austin"}).may_be_place is may


def often(name: str, first: str, others: int) -> str:
    return first + f" and {name}" * others


@pytest.mark.parametrize(("others", "stands"), [(SELDOM - 1, True), (SELDOM, False)])
def test_a_place_or_a_direction_is_told_from_a_quarter_of_the_mentions(others: int, stands: bool) -> None:
    assert facts(often("Afula", "people in Afula", others), "Afula").stands_as_place is stands
    assert facts(often("Afula", "went from Afula", others), "Afula").is_towards is stands


def test_it_only_opens_sentences_where_every_mention_does() -> None:
    assert facts("Afula rose. Afula fell.", "Afula").only_opens
    assert not facts("Afula rose. Then Afula fell.", "Afula").only_opens


def test_every_mention_that_plays_counts() -> None:
    assert facts("Afula beat Salt 2-1. Later tea. Afula beat Lexington 3-0.", "Afula").team_mentions == 2
