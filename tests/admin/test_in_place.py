"""Correcting a fact from the page on which readers see it, and taking that back."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse
from lxml import html

from articles.admin.naming_actions import against
from articles.models import Act, Article, Batch
from articles.reading import PlaceKind
from tests.admin.test_article_admin import stored
from tests.factories import make_article, make_organisation, make_person, make_place
from tests.small_atlas import Atlas

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def atlas(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("articles.admin.naming_actions.open_gazetteer", Atlas)
    monkeypatch.setattr("articles.desk.place_search.open_gazetteer", Atlas)


def name_address(article: Article, link: str, row: int) -> str:
    return reverse("admin:articles_article_name", args=[article.pk, link, row])


def field_address(article: Article, name: str) -> str:
    return reverse("admin:articles_article_field", args=[article.pk, name])


def drawn(client: Client, address: str) -> dict[str, Any]:
    page = html.fromstring(client.get(address).content.decode())
    return dict(page.find_class("in-place-form")[0].xpath(".//form")[-1].form_values())


def undo_of(client: Client, article: Article) -> str:
    page = html.fromstring(client.get(article.get_absolute_url()).content.decode())
    return str(page.get_element_by_id("said").xpath(".//form/@action")[0])


def test_readers_get_the_page_that_they_would_get_without_a_desk(client: Client, desk: Client) -> None:
    article = make_article(places=["Iraq"], byline=["Jane Doe"])

    anonymous = Client().get(article.get_absolute_url())
    editors = desk.get(article.get_absolute_url())

    assert not anonymous.cookies
    for mark in ("in-place", 'class="fix', 'id="said"', "/admin/articles"):
        assert mark not in anonymous.content.decode()
        assert mark in editors.content.decode()


def test_who_may_not_change_stories_sees_what_readers_see(client: Client) -> None:
    article = make_article(places=["Iraq"])
    client.force_login(User.objects.create_user("lou", is_staff=True))

    assert b"in-place" not in client.get(article.get_absolute_url()).content
    assert client.get(field_address(article, "headline")).status_code == 403


def test_a_correction_says_what_was_done_and_is_taken_back_from_its_message(desk: Client) -> None:
    article = make_article(places=["Paris"])
    mention, other = article.place_mentions.get(), make_place("Paris, Texas")

    answer = desk.post(name_address(article, "places", mention.pk), {"verdict": str(other.pk), "scope": "this"})

    assert answer["Location"] == article.get_absolute_url()
    undo = undo_of(desk, article)
    assert desk.post(undo)["Location"] == article.get_absolute_url()
    assert list(article.place_mentions.values_list("place__slug", "standing")) == [("paris", "read")]


def test_all_like_it_are_one_batch_with_one_undo(desk: Client) -> None:
    article, *rest = (make_article(f"Story {number}", places=["Paris"]) for number in range(12))
    other = make_place("Paris, Texas")
    address = name_address(article, "places", article.place_mentions.get().pk)
    panel = desk.get(address, headers={"HX-Request": "true"})
    assert "this and all 11 like it" in panel.content.decode()
    assert panel.content.decode().count("<li") == 10
    assert b"<html" not in panel.content

    desk.post(address, {"verdict": str(other.pk), "scope": "all"})

    told = [one.place_mentions.exclude(standing="removed").get().place for one in (article, *rest)]
    assert set(told) == {other}
    desk.post(undo_of(desk, article))
    assert Batch.objects.get().undone
    assert [one.place_mentions.get().place.slug for one in (article, *rest)] == ["paris"] * 12


def test_what_speaks_against_a_runner_up_stands_beside_it(desk: Client) -> None:
    article = make_article(places=["Erbil County"])
    article.place_mentions.update(runners_up=[3])

    page = desk.get(name_address(article, "places", article.place_mentions.get().pk))

    button = html.fromstring(page.content.decode()).xpath("//button[@value='geonames:3']")[0]
    assert "the story names nothing else in its country" in button.text_content()


def test_reasons_name_what_differs() -> None:
    city = next(place for number in range(1, 12) if (place := Atlas().place(number)))
    village = dataclasses.replace(city, population=city.population - 1, kind=PlaceKind.DISTRICT)

    told = against(village, city, {city.country})

    assert told == f"{village.population:,} people, not {city.population:,}; a district, not a {city.kind.value}"
    assert against(city, None, {city.country}) == ""


def test_a_name_is_looked_for_without_a_script(desk: Client) -> None:
    article = make_article(organisations=["Guard"])
    other = make_organisation("Coastal Guard")
    address = name_address(article, "organisations", article.organisation_mentions.get().pk)

    page = html.fromstring(desk.get(address, {"look": "coastal"}).content.decode())

    assert [button.get("value") for button in page.find_class("choice")] == ["nothing", str(other.pk)]


@pytest.mark.parametrize("link", ["places", "datelines", "organisations", "people"])
def test_what_is_missing_is_added(link: str, desk: Client) -> None:
    article = make_article()
    make = {"organisations": make_organisation, "people": make_person}.get(link, make_place)
    target = make("Sorrel")

    desk.post(name_address(article, link, 0), {"verdict": str(target.pk)})

    rows: Any = {"places": article.place_mentions, "datelines": article.dateline_places,
                 "organisations": article.organisation_mentions, "people": article.credits}[link]  # fmt: skip
    assert [row.standing for row in rows.all()] == ["set"]
    desk.post(undo_of(desk, article))
    assert not rows.exists()


def test_a_field_is_corrected_and_given_back_to_the_machine(desk: Client) -> None:
    article = stored()
    address = field_address(article, "headline")

    desk.post(address, {**drawn(desk, address), "value": "Two bridges stay closed"})

    article.refresh_from_db()
    assert (article.headline, article.corrected) == ("Two bridges stay closed", ["headline"])
    desk.post(address, {"back": "1"})
    article.refresh_from_db()
    assert (article.headline, article.corrected) == ("Bridges stay closed", [])


def test_a_field_that_somebody_has_changed_meanwhile_is_asked_about(desk: Client) -> None:
    article = stored()
    address = field_address(article, "headline")
    mine = {**drawn(desk, address), "value": "Two bridges stay closed"}
    desk.post(address, {**drawn(desk, address), "value": "Three bridges stay closed"})

    asked = desk.post(address, mine, headers={"HX-Request": "true"})

    article.refresh_from_db()
    assert article.headline == "Three bridges stay closed"
    assert (asked.status_code, asked["HX-Retarget"]) == (200, "#in-place-panel")
    assert "Three bridges stay closed" in asked.content.decode()
    again = dict(html.fromstring(asked.content.decode()).xpath(".//form")[0].form_values())
    desk.post(address, again)
    article.refresh_from_db()
    assert article.headline == "Two bridges stay closed"


def test_saying_what_stands_already_offers_nothing_to_take_back(desk: Client) -> None:
    article = stored()
    address = field_address(article, "headline")
    desk.post(address, {**drawn(desk, address), "value": "Two bridges stay closed"})
    desk.get(article.get_absolute_url())

    desk.post(address, {**drawn(desk, address)})

    assert Act.objects.about(article).count() == 1
    article.refresh_from_db()
    page = html.fromstring(desk.get(article.get_absolute_url()).content.decode())
    assert not page.get_element_by_id("said").xpath(".//form")


def test_acts_of_other_stories_and_fields_that_are_none_are_not_there(desk: Client) -> None:
    article, other = stored(), make_article()
    address = field_address(article, "headline")
    desk.post(address, {**drawn(desk, address), "value": "Two bridges stay closed"})
    act = Act.objects.get()

    assert desk.post(reverse("admin:articles_article_take_back", args=[other.pk, act.pk])).status_code == 404
    assert desk.get(reverse("admin:articles_article_take_back", args=[article.pk, act.pk])).status_code == 405
    assert desk.get(field_address(article, "suggested")).status_code == 404
    assert desk.get(name_address(article, "moon", 0)).status_code == 404
