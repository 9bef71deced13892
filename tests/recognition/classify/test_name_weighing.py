"""What speaks for each sort of thing that a name may name, one feature at a time."""

from __future__ import annotations

import pytest

from articles.recognition.candidates.candidate import EntityType
from articles.recognition.candidates.person_names import StoryPeople
from articles.recognition.classify.name_form import NameForm
from articles.recognition.classify.name_weighing import weigh_name_forms
from articles.recognition.classify.teams import is_sport_report
from articles.recognition.text.tokens import Token
from tests.recognition import small_gazetteer

NOBODY = StoryPeople((), frozenset(), frozenset())
POE = StoryPeople((), frozenset({"Poe", "Quill"}), frozenset({"Sorrel"}))


def weigh(
    text: str, name: str, *labels: str, people: StoryPeople = NOBODY, bodies: frozenset[str] = frozenset()
) -> NameForm:
    """The surface of a name; the model's label of each mention may be told."""
    words, _ = small_gazetteer.read(text)
    found = small_gazetteer.mentions(words, name)
    units = [(first, last, label) for (first, last), label in zip(found, labels or [""] * len(found), strict=True)]
    (surface,) = weigh_name_forms(units, words, people, small_gazetteer.known(), bodies, sport=is_sport(words))
    return surface


def is_sport(words: list[Token]) -> bool:
    return is_sport_report(words, small_gazetteer.small_lexicon())


def scores(surface: NameForm) -> dict[EntityType, float]:
    return {sort: round(score, 3) for sort, score in surface.scores.items() if score}


#: Nothing around the name says what it is.
AMID = "tea and {} now"


@pytest.mark.parametrize(
    ("name", "place"),
    [("Iraq", 4.0), ("Austin", 2.6), ("Afula", 2.0), ("Danbury", 1.2), ("Harris", 0.5), ("Zzyzx", -0.7)],
)
def test_the_heavier_a_place_of_that_name_the_more_speaks_for_it(name: str, place: float) -> None:
    assert scores(weigh(AMID.format(name), name)) == {EntityType.PLACE: place, EntityType.OTHER: 1.0}


def test_a_place_that_is_called_like_a_common_word_or_a_body_is_a_namesake() -> None:
    salt = weigh(AMID.format("Salt"), "Salt")
    afula = weigh(AMID.format("Afula"), "Afula", bodies=frozenset({"Afula"}))
    tagged = weigh("tea and Afula, Afula and Afula, now Afula", "Afula", *["ORG"] * 4)

    assert salt.scores[EntityType.PLACE] == afula.scores[EntityType.PLACE] == tagged.scores[EntityType.PLACE] == 0.2


def test_where_the_model_sees_a_place_nothing_is_a_namesake() -> None:
    assert scores(weigh(AMID.format("Afula"), "Afula", "GPE", bodies=frozenset({"Afula"}))) == {
        EntityType.PLACE: 4.0,
        EntityType.BODY: 1.0,
    }


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("GPE", {EntityType.PLACE: 1.3}),
        ("LOC", {EntityType.PLACE: 1.0}),
        ("FAC", {EntityType.PLACE: 0.2, EntityType.BODY: 0.5}),
        ("ORG", {EntityType.PLACE: -0.7, EntityType.BODY: 1.7}),
        ("PERSON", {EntityType.PLACE: -0.7, EntityType.PERSON: 2.0}),
        ("NORP", {EntityType.PLACE: -0.7, EntityType.OTHER: 1.8}),
        ("MONEY", {EntityType.PLACE: -0.7, EntityType.OTHER: 1.0}),
    ],
)
def test_the_label_of_the_model_speaks_for_a_sort(label: str, expected: dict[EntityType, float]) -> None:
    assert scores(weigh(AMID.format("Zzyzx"), "Zzyzx", label)) == expected


