"""Questions: what is chosen of each facet, and what remains without one."""

from __future__ import annotations

import datetime as dt

import pytest

from articles.query.question import NOTHING, Chosen, Question
from articles.query.words import SearchWords

SINCE, UNTIL = dt.datetime(2019, 3, 1, tzinfo=dt.UTC), dt.datetime(2019, 4, 1, tzinfo=dt.UTC)
PLACES, SOURCES = Chosen((1, 2), (3,)), Chosen((7,))
QUESTION = Question(SearchWords(("tea",)), (("place", PLACES), ("source", SOURCES)), SINCE, UNTIL)


def test_what_is_chosen_of_a_facet_is_wanted_and_excluded() -> None:
    assert QUESTION.chosen("place") == PLACES
    assert QUESTION.chosen("organisation") == NOTHING == Chosen()
    assert (PLACES.keys, NOTHING.keys) == ((1, 2, 3), ())


@pytest.mark.parametrize(
    ("question", "facet", "expected"),
    [
        (QUESTION, "place", True),
        (QUESTION, "organisation", False),
        (Question(facets=(("place", Chosen(excluded=(3,))),)), "place", True),
        (Question(facets=(("place", Chosen()),)), "place", False),
        (Question(since=SINCE), "year", True),
        (Question(until=UNTIL), "year", True),
        (Question(facets=(("place", PLACES),)), "year", False),
        (Question(since=SINCE), "place", False),
    ],
)
def test_a_facet_narrows_the_list_where_something_of_it_is_chosen(
    question: Question, facet: str, expected: bool
) -> None:
    assert question.is_set(facet) is expected


def test_without_a_facet_all_the_rest_still_holds() -> None:
    rest = QUESTION.without("place")

    assert rest.facets == (("source", SOURCES),)
    assert (rest.words, rest.since, rest.until) == (QUESTION.words, SINCE, UNTIL)


def test_without_years_neither_end_of_the_time_holds() -> None:
    rest = QUESTION.without("year")

    assert (rest.since, rest.until) == (None, None)
    assert (rest.words, rest.facets) == (QUESTION.words, QUESTION.facets)


def test_narrowed_a_question_has_one_value_in_place_of_what_was_chosen() -> None:
    narrowed = QUESTION.narrowed("place", 9)

    assert narrowed.chosen("place") == Chosen((9,))
    assert narrowed.chosen("source") == SOURCES
    assert (narrowed.words, narrowed.since, narrowed.until) == (QUESTION.words, SINCE, UNTIL)
