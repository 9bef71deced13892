"""Places and organisations that the feed names in elements, where the body names them too."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from articles.reading import FeedEntity
from articles.recognition.candidates.candidate import Candidate, EntityType
from articles.recognition.story import Story

#: Shorter names are codes, and stand in the body by chance.
SHORTEST = 4


def find_feed_entities(story: Story, body: str) -> Iterator[Candidate]:
    """
    What the feed says a story names, where it stands in the body.

    In:      the story; its body, the case repaired
    Out:     a claim for each mention of each name
    Raises:  nothing
    """
    yield from _claims(story.places, EntityType.PLACE, body)
    yield from _claims(story.organisations, EntityType.BODY, body)


def _claims(entities: Iterable[FeedEntity], sort: EntityType, body: str) -> Iterator[Candidate]:
    for name in {entity.name.strip() for entity in entities}:
        if len(name) >= SHORTEST and name[:1].isupper() and name in body:
            for found in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", body):
                yield Candidate(*found.span(), sort, 0.97, "feed")
