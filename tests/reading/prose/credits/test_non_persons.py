"""What stands among people and is nobody: W41."""

from __future__ import annotations

import pytest

from articles.reading.prose.credits import non_persons


@pytest.mark.parametrize(
    "words", ["Reuters", "Reuters staff", "AP Sports Writer", "Beirut bureau", "harbourpost.example", "AFP in Paris"]
)
def test_agencies_desks_jobs_and_sites_are_nobody(words: str) -> None:
    assert non_persons.is_outlet(words)


@pytest.mark.parametrize("words", ["Jane Doe", "", "Ann Poe said the staff of the tea house had left"])
def test_people_and_prose_are_no_outlets(words: str) -> None:
    assert not non_persons.is_outlet(words)


def test_an_agency_behind_a_name_is_parted_from_it() -> None:
    assert non_persons.parted("Brad Smith Reuters") == ("Brad Smith", "Reuters")
    assert non_persons.parted("Brad Smith Associated Press") == ("Brad Smith", "Associated Press")
    assert non_persons.parted("Smith Reuters") == ("Smith Reuters", "")
    assert non_persons.parted("Brad Smith") == ("Brad Smith", "")


def test_the_word_behind_a_name_may_say_that_it_is_none() -> None:
    assert non_persons.goes_on(" staff writers")
    assert not non_persons.goes_on(" in Erbil")
    assert not non_persons.goes_on("")
