"""Places and organisations that the feed names in elements, where the body names them too."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from articles.reading.draft import NamedEntity
from articles.recognition.candidates.candidate import Claim, Sort
from articles.recognition.story import Story

#: Shorter names are codes, and stand in the body by chance.
SHORTEST = 4


def find(story: Story, body: str) -> Iterator[Claim]:
    """
    What the feed says a story names, where it stands in the body.

    In:      the story; its body, the case repaired
    Out:     a claim for each mention of each name
    Raises:  nothing
    """
    yield from _claims(story.places, Sort.PLACE, body)
    yield from _claims(story.organisations, Sort.BODY, body)


def _claims(entities: Iterable[NamedEntity], sort: Sort, body: str) -> Iterator[Claim]:
    for name in {entity.name.strip() for entity in entities}:
        if len(name) >= SHORTEST and name[:1].isupper() and name in body:
            for found in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", body):
                yield Claim(*found.span(), sort, 0.97, "feed")
