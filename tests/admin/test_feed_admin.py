"""Feeds at the desk: who may have what polled, and what a changed address forgets."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.contrib.auth.models import Permission, User
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import Settings

from articles.models import Feed

pytestmark = pytest.mark.django_db

LIST = reverse("admin:articles_feed_changelist")
ADD = reverse("admin:articles_feed_add")


def form(**values: object) -> dict[str, object]:
    return {"name": "Harbour News", "address": "https://news.example/feed", "active": "on", "interval": 15, **values}


def change(feed: Feed) -> str:
    return reverse("admin:articles_feed_change", args=[feed.pk])


def polled(**fields: object) -> Feed:
    """A feed that was polled before."""
    values = {"address": "https://news.example/feed", "etag": '"one"', "checked": timezone.now(), "outcome": "new"}
    return Feed.objects.create(**{"name": "Harbour News", **values, **fields})


@pytest.fixture
def trusted(editor: User) -> None:
    editor.user_permissions.add(Permission.objects.get(codename="poll_folders"))


def test_an_editor_enters_a_feed(desk: Client) -> None:
    desk.post(ADD, form())

    feed = Feed.objects.get()
    assert (feed.address, feed.active, feed.interval, feed.outcome) == ("https://news.example/feed", True, 15, "never")


@pytest.mark.parametrize(
    "address",
    ["news.example/feed", "ftp://news.example/feed", "https://", "https://[", "file:///etc/passwd", "http://a:b/feed"],
)
def test_what_is_no_address_is_told_in_the_form(desk: Client, address: str) -> None:
    page = desk.post(ADD, form(address=address))

    assert "begins with https://" in page.content.decode()
    assert not Feed.objects.exists()


def test_an_address_with_a_password_in_it_is_not_kept(desk: Client) -> None:
    page = desk.post(ADD, form(address="https://jane:secret@news.example/feed"))

    assert "show them to everybody at the desk" in page.content.decode()
    assert not Feed.objects.exists()


def test_an_editor_may_not_have_a_folder_polled(desk: Client, settings: Settings, tmp_path: Path) -> None:
    settings.NEWSROOM_FOLDERS = [tmp_path]

    page = desk.post(ADD, form(address=str(tmp_path)))

    assert "ask an administrator" in page.content.decode()
    assert not Feed.objects.exists()


def test_who_may_have_folders_polled_enters_one_under_what_the_setting_names(
    desk: Client, trusted: None, settings: Settings, tmp_path: Path
) -> None:
    settings.NEWSROOM_FOLDERS = [tmp_path / "wire"]

    desk.post(ADD, form(address=str(tmp_path / "wire" / "in")))
    page = desk.post(ADD, form(address=str(tmp_path / "wire" / ".." / "other")))

    assert "not under one that NEWSROOM_FOLDERS names" in page.content.decode()
    assert Feed.objects.get().address == str(tmp_path / "wire" / "in")


def test_a_folder_is_changed_and_removed_only_by_who_may_have_folders_polled(desk: Client, tmp_path: Path) -> None:
    feed = polled(address=str(tmp_path))

    desk.post(change(feed), form(address="https://news.example/feed"))
    desk.post(reverse("admin:articles_feed_delete", args=[feed.pk]), {"post": "yes"})

    feed.refresh_from_db()
    assert feed.address == str(tmp_path)


def test_another_address_forgets_what_the_old_one_said(desk: Client) -> None:
    feed = polled()

    desk.post(change(feed), form(address="https://news.example/other"))

    feed.refresh_from_db()
    assert (feed.address, feed.etag, feed.checked, feed.outcome) == ("https://news.example/other", "", None, "never")


def test_another_name_forgets_nothing(desk: Client) -> None:
    feed = polled()

    desk.post(change(feed), form(name="The Harbour"))

    feed.refresh_from_db()
    assert (feed.name, feed.etag, feed.outcome) == ("The Harbour", '"one"', "new")
    assert feed.checked


def test_an_editor_has_a_feed_polled_before_it_is_due(desk: Client) -> None:
    feed = polled()

    desk.post(LIST, {"action": "poll_next", "_selected_action": feed.pk})

    feed.refresh_from_db()
    assert feed.checked is None


def test_the_list_shows_what_became_of_each_poll(desk: Client) -> None:
    polled(outcome=Feed.PollOutcome.FAILED, problem="https://news.example/feed: answers 404 Not Found.")

    assert "answers 404 Not Found." in desk.get(LIST).content.decode()


def test_a_feed_is_polled_now_and_its_course_is_shown(desk: Client) -> None:
    feed = polled(address="https://127.0.0.1:1/feed", checked=None)

    told = desk.post(LIST, {"action": "poll_now", "_selected_action": [feed.pk]}, follow=True).content.decode()

    feed.refresh_from_db()
    assert (feed.outcome, feed.failures) == ("failed", 1)
    assert feed.problem in told.replace("&#x27;", "'").replace("&quot;", '"')
    assert "later after 1 failure in a row" in desk.get(change(feed)).content.decode()
