"""A search is cut into words, phrases, brackets and operators."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.query.search_tokens import TokenKind, cut_tokens


@pytest.mark.parametrize(
    ("typed", "tokens"),
    [
        ("grain", [(TokenKind.WORD, "grain", 0)]),
        ("a OR b", [(TokenKind.WORD, "a", 0), (TokenKind.OR, "OR", 0), (TokenKind.WORD, "b", 0)]),
        ("a or b", [(TokenKind.WORD, "a", 0), (TokenKind.WORD, "or", 0), (TokenKind.WORD, "b", 0)]),
        ("(a)", [(TokenKind.OPEN, "(", 0), (TokenKind.WORD, "a", 0), (TokenKind.CLOSE, ")", 0)]),
        ("f(x)", [(TokenKind.WORD, "f(x)", 0)]),
        ("-a", [(TokenKind.NOT, "-", 0), (TokenKind.WORD, "a", 0)]),
        ("a-b", [(TokenKind.WORD, "a-b", 0)]),
        ('"a b"', [(TokenKind.PHRASE, "a b", 0)]),
        ("«a b", [(TokenKind.PHRASE, "a b", 0)]),
        ("Headline:a", [(TokenKind.FIELD, "headline", 0), (TokenKind.WORD, "a", 0)]),
        ("title:a", [(TokenKind.WORD, "title:a", 0)]),
        ("headline: a", [(TokenKind.WORD, "headline:", 0), (TokenKind.WORD, "a", 0)]),
        ("https://a.test/b", [(TokenKind.WORD, "https://a.test/b", 0)]),
        ("NEAR/5", [(TokenKind.NEAR, "NEAR/5", 5)]),
        ("PRE/12", [(TokenKind.BEFORE, "PRE/12", 12)]),
        ("NEAR", [(TokenKind.WORD, "NEAR", 0)]),
        ("PARA(a)", [(TokenKind.PARAGRAPH, "PARA", 0), (TokenKind.WORD, "a", 0), (TokenKind.CLOSE, ")", 0)]),
        ("ATLEAST/3 (a", [(TokenKind.AT_LEAST, "ATLEAST", 3), (TokenKind.WORD, "a", 0)]),
    ],
)
def test_a_search_is_cut(typed: str, tokens: list[tuple[TokenKind, str, int]]) -> None:
    assert [(token.kind, token.text, token.number) for token in cut_tokens(typed)] == tokens


@given(st.text())
def test_tokens_stand_one_behind_the_other(typed: str) -> None:
    ends = [0]
    for token in cut_tokens(typed):
        assert ends[-1] <= token.at[0] < token.at[1] <= len(typed)
        ends.append(token.at[1])
