"""What the feed names in elements, found in the body."""

from __future__ import annotations

import pytest

from articles.reading.draft import FeedEntity
from articles.recognition.candidates.candidate import EntityType
from articles.recognition.candidates.feed_entities import find_feed_entities
from articles.recognition.story import Story


def test_every_mention_of_what_the_feed_names_is_claimed_for_its_sort() -> None:
    body = "Quill met Sorrel; Sorrel left."
    story = Story(places=(FeedEntity("Sorrel"), FeedEntity(" Sorrel ")), organisations=(FeedEntity("Quill"),))

    claims = list(find_feed_entities(story, body))

    assert [(body[one.start : one.end], one.sort) for one in claims] == [
        ("Sorrel", EntityType.PLACE), ("Sorrel", EntityType.PLACE), ("Quill", EntityType.BODY),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "body"), [("QXZ", "at QXZ"), ("sorrel", "at sorrel"), ("Sorrel", "at Sorrels"), ("Sorrel", "at Quill")]
)
def test_codes_plain_words_and_parts_of_words_are_not(name: str, body: str) -> None:
    assert list(find_feed_entities(Story(places=(FeedEntity(name),)), body)) == []
