"""The story that an editor has lead the front page."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from django.db.models import F

from articles.models import Article, FrontPin
from articles.views.front.weight import FrontStory


def pinned_article(now: dt.datetime) -> Article | None:
    """
    What an editor has chosen to lead, as long as its time lasts.

    Rule:  W52, W67: a story that was killed or withheld since leads nothing; dated copy alone leads
    """
    chosen = FrontPin.objects.in_force(now).values("article")[:1]
    rows = Article.objects.readable().for_list().annotate(story_group=F("membership__group"))
    article = rows.filter(pk=chosen).first()
    return article if article is not None and article.has_date and article.published <= now else None


def with_pinned(
    article: Article | None, stories: Sequence[FrontStory], heavy: Sequence[FrontStory]
) -> list[FrontStory]:
    """The stories that may lead, the chosen one first: by its newest item where the latest stories have one."""
    if article is None:
        return list(heavy)
    lead = next((story for story in stories if _is_of(article, story)), None) or FrontStory(article, items={article.pk})
    return [lead, *(story for story in heavy if story is not lead)]


def _is_of(article: Article, story: FrontStory) -> bool:
    group = getattr(article, "story_group", None)
    return article.pk in story.items or (group is not None and getattr(story.article, "story_group", None) == group)
