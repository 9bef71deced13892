"""The dateline of a feed's elements beside the one that the copy prints (W34, W37)."""

from __future__ import annotations

import datetime as dt

import pytest

from articles.reading import prose
from articles.reading.draft import Dateline, Draft, FilingPlace, Version

ERBIL = FilingPlace("Erbil", "Erbil", country="IQ", geonames_id=95446, latitude=36.19, longitude=44.01)
NOON = dt.datetime(2019, 3, 4, 12, tzinfo=dt.UTC)


def read(copy: str, **fields: object) -> Draft:
    draft = Draft(copy=copy, headline="Bridges open", published=NOON, **fields)  # type: ignore[arg-type]
    return prose.read_prose(draft, received=None, known_place=lambda name: name.casefold() in {"erbil", "paris"})


def test_the_element_says_which_place_is_meant_and_the_copy_how_it_is_shown() -> None:
    """W37"""
    draft = read("ERBIL (Hill Press) - Bridges opened.", dateline=Dateline("Erbil", places=(ERBIL,)))

    assert draft.dateline is not None
    assert draft.dateline.text == "ERBIL (Hill Press)"
    assert (draft.dateline.places[0].text, draft.dateline.places[0].geonames_id) == ("ERBIL", 95446)
    assert not draft.problems


def test_where_the_two_disagree_the_copy_wins_and_the_story_is_flagged() -> None:
    """W34"""
    draft = read("PARIS (Hill Press) - Bridges opened.", dateline=Dateline("Erbil", places=(ERBIL,)))

    assert draft.dateline is not None
    assert [place.text for place in draft.dateline.places] == ["PARIS"]
    assert draft.problems == ("The feed's dateline says “Erbil”, the copy says “PARIS (Hill Press)”.",)


def test_the_words_of_an_element_are_read_as_those_of_the_copy() -> None:
    """W37"""
    draft = read("Bridges opened.", dateline=Dateline("ERBIL, March 3 (Hill Press)", places=(ERBIL,)))

    assert draft.dateline is not None
    assert draft.dateline.text == "ERBIL, March 3 (Hill Press)"
    assert draft.dateline.date == dt.date(2019, 3, 3)
    assert draft.dateline.sources == ("Hill Press",)
    assert draft.dateline.places[0].geonames_id == 95446
    assert draft.source == "Hill Press"
    assert draft.paragraphs == ("Bridges opened.",)


def test_a_dateline_without_a_place_takes_the_one_of_the_element() -> None:
    """W23, W37"""
    draft = read("March 3 (Reuters) - Bridges opened.", dateline=Dateline("Erbil", places=(ERBIL,)))

    assert draft.dateline is not None
    assert [place.name for place in draft.dateline.places] == ["Erbil"]


def test_the_mark_of_the_copy_says_more_than_a_feeds_number() -> None:
    draft = prose.read_prose(
        Draft(copy="Bridges opened.", headline="UPDATE 2-Bridges open", version=Version("version", 7)),
        received=None,
        known_place=lambda name: False,
    )

    assert draft.version == Version("update", 2)
    assert draft.headline == "Bridges open"


def test_an_embargo_in_a_field_is_not_undone_by_a_note_nobody_can_read() -> None:
    """W52"""
    until = dt.datetime(2019, 3, 5, 0, 1, tzinfo=dt.UTC)

    draft = read("Bridges opened.", embargo=until, notes=("EMBARGOED to 0001 Tuesday",))

    assert draft.embargo == until
    assert draft.status.value == "usable"


def test_points_before_byline_and_dateline_open_the_story() -> None:
    draft = read(
        "(Adds prices)\n\n* Gold up\n\n* Silver down\n\n* Grain flat\n\nBy Ann Poe\n\nPARIS (Reuters) - Gold rose."
    )

    assert draft.byline == "Ann Poe"
    assert draft.dateline is not None
    assert draft.dateline.text == "PARIS (Reuters)"
    assert draft.standfirst == ""
    assert draft.paragraphs == ("* Gold up", "* Silver down", "* Grain flat", "Gold rose.")


def test_points_of_a_story_without_byline_and_dateline_stay_where_they_are() -> None:
    draft = read("The council met.\n\n* It spoke of bridges\n\n* It spoke of ferries\n\nThen it went home.")

    assert draft.paragraphs == (
        "The council met.", "* It spoke of bridges", "* It spoke of ferries", "Then it went home.",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("words", "place", "sources"),
    [
        ("Erbil (hn)", "Erbil", ("hn",)),
        ("Paris (hn/dpa)", "Paris", ("hn", "dpa")),
        ("Erbil", "Erbil", ()),
    ],
)
def test_an_element_needs_no_mark_to_be_a_dateline(words: str, place: str, sources: tuple[str, ...]) -> None:
    """W37"""
    draft = read("Bridges opened.", dateline=Dateline(words))

    assert draft.dateline is not None
    assert (draft.dateline.text, draft.dateline.sources) == (words, sources)
    assert [one.name for one in draft.dateline.places] == [place]


@pytest.mark.parametrize("words", ["Nowhere (hn)", "SAID TO BE MONDAY", "(hn)"])
def test_words_that_name_no_known_place_stay_words(words: str) -> None:
    draft = read("Bridges opened.", dateline=Dateline(words))

    assert draft.dateline is not None
    assert (draft.dateline.text, draft.dateline.places) == (words, ())
