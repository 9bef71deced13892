"""A search is cut into words, phrases, brackets and operators."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.query.search_tokens import Kind, cut_tokens


@pytest.mark.parametrize(
    ("typed", "tokens"),
    [
        ("grain", [(Kind.WORD, "grain", 0)]),
        ("a OR b", [(Kind.WORD, "a", 0), (Kind.OR, "OR", 0), (Kind.WORD, "b", 0)]),
        ("a or b", [(Kind.WORD, "a", 0), (Kind.WORD, "or", 0), (Kind.WORD, "b", 0)]),
        ("(a)", [(Kind.OPEN, "(", 0), (Kind.WORD, "a", 0), (Kind.CLOSE, ")", 0)]),
        ("f(x)", [(Kind.WORD, "f(x)", 0)]),
        ("-a", [(Kind.NOT, "-", 0), (Kind.WORD, "a", 0)]),
        ("a-b", [(Kind.WORD, "a-b", 0)]),
        ('"a b"', [(Kind.PHRASE, "a b", 0)]),
        ("«a b", [(Kind.PHRASE, "a b", 0)]),
        ("Headline:a", [(Kind.FIELD, "headline", 0), (Kind.WORD, "a", 0)]),
        ("title:a", [(Kind.WORD, "title:a", 0)]),
        ("headline: a", [(Kind.WORD, "headline:", 0), (Kind.WORD, "a", 0)]),
        ("https://a.test/b", [(Kind.WORD, "https://a.test/b", 0)]),
        ("NEAR/5", [(Kind.NEAR, "NEAR/5", 5)]),
        ("PRE/12", [(Kind.BEFORE, "PRE/12", 12)]),
        ("NEAR", [(Kind.WORD, "NEAR", 0)]),
        ("PARA(a)", [(Kind.PARAGRAPH, "PARA", 0), (Kind.WORD, "a", 0), (Kind.CLOSE, ")", 0)]),
        ("ATLEAST/3 (a", [(Kind.AT_LEAST, "ATLEAST", 3), (Kind.WORD, "a", 0)]),
    ],
)
def test_a_search_is_cut(typed: str, tokens: list[tuple[Kind, str, int]]) -> None:
    assert [(token.kind, token.text, token.number) for token in cut_tokens(typed)] == tokens


@given(st.text())
def test_tokens_stand_one_behind_the_other(typed: str) -> None:
    ends = [0]
    for token in cut_tokens(typed):
        assert ends[-1] <= token.at[0] < token.at[1] <= len(typed)
        ends.append(token.at[1])
