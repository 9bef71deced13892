"""Whose withdrawal it is: the agency's while one of its notices holds the story, else the desk's."""

from __future__ import annotations

import datetime as dt

import pytest
from django.utils import timezone

from articles import desk
from articles.models import Article, Notice
from articles.reading.draft import PubStatus
from tests.factories import make_article
from tests.small_atlas import make_draft, take_in

pytestmark = pytest.mark.django_db


def embargoed(until: dt.datetime) -> Article:
    take_in(make_draft(embargo=until))
    return Article.objects.get()


def test_what_an_editor_withdraws_after_an_embargo_has_ended_is_the_desks() -> None:
    """W67"""
    article = embargoed(timezone.now() + dt.timedelta(hours=1))
    Notice.objects.update(until=timezone.now() - dt.timedelta(minutes=1))
    Article.objects.update(embargo=timezone.now() - dt.timedelta(minutes=1))

    desk.correct(article.pk, {"status": PubStatus.CANCELED}, by=None)

    assert Article.objects.get().held_by_desk


def test_what_a_notice_holds_is_the_agencys() -> None:
    """W67"""
    article = embargoed(timezone.now() + dt.timedelta(hours=1))

    desk.correct(article.pk, {"status": PubStatus.CANCELED}, by=None)

    assert not Article.objects.get().held_by_desk


def test_what_was_written_at_the_desk_is_withdrawn_by_the_desk() -> None:
    assert make_article(status=PubStatus.WITHHELD, guid="desk:1").held_by_desk