def test_a_model_of_two_minds_is_heard_in_shares_and_louder_the_oftener() -> None:
    surface = weigh("tea and Zzyzx, and Zzyzx now", "Zzyzx", "GPE", "ORG")

    assert scores(surface) == {
        EntityType.PLACE: round(2.0 * 1.15 / 2 - 0.7, 3),
        EntityType.BODY: round(1.7 * 1.15 / 2, 3),
    }


@pytest.mark.parametrize(
    ("name", "person"), [("Poe", 4.5), ("Poe-Quill", 4.5), ("Poe-Zzyzx", 0.0), ("Sorrel", 2.0), ("Poes", 2.0)]
)
def test_who_in_the_story_is_called_so(name: str, person: float) -> None:
    assert weigh(AMID.format(name), name, people=POE).scores[EntityType.PERSON] == person


def test_a_known_first_name_alone_says_little() -> None:
    assert weigh(AMID.format("Carla"), "Carla").scores[EntityType.PERSON] == 0.8


@pytest.mark.parametrize("name", ["Senator", "Captain", "Ministry", "Meanwhile", "Agriculture", "F16"])
def test_titles_heads_openers_and_numbers_alone_name_nothing(name: str) -> None:
    assert weigh(AMID.format(name), name).scores[EntityType.OTHER] == 5.0


@pytest.mark.parametrize(("text", "body"), [("tea and QXZ now", 1.2), ("tea and QXZ, QXZ and QXZ now", 1.8)])
def test_an_acronym_is_rather_a_body_the_oftener_the_more(text: str, body: float) -> None:
    assert round(weigh(text, "QXZ").scores[EntityType.BODY], 3) == body


def test_a_common_word_is_no_name_least_of_all_where_it_opens_sentences() -> None:
    assert weigh("tea and Salt now", "Salt").scores[EntityType.OTHER] == 1.8
    assert weigh("Salt now", "Salt").scores[EntityType.OTHER] == 2.8


def test_a_word_that_only_opens_sentences_is_rather_no_name() -> None:
    assert weigh("Zzyzx now", "Zzyzx").scores[EntityType.OTHER] == 2.0
    assert weigh("Zzyzx now", "Zzyzx", "PERSON").scores[EntityType.OTHER] == 0.0
    assert weigh("Zzyzx now", "Zzyzx", "GPE").scores[EntityType.OTHER] == 0.0


def test_an_unknown_word_said_three_times_is_rather_a_body() -> None:
    assert weigh("tea and Zzyzx, Zzyzx now", "Zzyzx").scores[EntityType.BODY] == 0.0
    assert weigh("tea and Zzyzx, Zzyzx, Zzyzx now", "Zzyzx").scores[EntityType.BODY] == 1.0
    assert weigh("tea and Afula, Afula, Afula now", "Afula").scores[EntityType.BODY] == 0.0


def test_a_full_name_with_somebodys_surname_is_a_person() -> None:
    assert weigh(AMID.format("Zzyzx Poe"), "Zzyzx Poe", "PERSON", people=POE).scores[EntityType.PERSON] == 3.0
    assert weigh(AMID.format("Zzyzx Poe"), "Zzyzx Poe", "ORG", people=POE).scores[EntityType.PERSON] == 0.0


@pytest.mark.parametrize(
    ("name", "sort", "score"),
    [
        ("Sorrel Cup", EntityType.OTHER, 3.5),
        ("Cup", EntityType.OTHER, 5.0),
        ("ZZYZX RISES", EntityType.OTHER, 3.5),
        ("ZZYZX UP", EntityType.OTHER, 1.0),
        ("Zzyzx.com", EntityType.BODY, 3.0),
        ("Z&zyzx", EntityType.BODY, 1.0),
        ("Turkish", EntityType.OTHER, 6.0),
        ("Wall Street", EntityType.OTHER, 6.0),
        ("Oval Office", EntityType.OTHER, 6.0),
    ],
)
def test_a_form_tells_itself(name: str, sort: EntityType, score: float) -> None:
    assert weigh(AMID.format(name), name).scores[sort] == score


