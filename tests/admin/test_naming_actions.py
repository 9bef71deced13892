"""Saying of one name in one story what it means."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from articles.models import Act, PlaceMention
from tests.factories import make_article, make_organisation, make_place
from tests.small_atlas import Atlas

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def atlas(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("articles.admin.naming_actions.open_gazetteer", Atlas)
    monkeypatch.setattr("articles.desk.place_search.open_gazetteer", Atlas)


def address(mention: PlaceMention) -> str:
    return reverse("admin:articles_article_name", args=[mention.article_id, "places", mention.pk])


def test_it_is_one_of_the_runners_up(desk: Client) -> None:
    mention = make_article(places=["Erbil County"]).place_mentions.get()
    PlaceMention.objects.filter(pk=mention.pk).update(runners_up=[3, 5])

    page = desk.get(address(mention))
    desk.post(address(mention), {"verdict": "geonames:3"})

    assert "Erbil, Erbil Governorate, Iraq" in page.content.decode()
    standing = dict(mention.article.place_mentions.values_list("place__slug", "standing"))
    assert standing == {"erbil-county": "removed", "erbil": "set"}


def test_it_is_nothing_of_the_kind(desk: Client) -> None:
    mention = make_article(places=["Mobile"]).place_mentions.get()

    desk.post(address(mention), {"verdict": "nothing"})

    mention.refresh_from_db()
    assert mention.standing == "removed"
    act = Act.objects.about(mention.article).get()
    assert act.after[f"places.{mention.place_id}"]["standing"] == "removed"


def test_another_one_must_be_chosen(desk: Client) -> None:
    mention = make_article(places=["Paris"]).place_mentions.get()

    page = desk.post(address(mention), {"verdict": "other"})

    assert "Choose which one it is." in page.content.decode()


def test_then_every_other_story_is_offered_with_the_same_answer(desk: Client) -> None:
    mention = make_article(places=["Paris"]).place_mentions.get()
    make_article(places=["Paris"])
    other = make_place("Paris, Texas")

    page = desk.post(address(mention), {"verdict": "other", "other": other.pk, "scope": "choose"}, follow=True)

    assert page.redirect_chain[0][0] == f"/admin/articles/place/{mention.place_id}/everywhere/places/?other={other.pk}"
    assert "in 1 stories" in page.content.decode()
    assert "Paris, Texas" in page.content.decode()


def test_an_organisation_is_corrected_alike(desk: Client) -> None:
    article = make_article(organisations=["Guard"])
    mention = article.organisation_mentions.get()
    other = make_organisation("Coastal Guard")
    where = reverse("admin:articles_article_name", args=[article.pk, "organisations", mention.pk])

    desk.post(where, {"verdict": "other", "other": other.pk, "scope": "choose"})

    assert article.organisation_mentions.exclude(standing="removed").get().organisation == other


def test_a_link_of_another_story_or_of_no_kind_is_not_there(desk: Client) -> None:
    mention = make_article(places=["Paris"]).place_mentions.get()
    other = make_article()

    for words in ([other.pk, "places", mention.pk], [mention.article_id, "moon", mention.pk]):
        assert desk.get(reverse("admin:articles_article_name", args=words)).status_code == 404


def test_the_form_of_a_story_leads_to_what_a_name_means_instead(desk: Client) -> None:
    mention = make_article(places=["Paris"]).place_mentions.get()

    page = desk.get(reverse("admin:articles_article_change", args=[mention.article_id])).content.decode()

    assert f'href="{address(mention)}"' in page
