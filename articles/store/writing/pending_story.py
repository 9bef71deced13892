"""A reading that waits to be written, and which stored story it is a version of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from articles.models import Article
from articles.parsing import RowValues, variant_of
from articles.store.identity import matching


@dataclass(frozen=True, slots=True)
class PendingStory:
    """
    One reading and the delivery it came in.

    feed:  the polled feed that brought it
    story: the story that it is of, where a person or its place in its delivery says so; None to find it by its id
    own:   it is a story of its own, whatever its id
    """

    reading: RowValues
    delivery: int
    sample: bool = False
    feed: int | None = None
    story: int | None = None
    own: bool = False


def chosen_stories(items: Iterable[PendingStory]) -> Iterable[Article]:
    """The stories that items are said to be of, held."""
    keys = [item.story for item in items if item.story is not None]
    return Article.objects.select_for_update(of=("self",)).filter(pk__in=keys).order_by("pk") if keys else ()


def story_of(item: PendingStory, stories: Sequence[Article], chosen: Mapping[int, Article]) -> Article | None:
    """The story that an item is a version of; None where it is a new one."""
    if item.story is not None:
        return chosen.get(item.story)
    if item.own:
        own = variant_of(item.reading, alone=False)
        return next((article for article in stories if article.variant == own), None)
    return matching(item.reading, stories)


def new_variant(item: PendingStory, stories: Sequence[Article]) -> str:
    """
    What distinguishes a new story from others of its id.

    Rule:  the first has "", so that two processes cannot make it twice
    """
    if not stories:
        return ""
    whole = variant_of(item.reading, alone=False)
    return whole if item.own else item.reading.variant or whole
