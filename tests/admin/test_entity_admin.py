"""Entities at the desk: the same as, two different ones, and not this in every story."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.contrib.auth.models import User
from django.http import QueryDict
from django.test import Client
from django.urls import reverse
from lxml import html
from pytest_django import Settings

from articles import search
from articles.listing import make_listing
from articles.models import Act, Batch, Organisation, Place
from tests.factories import make_article, make_organisation, make_person, make_place, make_source
from tests.small_atlas import Atlas

pytestmark = pytest.mark.django_db


def test_the_form_of_an_entity_leads_to_its_pages(desk: Client) -> None:
    entity = make_organisation("Guard")

    page = desk.get(reverse("admin:articles_organisation_change", args=[entity.pk]))

    for name in ("same", "different"):
        assert reverse(f"admin:articles_organisation_{name}", args=[entity.pk]) in page.content.decode()


def test_an_editor_merges_and_undoes(desk: Client, editor: User) -> None:
    one, other = make_organisation("The Guard"), make_organisation("Guard")
    make_article(organisations=[one])

    desk.post(reverse("admin:articles_organisation_same", args=[one.pk]), {"into": other.pk})
    batch = Batch.objects.get()
    assert (other.mentions.count(), batch.by) == (1, editor)

    page = desk.get(reverse("admin:articles_batch_change", args=[batch.pk]))
    assert "Undo" in page.content.decode()
    desk.post(reverse("admin:articles_batch_changelist"), {"action": "undo", "_selected_action": batch.pk})
    assert one.mentions.count() == 1


def test_a_merge_that_cannot_be_is_told_in_the_form(desk: Client) -> None:
    outer = make_place("Old Province")
    inner = make_place("Ferry Town", parent=outer)

    page = desk.post(reverse("admin:articles_place_same", args=[outer.pk]), {"into": inner.pk})

    assert "Ferry Town lies within Old Province." in page.content.decode()


def test_an_editor_splits(desk: Client) -> None:
    entity = make_person("Jane Doe")
    make_article(byline=[entity])
    theirs = make_article(byline=[entity])

    desk.post(
        reverse("admin:articles_person_different", args=[entity.pk]), {"name": "Jane Doe", "stories": [theirs.pk]}
    )

    assert theirs.credits.exclude(standing="removed").get().person.slug == "jane-doe-2"


def test_an_editor_corrects_every_story_that_names_it(desk: Client) -> None:
    entity, other = make_place("Paris"), make_place("Paris, Texas")
    stories = [make_article(places=[entity]).pk for _ in range(3)]
    address = reverse("admin:articles_place_everywhere", args=[entity.pk, "places"])

    page = desk.get(address)
    desk.post(address, {"other": other.pk, "stories": stories[:2]})

    assert "in 3 stories" in page.content.decode()
    assert other.mentions.count() == 2


def test_pages_of_the_desk_that_span_stories_need_the_right_to_change(client: Client) -> None:
    client.force_login(User.objects.create_user("guest", is_staff=True))
    entity = make_source("Guard")

    page = client.post(reverse("admin:articles_source_same", args=[entity.pk]), {"into": make_source("Other").pk})

    assert page.status_code == 403
    entity.refresh_from_db()
    assert entity.merged_into is None


def test_an_entity_made_at_the_desk_gets_an_address_from_its_name(desk: Client) -> None:
    desk.post(reverse("admin:articles_organisation_add"), {"name": "Guardé Côtière", "aliases": "GC\nThe Guard"})

    entity = Organisation.objects.get()
    assert (entity.slug, entity.aliases) == ("guarde-cotiere", ["GC", "The Guard"])


def test_a_place_moved_in_the_tree_takes_along_what_lies_within_it(desk: Client) -> None:
    old, new = make_place("Old Country"), make_place("New Country")
    region = make_place("Province", parent=old)
    town = make_place("Ferry Town", parent=region)

    desk.post(
        reverse("admin:articles_place_change", args=[region.pk]),
        {**entity_form(desk, "place", region.pk), "parent": new.pk},
    )

    assert Place.objects.get(pk=town.pk).lineage == [new.pk, region.pk, town.pk]


def test_a_place_is_not_put_within_itself(desk: Client) -> None:
    region = make_place("Province")
    town = make_place("Ferry Town", parent=region)

    page = desk.post(
        reverse("admin:articles_place_change", args=[region.pk]),
        {"name": "Province", "aliases": "", "kind": "region", "country": "", "parent": town.pk},
    )

    assert "Ferry Town lies within Province." in page.content.decode()


@pytest.mark.parametrize("model", ["source", "person", "organisation", "place"])
def test_every_page_of_an_entity_opens(desk: Client, model: str) -> None:
    make = {"source": make_source, "person": make_person, "organisation": make_organisation, "place": make_place}[model]
    entity = make("Guard")
    for page in ("same", "different", "change"):
        assert desk.get(reverse(f"admin:articles_{model}_{page}", args=[entity.pk])).status_code == 200


def test_a_correction_holds_for_stories_that_are_not_listed(desk: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("articles.admin.merge_actions.LISTED", 2)
    stories = [make_article(places=["Paris"]) for _ in range(5)]
    paris, texas = make_place("Paris"), make_place("Paris, Texas")
    address = reverse("admin:articles_place_everywhere", args=[paris.pk, "places"])

    page = desk.get(address).content.decode()
    desk.post(address, {"other": texas.pk, "stories": [stories[0].pk], "rest": "on"})

    named = {story.pk: sorted(story.place_mentions.exclude(standing="removed").values_list("place", flat=True))
             for story in stories}  # fmt: skip
    assert "and in the 3 older stories that are not listed" in page
    assert named == {story.pk: [paris.pk if number == 1 else texas.pk] for number, story in enumerate(stories)}


def test_without_the_stories_that_are_not_listed_a_correction_holds_for_those_ticked(
    desk: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("articles.admin.merge_actions.LISTED", 1)
    first, second = make_article(places=["Paris"]), make_article(places=["Paris"])
    address = reverse("admin:articles_place_everywhere", args=[make_place("Paris").pk, "places"])

    refused = desk.post(address, {"other": ""})
    desk.post(address, {"stories": [first.pk]})

    assert "Tick the stories that it holds for." in refused.content.decode()
    assert [story.place_mentions.get().standing for story in (first, second)] == ["removed", "read"]


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(("model", "asked"), [("person", "editor:marchand"), ("source", "source:marchand")])
def test_stories_are_found_by_the_new_name_of_who_was_renamed(
    desk: Client, settings: Settings, tmp_path: Path, model: str, asked: str
) -> None:
    settings.NEWSROOM_INDEX = tmp_path / "index"
    person, source = make_person("Elodie Dubois"), make_source("Dubois Wire")
    make_article("Tea rises", editor=[person], source=source)
    search.rebuild_index()
    entity = person if model == "person" else source

    before = make_listing(QueryDict(f"q={asked}")).total
    desk.post(
        reverse(f"admin:articles_{model}_change", args=[entity.pk]),
        {**entity_form(desk, model, entity.pk), "name": "Elodie Marchand"},
    )
    search.apply_changes()

    assert before == 0
    assert [story.headline for story in make_listing(QueryDict(f"q={asked}")).articles] == ["Tea rises"]


def entity_form(client: Client, name: str, number: int) -> dict[str, object]:
    page = client.get(reverse(f"admin:articles_{name}_change", args=[number])).content.decode()
    return {key: value or "" for key, value in html.fromstring(page).get_element_by_id(f"{name}_form").form_values()}


def test_two_editors_of_one_entity_lose_nothing_without_a_word(desk: Client, editor: User) -> None:
    body = make_organisation("Guard")
    address = reverse("admin:articles_organisation_change", args=[body.pk])
    first, stale = entity_form(desk, "organisation", body.pk), entity_form(desk, "organisation", body.pk)
    desk.post(address, {**first, "name": "Coastal Guard"})

    desk.post(address, {**stale, "acronym": "CG"})
    asked = desk.post(address, {**stale, "name": "Harbour Guard"})
    body.refresh_from_db()
    kept = (body.name, body.acronym)
    again = html.fromstring(asked.content.decode()).get_element_by_id("organisation_form").form_values()
    desk.post(address, {key: value or "" for key, value in again})

    body.refresh_from_db()
    assert kept == ("Coastal Guard", "CG")
    assert "A colleague has made it “Coastal Guard” meanwhile." in asked.content.decode()
    assert (body.name, body.acronym) == ("Harbour Guard", "CG")
    assert [(act.by, sorted(act.after)) for act in Act.objects.about(body)] == [
        (editor, ["name"]),
        (editor, ["acronym"]),
        (editor, ["name"]),
    ]


def test_a_place_that_the_gazetteer_has_is_not_made_a_second_time(
    desk: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("articles.desk.place_search.open_gazetteer", Atlas)
    new = {"name": "Baghdad", "kind": "city", "country": "IQ"}

    page = desk.post(reverse("admin:articles_place_add"), new).content.decode()
    made = Place.objects.count()
    desk.post(reverse("admin:articles_place_add"), {**new, "another": "on"})

    assert "Baghdad, Iraq (city; no stories yet)" in page
    assert (made, Place.objects.get().name) == (0, "Baghdad")
