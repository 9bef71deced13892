"""The queue of the desk: what waits, why, what is said of it, and taking that back."""

from __future__ import annotations

import datetime as dt

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from articles import desk as room
from articles.models import Article, DatelinePlace, Delivery, LinkStatus, Outcome, PlaceMention
from tests.factories import make_article, make_place

pytestmark = pytest.mark.django_db


def doubt(place: str, *, confidence: float, salience: float = 0.5, about: bool | None = None) -> PlaceMention:
    """One story whose place is in doubt."""
    link = make_article(places=[place]).place_mentions.get()
    PlaceMention.objects.filter(pk=link.pk).update(confidence=confidence, salience=salience, about=about)
    link.refresh_from_db()
    return link


def reject_delivery(number: int = 1) -> Delivery:
    problems = [{"item": None, "reason": "It is no text."}]
    values = {"sha256": f"{number:064}", "name": f"odd-{number}.bin", "raw": b"x", "size": 1}
    return Delivery.objects.create(**values, received=timezone.now(), outcome=Outcome.REJECTED, problems=problems)


def judge(desk: Client, name: str, said: str) -> str:
    return str(desk.post(reverse("queue-item", args=[name]), {"say": said}).headers["Location"])


def test_values_in_doubt_are_ordered_by_doubt_stories_and_weight(db: None) -> None:
    sure = doubt("Erbil", confidence=0.9)
    little = doubt("Paris", confidence=0.6, salience=0.1)
    many = doubt("Iraq", confidence=0.6, salience=0.3)
    main = doubt("Oslo", confidence=0.6, salience=0.3, about=True)
    for _ in range(5):
        make_article(places=["Iraq"])

    found = [one.row for one in room.doubts(10)]

    assert found == [many.pk, main.pk, little.pk]
    assert sure.pk not in found


def test_a_place_in_doubt_is_confirmed_and_the_next_comes(desk: Client) -> None:
    first, second = doubt("Erbil", confidence=0.2), doubt("Oslo", confidence=0.6)

    page = desk.get(reverse("queue"), follow=True).content.decode()
    leads = judge(desk, f"place-{first.pk}", "accept")

    first.refresh_from_db()
    assert "20 % sure" in page and "Erbil" in page
    assert first.standing == LinkStatus.EDITOR
    assert leads == reverse("queue-item", args=[f"place-{second.pk}"])


def test_what_was_said_is_taken_back(desk: Client) -> None:
    link = doubt("Erbil", confidence=0.2)
    judge(desk, f"place-{link.pk}", "reject")
    removed = PlaceMention.objects.get().standing

    page = desk.post(reverse("queue-undo"), follow=True).content.decode()

    again = PlaceMention.objects.get()
    assert removed == LinkStatus.REMOVED
    assert (again.standing, again.confidence) == (LinkStatus.MACHINE, 0.2)
    assert "Undone." in page and "20 % sure" in page


def test_undoing_takes_its_own_right(client: Client, editor: User) -> None:
    link = doubt("Erbil", confidence=0.2)
    group = editor.groups.get()
    group.permissions.remove(group.permissions.get(codename="undo_batch"))
    client.force_login(editor)
    judge(client, f"place-{link.pk}", "accept")

    assert client.post(reverse("queue-undo")).status_code == 403
    assert PlaceMention.objects.get().standing == LinkStatus.EDITOR


def test_who_may_not_change_stories_has_no_queue(client: Client) -> None:
    link = doubt("Erbil", confidence=0.2)
    client.force_login(User.objects.create_user("joe", is_staff=True))
    name = f"place-{link.pk}"

    answers = [client.get(reverse("queue")), client.get(reverse("queue-item", args=[name]))]
    answers += [client.post(reverse("queue-item", args=[name]), {"say": "accept"}), client.post(reverse("queue-undo"))]

    assert [answer.status_code for answer in answers] == [403] * 4
    assert "Begin with the first" not in client.get(reverse("admin:index")).content.decode()


def test_a_value_that_somebody_else_has_settled_is_told(desk: Client) -> None:
    link = doubt("Erbil", confidence=0.2)
    room.judge(room.QueueKey("place", link.pk), "accept", by=None)

    answer = desk.post(reverse("queue-item", args=[f"place-{link.pk}"]), {"say": "reject"}, follow=True)

    assert "Somebody has settled this value meanwhile." in answer.content.decode()
    assert PlaceMention.objects.get().standing == LinkStatus.EDITOR


