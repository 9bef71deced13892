"""Joining and setting apart at the desk, and withdrawing an earlier version."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from articles.models import Article, Batch, EarlierText, Notice, StoryMember
from articles.reading import PubStatus
from tests.store.test_same_story import compare, group_of, make, other_story

pytestmark = pytest.mark.django_db
LIST = "admin:articles_article_changelist"


def do(desk: Client, action: str, *keys: int) -> str:
    answer = desk.post(reverse(LIST), {"action": action, "_selected_action": list(keys)}, follow=True)
    assert answer.status_code == 200
    return answer.content.decode()


def test_items_are_joined_and_set_apart_and_both_undone(desk: Client, editor: User) -> None:
    one, other = make(), other_story()
    compare(one, other)

    assert "undone" in do(desk, "join", one.pk, other.pk)
    assert group_of(one) == group_of(other) is not None
    assert "undone" in do(desk, "set_apart", other.pk)
    assert group_of(other) is None
    for batch in Batch.objects.order_by("-pk"):
        desk.post(
            reverse("admin:articles_batch_changelist"), {"action": "undo", "_selected_action": [batch.pk]}, follow=True
        )

    assert set(StoryMember.objects.values_list("group", "fixed")) == {(None, False)}
    assert Batch.objects.filter(by=editor).count() == 2


def test_one_item_is_not_joined(desk: Client) -> None:
    one = make()
    compare(one)

    assert "Choose two stories or more" in do(desk, "join", one.pk)


def test_a_story_at_the_desk_lists_its_others(desk: Client) -> None:
    one, two = make(), make(headline="Port <open>", hours=2)
    compare(one, two)

    shown = desk.get(reverse("admin:articles_article_change", args=[one.pk])).content.decode()

    assert reverse("admin:articles_article_change", args=[two.pk]) in shown
    assert "Port &lt;open&gt;" in shown
    assert StoryMember.objects.get(article=one).group.get_absolute_url() in shown


def test_an_earlier_version_is_withdrawn_at_the_desk(desk: Client) -> None:
    """W51"""
    earlier = EarlierText.objects.create(article=make(), headline="Port shut", body="The port is shut.")
    address = reverse("admin:articles_article_version", args=[earlier.pk])
    assert address in desk.get(reverse("admin:articles_article_change", args=[earlier.article_id])).content.decode()

    assert desk.get(address).status_code == 405
    answer = desk.post(address, follow=True)

    assert "Readers do not see it." in answer.content.decode()
    assert not EarlierText.objects.public().exists()
    assert desk.post(reverse("admin:articles_article_version", args=[earlier.pk + 1])).status_code == 404


def test_who_may_not_change_stories_changes_no_story(client: Client) -> None:
    earlier = EarlierText.objects.create(article=make(), headline="Port shut", body="The port is shut.")
    client.force_login(User.objects.create_user("staff", is_staff=True))

    assert client.post(reverse("admin:articles_article_version", args=[earlier.pk])).status_code == 403
    assert EarlierText.objects.public().exists()


def test_the_desk_is_asked_about_what_is_left_of_a_killed_story(desk: Client) -> None:
    """W51"""
    one, copy, other = make(), make(headline="Port opens again", source="Meridian Press", hours=2), other_story()
    compare(one, copy, other)
    Article.objects.filter(pk=one.pk).update(status=PubStatus.CANCELED)
    Notice.objects.create(article=one, kind=Notice.Hold.KILL, words="Kill the story.", key="k")

    shown = desk.get(reverse("admin:index")).content.decode()

    assert "Readers still see 1 other item of this story" in shown
    assert reverse("admin:articles_article_change", args=[copy.pk]) in shown
    assert reverse("admin:articles_article_change", args=[other.pk]) not in shown
