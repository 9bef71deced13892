"""Recognition at the desk: how far it is, what was given up, and trying it again."""

from __future__ import annotations

import datetime as dt

import pytest
from django.contrib.auth.models import Permission, User
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from articles.background import lease
from articles.models import Waiting
from tests.factories import make_article

pytestmark = pytest.mark.django_db

LIST = reverse("admin:articles_waiting_changelist")


@pytest.fixture
def rows(db: None) -> dict[str, Waiting]:
    """A story in each state."""
    leased = timezone.now() + dt.timedelta(minutes=1)
    states = {
        lease.WAITS: {},
        lease.LEASED: {"attempts": 1, "leased_until": leased},
        lease.GIVEN_UP: {"attempts": lease.TRIES, "error": "ValueError: no letters left"},
    }
    return {
        state: Waiting.objects.create(article=make_article(f"A story {state}"), **fields)
        for state, fields in states.items()
    }


def test_the_list_tells_how_far_recognition_is(desk: Client, rows: dict[str, Waiting]) -> None:
    page = desk.get(LIST).content.decode()

    assert "1 waiting, 1 being recognised, 1 given up" in page
    assert "no letters left" in page


@pytest.mark.parametrize("state", lease.STATES)
def test_the_list_narrows_to_a_state(desk: Client, rows: dict[str, Waiting], state: str) -> None:
    page = desk.get(LIST, {"state": state}).content.decode()

    assert [other for other in lease.STATES if f"A story {other}" in page] == [state]
    assert lease.row_state(rows[state], timezone.now()) == state


def test_what_was_given_up_is_tried_again(desk: Client, rows: dict[str, Waiting]) -> None:
    row = rows[lease.GIVEN_UP]

    page = desk.post(LIST, {"action": "try_again", "_selected_action": row.pk}, follow=True)

    row.refresh_from_db()
    assert (row.attempts, row.error) == (0, "")
    assert "1 stories wait to be recognised again." in page.content.decode()


def test_who_may_not_change_stories_may_only_look(client: Client, rows: dict[str, Waiting]) -> None:
    viewer = User.objects.create_user("tom", is_staff=True)
    viewer.user_permissions.add(Permission.objects.get(codename="view_waiting"))
    client.force_login(viewer)
    row = rows[lease.GIVEN_UP]

    client.post(LIST, {"action": "try_again", "_selected_action": row.pk})

    row.refresh_from_db()
    assert row.attempts == lease.TRIES


def test_the_list_takes_as_many_queries_for_many_as_for_few(
    desk: Client, rows: dict[str, Waiting], django_assert_max_num_queries: object
) -> None:
    for number in range(20):
        Waiting.objects.create(article=make_article(f"Number {number}"))

    with django_assert_max_num_queries(11):  # type: ignore[operator]  # one notes the session, one looks for a second factor
        desk.get(LIST)