def test_what_a_body_of_the_story_is_called_for_short_is_that_body() -> None:
    surface = weigh(AMID.format("Zzyzx"), "Zzyzx", bodies=frozenset({"Zzyzx"}))

    assert surface.scores[EntityType.BODY] == 3.0 and surface.sort is EntityType.BODY
    assert surface.margin == 2.0


def test_cues_are_added() -> None:
    assert weigh("tea in Zzyzx now", "Zzyzx").scores[EntityType.PLACE] == pytest.approx(-0.1)


def test_forms_are_weighed_each_with_all_its_mentions() -> None:
    words, _ = small_gazetteer.read("tea and Afula, Salt and Afula")

    weighed = weigh_name_forms(
        [(2, 2, ""), (3, 3, ""), (5, 5, "")], words, NOBODY, small_gazetteer.known(), (), sport=is_sport(words)
    )

    assert {one.text: one.mentions for one in weighed} == {"Afula": [(2, 2), (5, 5)], "Salt": [(3, 3)]}


MATCH = "The striker scored in the second match of the season, and the coach praised the midfielder. "


@pytest.mark.parametrize(
    "sentence",
    [
        "{} beat the champions.",
        "They won against {} again.",
        "{} 2, the rest nil.",
        "{} coach Poe slept.",
        "Sorrel ({}), Quill and others ran.",
        "the second division side {} slept.",
        "{}'s goalkeeper slept.",
    ],
)
def test_in_a_report_on_sport_a_town_that_plays_is_its_team(sentence: str) -> None:
    text = sentence.format("Afula")

    assert weigh(MATCH + text, "Afula", "GPE").sort is EntityType.BODY
    assert weigh("Tea was sold. " + text, "Afula", "GPE").sort is EntityType.PLACE


@pytest.mark.parametrize("sentence", ["They played in {} again.", "{} slept.", "Tea, {}, salt and rain."])
def test_a_town_that_does_not_play_stays_a_town(sentence: str) -> None:
    assert weigh(MATCH + sentence.format("Afula"), "Afula", "GPE").sort is EntityType.PLACE


def test_a_country_plays_as_itself() -> None:
    assert weigh(MATCH + "Iraq beat the champions.", "Iraq", "GPE").sort is EntityType.PLACE


def test_where_something_is_is_weighed_apart_from_who_plays() -> None:
    words, _ = small_gazetteer.read(MATCH + "Afula beat the champions in Afula on Monday.")
    units = [(first, last, "GPE") for first, last in small_gazetteer.mentions(words, "Afula")]

    weighed = weigh_name_forms(units, words, NOBODY, small_gazetteer.known(), (), sport=is_sport(words))

    assert [one.sort for one in weighed] == [EntityType.BODY, EntityType.PLACE]


def test_a_club_is_told_by_its_short_name_in_a_report_on_sport() -> None:
    text = "Kettles drew with the champions."

    assert weigh(MATCH + text, "Kettles", "ORG").club == "club-gb-sorrel-kettles"
    assert weigh(text, "Kettles", "ORG").club == ""


@pytest.mark.parametrize(
    ("text", "name", "sort"),
    [
        ("New tests for Afula fever began.", "Afula", EntityType.OTHER),
        ("The Treasury sold tea.", "Treasury", EntityType.BODY),
        ("Tea and Parliament slept.", "Parliament", EntityType.BODY),
        ("Tea of Soul is good.", "Soul", EntityType.OTHER),
        ("Later Zzyzx stores closed, and Zzyzx shares fell.", "Zzyzx", EntityType.BODY),
        ("Later Zzyzx said she slept.", "Zzyzx", EntityType.PERSON),
    ],
)
def test_its_neighbours_tell_what_a_name_means(text: str, name: str, sort: EntityType) -> None:
    assert weigh(text, name, *["" for _ in range(text.count(name))]).sort is sort
