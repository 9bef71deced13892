"""Capitals made right: W28, W42."""

from __future__ import annotations

import pytest

from articles.reading.prose.capitals import repair_person, repair_place


@pytest.mark.parametrize(
    ("printed", "repaired"),
    [
        ("FORT WASHINGTON", "Fort Washington"),
        ("RIO DE JANEIRO", "Rio de Janeiro"),
        ("AIX-EN-PROVENCE", "Aix-en-Provence"),
        ("N'DJAMENA", "N'Djamena"),
        ("EL PASO", "El Paso"),
        ("DİYARBAKIR", "Diyarbakır"),
        ("İSTANBUL", "İstanbul"),
        ("Dêrik", "Dêrik"),
        ("أربيل", "أربيل"),
        ("U.N.", "U.N."),
    ],
)
def test_places_in_capitals_are_repaired(printed: str, repaired: str) -> None:
    """W28"""
    assert repair_place(printed) == repaired


@pytest.mark.parametrize(
    ("printed", "repaired"),
    [
        ("JANE DOE", "Jane Doe"),
        ("PIET VAN DER BERG", "Piet van der Berg"),
        ("ABU AL-HASSAN", "Abu al-Hassan"),
        ("SEAN MCCARTHY", "Sean McCarthy"),
        ("T.S. O'NEILL", "T.S. O'Neill"),
        ("JANE DOE III", "Jane Doe III"),
        ("John J. Catherine", "John J. Catherine"),
        ("Jane DOE", "Jane Doe"),
        ("Geert de Vries", "Geert de Vries"),
    ],
)
def test_people_in_capitals_are_repaired_and_others_left_alone(printed: str, repaired: str) -> None:
    """W42"""
    assert repair_person(printed) == repaired


@pytest.mark.parametrize("printed", ["PKK", "KGA", "Jane DO", "Jane III", "Jane T.S.", "JANE Doe"])
def test_initials_and_mixed_case_are_left_alone(printed: str) -> None:
    """W42"""
    assert repair_person(printed) == printed


def test_a_short_place_may_be_an_abbreviation_and_a_short_name_is_one_of_four_letters_at_most() -> None:
    assert (repair_place("UAE"), repair_place("ROME")) == ("UAE", "Rome")
    assert (repair_person("ROSE"), repair_person("ROSES")) == ("ROSE", "Roses")


def test_names_in_small_letters_are_repaired_as_those_in_capitals_are() -> None:
    """W42"""
    assert repair_person("ted d'afflisio") == "Ted D'Afflisio"
    assert repair_place("são paulo") == "São Paulo"


def test_a_particle_is_small_only_inside_a_name() -> None:
    assert repair_person("VAN DER BERG") == "Van der Berg"
    assert repair_place("LA PAZ DE LA") == "La Paz de La"
