"""What changed since a moment: metadata too, withdrawals by number alone, nothing of what never was public."""

from __future__ import annotations

import datetime as dt

import pytest
from django.test import Client
from django.utils import timezone

from articles import search
from articles.models import Article, Change
from articles.reading.draft import PubStatus
from tests.factories import make_article

pytestmark = pytest.mark.django_db
HOUR = dt.timedelta(hours=1)


def changed(client: Client, **asked: str) -> list[dict[str, object]]:
    since = asked.pop("since", (timezone.now() - HOUR).isoformat())
    response = client.get("/api/changes/", {"since": since, **asked})
    assert response.status_code == 200, response.content
    return list(response.json()["changes"])


def note(*articles: Article) -> None:
    search.note_changes([one.pk for one in articles], apply=False)


def test_what_changed_is_named_once_whatever_changed_in_it(client: Client) -> None:
    first, second = make_article("One", places=["Erbil"]), make_article("Two")
    make_article("Three")
    note(first)
    note(first, second)

    assert changed(client) == [
        {"number": first.pk, "withdrawn": False},
        {"number": second.pk, "withdrawn": False},
    ]
    assert changed(client, after=str(first.pk)) == [{"number": second.pk, "withdrawn": False}]
    assert changed(client, since=timezone.now().isoformat()) == []


def test_what_was_withdrawn_is_told_by_its_number_alone(client: Client) -> None:
    public = make_article("Withdrawn", status=PubStatus.WITHHELD, last_public=timezone.now())
    private = make_article("Never public", status=PubStatus.WITHHELD)
    note(public, private)

    assert changed(client) == [{"number": public.pk, "withdrawn": True}]
    note(private)
    Article.objects.filter(pk=private.pk).delete()
    assert changed(client) == [{"number": public.pk, "withdrawn": True}]


def test_a_story_whose_embargo_ended_has_changed(client: Client) -> None:
    story = make_article("Embargoed", embargo=timezone.now() + HOUR)
    note(story)
    assert changed(client) == []
    Change.objects.all().delete()
    Article.objects.filter(pk=story.pk).update(embargo=timezone.now() - dt.timedelta(minutes=1))

    assert changed(client) == [{"number": story.pk, "withdrawn": False}]


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("", "since"),
        ("since=yesterday", "since"),
        ("since=2019-03-18T12:30:00", "since"),
        ("since=2019-03-18T12:30:00Z", "since"),
        ("since=2019-02-31T12:30:00Z", "since"),
        ("since={now}&after=x", "after"),
        ("since={now}&sicne=x", "sicne"),
    ],
)
def test_a_wrong_parameter_is_named(client: Client, query: str, name: str) -> None:
    now = timezone.now().isoformat().replace("+", "%2B")
    response = client.get(f"/api/changes/?{query.format(now=now)}")

    assert response.status_code == 400
    assert response.json()["error"]["parameter"] == name


def test_the_next_time_nothing_is_missed(client: Client) -> None:
    before = timezone.now()
    answer = client.get("/api/changes/", {"since": before.isoformat()}).json()

    assert dt.datetime.fromisoformat(answer["as_of"]) < before
    assert answer["next"] is None
