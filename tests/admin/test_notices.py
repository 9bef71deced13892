"""Kills and embargoes at the desk: on its front page until seen, and released with a reason (W67)."""

from __future__ import annotations

import datetime as dt

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from articles.models import Article, Notice
from articles.reading.draft import PubStatus
from tests.admin.test_article_admin import form, save
from tests.small_atlas import make_draft, take_in

pytestmark = pytest.mark.django_db

LATER = dt.datetime(2019, 3, 18, 11, 0, tzinfo=dt.UTC)
FRONT = "Held back by a notice"


def killed() -> Article:
    take_in(make_draft())
    take_in(make_draft(status=PubStatus.CANCELED, headline="KILL", paragraphs=(), updated=LATER), delivery="kill.txt")
    return Article.objects.get()


def front(desk: Client) -> str:
    return desk.get(reverse("admin:index")).content.decode()


def test_a_kill_is_on_the_front_page_until_somebody_has_seen_it(desk: Client, editor: User) -> None:
    """W67"""
    article = killed()
    before = front(desk)

    desk.post(reverse("admin:articles_article_seen", args=[article.pk]))

    assert FRONT in before and article.headline in before
    assert FRONT not in front(desk)
    assert Notice.objects.get().seen_by == editor


def test_only_who_may_change_stories_says_that_they_have_seen_it(client: Client) -> None:
    article = killed()
    client.force_login(User.objects.create_user("joe", is_staff=True))

    answer = client.post(reverse("admin:articles_article_seen", args=[article.pk]))

    assert answer.status_code == 403
    assert FRONT not in front(client)
    assert Notice.objects.get().seen is None


def test_looking_is_no_word_that_it_was_seen(desk: Client) -> None:
    address = reverse("admin:articles_article_seen", args=[killed().pk])

    assert desk.get(address).status_code == 405


def test_a_story_is_released_with_a_reason(desk: Client, editor: User) -> None:
    """W67"""
    article = killed()

    save(desk, article, release="The agency took back another story.")

    article.refresh_from_db()
    notice = Notice.objects.get()
    assert (article.status, article.corrected) == ("usable", ["embargo", "status"])
    assert (notice.reason, notice.released_by, notice.seen_by) == (
        "The agency took back another story.",
        editor,
        editor,
    )
    assert FRONT not in front(desk)


@pytest.mark.parametrize("reason", ["", "  "])
def test_a_story_is_not_shown_without_a_reason(desk: Client, reason: str) -> None:
    """W67"""
    article = killed()

    data = {**form(desk, article), "status": "usable", "release": reason}
    answer = desk.post(reverse("admin:articles_article_change", args=[article.pk]), data)

    article.refresh_from_db()
    assert (answer.status_code, article.status) == (200, "canceled")
    assert "Say why the story may be shown." in answer.content.decode()


def test_other_fields_of_a_held_story_change_without_a_reason(desk: Client) -> None:
    article = killed()

    save(desk, article, headline="Two bridges stay closed")

    article.refresh_from_db()
    assert (article.status, article.headline) == ("canceled", "Two bridges stay closed")


def test_a_story_without_notices_has_no_field_for_a_reason(desk: Client) -> None:
    take_in(make_draft())

    assert "release" not in form(desk, Article.objects.get())
