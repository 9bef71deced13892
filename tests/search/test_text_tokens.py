"""The tokens that tell where words stand."""

from __future__ import annotations

from articles.query import MOST_TIMES
from articles.search.text_tokens import paragraphs, positions, tokens_of


def test_a_term_has_a_stem_in_every_manner() -> None:
    tokens = tokens_of("oil prices")

    assert tokens["english"] == ["english:oil", "english:price"]
    assert tokens["plain"] == ["plain:oil", "plain:prices"]
    assert tokens_of("") == {}


def test_each_word_of_the_body_is_there_as_stem_and_as_written() -> None:
    fields = positions({"body": "Prices rose.\n\nRose", "standfirst": "", "language": "en"})

    assert fields["body"] == "english:price =prices english:rose =rose english:rose =rose"
    assert fields["repeats"].split() == ["english:rose#2", "=rose#2"]
    assert fields["lead"] == ["english:price english:rose", "=prices =rose"]


def test_words_are_counted_only_so_far() -> None:
    fields = positions({"body": "tea " * (MOST_TIMES + 10), "standfirst": "", "language": ""})

    assert fields["repeats"].split() == [f"plain:tea#{MOST_TIMES}", f"=tea#{MOST_TIMES}"]


def test_an_empty_story_has_no_tokens() -> None:
    assert positions({"body": "", "standfirst": "", "language": ""}) == {"body": "", "repeats": "", "lead": []}
    assert paragraphs("", "").tokens == []


def test_the_words_of_a_paragraph_stand_in_its_place() -> None:
    tokens = paragraphs("Tea tea\n\nSalt", "en").tokens

    assert [(token.text, token.position) for token in tokens] == [
        ("english:tea", 0),
        ("=tea", 0),
        ("english:salt", 1),
        ("=salt", 1),
    ]
