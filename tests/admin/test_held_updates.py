"""Held updates at the desk: on its front page until decided, both texts beside each other, three choices (W68)."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import Permission, User
from django.test import Client
from django.urls import reverse

from articles.models import Article, Batch, EarlierText, HeldUpdate
from tests.desk.test_deciding import held_update

pytestmark = pytest.mark.django_db

FRONT = "Updates that wait for a decision"
LIST = "admin:articles_heldupdate_changelist"


def page(desk: Client, name: str, *args: int) -> str:
    answer = desk.get(reverse(name, args=args))
    assert answer.status_code == 200
    return answer.content.decode()


def decide(desk: Client, update: HeldUpdate, decision: str) -> str:
    address = reverse("admin:articles_heldupdate_decide", args=[update.pk])
    return desk.post(address, {"decision": decision}, follow=True).content.decode()


def test_an_update_is_on_the_front_page_until_it_is_decided(desk: Client) -> None:
    """W68"""
    update = held_update()
    before = page(desk, "admin:index")

    decide(desk, update, "dropped")

    assert FRONT in before and update.headline in before and update.reason in before
    assert FRONT not in page(desk, "admin:index")


def test_both_texts_are_shown_beside_each_other(desk: Client) -> None:
    shown = page(desk, "admin:articles_heldupdate_change", held_update().pk)

    assert "The ferry crossed the river on Monday." in shown
    assert "A brown nanny took every ribbon." in shown
    assert "Keep as a story of its own" in shown


@pytest.mark.parametrize(
    ("decision", "headlines"),
    [
        ("taken", ["Goats win the fair"]),
        ("kept", ["Ferry runs again", "Goats win the fair"]),
        ("dropped", ["Ferry runs again"]),
    ],
)
def test_each_choice_does_what_it_says_and_is_undone_at_the_desk(
    desk: Client, editor: User, decision: str, headlines: list[str]
) -> None:
    """W68"""
    update = held_update()

    told = decide(desk, update, decision)

    update.refresh_from_db()
    assert (update.decision, update.by) == (decision, editor)
    assert sorted(Article.objects.values_list("headline", flat=True)) == headlines
    batch = Batch.objects.get()
    assert reverse("admin:articles_batch_change", args=[batch.pk]) in told
    desk.post(reverse("admin:articles_batch_changelist"), {"action": "undo", "_selected_action": [batch.pk]})
    update.refresh_from_db()
    assert update.decision == "waiting"
    assert list(Article.objects.values_list("headline", flat=True)) == ["Ferry runs again"]


@pytest.mark.parametrize(("action", "decision"), [("take", "taken"), ("keep", "kept"), ("drop", "dropped")])
def test_the_choices_are_in_the_list_too(desk: Client, action: str, decision: str) -> None:
    update = held_update()

    desk.post(reverse(LIST), {"action": action, "_selected_action": [update.pk]})

    update.refresh_from_db()
    assert update.decision == decision


def test_what_cannot_be_done_is_told_in_a_sentence(desk: Client) -> None:
    update = held_update()
    decide(desk, update, "dropped")

    assert "has been decided already: dropped." in decide(desk, update, "taken")
    assert "Choose what is to become of the update." in decide(desk, update, "waiting")


def test_who_may_only_look_at_stories_decides_nothing(client: Client) -> None:
    viewer = User.objects.create_user("joe", is_staff=True)
    viewer.user_permissions.add(Permission.objects.get(codename="view_article"))
    client.force_login(viewer)
    update = held_update()

    answer = client.post(reverse("admin:articles_heldupdate_decide", args=[update.pk]), {"decision": "taken"})

    assert answer.status_code == 403
    assert "<button name=" not in page(client, "admin:articles_heldupdate_change", update.pk)
    assert FRONT not in page(client, "admin:index")
    client.post(reverse(LIST), {"action": "take", "_selected_action": [update.pk]})
    update.refresh_from_db()
    assert update.decision == "waiting"


def test_who_may_see_no_stories_sees_no_updates(client: Client) -> None:
    client.force_login(User.objects.create_user("joe", is_staff=True))
    update = held_update()

    assert client.get(reverse(LIST)).status_code == 403
    assert client.get(reverse("admin:articles_heldupdate_change", args=[update.pk])).status_code == 403


def test_looking_decides_nothing(desk: Client) -> None:
    address = reverse("admin:articles_heldupdate_decide", args=[held_update().pk])

    assert desk.get(address).status_code == 405


def test_a_story_shows_the_texts_it_had_and_the_updates_that_wait(desk: Client) -> None:
    update = held_update()
    article = Article.objects.get()
    EarlierText.objects.create(article=article, headline="Ferry lies still", body="The ferry lay still.")

    shown = page(desk, "admin:articles_article_change", article.pk)

    assert "Ferry lies still" in shown and "The ferry lay still." in shown
    assert reverse("admin:articles_heldupdate_change", args=[update.pk]) in shown