def test_where_a_story_was_filed_is_asked_about(desk: Client) -> None:
    row = make_article(dateline=["Erbil"]).dateline_places.get()
    DatelinePlace.objects.update(confidence=0.4)

    page = desk.get(reverse("queue-item", args=[f"dateline-{row.pk}"])).content.decode()
    judge(desk, f"dateline-{row.pk}", "accept")

    assert "filed from Erbil" in page
    assert DatelinePlace.objects.get().standing == LinkStatus.EDITOR


def test_a_rejected_delivery_says_why_until_it_is_set_aside(desk: Client) -> None:
    delivery = reject_delivery()
    front = desk.get(reverse("admin:index")).content.decode()

    judge(desk, f"delivery-{delivery.pk}", "accept")
    after = room.queue()
    desk.post(reverse("queue-undo"))

    assert "odd-1.bin" in front and "It is no text." in front
    assert after == []
    assert [str(key) for key in room.queue()] == [f"delivery-{delivery.pk}"]


def differing() -> Article:
    """A story whose byline an editor has set, and the wire reads otherwise."""
    article = make_article()
    Article.objects.filter(pk=article.pk).update(
        byline="Jane Doe", corrected=["byline"], suggested={"byline": "J. Doe"}
    )
    return article


@pytest.mark.parametrize(("said", "byline"), [("accept", "J. Doe"), ("reject", "Jane Doe")])
def test_where_wire_and_editor_differ_one_of_them_stands(desk: Client, said: str, byline: str) -> None:
    article = differing()
    page = desk.get(reverse("queue"), follow=True).content.decode()

    judge(desk, f"differs-{article.pk}", said)

    assert "Jane Doe" in page and "J. Doe" in page
    assert Article.objects.get().byline == byline
    assert "differs" not in [key.kind for key in room.queue()]


def test_a_difference_that_was_left_comes_up_again_when_the_wire_says_something_new(desk: Client) -> None:
    article = differing()
    judge(desk, f"differs-{article.pk}", "reject")

    Article.objects.filter(pk=article.pk).update(suggested={"byline": "John Doe"}, changed=timezone.now())

    assert [str(key) for key in room.queue()] == [f"differs-{article.pk}"]


@pytest.mark.parametrize(
    "name", ["place-", "place-x", "place-999", "doubt-1", "nothing-1", "place-99999999999999999999"]
)
def test_what_is_not_there_is_not_found(desk: Client, name: str) -> None:
    assert desk.get(f"/admin/queue/{name}/").status_code == 404


def test_the_queue_is_empty_in_so_many_words(desk: Client) -> None:
    assert "The queue is empty." in desk.get(reverse("queue"), follow=True).content.decode()


def many(number: int) -> None:
    for index in range(number):
        doubt(f"Town {index}", confidence=0.3)
        reject_delivery(Delivery.objects.count() + 1)
        differing()


def asked(desk: Client, address: str) -> int:
    with CaptureQueriesContext(
        connection,
    ) as queries:
        assert desk.get(address).status_code == 200
    return len(queries)


def test_queries_do_not_grow_with_what_waits(desk: Client) -> None:
    many(2)
    link = PlaceMention.objects.order_by("pk")[0]
    addresses = [reverse("admin:index"), reverse("queue-item", args=[f"place-{link.pk}"])]
    for address in addresses:
        desk.get(address)
    few = [asked(desk, address) for address in addresses]

    many(12)

    assert [asked(desk, address) for address in addresses] == few


def test_a_place_is_named_with_what_it_lies_in(desk: Client) -> None:
    link = doubt("Erbil", confidence=0.2)
    link.place.parent = make_place("Iraq")
    link.place.save()

    assert "Erbil in Iraq" in desk.get(reverse("queue-item", args=[f"place-{link.pk}"])).content.decode()


@pytest.mark.parametrize(("counted", "told"), [(50, "5 in all"), (4, "4 or more in all")])
def test_all_that_came_today_is_counted(desk: Client, counted: int, told: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("articles.admin.queue.beside.LOOKED_AT", 2)
    monkeypatch.setattr("articles.admin.queue.beside.COUNTED", counted)
    stories = [make_article(f"Story {number}", source="Tide") for number in range(8)]
    yesterday = timezone.now() - dt.timedelta(days=2)
    Article.objects.filter(pk__in=[story.pk for story in stories[:3]]).update(stored=yesterday)

    page = " ".join(desk.get(reverse("admin:index")).content.decode().split())

    assert told in page


@pytest.mark.parametrize("name", ["admin:index", "admin:password_change", "admin:articles_article_changelist"])
def test_the_desk_is_in_english_whatever_the_browser_asks_for(desk: Client, name: str) -> None:
    page = desk.get(reverse(name), headers={"Accept-Language": "ar"})

    assert (page["Content-Language"], b'<html lang="en"' in page.content) == ("en", True)
    assert "كلمة" not in page.content.decode()
