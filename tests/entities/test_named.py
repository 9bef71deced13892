"""What the feed names in elements, found in the body."""

from __future__ import annotations

import pytest

from articles.draft import NamedEntity
from articles.entities import named
from articles.entities.claims import Sort
from articles.entities.found import Story


def test_every_mention_of_what_the_feed_names_is_claimed_for_its_sort() -> None:
    body = "Quill met Sorrel; Sorrel left."
    story = Story(places=(NamedEntity("Sorrel"), NamedEntity(" Sorrel ")), organisations=(NamedEntity("Quill"),))

    claims = list(named.find(story, body))

    assert [(body[one.start : one.end], one.sort) for one in claims] == [
        ("Sorrel", Sort.PLACE), ("Sorrel", Sort.PLACE), ("Quill", Sort.BODY),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "body"), [("QXZ", "at QXZ"), ("sorrel", "at sorrel"), ("Sorrel", "at Sorrels"), ("Sorrel", "at Quill")]
)
def test_codes_plain_words_and_parts_of_words_are_not(name: str, body: str) -> None:
    assert list(named.find(Story(places=(NamedEntity(name),)), body)) == []
