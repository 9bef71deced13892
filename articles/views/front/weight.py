"""How much a story weighs on the front page: who tells it, how urgently, and of where."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from math import log2

from articles.models import Article, PlaceMention, StoryMember, readable_story

#: Hours in which versions and agencies count, and after which a story weighs half.
HOURS, HALVED = 12, 8
URGENT = frozenset({"urgent", "flash", "alert"})
#: Links and members that are read at most, for the stories of one front page.
MOST = 2_000


@dataclass(slots=True)
class FrontStory:
    """One story as the front has it: its newest item, and who else tells it."""

    article: Article
    versions: int = 1
    agencies: int = 1
    urgent: bool = False
    weight: float = 0.0
    new_hour: bool = False
    #: Keys of its items among the latest, this one among them.
    items: set[int] = field(default_factory=set)


def fold(articles: Sequence[Article]) -> list[FrontStory]:
    """
    Items as stories, each by its newest.

    In:   readable items with their sources, newest first
    Out:  stories in the same order, with what came of each in the hours before the newest of all
    """
    if not articles:
        return []
    since = articles[0].listed - dt.timedelta(hours=HOURS)
    own = StoryMember.objects.filter(article__in=[article.pk for article in articles])
    group_of = dict(own.values_list("article", "group"))
    alerts = set(own.filter(alert=True).values_list("article", flat=True))
    groups = {group for group in group_of.values() if group is not None}
    recent = StoryMember.objects.filter(readable_story("article__"), group__in=groups, article__listed__gte=since)
    company: dict[int, list[int | None]] = {}
    for told_by, source in recent.values_list("group", "article__source")[:MOST]:
        company.setdefault(told_by or 0, []).append(source)
    stories: dict[object, FrontStory] = {}
    for article in articles:
        group = group_of.get(article.pk)
        story = stories.setdefault(group or -article.pk, FrontStory(article))
        story.items.add(article.pk)
        told = company.get(group, []) if group else []
        story.versions, story.agencies = max(1, len(told)), max(1, len(set(told)))
        story.urgent |= article.version_kind in URGENT or article.pk in alerts
    return list(stories.values())


def weigh(stories: Sequence[FrontStory], now: dt.datetime) -> None:
    """
    Gives each story its weight.

    Rule:  versions and other agencies of the last hours, marks of urgency and the places that it is about, by how
           many stories are about them now; halved every eight hours. What is dated later than now weighs nothing
    """
    about = _places(story.article.pk for story in stories)
    told = Counter(place for places in about.values() for place in places)
    newest = max((story.article.listed for story in stories), default=now)
    for story in stories:
        if not story.article.has_date or story.article.published > now:
            continue
        places = about.get(story.article.pk, {})
        of_places = max((salience * log2(1 + told[place]) for place, salience in places.items()), default=0.0)
        worth = 1 + log2(story.versions) + 1.5 * (story.agencies - 1) + 2 * story.urgent + of_places
        hours = (newest - story.article.listed) / dt.timedelta(hours=1)
        story.weight = worth * 0.5 ** (hours / HALVED)


def heaviest(stories: Sequence[FrontStory]) -> list[FrontStory]:
    """Those that may lead, the one that weighs most first."""
    return sorted((story for story in stories if story.weight), key=lambda story: -story.weight)


def _places(keys: Iterable[int]) -> dict[int, dict[int, float]]:
    """The places that each story is about, with how salient each is."""
    links = PlaceMention.objects.in_force().filter(article__in=list(keys), salience__gt=0)
    found: dict[int, dict[int, float]] = {}
    for article, place, salience in links.values_list("article", "place", "salience")[:MOST]:
        found.setdefault(article, {})[place] = salience
    return found
