"""What happened before a story and what came after: by names and words, and never a hidden story."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from pytest_django import Settings

from articles import search
from articles.models import UNDATED, Article, Organisation, Place, StoryGroup, StoryMember
from articles.reading.draft import PubStatus
from tests.factories import make_article, make_organisation, make_place

pytestmark = pytest.mark.django_db

NOON = dt.datetime(2020, 1, 1, 12, tzinfo=dt.UTC)


@pytest.fixture(autouse=True)
def index(settings: Settings, tmp_path: Path) -> None:
    settings.NEWSROOM_INDEX = tmp_path / "index"
    for number in range(30):
        make_article(f"Market closes at {number}", body=f"Cattle were sold in pen {number}.", published=NOON)


def around(article: Article, size: int = 4) -> tuple[list[int], list[int]]:
    search.rebuild_index()
    member = StoryMember.objects.filter(article=article).first()
    subject = search.Subject(
        key=article.pk,
        listed=article.listed,
        headline=article.headline,
        language=article.language,
        story=member.group_id if member else None,
        places=[mention.place_id for mention in article.place_mentions.all()],
        organisations=[mention.organisation_id for mention in article.organisation_mentions.all()],
    )
    return search.related_stories(subject, size)


def strike(day: int, headline: str = "Dockers strike at Erbil harbour", **fields: object) -> Article:
    place, union = Place.objects.filter(name="Erbil").first(), Organisation.objects.filter(name="Dockers Union").first()
    article = make_article(
        headline,
        body="Dockers went on strike at the harbour.",
        places=[place or make_place("Erbil")],
        organisations=[union or make_organisation("Dockers Union")],
        published=NOON + dt.timedelta(days=day),
        **fields,
    )
    article.refresh_from_db()
    return article


def test_stories_before_and_after_are_told_apart() -> None:
    earlier, now, later = strike(-3), strike(0), strike(2)

    assert around(now) == ([earlier.pk], [later.pk])


def test_what_shares_only_common_words_is_not_about_the_same() -> None:
    unlike = make_article("Market closes at noon", body="Cattle were sold.", published=NOON)
    unlike.refresh_from_db()

    assert around(unlike) == ([], [])


def test_a_hidden_story_is_not_named_and_weighs_nothing() -> None:
    earlier, now = strike(-3), strike(0)
    before = around(now)
    strike(-1, status=PubStatus.CANCELED)
    strike(1, embargo=NOON + dt.timedelta(days=36_500))

    assert around(now) == before == ([earlier.pk], [])


def test_versions_of_the_story_itself_are_left_out_and_those_of_another_are_one() -> None:
    own, now, other, copy = strike(-1), strike(0), strike(-5), strike(-4)
    for items in ((own, now), (other, copy)):
        group = StoryGroup.objects.create()
        StoryMember.objects.bulk_create(StoryMember(article=item, group=group, day=1) for item in items)

    assert around(now) == ([copy.pk], [])


def test_no_more_than_asked_for() -> None:
    for day in range(-6, 0):
        strike(day)

    assert len(around(strike(0), size=2)[0]) == 2


def test_undated_copy_is_before_and_after_nothing() -> None:
    strike(-1)
    undated = strike(0)
    Article.objects.filter(pk=undated.pk).update(published=NOON, arrived=NOON, dateline_date=None)
    undated.refresh_from_db()

    assert undated.listed == UNDATED
    assert around(undated) == ([], [])


def test_none_without_an_index(settings: Settings, tmp_path: Path) -> None:
    strike(-1)
    now = strike(0)
    around(now)
    settings.NEWSROOM_INDEX = tmp_path / "none"

    subject = search.Subject(now.pk, now.listed, now.headline, "en", None, [], [])
    assert search.related_stories(subject, 4) == ([], [])
