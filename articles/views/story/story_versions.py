"""The pages of a story of several items: its time line, an earlier version, two versions word by word."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from articles.models import Article, EarlierText, StoryGroup
from articles.reading import PARAGRAPH_BREAK
from articles.stories import word_diff
from articles.views.page_base import page
from articles.views.story.so_far import SoFar, are_of_one_story, items_of, text_of


@page
def story_group(request: HttpRequest, number: int) -> HttpResponse:
    """
    The time line of a story.

    Raises:  Http404 where readers may see no two items of it: then it is none for them
    """
    group = get_object_or_404(StoryGroup, pk=number)
    so_far = SoFar(items_of(group))
    if len(so_far.items) < 2:
        raise Http404("There is no such story.")
    return render(request, "articles/story_group.html", {"so_far": so_far, "group": group})


@page
def article_version(request: HttpRequest, number: int, version: int) -> HttpResponse:
    """
    An earlier version of a story as it was.

    Raises:  Http404 where the story or that version may not be read
    """
    article = get_object_or_404(Article.objects.readable().select_related("source"), pk=number)
    earlier = get_object_or_404(EarlierText.objects.public(), article=article, pk=version)
    told = {
        "article": article,
        "earlier": earlier,
        "paragraphs": earlier.body.split(PARAGRAPH_BREAK),
        "compared": reverse("articles:comparison", args=[f"{number}.{version}", str(number)]),
    }
    return render(request, "articles/article_version.html", told)


@page
def comparison(request: HttpRequest, one: str, other: str) -> HttpResponse:
    """
    Two items or versions of one story, word by word.

    Raises:  Http404 where either may not be read, or they are not of one story
    """
    older, newer = text_of(one), text_of(other)
    if older is None or newer is None or not are_of_one_story(older.article, newer.article):
        raise Http404("There are no two such versions of a story.")
    told = {
        "older": older,
        "newer": newer,
        "headline": word_diff(older.filed.headline, newer.filed.headline),
        "paragraphs": word_diff(older.filed.body, newer.filed.body),
    }
    return render(request, "articles/comparison.html", told)
