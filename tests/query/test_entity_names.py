"""Words that are what a place or an organisation is called."""

from __future__ import annotations

import datetime as dt

from articles.query.entity_names import MOST_NAMES, in_quotation_marks, names_in, with_names
from articles.query.expression import AllOf, AnyOf, Named, Not, Word
from articles.query.search_reading import read_search
from articles.query.words import SearchWords
from articles.search import tokenize

ERBIL, YORK = Named("called", (1,), "Erbil"), Named("called", (2,), "New York")


def read(typed: str) -> SearchWords:
    return read_search(typed, tokenize=tokenize, today=dt.date(2026, 3, 4))


def test_every_run_of_plain_words_may_be_a_name() -> None:
    assert names_in(read('new york "los angeles" headline:x -erbil')) == [
        ("", "new york"),
        ("", "new"),
        ("", "york"),
        ("", "erbil"),
    ]


def test_words_that_are_a_name_mean_who_is_called_so_or_the_words() -> None:
    words = with_names(read("tea new york"), {("", "new york"): [YORK]})

    assert words.tree == AllOf((Word("tea"), AnyOf((YORK, AllOf((Word("new"), Word("york")))))))
    assert words.named_at == ((4, 12),)
    assert in_quotation_marks("tea new york", words.named_at) == 'tea "new york"'


def test_a_name_is_found_in_alternatives_and_negations() -> None:
    words = with_names(read("tea OR -Erbil"), {("", "Erbil"): [ERBIL]})

    assert words.tree == AnyOf((Word("tea"), Not(AnyOf((ERBIL, Word("erbil"))))))


def test_a_name_that_is_asked_for_as_one_means_nothing_else() -> None:
    assert with_names(read("place:Erbil"), {("place", "Erbil"): [ERBIL]}).tree == ERBIL


def test_a_name_that_nobody_has_is_taken_for_words_and_said() -> None:
    words = with_names(read("place:Atlantis"), {})

    assert words.tree == Word("atlantis", quoted=True)
    assert tuple(map(str, words.notes)) == ("No story names a place called “Atlantis”; it was taken for words.",)


def test_only_so_many_names_are_looked_up() -> None:
    assert len(names_in(read(" ".join(f"w{number}" for number in range(32))))) == MOST_NAMES


def test_nothing_has_no_names() -> None:
    assert names_in(read("*")) == []
    assert with_names(read("*"), {}).tree is None
