"""What somebody who follows a list is to be told: new stories of it, and what became of those that were sent."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.http import QueryDict
from django.utils import timezone

from articles.listing import Listing, make_listing
from articles.models import UNDATED, Article, Follow, SentStory

#: Copy that is older to the world is new to nobody, whenever it came.
FRESH = dt.timedelta(days=8)
#: For how long it is told what became of a story.
REMEMBERED = dt.timedelta(days=30)
#: Stories that are looked through at a time, and of one page of the list.
MOST, PAGE = 1000, 100
#: What a text is told apart by.
TEXT = ("pk", "headline", "standfirst", "body", "byline", "dateline", "version_kind", "version_number")


@dataclass(frozen=True, slots=True)
class News:
    """
    What there is to tell.

    title:      the list in words
    new:        stories that were not sent before
    corrected:  stories that were sent, and were put right
    withdrawn:  what was sent and may no longer be read
    """

    title: str
    new: list[Article]
    corrected: list[Article]
    withdrawn: list[SentStory]

    def __bool__(self) -> bool:
        return bool(self.new or self.corrected or self.withdrawn)


def find_news(follow: Follow, now: dt.datetime) -> News:
    """
    What is new for somebody.

    Raises:  WrongParameter where the list asks for what is no more
    Rule:    the page's own question finds the stories, so that what is sent is what the page shows; each is sent once
    """
    title, listed = _listed(follow, now)
    known = set(follow.sent.filter(number__in=[one.pk for one in listed]).values_list("number", flat=True))
    corrected, withdrawn = _changed(follow, now)
    return News(title, [one for one in listed if one.pk not in known], corrected, withdrawn)


def texts_of(numbers: Iterable[int]) -> dict[int, str]:
    """Which text each of these stories has now."""
    rows = Article.objects.filter(pk__in=[*numbers]).values_list(*TEXT)
    return {key: hashlib.sha256(repr(text).encode()).hexdigest()[:32] for key, *text in rows}


def _listed(follow: Follow, now: dt.datetime) -> tuple[str, list[Article]]:
    """The list in words, and those of its stories that are new to the world and came after it was followed."""
    asked = QueryDict(follow.question, mutable=True)
    title = make_listing(asked, size=1, facets=False).title
    day = timezone.localdate(now - FRESH, timezone.get_default_timezone()).isoformat()
    asked["since"] = max(day, asked.get("since", ""))
    found = [one for page in _pages(asked) for one in page.articles]
    return title, [one for one in found if _is_new(one, follow, now)]


def _pages(asked: QueryDict) -> Iterator[Listing]:
    for _ in range(MOST // PAGE):
        page = make_listing(asked, size=PAGE, facets=False)
        yield page
        if not page.next:
            return
        asked["after"] = page.next


def _is_new(story: Article, follow: Follow, now: dt.datetime) -> bool:
    if story.listed == UNDATED or story.listed < now - FRESH:
        return False
    public = max(story.listed, story.embargo or story.listed)
    return story.pk > follow.newest or public >= follow.since


def _changed(follow: Follow, now: dt.datetime) -> tuple[list[Article], list[SentStory]]:
    """Those of the stories that were sent which were put right, and those which may no longer be read."""
    sent = {one.number: one for one in follow.sent.filter(at__gte=now - REMEMBERED, withdrawn=False)}
    readable = set(Article.objects.readable().filter(pk__in=sent).values_list("pk", flat=True))
    put_right = Article.objects.readable().put_right().filter(pk__in=sent).for_list().newest_first()
    texts = texts_of(one.pk for one in put_right)
    corrected = [one for one in put_right if texts[one.pk] != sent[one.pk].text]
    return corrected, [one for number, one in sorted(sent.items()) if number not in readable]
