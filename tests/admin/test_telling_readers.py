"""What readers are told of changes of published stories: said on saving or in the queue, and the same everywhere."""

from __future__ import annotations

import json

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from articles import desk as room
from articles.models import Amendment, Article
from tests.admin.test_article_admin import form, save
from tests.factories import make_article

pytestmark = pytest.mark.django_db
WORDS = "It was the third bridge, not the second."


def correct(desk: Client, kind: str = "correction", words: str = WORDS, **fields: str) -> Article:
    article = make_article("Second bridge stays closed")
    save(
        desk, article, **{"headline": "Third bridge stays closed", **fields, "tell-readers": kind, "tell-words": words}
    )
    return Article.objects.get(pk=article.pk)


def test_a_correction_is_told_on_the_story_the_page_of_corrections_feeds_and_the_api(desk: Client) -> None:
    article = correct(desk)
    reader = Client()

    pages = {
        address: reader.get(address).content.decode()
        for address in [article.get_absolute_url(), "/corrections/", "/articles.atom", "/articles.rss"]
    }
    flat = reader.get(f"/api/articles/{article.pk}/").json()
    feed = json.loads(reader.get("/articles.json").content)["items"][0]["_newsroom"]

    assert [address for address, page in pages.items() if WORDS not in page or "Correction" not in page] == []
    assert "<del>Second bridge stays closed</del>" in pages["/corrections/"]
    assert "<ins>Third bridge stays closed</ins>" in pages["/corrections/"]
    assert [(one["kind"], one["words"], one["changed"]) for one in flat["amendments"]] == [
        ("correction", WORDS, ["headline"])
    ]
    assert WORDS in feed["amendments"][0]


def test_housekeeping_is_told_nowhere(desk: Client) -> None:
    article = correct(desk, "housekeeping", "")

    page = Client().get("/corrections/").content.decode()

    assert Amendment.objects.get().kind == "housekeeping"
    assert article.headline not in page
    assert Client().get(f"/api/articles/{article.pk}/").json()["amendments"] == []


def test_an_update_is_told_without_what_stood_before(desk: Client) -> None:
    correct(desk, "update")

    page = Client().get("/corrections/").content.decode()

    assert WORDS in page
    assert "Second bridge" not in page


def test_what_was_not_said_on_saving_is_asked_in_the_queue(desk: Client) -> None:
    article = correct(desk, "", "")
    (key,) = room.queue()
    told = article.headline in Client().get("/corrections/").content.decode()

    page = desk.get(reverse("queue-item", args=[str(key)])).content.decode()
    desk.post(reverse("queue-item", args=[str(key)]), {"say": "accept", "words": WORDS})

    assert not told
    assert "jane changed headline" in page and "Second bridge stays closed" in page
    assert WORDS in Client().get("/corrections/").content.decode()
    desk.post(reverse("queue-undo"))
    assert WORDS not in Client().get("/corrections/").content.decode()


def test_what_was_changed_back_is_no_change(desk: Client) -> None:
    article = correct(desk, "", "")

    save(desk, article, headline="Second bridge stays closed")

    assert not Amendment.objects.exists()


def test_two_changes_are_one_until_somebody_says_what_they_are(desk: Client) -> None:
    article = correct(desk, "", "")

    save(desk, article, headline="Fourth bridge stays closed", standfirst="It rains.")

    amendment = Amendment.objects.get()
    assert (amendment.before, amendment.after) == (
        {"headline": "Second bridge stays closed", "standfirst": ""},
        {"headline": "Fourth bridge stays closed", "standfirst": "It rains."},
    )


def test_what_readers_never_saw_is_not_told(desk: Client) -> None:
    article = make_article("Second bridge stays closed", status="withheld")

    asked = (
        "What readers are told"
        in desk.get(reverse("admin:articles_article_change", args=[article.pk])).content.decode()
    )
    save(desk, article, headline="Third bridge stays closed")

    assert not asked
    assert not Amendment.objects.exists()


def test_a_withdrawal_is_in_the_words_of_the_newsroom(desk: Client) -> None:
    article = make_article("Second bridge stays closed")
    save(desk, article, status="canceled", **{"tell-readers": "correction", "tell-words": "We mixed up two bridges."})

    answer = Client().get(article.get_absolute_url())

    assert answer.status_code == 410
    assert "We mixed up two bridges." in answer.content.decode()
    assert "Second bridge" not in answer.content.decode()
    assert "Second bridge" not in Client().get("/corrections/").content.decode()


def test_a_story_that_is_withdrawn_takes_its_corrections_along(desk: Client) -> None:
    article = correct(desk)
    save(desk, article, status="canceled")

    assert WORDS not in Client().get("/corrections/").content.decode()


def test_saving_leads_on_in_the_queue(desk: Client) -> None:
    first, second = correct(desk, "", ""), correct(desk, "", "")
    keys = [str(key) for key in room.queue()]
    address = reverse("admin:articles_article_change", args=[second.pk])

    data = {**form(desk, second), "tell-readers": "housekeeping"}
    answer = desk.post(f"{address}?queue={keys[0]}", data)

    assert Amendment.objects.get(article=first).kind == "undecided"
    assert answer.headers["Location"] == reverse("queue-item", args=[keys[1]])


class ChangesOfOneStory(TestCase):
    @given(st.lists(st.sampled_from(["One", "Two", "Three"]), min_size=1, max_size=6))
    def test_an_open_change_says_what_stood_before_it_all_and_what_stands_now(self, headlines: list[str]) -> None:
        Article.objects.all().delete()
        article = make_article("One")
        for headline in headlines:
            room.correct(article.pk, {"headline": headline}, by=None)

        told = [(row.before, row.after) for row in Amendment.objects.all()]

        moved = [({"headline": "One"}, {"headline": headlines[-1]})]
        assert told == (moved if headlines[-1] != "One" else [])


def test_who_else_has_the_form_open_is_said(desk: Client, editor: User) -> None:
    article = make_article()
    address = reverse("admin:articles_article_change", args=[article.pk])
    other = User.objects.create_superuser("ed2")
    second = Client()
    second.force_login(other)
    alone = second.get(address).content.decode()

    seen = desk.get(address).content.decode()
    save(second, article, headline="Bridges open")

    assert "has this open since" not in alone
    assert "<bdi>ed2</bdi> has this open since" in seen
    assert "has this open since" not in desk.get(address).content.decode()


def test_a_form_that_was_left_open_grows_old(desk: Client, editor: User) -> None:
    article = make_article()
    room.note_open(article.pk, by=User.objects.create_user("ed2"))
    article.open_forms.update(seen="2019-03-04T10:00:00Z")

    assert "has this open" not in desk.get(reverse("admin:articles_article_change", args=[article.pk])).content.decode()
