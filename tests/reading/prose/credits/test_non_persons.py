"""What stands among people and is nobody: W41."""

from __future__ import annotations

import pytest

from articles.reading.prose.credits.non_persons import continues_name, is_outlet, split_list


@pytest.mark.parametrize(
    "words", ["Reuters", "Reuters staff", "AP Sports Writer", "Beirut bureau", "harbourpost.example", "AFP in Paris"]
)
def test_agencies_desks_jobs_and_sites_are_nobody(words: str) -> None:
    assert is_outlet(words)


@pytest.mark.parametrize("words", ["Jane Doe", "", "Ann Poe said the staff of the tea house had left"])
def test_people_and_prose_are_no_outlets(words: str) -> None:
    assert not is_outlet(words)


def test_an_agency_behind_a_name_is_parted_from_it() -> None:
    assert split_list("Brad Smith Reuters") == ("Brad Smith", "Reuters")
    assert split_list("Brad Smith Associated Press") == ("Brad Smith", "Associated Press")
    assert split_list("Smith Reuters") == ("Smith Reuters", "")
    assert split_list("Brad Smith") == ("Brad Smith", "")


def test_the_word_behind_a_name_may_say_that_it_is_none() -> None:
    assert continues_name(" staff writers")
    assert not continues_name(" in Erbil")
    assert not continues_name("")
