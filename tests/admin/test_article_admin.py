"""An editor at the desk: what they change stays theirs, and links they take away stay away."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse
from lxml import html

from articles.models import Act, Article, Delivery, LinkStatus, PlaceMention
from articles.reading.draft import FeedEntity
from tests.factories import make_article, make_person, make_place
from tests.small_atlas import make_draft, take_in

pytestmark = pytest.mark.django_db

LIST = "admin:articles_article_changelist"


def form(desk: Client, article: Article) -> dict[str, Any]:
    """The form of a story as a browser would send it back untouched."""
    page = desk.get(reverse("admin:articles_article_change", args=[article.pk]))
    found = html.fromstring(page.content.decode()).get_element_by_id("article_form")
    data: dict[str, Any] = {}
    for name, value in found.form_values():
        if "__prefix__" not in name:
            data.setdefault(name, []).append(value)
    return data


def save(desk: Client, article: Article, **changes: Any) -> None:
    data = {**form(desk, article), **changes}
    page = desk.post(reverse("admin:articles_article_change", args=[article.pk]), data)
    assert page.status_code == 302, page.context["errors"]


def stored() -> Article:
    take_in(make_draft(places=(FeedEntity("Iraq"), FeedEntity("Syria"))))
    return Article.objects.get()


def row(desk: Client, article: Article, prefix: str, pk: int) -> str:
    named = ((name, value) for name, value in form(desk, article).items() if name.startswith(prefix))
    return next(name.removesuffix("-id") for name, value in named if name.endswith("-id") and value == [str(pk)])


def test_saving_the_form_untouched_changes_nothing(desk: Client) -> None:
    article = stored()

    save(desk, article)

    article.refresh_from_db()
    assert (article.corrected, article.suggested) == ([], {})
    assert set(PlaceMention.objects.values_list("standing", flat=True)) == {LinkStatus.MACHINE}
    assert not Act.objects.exists()


def test_what_an_editor_changes_is_remembered_with_who_changed_it(desk: Client, editor: User) -> None:
    article = stored()

    save(desk, article, headline="Two bridges stay closed", keywords="bridges\nErbil")

    article.refresh_from_db()
    assert (article.headline, article.keywords) == ("Two bridges stay closed", ["bridges", "Erbil"])
    assert article.corrected == ["headline", "keywords"]
    assert Act.objects.about(article).get().by == editor


def test_a_form_opened_before_the_machine_moved_something_takes_nothing_back(desk: Client) -> None:
    article = stored()
    data = form(desk, article)
    take_in(make_draft(byline="Ana Bell", places=(FeedEntity("Iraq"), FeedEntity("Syria"))))

    desk.post(reverse("admin:articles_article_change", args=[article.pk]), {**data, "headline": "Two bridges"})

    article.refresh_from_db()
    assert (article.headline, article.byline, article.corrected) == ("Two bridges", "Ana Bell", ["headline"])


def test_deleting_a_mention_marks_it_removed(desk: Client) -> None:
    article = stored()
    mention = article.place_mentions.get(place__slug="syria")
    prefix = row(desk, article, "place_mentions-", mention.pk)

    save(desk, article, **{f"{prefix}-DELETE": "on"})

    mention.refresh_from_db()
    assert mention.standing == LinkStatus.REMOVED


def test_a_removed_mention_comes_back_when_an_editor_adds_it(desk: Client) -> None:
    article = stored()
    mention = article.place_mentions.get(place__slug="syria")
    prefix = row(desk, article, "place_mentions-", mention.pk)
    save(desk, article, **{f"{prefix}-DELETE": "on"})

    save(desk, article, **{"place_mentions-TOTAL_FORMS": 2, "place_mentions-1-place": mention.place_id,
                           "place_mentions-1-article": article.pk, "place_mentions-1-id": ""})  # fmt: skip

    assert article.place_mentions.get(place=mention.place_id).standing == LinkStatus.EDITOR


def test_a_mention_led_to_another_place_leaves_the_first_removed(desk: Client) -> None:
    article = stored()
    mention = article.place_mentions.get(place__slug="syria")
    prefix = row(desk, article, "place_mentions-", mention.pk)
    other = make_place("Syria Planum")

    save(desk, article, **{f"{prefix}-place": other.pk})

    standing = dict(article.place_mentions.values_list("place__slug", "standing"))
    assert standing == {"iraq": "read", "syria": "removed", "syria-planum": "set"}


def test_an_editor_adds_a_person(desk: Client) -> None:
    article = stored()
    person = make_person("Tom Ash")

    save(desk, article, **{"credits-TOTAL_FORMS": 3, "credits-2-person": person.pk, "credits-2-role": "reporting",
                           "credits-2-position": 2, "credits-2-article": article.pk, "credits-2-id": ""})  # fmt: skip

    assert article.credits.get(role="reporting").standing == LinkStatus.EDITOR


def test_taking_the_machines_word(desk: Client) -> None:
    article = stored()
    save(desk, article, headline="Two bridges stay closed")

    save(desk, article, take=["headline"])

    article.refresh_from_db()
    assert (article.headline, article.corrected) == ("Bridges stay closed", [])


def test_a_story_written_at_the_desk_is_the_editors_alone(desk: Client) -> None:
    page = desk.get(reverse("admin:articles_article_add"))
    data: dict[str, Any] = {"headline": "Ferry runs again", "body": "It runs.", "status": "usable"}
    for inline in page.context["inline_admin_formsets"]:
        for name, value in inline.formset.management_form.initial.items():
            data[f"{inline.formset.prefix}-{name}"] = value

    page = desk.post(reverse("admin:articles_article_add"), data)

    article = Article.objects.get()
    assert page.status_code == 302
    assert article.guid.startswith("desk:")
    assert (article.corrected, Act.objects.get().kind) == ([], Act.Deed.WRITTEN)


def test_the_list_takes_as_many_queries_for_many_as_for_few(desk: Client, django_assert_max_num_queries: Any) -> None:
    for number in range(25):
        make_article(f"Story {number}", places=["Iraq"], byline=["Jane Doe"])

    with django_assert_max_num_queries(14):  # with the session, noted once a minute, and the second factor
        page = desk.get(reverse(LIST))

    assert page.status_code == 200


def test_the_form_takes_as_many_queries_for_many_links_as_for_few(
    desk: Client, django_assert_max_num_queries: Any
) -> None:
    article = make_article(
        places=[f"Place {number}" for number in range(12)],
        dateline=["Erbil", "Baghdad"],
        organisations=[f"Body {number}" for number in range(12)],
        byline=["Jane Doe", "Tom Ash"],
    )

    with django_assert_max_num_queries(30):
        page = desk.get(reverse("admin:articles_article_change", args=[article.pk]))

    assert page.status_code == 200


def test_every_page_of_the_desk_opens_and_searches(desk: Client) -> None:
    article = stored()
    delivery = Delivery.objects.get()
    for name in ("article", "delivery", "source", "person", "organisation", "place"):
        assert desk.get(reverse(f"admin:articles_{name}_changelist"), {"q": "er"}).status_code == 200
    for filters in ({"recognition": "waiting"}, {"machine": "differs"}, {"machine": "corrected"}, {"status": "usable"}):
        assert desk.get(reverse(LIST), filters).status_code == 200
    assert desk.get(reverse("admin:articles_delivery_change", args=[delivery.pk])).status_code == 200
    assert desk.get(reverse("admin:articles_article_history", args=[article.pk])).status_code == 200
    assert desk.get(reverse("admin:articles_place_change", args=[make_place("Erbil").pk])).status_code == 200


def test_an_editor_sees_no_accounts_and_deletes_no_story(desk: Client) -> None:
    article = stored()

    assert desk.get(reverse("admin:auth_user_changelist")).status_code == 403
    assert desk.get(reverse("admin:articles_article_delete", args=[article.pk])).status_code == 403


def test_autocompletes_find_entities(desk: Client) -> None:
    make_place("Erbil")
    query = {"app_label": "articles", "model_name": "placemention", "field_name": "place", "term": "erb"}

    found = desk.get(reverse("admin:autocomplete"), query).json()["results"]

    assert "Erbil (city; no stories yet)" in [one["text"] for one in found]
