"""How much a story is about what it names."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from articles.reading import Span
from articles.recognition.places.name_keys import name_key
from articles.recognition.story import Story

#: What the headline, the first paragraph, each further mention, an early first mention and the dateline add.
HEADLINE, LEAD, OFTEN, EARLY, FILED = 0.35, 0.25, 0.25, 0.15, 0.3
#: How much of a body in one piece is its lead.
LEAD_LETTERS = 400


def prominence_of(spans: Sequence[Span], names: Iterable[str], story: Story, *, filed: bool = False) -> float:
    """
    How much a story is about something, 0..1.

    In:      where the body names it; its names and acronyms; the story; whether the story was filed there
    Out:     the higher the likelier that a reader who looks for it wants this story
    """
    headline = f" {name_key(story.headline)} "
    features = [(HEADLINE, float(any(f" {name_key(name)} " in headline for name in names if name)))]
    if spans:
        first = spans[0][0]
        features += [
            (LEAD, float(first < lead_of(story.body))),
            (OFTEN, min(1.0, math.log2(len(spans) + 1) / 3)),
            (EARLY, 1.0 - first / max(len(story.body), 1)),
        ]
    features.append((FILED, float(filed)))
    return round(min(sum(weight * degree for weight, degree in features), 1.0), 3)


def lead_of(body: str) -> int:
    """Where the first paragraph of a body ends."""
    end = body.find("\n\n")
    return end if end > 0 else min(len(body), LEAD_LETTERS)
