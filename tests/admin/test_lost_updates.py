"""Two people at one story: nobody's change is lost without a word, whoever saves last."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse
from lxml import html

from articles.desk.accounts import editors
from articles.models import Act, Article, LinkStatus
from tests.admin.test_article_admin import form, row, stored
from tests.factories import make_place
from tests.small_atlas import make_draft, take_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def colleague(db: None) -> Client:
    """A second editor, with a session of their own."""
    user = User.objects.create_user("tom", is_staff=True)
    user.groups.add(editors())
    client = Client()
    client.force_login(user)
    return client


def send(client: Client, article: Article, drawn: dict[str, Any], **changes: Any) -> Any:
    """Save a form as it was drawn, with some changes."""
    return client.post(reverse("admin:articles_article_change", args=[article.pk]), {**drawn, **changes})


def settle(client: Client, article: Article, page: Any, choice: str) -> Any:
    """Answer the page that shows both with one choice for all."""
    found = html.fromstring(page.content.decode()).get_element_by_id("settle")
    data: dict[str, Any] = {}
    for name, value in found.form_values():
        data.setdefault(name, []).append(value)
    names = {one.name for one in found.inputs if one.name and one.name.startswith("settle-")}
    assert names
    return send(client, article, data, **dict.fromkeys(names, choice))


def standings(article: Article) -> dict[str, str]:
    return dict(article.place_mentions.values_list("place__slug", "standing"))


def test_a_stale_form_does_not_bring_back_a_place_that_a_colleague_removed(desk: Client, colleague: Client) -> None:
    article = stored()
    drawn = form(desk, article)
    syria = row(desk, article, "place_mentions-", article.place_mentions.get(place__slug="syria").pk)
    send(colleague, article, form(colleague, article), **{f"{syria}-DELETE": "on"})

    answer = send(desk, article, drawn, headline="Two bridges stay closed")

    article.refresh_from_db()
    assert answer.status_code == 302
    assert article.headline == "Two bridges stay closed"
    assert standings(article) == {"iraq": "read", "syria": "removed"}


@pytest.mark.parametrize(
    ("choice", "standing"),
    [
        ("mine", {"iraq": "read", "syria": "removed", "basra": "set"}),
        ("theirs", {"iraq": "read", "syria": "removed"}),
    ],
)
def test_a_change_of_a_link_that_a_colleague_removed_is_asked_about(
    desk: Client, colleague: Client, choice: str, standing: dict[str, str]
) -> None:
    article, basra = stored(), make_place("Basra")
    drawn = form(desk, article)
    syria = row(desk, article, "place_mentions-", article.place_mentions.get(place__slug="syria").pk)
    send(colleague, article, form(colleague, article), **{f"{syria}-DELETE": "on"})

    page = send(desk, article, drawn, **{f"{syria}-place": basra.pk})

    text = page.content.decode()
    assert page.status_code == 409
    assert "Basra" in text and "Syria" in text and "tom" in text
    assert standings(article) == {"iraq": "read", "syria": "removed"}
    assert settle(desk, article, page, choice).status_code == 302
    assert standings(article) == standing


@pytest.mark.parametrize(("choice", "headline"), [("mine", "Three bridges open"), ("theirs", "Two bridges open")])
def test_two_changes_of_one_field_are_shown_to_who_saves_last(
    desk: Client, colleague: Client, choice: str, headline: str
) -> None:
    article = stored()
    drawn = form(desk, article)
    send(colleague, article, form(colleague, article), headline="Two bridges open")

    page = send(desk, article, drawn, headline="Three bridges open", slug="BRIDGES")

    article.refresh_from_db()
    text = page.content.decode()
    assert (page.status_code, article.headline, article.slug) == (409, "Two bridges open", "")
    assert "Two bridges open" in text and "Three bridges open" in text and "tom" in text
    assert settle(desk, article, page, choice).status_code == 302
    article.refresh_from_db()
    assert (article.headline, article.slug) == (headline, "BRIDGES")


def test_changes_of_different_fields_are_both_kept(desk: Client, colleague: Client) -> None:
    article = stored()
    drawn = form(desk, article)
    send(colleague, article, form(colleague, article), headline="Two bridges open")

    answer = send(desk, article, drawn, slug="BRIDGES")

    article.refresh_from_db()
    assert (answer.status_code, article.headline, article.slug) == (302, "Two bridges open", "BRIDGES")


def test_what_a_delivery_changed_meanwhile_is_asked_about_as_well(desk: Client) -> None:
    article = stored()
    drawn = form(desk, article)
    take_in(make_draft(headline="One bridge opens"), delivery="two.txt")

    page = send(desk, article, drawn, headline="Three bridges open")

    assert page.status_code == 409
    assert "One bridge opens" in page.content.decode()


def test_bodies_are_merged_by_paragraph(desk: Client, colleague: Client) -> None:
    article = stored()
    drawn = form(desk, article)
    send(colleague, article, form(colleague, article), body="Both bridges stay closed.\n\nEngineers are on their way.")

    answer = send(desk, article, drawn, body="The two bridges stay closed.\n\nEngineers come on Monday.\n\nIt rains.")

    article.refresh_from_db()
    assert answer.status_code == 302
    assert article.body == "Both bridges stay closed.\n\nEngineers come on Monday.\n\nIt rains."


@pytest.mark.parametrize(("choice", "first"), [("mine", "One bridge stays closed."), ("theirs", "Both stay closed.")])
def test_of_one_paragraph_changed_twice_one_is_chosen_and_the_others_are_merged(
    desk: Client, colleague: Client, choice: str, first: str
) -> None:
    article = stored()
    drawn = form(desk, article)
    send(colleague, article, form(colleague, article), body="Both stay closed.\n\nEngineers are on their way.\n\nRain.")

    page = send(desk, article, drawn, body="One bridge stays closed.\n\nEngineers come on Monday.")
    settle(desk, article, page, choice)

    article.refresh_from_db()
    assert page.status_code == 409
    assert article.body == f"{first}\n\nEngineers come on Monday.\n\nRain."


def test_a_third_change_while_both_are_shown_is_asked_about_again(desk: Client, colleague: Client) -> None:
    article = stored()
    drawn = form(desk, article)
    send(colleague, article, form(colleague, article), headline="Two bridges open")
    page = send(desk, article, drawn, headline="Three bridges open")
    send(colleague, article, form(colleague, article), headline="Four bridges open")

    again = settle(desk, article, page, "mine")

    article.refresh_from_db()
    assert (again.status_code, article.headline) == (409, "Four bridges open")


def test_two_who_remove_the_same_link_agree(desk: Client, colleague: Client) -> None:
    article = stored()
    drawn = form(desk, article)
    syria = row(desk, article, "place_mentions-", article.place_mentions.get(place__slug="syria").pk)
    send(colleague, article, form(colleague, article), **{f"{syria}-DELETE": "on"})

    answer = send(desk, article, drawn, **{f"{syria}-DELETE": "on"})

    assert answer.status_code == 302
    assert standings(article) == {"iraq": "read", "syria": "removed"}
    assert Act.objects.filter(subject_id=article.pk).count() == 1


def test_two_who_add_the_same_link_agree(desk: Client, colleague: Client) -> None:
    article, basra = stored(), make_place("Basra")
    drawn = form(desk, article)
    new = {"place_mentions-TOTAL_FORMS": 3, "place_mentions-2-place": basra.pk, "place_mentions-2-id": "",
           "place_mentions-2-article": article.pk}  # fmt: skip
    send(colleague, article, form(colleague, article), **new)

    answer = send(desk, article, drawn, **new)

    assert answer.status_code == 302
    assert standings(article)["basra"] == LinkStatus.EDITOR


def test_a_link_whose_row_the_machine_made_anew_is_still_removed(desk: Client) -> None:
    article = stored()
    syria = row(desk, article, "place_mentions-", article.place_mentions.get(place__slug="syria").pk)
    drawn = form(desk, article)
    mention = article.place_mentions.get(place__slug="syria")
    mention.delete()
    mention.pk = None
    mention.save(force_insert=True)

    answer = send(desk, article, drawn, **{f"{syria}-DELETE": "on"})

    assert answer.status_code == 302
    assert standings(article)["syria"] == LinkStatus.REMOVED
