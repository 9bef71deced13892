"""Choosing places at the desk that no copy has named."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from articles.models import Place
from tests.admin.test_article_admin import save, stored
from tests.factories import make_article
from tests.small_atlas import Atlas

pytestmark = pytest.mark.django_db

FIELD = {"app_label": "articles", "model_name": "datelineplace", "field_name": "place"}


@pytest.fixture(autouse=True)
def atlas(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("articles.desk.place_search.open_gazetteer", Atlas)
    monkeypatch.setattr("articles.admin.naming_actions.open_gazetteer", Atlas)


def found(client: Client, term: str) -> list[dict[str, str]]:
    results: list[dict[str, str]] = client.get(reverse("admin:autocomplete"), {**FIELD, "term": term}).json()["results"]
    return results


def test_the_fields_of_a_story_find_places_of_the_gazetteer(desk: Client) -> None:
    assert found(desk, "Baghdad") == [{"id": "geonames:5", "text": "Baghdad, Iraq (city; no stories yet)"}]


def test_a_story_is_filed_under_a_town_that_no_copy_has_named(desk: Client) -> None:
    article = stored()

    save(desk, article, **{"dateline_places-TOTAL_FORMS": 2, "dateline_places-1-place": "geonames:5",
                           "dateline_places-1-position": 1, "dateline_places-1-article": article.pk,
                           "dateline_places-1-id": ""})  # fmt: skip

    link = article.dateline_places.get(position=1)
    assert (link.place.geonames_id, link.standing) == (5, "set")


def test_a_choice_that_is_no_place_is_refused(desk: Client) -> None:
    article = stored()
    mention = article.place_mentions.get(place__slug="syria")
    address = reverse("admin:articles_article_name", args=[article.pk, "places", mention.pk])

    page = desk.post(address, {"verdict": "other", "other": "geonames:99"})

    assert "Select a valid choice" in page.content.decode()


def test_without_a_script_a_place_is_looked_for_and_chosen_on_a_page(desk: Client) -> None:
    mention = make_article(places=["Mobile"]).place_mentions.get()
    address = reverse("admin:articles_article_name", args=[mention.article_id, "places", mention.pk])

    page = desk.get(address, {"look": "baghdad"}).content.decode()
    desk.post(f"{address}?look=baghdad", {"verdict": "geonames:5"})

    assert "Baghdad, Iraq (city; no stories yet)" in page
    named = mention.article.place_mentions.get(standing="set")
    assert named.place == Place.objects.get(geonames_id=5)


def test_who_may_not_see_places_finds_none(client: Client) -> None:
    client.force_login(User.objects.create_user("joe", is_staff=True))

    assert client.get(reverse("admin:autocomplete"), {**FIELD, "term": "Baghdad"}).status_code == 403
