"""A search is said in words, and written as it could be typed."""

from __future__ import annotations

import datetime as dt

import pytest

from articles.query.expression import Days, Named
from articles.query.search_reading import read_search
from articles.query.search_wording import describe, write
from articles.search import tokenize


@pytest.mark.parametrize(
    ("typed", "said", "written"),
    [
        ("cocoa OR coffee", "“cocoa” or “coffee”", "cocoa OR coffee"),
        ("a (b OR c)", "“a” and (“b” or “c”)", "a (b OR c)"),
        ("a b OR c", "(“a” and “b”) or “c”", "a b OR c"),
        ("a -(b c)", "“a” and not (“b” and “c”)", "a NOT (b c)"),
        ("headline:rain*", "words that begin with “rain” in the headline", "headline:rain*"),
        ("oil NEAR/1 price", "“oil” within 1 word of “price”", "oil NEAR/1 price"),
        ('oil PRE/5 "the price"', "“oil” at most 5 words before “the price”", 'oil PRE/5 "the price"'),
        ("PARA(oil gas)", "“oil” and “gas” in one paragraph", "PARA(oil gas)"),
        ("ATLEAST/3(oil)", "“oil” at least 3 times in the body", "ATLEAST/3(oil)"),
        ("ATLEAST/1(oil)", "“oil” at least once in the body", "ATLEAST/1(oil)"),
        ("since:2019-03 oil", "since 1 March 2019 and “oil”", "since:2019-03-01 oil"),
        ("until:2019", "until 31 December 2019", "until:2019-12-31"),
        ("place:Erbil", "the name “Erbil”", 'place:"Erbil"'),
    ],
)
def test_a_search_in_words(typed: str, said: str, written: str) -> None:
    tree = read_search(typed, tokenize=tokenize, today=dt.date(2026, 3, 4)).tree

    assert tree is not None
    assert (describe(tree), write(tree)) == (said, written)


def test_names_that_were_found_are_said_by_what_they_are_called() -> None:
    assert describe(Named("called", (1,), "Erbil")) == "Erbil by any of its names"
    assert describe(Named("place", (1,), "Erbil")) == "the place Erbil"
    assert write(Named("called", (1,), "Erbil")) == '"Erbil"'


def test_days_without_any_bound_say_nothing() -> None:
    assert describe(Days()) == ""
