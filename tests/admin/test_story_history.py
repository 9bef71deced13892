"""The history of a story at the desk, bringing back from it, and the log of all acts."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse
from lxml import html

from articles import desk as at_desk
from articles.models import Act
from tests.admin.test_article_admin import save, stored
from tests.factories import make_article, make_place

pytestmark = pytest.mark.django_db


def history(desk: Client, number: int) -> str:
    return desk.get(reverse("admin:articles_article_history", args=[number])).content.decode()


def drawn(page: str) -> str:
    return str(html.fromstring(page).xpath("//input[@name='drawn']/@value")[0])


def test_the_history_says_who_changed_which_words(desk: Client) -> None:
    article = stored()
    save(desk, article, headline="Two bridges stay closed", body="Rain.")

    page = history(desk, article.pk)

    assert "<del>Bridges</del><ins>Two bridges</ins> stay closed" in page
    assert "jane" in page and "set by a person; before, read from the copy" in page


def test_an_old_body_comes_back_with_what_changes_shown_first(desk: Client, editor: User) -> None:
    article = stored()
    body = article.body
    save(desk, article, headline="Two bridges stay closed", body="Rain.")
    address = reverse("admin:articles_article_restore", args=[article.pk, Act.objects.get().pk])

    page = desk.get(address, {"only": "body"}).content.decode()
    ticked = html.fromstring(page).xpath("//input[@name='keys'][@checked]/@value")
    desk.post(address, {"keys": ticked, "drawn": drawn(page), "why": "It was right."})

    article.refresh_from_db()
    assert "<del>Rain</del>" in page
    assert ticked == ["body"]
    assert (article.headline, article.body) == ("Two bridges stay closed", body)
    assert Act.objects.about(article)[0].by == editor


def test_what_changed_since_the_page_was_opened_is_shown_before_anything_is_brought_back(desk: Client) -> None:
    article = stored()
    save(desk, article, headline="Two bridges stay closed")
    address = reverse("admin:articles_article_restore", args=[article.pk, Act.objects.get().pk])
    page = desk.get(address).content.decode()
    save(desk, article, headline="Three bridges stay closed")

    again = desk.post(address, {"keys": ["headline"], "drawn": drawn(page)})

    article.refresh_from_db()
    assert article.headline == "Three bridges stay closed"
    assert "has changed since this page was opened" in again.content.decode()


def test_only_who_may_change_stories_brings_anything_back(client: Client) -> None:
    article = stored()
    at_desk.correct(article.pk, {"headline": "Two bridges"}, by=None)
    client.force_login(User.objects.create_user("joe", is_staff=True))

    answer = client.post(reverse("admin:articles_article_restore", args=[article.pk, Act.objects.get().pk]))

    assert answer.status_code == 403


def test_an_act_on_another_story_is_not_there(desk: Client) -> None:
    article = stored()
    at_desk.correct(article.pk, {"headline": "Two bridges"}, by=None)

    answer = desk.get(reverse("admin:articles_article_restore", args=[make_article().pk, Act.objects.get().pk]))

    assert answer.status_code == 404


def test_merges_and_what_was_applied_to_many_are_in_the_history_of_each_story(desk: Client, editor: User) -> None:
    article = make_article(places=["Erbil", "Mosul"])
    at_desk.merge(make_place("Mosul"), make_place("Erbil"), by=editor)
    batch = at_desk.reject_entity(at_desk.GROUPS["places"], make_place("Erbil"), [article.pk], by=editor)
    at_desk.undo(batch.pk, by=editor)

    kinds = [act.kind for act in Act.objects.about(article)]

    assert kinds == ["undone", "applied", "merged"]
    assert "Place in the text: Erbil" in history(desk, article.pk)


def test_the_log_has_every_act_with_filters(desk: Client) -> None:
    article = stored()
    save(desk, article, headline="Two bridges stay closed")
    address = reverse("admin:articles_act_changelist")

    found = desk.get(address, {"subject": "article", "who": "jane", "kind__exact": "corrected"}).content.decode()
    act = desk.get(reverse("admin:articles_act_change", args=[Act.objects.get().pk])).content.decode()

    assert "Two bridges stay closed" in found
    assert "<del>Bridges</del>" in act
    assert "Two bridges" not in desk.get(address, {"who": "tom"}).content.decode()


def test_the_log_takes_as_many_queries_for_many_acts_as_for_few(
    desk: Client, django_assert_max_num_queries: object
) -> None:
    for number in range(30):
        at_desk.correct(make_article(f"Story {number}").pk, {"slug": "X"}, by=None)

    with django_assert_max_num_queries(12):
        assert desk.get(reverse("admin:articles_act_changelist")).status_code == 200


def test_the_log_is_not_for_who_may_not_see_stories(client: Client) -> None:
    client.force_login(User.objects.create_user("joe", is_staff=True))

    assert client.get(reverse("admin:articles_act_changelist")).status_code == 403


def test_undoing_a_batch_takes_a_right_of_its_own_and_is_signed(desk: Client, editor: User) -> None:
    article = make_article(places=["Erbil"])
    batch = at_desk.reject_entity(at_desk.GROUPS["places"], make_place("Erbil"), [article.pk], by=editor)
    group = editor.groups.get()
    right = group.permissions.get(codename="undo_batch")
    undo = {"action": "undo", "_selected_action": batch.pk}

    group.permissions.remove(right)
    desk.post(reverse("admin:articles_batch_changelist"), undo)
    batch.refresh_from_db()
    refused = batch.undone
    group.permissions.add(right)
    desk.post(reverse("admin:articles_batch_changelist"), undo)

    batch.refresh_from_db()
    assert refused is None
    assert batch.undone and batch.undone_by == editor
