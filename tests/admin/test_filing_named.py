"""From the form of a place or an organisation to the stories of the archive that name it."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.models import Permission, User
from django.test import Client
from django.urls import reverse
from lxml import html

from articles.models import Article, Batch, Organisation
from tests.factories import make_article, make_organisation, make_place

pytestmark = pytest.mark.django_db


def named(entity: Any) -> str:
    return reverse(f"admin:articles_{entity._meta.model_name}_named", args=[entity.pk])


def words(answer: Any) -> str:
    return " ".join(html.fromstring(answer.content.decode()).get_element_by_id("content").text_content().split())


def sent(page: Any) -> dict[str, list[str]]:
    """The page's form as it stands."""
    form = html.fromstring(page.content.decode()).find_class("together")[0]
    values: dict[str, list[str]] = {}
    for name, value in form.form_values():
        values.setdefault(name, []).append(value)
    return values


def only(*permissions: str) -> Client:
    user = User.objects.create_user("junior", password="x", is_staff=True)
    user.user_permissions.set(Permission.objects.filter(codename__in=permissions))
    client = Client()
    client.force_login(user)
    return client


def test_a_new_organisation_shows_the_stories_that_name_it_and_files_them(desk: Client) -> None:
    stories = [make_article(f"Story {number}", body="The Tea Board met.") for number in range(12)]
    values = {"name": "Tea Board", "acronym": "", "slug": "", "aliases": "", "kind": "", "_save": "Save"}

    answer = desk.post(reverse("admin:articles_organisation_add"), values)

    board = Organisation.objects.get(name="Tea Board")
    assert answer["Location"] == f"{named(board)}?name=Tea+Board"
    page = desk.get(answer["Location"])
    assert "12 stories name it and are not filed under it." in words(page)
    assert words(page).count("The Tea Board met.") == 10
    progress = desk.post(answer["Location"], sent(page))["Location"]
    desk.post(progress)
    assert Article.objects.filter(organisation_mentions__organisation=board).count() == len(stories)
    desk.post(
        reverse("admin:articles_batch_changelist"), {"action": "undo", "_selected_action": Batch.objects.get().pk}
    )
    assert not Article.objects.filter(organisation_mentions__organisation=board).exists()


@pytest.mark.parametrize("rest", [True, False])
def test_only_what_is_ticked_is_filed(desk: Client, rest: bool) -> None:
    board = make_organisation("Tea Board")
    stories = [make_article(f"Story {number}", body="The Tea Board met.") for number in range(12)]
    values = sent(desk.get(named(board)))
    values["stories"].remove(str(stories[3].pk))
    if not rest:
        del values["rest"]

    desk.post(desk.post(named(board), values)["Location"])

    filed = set(Article.objects.filter(organisation_mentions__organisation=board).values_list("pk", flat=True))
    wanted = [story.pk for story in stories if story != stories[3]]
    assert filed == {*(wanted if rest else wanted[:9])}


def test_a_new_alias_shows_only_what_it_finds(desk: Client) -> None:
    place = make_place("Bor", aliases=["Old Bor"])
    make_article("Bor", body="In Bor.")
    make_article("Tea", body="In Borland.")
    change = reverse("admin:articles_place_change", args=[place.pk])
    form = {**dict(html.fromstring(desk.get(change).content.decode()).get_element_by_id("place_form").form_values())}

    answer = desk.post(change, {**form, "aliases": "Old Bor\nBorland", "_save": "Save"})

    assert answer["Location"] == f"{named(place)}?name=Borland"
    assert "1 story names it and is not filed under it." in words(desk.get(answer["Location"]))
    assert "2 stories name it" in words(desk.get(named(place)))


def test_a_name_that_no_story_has_leads_back_to_the_list(desk: Client) -> None:
    values = {"name": "Tea Board", "acronym": "", "slug": "", "aliases": "", "kind": "", "_save": "Save"}

    answer = desk.post(reverse("admin:articles_organisation_add"), values)

    assert answer["Location"] == reverse("admin:articles_organisation_changelist")
    board = Organisation.objects.get()
    assert "no further story names it" in words(desk.get(named(board)))
    assert "There is no story to be filed." in desk.post(named(board)).content.decode()
    assert not Batch.objects.exists()


def test_who_may_not_see_what_only_hidden_stories_name_is_not_led_there() -> None:
    make_article("Shown", body="The Tea Board met.")
    values = {"name": "Tea Board", "acronym": "", "slug": "", "aliases": "", "kind": "", "_save": "Save"}

    answer = only("add_organisation", "change_organisation").post(reverse("admin:articles_organisation_add"), values)

    assert answer["Location"] == reverse("admin:articles_organisation_changelist")


def test_hidden_stories_are_told_of_only_to_those_who_may_see_them() -> None:
    board = make_organisation("Tea Board")
    make_article("Shown", body="The Tea Board met.", organisations=[])
    make_article("Secret plan", body="The Tea Board met.", status="withheld")
    make_article("Filed", body="Tea Board.", organisations=[board])
    junior = only("change_organisation")

    told = words(junior.get(named(board)))

    assert "1 story names it" in told and "Secret" not in told and "File them" not in told
    assert junior.post(named(board)).status_code == 403
    only_hidden = make_organisation("Secret Board")
    make_article("Plan", status="withheld", organisations=[only_hidden])
    assert junior.get(named(only_hidden)).status_code == 404


def test_the_page_is_for_those_who_may_change_it_and_shows_no_merged_one(desk: Client) -> None:
    board = make_organisation("Tea Board")
    assert only("view_organisation", "view_article").get(named(board)).status_code == 403
    Organisation.objects.filter(pk=board.pk).update(merged_into=make_organisation("Other"))

    assert desk.get(named(board)).status_code == 404
    assert (
        "Stories that name it"
        in desk.get(reverse("admin:articles_place_change", args=[make_place("Bor").pk])).content.decode()
    )


def test_names_are_escaped(desk: Client) -> None:
    board = make_organisation("<b>Tea</b>")
    make_article("<i>x</i>", body="The <b>Tea</b> & <i>board</i>.")

    page = desk.get(named(board)).content.decode()

    assert "<b>Tea" not in page and "<i>x" not in page and "&lt;b&gt;Tea" in page
