"""A search as it is typed is read whole: every text is valid."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.query.expression import (
    AllOf,
    AnyOf,
    AtLeast,
    Called,
    Days,
    Expression,
    Near,
    Not,
    Paragraph,
    Prefix,
    Word,
)
from articles.query.search_reading import DEEPEST_BRACKET, read_search
from articles.query.search_wording import describe, write
from articles.query.words import SearchWords, parse_words
from articles.search import tokenize

TODAY = dt.date(2026, 3, 4)
PIECES = st.sampled_from(
    ["AND", "OR", "NOT", "(", ")", "-", "a", "bcd", "rain*", "x*", "NEAR/3", "NEAR/99", "PRE/2", "PARA(", "ATLEAST/2(",
     '"oil gas"', '"', "headline:", "place:", "org:", "since:", "7d", "2019-03", "title:q", "n'djamena", "köln", "U.N.",
     "f(x)", " ", " ", " "]
)  # fmt: skip
TYPED = st.lists(PIECES, max_size=25).map("".join) | st.text(max_size=60)


def read(text: str) -> SearchWords:
    return read_search(text, tokenize=tokenize, today=TODAY)


def word(term: str, within: str = "", *, quoted: bool = False) -> Word:
    return Word(term, within=within, quoted=quoted)


A, B, C = word("a"), word("b"), word("c")


@pytest.mark.parametrize(
    ("typed", "tree"),
    [
        ("a b", AllOf((A, B))),
        ("a AND b", AllOf((A, B))),
        ("a OR b", AnyOf((A, B))),
        ("a b OR c", AnyOf((AllOf((A, B)), C))),
        ("a (b OR c)", AllOf((A, AnyOf((B, C))))),
        ("a -b", AllOf((A, Not(B)))),
        ("a NOT b", AllOf((A, Not(B)))),
        ("a AND NOT (b OR c)", AllOf((A, Not(AnyOf((B, C)))))),
        ('"a b"', word("a b", quoted=True)),
        ("rain*", Prefix("rain")),
        ("headline:a", word("a", "headline")),
        ("headline:(a OR b)", AnyOf((word("a", "headline"), word("b", "headline")))),
        ("lead:rain*", Prefix("rain", "lead")),
        ("a NEAR/5 b", Near(A, B, 5)),
        ("a PRE/5 b", Near(A, B, 5, ordered=True)),
        ("a NEAR/5 (b OR c)", AnyOf((Near(A, B, 5), Near(A, C, 5)))),
        ("a NEAR/5 b NEAR/2 c", AllOf((Near(A, B, 5), Near(B, C, 2)))),
        ("NOT a NEAR/5 b", Not(Near(A, B, 5))),
        ("PARA(a b)", Paragraph((A, B))),
        ("PARA(a (b OR c))", AnyOf((Paragraph((A, B)), Paragraph((A, C))))),
        ("ATLEAST/3(a b)", AllOf((AtLeast(3, A), AtLeast(3, B)))),
        ("since:7d", Days(dt.date(2026, 2, 25))),
        ("until:2019-02", Days(None, dt.date(2019, 2, 28))),
        ("since:yesterday", Days(dt.date(2026, 3, 3))),
        ("place:Erbil", Called("place", "Erbil", word("erbil", quoted=True))),
        ('org:"red cross"', Called("organisation", "red cross", word("red cross", quoted=True))),
        ("(a", A),
        ("a)", A),
        ("*", None),
        ("()", None),
        ("a OR *", A),
    ],
)
def test_a_search_is_read(typed: str, tree: Expression | None) -> None:
    words = read(typed)

    assert words.tree == tree
    assert words.notes == ()


@pytest.mark.parametrize(
    ("typed", "tree", "said"),
    [
        ("a OR", AllOf((A, word("or", quoted=True))), "“OR” has nothing to join here"),
        ("title:a", word("title a"), "There is no “title:” to search in"),
        ("ra*", word("ra"), "a star needs at least 3 letters"),
        ("since:soon", word("since soon", quoted=True), "“since:soon” names no day"),
        ("a NEAR/99 b", AllOf((A, B)), "“NEAR/99” goes from 1 to 50"),
        ("a NEAR/5 since:7d", AllOf((A, Days(dt.date(2026, 2, 25)))), "both sides were looked for anywhere"),
        ("PARA(a -b)", AllOf((A, Not(B))), "all was looked for anywhere"),
        ("ATLEAST/99(a)", A, "“ATLEAST/99” goes from 1 to 50"),
        ("headline:PARA(a b)", Paragraph((A, B)), "“headline:” was passed over"),
        ("(" * 9 + "a", A, f"Brackets go {DEEPEST_BRACKET} deep"),
    ],
)
def test_what_cannot_be_read_is_taken_for_plain_words_and_said(typed: str, tree: Expression, said: str) -> None:
    words = read(typed)

    assert words.tree == tree
    assert len(words.notes) == 1
    assert said in str(words.notes[0])


@given(TYPED)
def test_every_text_can_be_read_and_written_again(typed: str) -> None:
    words = read(typed)

    if words.tree is not None:
        assert describe(words.tree)
        assert read(write(words.tree)).tree == words.tree


@given(st.text(st.sampled_from("abcé'ñ. \"“+&ß東١"), max_size=40).filter(lambda text: "--" not in text))
def test_plain_words_are_what_they_always_were(typed: str) -> None:
    words, plain = read(typed), parse_words(typed, tokenize=tokenize)

    assert (words.wanted, words.excluded, words.spellings) == (plain.wanted, plain.excluded, plain.spellings)
    assert words.notes == ()


def test_reading_takes_bounded_work() -> None:
    many = " OR ".join(f"w{number}" for number in range(16))

    words = read(f"({many}) NEAR/50 ({many})")

    assert words.size == 16
    assert words.notes


def test_deep_nesting_is_read() -> None:
    assert read("(" * 200 + "a" + ")" * 200).tree == A
    assert read("- " * 150 + "NOT " * 100 + "a").size == 1
