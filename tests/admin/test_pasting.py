"""Taking in copy by hand: shown first, then published or kept as a draft, through the reader and the gate."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from articles.models import Act, Article, Delivery

pytestmark = pytest.mark.django_db

COPY = (
    "Tea rises\n\nBy Ann Poe\n\nLONDON, 4 March 2026 (Northern Wire) - Tea rose.\n\nMore tea came.\n\nEditing by Bo Roe"
)
EMBARGOED = f"EMBARGOED UNTIL 1 January 2099 12:00 GMT\n\n{COPY}"


def paste(desk: Client, do: str, copy: str = COPY) -> str:
    return desk.post(reverse("admin:articles_article_paste"), {"copy": copy, "do": do}, follow=True).content.decode()


def test_what_would_be_read_is_shown_and_nothing_is_stored(desk: Client) -> None:
    page = paste(desk, "read")

    assert '<dd dir="auto">Tea rises</dd>' in page
    assert "Ann Poe (byline), Bo Roe (editing)" in page
    assert '<mark title="headline">Tea rises' in page
    assert not Article.objects.exists() and not Delivery.objects.exists()


def test_a_draft_is_kept_from_readers_until_somebody_publishes_it(desk: Client, editor: User) -> None:
    paste(desk, "draft")

    article = Article.objects.get()
    assert (article.headline, article.byline, article.status) == ("Tea rises", "Ann Poe", "withheld")
    assert article.last_public is None
    assert [(act.by, act.why) for act in Act.objects.about(article)] == [
        (editor, "Kept as a draft"),
        (editor, "Taken in by hand"),
    ]


def test_what_is_published_is_read_as_any_other_copy(desk: Client) -> None:
    page = paste(desk, "publish")

    article = Article.objects.get()
    assert (article.status, article.dateline, article.corrected) == (
        "usable",
        "LONDON, 4 March 2026 (Northern Wire)",
        [],
    )
    assert "readers see it" in page


def test_what_the_gate_holds_back_is_not_public_when_it_is_published(desk: Client) -> None:
    """W50"""
    page = paste(desk, "publish", EMBARGOED)

    assert not Article.objects.get().is_readable
    assert "readers do not see it" in page


def test_the_same_copy_is_taken_in_once(desk: Client) -> None:
    paste(desk, "publish")

    page = paste(desk, "draft")

    assert "This copy has been taken in already." in page
    assert Article.objects.get().status == "usable"


def test_a_file_is_read_like_what_is_pasted(desk: Client) -> None:
    file = SimpleUploadedFile("tea.txt", COPY.encode())

    page = desk.post(reverse("admin:articles_article_paste"), {"file": file, "do": "read"}).content.decode()

    assert '<dd dir="auto">Tea rises</dd>' in page


def test_without_copy_there_is_nothing_to_read(desk: Client) -> None:
    assert "Paste some copy" in paste(desk, "read", "  ")


def test_only_who_may_add_stories_takes_in_copy(client: Client) -> None:
    client.force_login(User.objects.create_user("joe", is_staff=True))

    assert client.get(reverse("admin:articles_article_paste")).status_code == 403
