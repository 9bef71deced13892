"""The tokens that tell where words stand."""

from __future__ import annotations

import pytest

from articles.query import MOST_TIMES
from articles.search import text_tokens
from articles.search.text_tokens import body_tokens, tokens_of


def test_a_term_has_a_stem_in_every_manner() -> None:
    tokens = tokens_of("oil prices")

    assert tokens["english"] == ["english:oil", "english:price"]
    assert tokens["plain"] == ["plain:oil", "plain:prices"]
    assert tokens_of("") == {}


def test_each_word_of_the_body_is_there_as_stem_and_as_written() -> None:
    fields = body_tokens({"body": "Prices rose.\n\nRose", "standfirst": "", "language": "en"}).fields

    assert fields["body"] == "english:price =prices english:rose =rose english:rose =rose"
    assert fields["repeats"].split() == ["english:rose#2", "=rose#2"]
    assert fields["lead"] == ["english:price english:rose", "=prices =rose"]


def test_words_are_counted_only_so_far() -> None:
    fields = body_tokens({"body": "tea " * (MOST_TIMES + 10), "standfirst": "", "language": ""}).fields

    assert fields["repeats"].split() == [f"plain:tea#{MOST_TIMES}", f"=tea#{MOST_TIMES}"]


def test_an_empty_story_has_no_tokens() -> None:
    found = body_tokens({"body": "", "standfirst": "", "language": ""})

    assert found.fields == {"body": "", "repeats": "", "lead": []}
    assert found.paragraphs.tokens == []


def test_the_words_of_a_paragraph_stand_in_its_place() -> None:
    tokens = body_tokens({"body": "Tea tea\n\nSalt", "standfirst": "", "language": "en"}).paragraphs.tokens

    assert [(token.text, token.position) for token in tokens] == [
        ("english:tea", 0),
        ("=tea", 0),
        ("english:salt", 1),
        ("=salt", 1),
    ]


def test_a_stem_is_the_same_when_all_that_were_kept_are_gone(monkeypatch: pytest.MonkeyPatch) -> None:
    row = {"body": "Prices rose.\n\nThe price of tea", "standfirst": "Teas", "language": "en"}
    before = body_tokens(row)
    monkeypatch.setattr(text_tokens, "KEPT", 1)

    again = body_tokens(row)

    assert again.fields == before.fields
    assert [token.text for token in again.paragraphs.tokens] == [token.text for token in before.paragraphs.tokens]
