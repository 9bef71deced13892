"""A dateline that a feed states in elements, beside the one that its copy prints: W34, W37."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from articles import prose
from articles.draft import Dateline, DatelinePlace, Draft
from articles.prose import elements
from tests.prose.places import known_place

COPY = "Tea rises\n\nLONDON (Reuters) - Tea rose.\n"
PARIS = Dateline("Paris", places=(DatelinePlace("Paris", "Paris", country="FR", geonames_id=2988507),))


def read(stated: Dateline, copy: str = COPY) -> Draft:
    draft = Draft(decoded=copy, copy=copy, copy_start=0, dateline=stated)
    return prose.read(draft, received=None, known_place=known_place)


def test_where_element_and_copy_disagree_the_copy_wins_and_the_other_value_is_kept() -> None:
    """W34"""
    draft = read(PARIS)

    assert draft.dateline is not None
    assert draft.dateline.text == "LONDON (Reuters)"
    assert [place.name for place in draft.dateline.places] == ["London"]
    assert draft.problems == ("The feed's dateline says “Paris”, the copy says “LONDON (Reuters)”.",)


def test_the_element_says_which_place_is_meant_and_the_copy_how_it_is_shown() -> None:
    """W37"""
    stated = Dateline("London", places=(DatelinePlace("London", "London", country="GB", geonames_id=2643743),))

    draft = read(stated)

    assert draft.dateline is not None
    (place,) = draft.dateline.places
    assert (place.text, place.name, place.geonames_id) == ("LONDON", "London", 2643743)
    assert draft.problems == ()


def test_copy_without_a_dateline_keeps_the_elements() -> None:
    """W37"""
    draft = read(PARIS, "Tea rises\n\nTea rose on Monday, traders said.\n")

    assert draft.dateline is not None
    assert draft.dateline.places == PARIS.places


def test_the_words_of_an_element_are_read_as_those_of_the_copy_are() -> None:
    """W37"""
    stated = Dateline("PARIS, March 3, 2019 (AFP)", places=PARIS.places)

    found = elements.read(stated, known_place=known_place, reference=None)

    assert (found.date, found.sources) == (dt.date(2019, 3, 3), ("AFP",))
    assert found.places == (replace(PARIS.places[0], text="PARIS", name="Paris"),)


def test_words_of_an_element_that_are_no_dateline_stay_as_they_are() -> None:
    stated = Dateline("somewhere – else (entirely", places=PARIS.places)

    assert elements.read(stated, known_place=known_place, reference=None) == stated
