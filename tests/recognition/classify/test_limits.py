"""Where what speaks for a name begins and ends to count: at the edges of a text, and at the limits of each feature."""

from __future__ import annotations

import pytest

from articles.recognition.candidates.candidate import EntityType
from articles.recognition.candidates.person_names import StoryPeople
from articles.recognition.classify.context import weigh_context
from articles.recognition.classify.name_form import NameForm
from articles.recognition.classify.name_weighing import weigh_name_forms
from tests.recognition import small_gazetteer

NOBODY = StoryPeople((), frozenset(), frozenset())
POE = StoryPeople((), frozenset({"Poe", "Quill"}), frozenset({"Sorrel"}))


def context(text: str, name: str, *somebody: str) -> list[tuple[EntityType, float]]:
    words, _ = small_gazetteer.read(text)
    mentions = small_gazetteer.mentions(words, name)
    assert mentions
    return list(weigh_context(mentions, words, frozenset(somebody)))


def weigh(text: str, name: str, *labels: str, people: StoryPeople = NOBODY, body: str = "") -> NameForm:
    words, _ = small_gazetteer.read(text)
    found = small_gazetteer.mentions(words, name)
    assert found
    units = [(first, last, label) for (first, last), label in zip(found, labels or [""] * len(found), strict=True)]
    return next(
        form
        for form in weigh_name_forms(units, words, people, small_gazetteer.known(), {body}, sport=False)
        if form.text == name
    )


def often(name: str, times: int) -> str:
    return "tea and " + f"{name}, " * times + "now"


@pytest.mark.parametrize(
    ("text", "name", "sort", "weight"),
    [
        ("Later Afula, an old town, voted.", "Afula", EntityType.PLACE, 1.5),
        ("Later Afula, one town of many, voted.", "Afula", EntityType.PLACE, 1.5),
        ("town of Afula votes", "Afula", EntityType.PLACE, 1.5),
        ("Later came Danbury, who", "Danbury", EntityType.PERSON, 1.0),
    ],
)
def test_words_beside_a_name_count_up_to_both_ends_of_a_text(
    text: str, name: str, sort: EntityType, weight: float
) -> None:
    assert context(text, name) == [(sort, weight)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("of Afula and its town", "Afula"),
        ("Later Sorrel the company fell.", "Sorrel"),
        ("Later UN Afula voted.", "Afula"),
        ("Later POE, Tambun spoke.", "Tambun"),
        ("Later Poe/Tambun spoke.", "Tambun"),
    ],
)
def test_words_that_stand_otherwise_beside_a_name_say_nothing(text: str, name: str) -> None:
    assert context(text, name) == []


@pytest.mark.parametrize(
    "text",
    [
        "Frank and Malachy left.",
        "They saw Frank or Malachy leave.",
        "They saw Malachy and Frank leave.",
        "They saw Malachy or Frank leave.",
        "They saw Malachy and Frank",
    ],
)
def test_somebody_counts_on_either_side_and_at_either_end(text: str) -> None:
    assert context(text, "Malachy", "Frank") == [(EntityType.PERSON, 1.5)]


@pytest.mark.parametrize("text", ["and Malachy met Frank", "They saw Malachy and", "They saw Malachy meet Frank"])
def test_somebody_who_is_not_joined_to_the_name_does_not_count(text: str) -> None:
    assert context(text, "Malachy", "Frank") == []


def test_whoever_has_a_surname_or_a_first_name_in_the_story_is_somebody() -> None:
    surname = weigh("They saw Poe and Zzyzx leave.", "Zzyzx", people=POE)
    first_name = weigh("They saw Sorrel and Zzyzx leave.", "Zzyzx", people=POE)

    assert surname.scores[EntityType.PERSON] == first_name.scores[EntityType.PERSON] == 1.5


def test_labels_grow_louder_up_to_the_sixth_mention() -> None:
    six = weigh(often("Zzyzx", 6), "Zzyzx", *["PERSON"] * 6)
    seven = weigh(often("Zzyzx", 7), "Zzyzx", *["PERSON"] * 7)

    assert six.scores[EntityType.PERSON] == seven.scores[EntityType.PERSON] == pytest.approx(2.0 * 1.75)


def test_labels_of_one_sort_add_up() -> None:
    form = weigh(often("Zzyzx", 2), "Zzyzx", "GPE", "LOC")

    assert form.scores[EntityType.PLACE] == pytest.approx((2.0 + 1.7) * 1.15 / 2 - 0.7)


@pytest.mark.parametrize("labels", [("LOC",), ("GPE", "LOC")])
def test_either_label_of_places_makes_the_model_see_a_place(labels: tuple[str, ...]) -> None:
    form = weigh(often("Afula", len(labels)), "Afula", *labels, body="Afula")

    assert form.scores[EntityType.BODY] == 1.0


def test_an_acronym_grows_louder_up_to_the_fifth_mention() -> None:
    assert weigh(often("QXZ", 5), "QXZ").scores[EntityType.BODY] == pytest.approx(2.4)
    assert weigh(often("QXZ", 6), "QXZ").scores[EntityType.BODY] == pytest.approx(2.4)


@pytest.mark.parametrize(
    ("name", "body"),
    [("TQ", 1.2), ("QXZWVT", 1.2), ("QXZWVTB", 0.0), ("Q.X.Z.W.", 1.2), ("TBZ&QXZ", 2.2), ("Qxz", 0.0)],
)
def test_an_acronym_has_two_to_six_capitals_between_any_stops(name: str, body: float) -> None:
    assert weigh(f"tea and {name} now", name).scores[EntityType.BODY] == pytest.approx(body)


def test_a_small_place_is_a_namesake_once_the_model_says_so_four_times() -> None:
    four = weigh(often("Afula", 4), "Afula", "ORG", "ORG", "PERSON", "PERSON")
    three = weigh(often("Afula", 3), "Afula", "ORG", "ORG", "ORG")

    assert four.scores[EntityType.PLACE] == 0.2
    assert three.scores[EntityType.PLACE] == 2.0


def test_a_large_place_is_no_namesake_however_often_the_model_says_so() -> None:
    form = weigh(often("Erbil Governorate", 4), "Erbil Governorate", *["ORG"] * 4)

    assert form.scores[EntityType.PLACE] == 2.6


@pytest.mark.parametrize("name", ["Airlines", "Diocese", "They'll", "They’ll"])
def test_heads_of_names_and_shortened_openers_alone_name_nothing(name: str) -> None:
    assert weigh(f"tea and {name} now", name).scores[EntityType.OTHER] == 5.0


def test_a_name_with_a_small_letter_and_a_digit_is_a_name() -> None:
    assert weigh("tea and Mi6 now", "Mi6").scores[EntityType.OTHER] == 1.0


def test_a_word_said_often_is_no_body_where_a_person_or_a_place_is_called_so() -> None:
    assert weigh(often("Sorrel", 3), "Sorrel", people=POE).scores[EntityType.BODY] == 0.0
    assert weigh(often("Danbury", 3), "Danbury").scores[EntityType.BODY] == 0.0


def test_a_short_line_in_capitals_may_be_a_name() -> None:
    assert weigh("tea and ZZYZX RISE now", "ZZYZX RISE").scores[EntityType.OTHER] == 1.0
    assert weigh("tea and ZZYZX RISES now", "ZZYZX RISES").scores[EntityType.OTHER] == 3.5
