"""A story is told alike, however it was fetched."""

from __future__ import annotations

import pytest
from django.db.models import F

from articles.exports import export_all, export_keys, export_story, with_all_links
from articles.models import Article, LinkStatus, PlaceMention
from tests.factories import make_article


@pytest.mark.django_db
def test_one_story_and_many_are_told_alike() -> None:
    for number in range(3):
        article = make_article(
            f"Tea rises {number}",
            other_sources=["Hill Press", "Dale Wire"],
            places=["Erbil", "Mosul"],
            dateline=["Aden"],
            organisations=["Tea Board"],
            byline=["Ann Poe"],
            editor=["Bo Roe"],
            keywords=["tea", 4],
        )
        article.place_mentions.update(salience=F("place_id"), spans=[[0, 4], [9, 12]])
        article.dateline_places.update(text="ADEN")
    PlaceMention.objects.filter(article=article, place__slug="mosul").update(standing=LinkStatus.REMOVED)
    keys = [one.pk for one in Article.objects.newest_first()]

    one_by_one = [export_story(with_all_links(Article.objects.all()).get(pk=key)) for key in keys]

    assert export_keys(keys) == one_by_one
    assert list(export_all(Article.objects.newest_first())) == one_by_one
    assert [len(story.places) for story in one_by_one] == [2, 2, 1]
