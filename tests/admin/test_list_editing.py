"""Changing all the stories of a list from the desk."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse
from lxml import html

from articles.models import Article, Batch, StoryGroup, StoryMember
from tests.factories import make_article, make_place, make_source

pytestmark = pytest.mark.django_db


def address(what: str, query: str = "") -> str:
    return f"{reverse('admin:articles_article_together', args=[what])}{query}"


def preview(desk: Client, where: str, said: dict[str, Any]) -> tuple[Any, dict[str, Any]]:
    page = html.fromstring(desk.post(where, {**said, "look": "1"}).content.decode())
    form = page.find_class("together")[0]
    sent: dict[str, Any] = {}
    for name, value in form.form_values():
        sent.setdefault(name, []).append(value)
    return page, sent


def finish(desk: Client, answer: Any) -> Batch:
    where = answer["Location"]
    assert "of 3" in desk.get(where).content.decode()
    done = desk.post(where)
    batch = Batch.objects.get()
    assert done["Location"] == reverse("admin:articles_batch_change", args=[batch.pk])
    return batch


def test_a_list_is_changed_seen_beforehand_and_undone(desk: Client) -> None:
    for number in range(3):
        make_article(f"Story {number}", source="Tide")
    other = make_article("Another", source="Wave")
    assert "Edit these 3" in desk.get("/articles/?source=tide").content.decode()
    where = address("source", "?source=tide")

    page, sent = preview(desk, where, {"deed": "set", "value": make_source("Harbour News").pk})
    assert "3 stories change" in page.text_content()
    assert Article.objects.filter(source__name="Harbour News").count() == 0
    batch = finish(desk, desk.post(where, {**sent, "go": "1"}))

    assert set(Article.objects.exclude(pk=other.pk).values_list("source__name", flat=True)) == {"Harbour News"}
    assert Article.objects.get(pk=other.pk).source == make_source("Wave")
    desk.post(reverse("admin:articles_batch_changelist"), {"action": "undo", "_selected_action": batch.pk})
    assert Article.objects.filter(source__name="Tide", corrected=[]).count() == 3


def test_as_many_are_changed_as_the_list_says_also_where_items_of_one_story_are_one_line(desk: Client) -> None:
    items = [make_article(f"Version {number}", source="Tide") for number in range(2)]
    group = StoryGroup.objects.create()
    StoryMember.objects.bulk_create(StoryMember(article=item, group=group, day=1) for item in items)

    assert "Edit these 2" in desk.get("/articles/?source=tide").content.decode()
    assert "Change 2 stories" in desk.get(address("source", "?source=tide")).content.decode()


@pytest.mark.parametrize(("rest", "expected"), [(True, [0, 2, 3]), (False, [2])])
def test_all_none_or_these(desk: Client, rest: bool, expected: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("articles.admin.pages.list_editing.SHOWN", 2)
    stories = [make_article(f"Story {number}", source="Tide") for number in range(4)]
    place = make_place("Iraq")
    where = address("places", "?source=tide&order=oldest")
    page, sent = preview(desk, where, {"deed": "add", "value": place.pk})
    assert "and the 2 others" in page.text_content()
    shown = [int(key) for key in sent["shown"]]
    unticked, ticked = shown[0], shown[1]

    sent = {**sent, "stories": [ticked], "go": "1"}
    if not rest:
        del sent["rest"]
    desk.post(desk.post(where, sent)["Location"])

    changed = set(Article.objects.filter(place_mentions__place=place).values_list("pk", flat=True))
    others = {story.pk for story in stories} - {*shown}
    assert changed == ({ticked} | others if rest else {ticked})
    assert unticked not in changed
    assert len(changed) == len(expected)


def test_nothing_ticked_changes_nothing(desk: Client) -> None:
    make_article("Story", source="Tide")
    where = address("places", "?source=tide")
    _, sent = preview(desk, where, {"deed": "add", "value": make_place("Iraq").pk})

    answer = desk.post(where, {**sent, "stories": [], "go": "1"})

    assert answer.status_code == 200
    assert not Batch.objects.exists()


@pytest.mark.parametrize("said", [{"deed": "add"}, {"deed": "replace", "value": "x"}, {}])
def test_what_is_not_said_is_asked_for(said: dict[str, str], desk: Client) -> None:
    make_article("Story")

    page = desk.post(address("places"), said)

    assert b"errorlist" in page.content
    assert not Batch.objects.exists()


def test_a_list_that_is_none_and_rights_that_are_missing(desk: Client, client: Client) -> None:
    assert desk.get(address("places", "?plaec=x")).status_code == 404
    assert desk.get(address("moon")).status_code == 404
    looker = User.objects.create_user("lou", is_staff=True)
    client.force_login(looker)
    assert client.get(address("places")).status_code == 403
    assert b"/together/" not in client.get("/articles/").content
    assert b"/together/" not in Client().get("/articles/").content


@pytest.mark.parametrize("what", ["places", "datelines", "organisations", "people", "source", "status"])
def test_every_kind_of_change_has_its_page(what: str, desk: Client) -> None:
    make_article("Story")

    page = html.fromstring(desk.get(address(what)).content.decode())

    assert page.xpath("//nav[@class='tabs']/a[@aria-current]")[0].get("href").startswith(address(what))
    assert page.xpath("//*[@name='value']")
