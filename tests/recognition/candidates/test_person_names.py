"""Who in a story is a person: each sign, each objection."""

from __future__ import annotations

import pytest

from articles.recognition.candidates.person_names import find_people
from tests.recognition import small_gazetteer


def find(text: str, *tagged: str) -> tuple[list[str], set[str], set[str]]:
    """Full names, surnames and first names; the model takes the names in `tagged` for people."""
    words, runs = small_gazetteer.read(text)
    spans = {(text.index(name), text.index(name) + len(name)) for name in tagged}
    known = small_gazetteer.known()
    found = find_people(words, runs, spans, known.first_names, known.is_place)
    names = [text[words[first].start : words[last].end] for first, last in found.spans]
    return names, set(found.surnames), set(found.firsts)


def test_a_first_name_opens_a_full_name_and_its_surname_stands_for_it() -> None:
    assert find("Later Ann Poe left.") == (["Ann Poe"], {"Poe"}, {"Ann"})


@pytest.mark.parametrize("text", ["Later Zzyzx B. Poe left.", "Later J. Poe left."])
def test_an_initial_makes_a_surname_but_no_sure_name(text: str) -> None:
    names, surnames, _ = find(text)

    assert names == [] and surnames == {"Poe"}


def test_the_model_alone_makes_a_surname_but_no_sure_name() -> None:
    assert find("Later Zzyzx Poe left.", "Zzyzx Poe") == ([], {"Poe"}, {"Zzyzx"})
    assert find("Later Zzyzx Poe left.") == ([], set(), set())
    assert find("Later Jean-Luc Poe left.") == ([], set(), set())


def test_what_is_shortened_to_its_last_word_is_a_person() -> None:
    assert find("Later Zzyzx Poe left. So Poe came.")[0] == ["Zzyzx Poe"]
    assert find("Later Zzyzx Poe left. So Zzyzx came, and Poe.")[0] == []
    assert find("Later Zzyzx POE left. So POE came.")[0] == []
    assert find("Later Zzyzx Afula left. So Afula came.")[0] == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Later President Zzyzx Poe left.", "Zzyzx Poe"),
        ("Later U.S. President-elect Zzyzx Poe left.", "Zzyzx Poe"),
        ("Later the president Zzyzx Poe left.", "Zzyzx Poe"),
        ("Later President Poe left.", "Poe"),
        ("Later Mrs. Carla del Ponte left.", "Carla del Ponte"),
    ],
)
def test_what_stands_behind_a_title_is_a_person(text: str, name: str) -> None:
    names, surnames, _ = find(text)

    assert names == [name]
    assert name.split()[-1] in surnames


@pytest.mark.parametrize(
    "text",
    [
        "Later President, Poe left.",
        "Later the president's Poe left.",
        "Later President Afula left.",
        "Later President OECD left.",
        "Later Secretary Turkish left.",
        "Later General Bank left.",
        "Later Poe left.",
    ],
)
def test_a_word_alone_that_means_something_else_is_nobody(text: str) -> None:
    assert find(text) == ([], set(), set())


@pytest.mark.parametrize(
    "text",
    [
        "Later Ann Zzyzx Bank fell.",
        "Later Ann Poe Ministry fell.",
        "Later Ann River rose.",
        "Later Ann P&O rose.",
        "Later Ann OECD rose.",
        "Later Ann B C D E Poe rose.",
    ],
)
def test_what_names_something_else_is_nobody_even_behind_a_first_name(text: str) -> None:
    assert find(text) == ([], set(), set())


def test_a_surname_that_ends_names_of_bodies_is_one_behind_a_first_name_alone() -> None:
    assert find("Later Ernie Banks left.")[0] == ["Ernie Banks"]
    assert find("Later Zzyzx Banks left.", "Zzyzx Banks")[1] == set()


def test_a_surname_that_ends_names_of_places_needs_the_model_or_a_title_too() -> None:
    assert find("Later Ann Lake left.")[0] == []
    assert find("Later Ann Lake left.", "Ann Lake")[0] == ["Ann Lake"]
    assert find("Later Mrs. Ann Lake left.")[0] == ["Ann Lake"]


def test_a_known_place_is_nobody_unless_a_title_or_model_and_first_name_say_so() -> None:
    assert find("Later Al Gore left.")[0] == []
    assert find("Later Al Gore left.", "Al Gore")[0] == ["Al Gore"]
    assert find("Later New Sorrel left.", "New Sorrel")[1] == set()
    assert find("Later Mr. Al Gore left.")[0] == ["Al Gore"]


def test_a_nationality_before_a_name_is_no_part_of_it() -> None:
    assert find("Later Turkish Ann Poe left.") == (["Ann Poe"], {"Poe"}, {"Ann"})


def test_what_stands_behind_a_surname_does_not_replace_it() -> None:
    assert find("Later Ann Poe Jr. left.")[1] == {"Poe", "Jr."}


def test_particles_join_two_surnames_and_both_stand_for_somebody() -> None:
    assert find("Later Ann Maria del Ponte left.") == (["Ann Maria del Ponte"], {"Maria", "Ponte"}, {"Ann"})
