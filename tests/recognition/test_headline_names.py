"""What only the headline names."""

from __future__ import annotations

import pytest

from articles.reading.draft import Origin
from articles.recognition.candidates.candidate import Candidate, EntityType
from articles.recognition.headline_names import read_headline
from articles.recognition.places.collect import collect_places
from articles.recognition.story import FoundOrganisation, FoundPlace, Recognition, Story
from tests.recognition.small_gazetteer import known, open_small


def read(headline: str, places: tuple[FoundPlace, ...] = (), *bodies: str) -> Recognition:
    named = tuple(FoundOrganisation(name, "", "", (), (), Origin.TEXT, 1.0, 1.0) for name in bodies)
    return read_headline(Story(headline=headline), known(), open_small(), places, named)


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("Tea rises in Iraq", ["Iraq"]),
        ("TEA RISES IN IRAQ", ["Iraq"]),
        ("Tea Rises in Austin", ["Austin"]),
        ("Tea Rises in Afula", []),
        ("Tea Rises in New Sorrel", ["New Sorrel"]),
        ("Salt Rises", []),
        ("Turkish Tea Rises", []),
    ],
)
def test_countries_and_heavy_places_are_meant(headline: str, expected: list[str]) -> None:
    found = read(headline).places

    assert [place.name for place in found] == expected
    assert all(place.spans == () for place in found)


def test_bodies_of_the_lexicon_and_those_that_tell_themselves_are_found() -> None:
    found = read("Tea Board meets Zzyzx Holdings Ltd.").organisations

    assert {one.name for one in found} == {"Tea Board", "Zzyzx Holdings Ltd."}
    assert all(one.spans == () for one in found)


def test_what_the_body_names_is_not_told_again() -> None:
    text = "Iraq"
    iraq = collect_places([Candidate(0, 4, EntityType.PLACE, 1.0, "test")], text, Story(body=text), open_small())

    assert read("Tea rises in Iraq", tuple(iraq)).places == ()
    assert read("Tea Board meets", (), "tea-board").organisations == ()
    assert read("Zzyzx Holdings rises", (), "Zzyzx Holdings").organisations == ()


def test_the_first_word_of_a_body_of_the_story_means_the_body() -> None:
    assert read("Austin raises tea", (), "Austin Mills").places == ()
    assert len(read("Austin raises tea", (), "Austin").places) == 1


def test_initials_behind_a_number_are_a_unit() -> None:
    """W70"""
    assert [one.acronym for one in read("TB MEETS IN AUSTIN").organisations] == ["TB"]
    assert read("TEA RISES 17 TB VS 25 TB").organisations == ()
