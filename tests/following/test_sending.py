"""A list that is followed, from the page to the mail and its end."""

from __future__ import annotations

import datetime as dt
from urllib.parse import urlsplit

import pytest
from django.contrib.auth.models import User
from django.http import QueryDict
from django.test import Client
from django.utils import timezone

from articles import search
from articles.following import follow_list, send_due
from articles.models import Article, Cadence, Follow
from articles.reading.draft import PubStatus
from tests.factories import make_article, make_place
from tests.following.conftest import ADDRESS, Inbox

pytestmark = pytest.mark.django_db

HOUR = dt.timedelta(hours=1)


def now() -> dt.datetime:
    return timezone.now()


def look(after: dt.timedelta = dt.timedelta(minutes=2)) -> int:
    """Look at all lists after some time has gone by."""
    return send_due(now() + after)


@pytest.fixture
def erbil(reader: User) -> Follow:
    """A reader follows Erbil; a story of it was there before."""
    make_article("Before", places=["Erbil"], published=now() - HOUR)
    return begin(reader, "place=erbil&order=oldest")


def begin(reader: User, question: str, cadence: Cadence = Cadence.AT_ONCE) -> Follow:
    found = follow_list(reader, QueryDict(question), cadence=cadence, language="en")
    assert found is not None
    return found


def came(headline: str, **fields: object) -> Article:
    values = {"places": ["Erbil"], "published": now(), **fields}
    return make_article(headline, **values)  # type: ignore[arg-type]


@pytest.fixture
def sent(reader: User, inbox: Inbox) -> Article:
    """A story that was sent to a reader who chose it on the page of the list; the index answers the page's question."""
    client = Client()
    make_place("Erbil")
    came("Before", published=now() - HOUR)
    client.post("/sign-in/", {"username": "rosa", "password": "a long pass phrase"})
    assert b'value="at-once"' in client.get("/follow/?place=erbil").content
    client.post("/follow/", {"question": "place=erbil", "cadence": "at-once"})
    story = came("Bridges open")
    came("Elsewhere", places=["Basra"])
    search.rebuild_index()
    assert look() == 1
    return story


def test_what_a_page_follows_is_sent(sent: Article, inbox: Inbox) -> None:
    (mail,) = inbox.mails

    assert (mail["To"], mail["Subject"]) == ("rosa@example.org", "Newsroom: 1 story: Stories about Erbil")
    assert f"{ADDRESS}{sent.get_absolute_url()}" in inbox.texts[0]
    assert not {"Before", "Elsewhere"} & set(inbox.texts[0].split())


def test_one_click_of_a_mail_program_ends_it(sent: Article, inbox: Inbox) -> None:
    """RFC 8058: by POST, without a session; who opens the address only looks."""
    (mail,) = inbox.mails
    stop = urlsplit(mail["List-Unsubscribe"].strip(" <>"))
    assert (mail["List-Unsubscribe-Post"], stop.scheme) == ("List-Unsubscribe=One-Click", "https")
    program = Client(enforce_csrf_checks=True)

    assert b"<button" in program.get(stop.path).content
    assert Follow.objects.get().cadence == Cadence.AT_ONCE
    assert program.post(stop.path, {"List-Unsubscribe": "One-Click"}).status_code == 200
    assert Follow.objects.get().cadence == Cadence.NONE
    came("Bridges close")
    assert look(HOUR) == 0


def test_an_address_that_somebody_made_up_ends_nothing(sent: Article, inbox: Inbox) -> None:
    stop = urlsplit(inbox.mails[0]["List-Unsubscribe"].strip(" <>")).path
    forged = stop.replace("/stop/", "/stop/1")

    assert Client().post(forged).status_code == 404
    assert Follow.objects.get().cadence == Cadence.AT_ONCE


def test_each_story_is_sent_once(erbil: Follow, inbox: Inbox) -> None:
    came("One")
    assert look() == 1
    assert look(HOUR) == 0
    came("Two")

    assert look(2 * HOUR) == 1
    assert "Two" in inbox.texts[1] and "One" not in inbox.texts[1]


def test_old_copy_that_comes_in_now_is_no_news(erbil: Follow, inbox: Inbox) -> None:
    for number in range(40):
        came(f"Old {number}", published=now() - dt.timedelta(days=9 + number * 100))

    assert look() == 0
    assert not inbox.mails


def test_a_story_that_comes_late_is_news(erbil: Follow, inbox: Inbox) -> None:
    came("Late", published=now() - dt.timedelta(days=2))

    assert look() == 1


@pytest.mark.parametrize("change", ["correction", "desk"])
def test_a_correction_is_told_once(erbil: Follow, inbox: Inbox, change: str) -> None:
    story = came("Bridges open")
    assert look() == 1
    corrected = {"version_kind": "correction"} if change == "correction" else {"corrected": ["headline"]}
    Article.objects.filter(pk=story.pk).update(headline="Bridges stay closed", **corrected)

    assert look(HOUR) == 1
    assert look(2 * HOUR) == 0

    assert inbox.mails[1]["Subject"] == "Newsroom: Corrected: Stories about Erbil"
    assert "Bridges stay closed" in inbox.texts[1]


def test_an_update_is_not_sent_again(erbil: Follow, inbox: Inbox) -> None:
    story = came("Bridges open")
    assert look() == 1
    Article.objects.filter(pk=story.pk).update(headline="Bridges open again", version_kind="update")

    assert look(HOUR) == 0


def test_a_withdrawal_is_told_once_and_without_the_headline(erbil: Follow, inbox: Inbox) -> None:
    story = came("Bridges open")
    assert look() == 1
    Article.objects.filter(pk=story.pk).update(status=PubStatus.WITHHELD, last_public=now())

    assert look(HOUR) == 1
    assert look(2 * HOUR) == 0

    assert inbox.mails[1]["Subject"] == "Newsroom: Withdrawn: Stories about Erbil"
    assert f"{ADDRESS}/articles/{story.pk}/" in inbox.texts[1]
    assert "Bridges" not in inbox.texts[1]


def test_hidden_copy_is_in_no_mail_and_an_embargo_is_until_its_end(erbil: Follow, inbox: Inbox) -> None:
    came("Withheld", status=PubStatus.WITHHELD)
    secret = came("Secret", embargo=now() + HOUR)
    assert look() == 0

    Article.objects.filter(pk=secret.pk).update(embargo=now() - dt.timedelta(minutes=1))

    assert look(HOUR) == 1
    assert "Secret" in inbox.texts[0] and "Withheld" not in inbox.texts[0]


def test_a_list_of_what_only_hidden_copy_names_is_not_sent(reader: User, inbox: Inbox) -> None:
    story = came("Bridges open", places=["Akre"])
    begin(reader, "place=akre")
    Article.objects.filter(pk=story.pk).update(status=PubStatus.WITHHELD)
    client = Client()
    client.force_login(reader)

    assert look() == 0
    assert b"Akre" not in client.get("/following/").content


def test_mail_that_is_refused_is_sent_later_and_nothing_is_lost(erbil: Follow, inbox: Inbox) -> None:
    came("Bridges open")
    inbox.closed = True
    assert look() == 0
    inbox.closed = False

    assert look(HOUR) == 1
    assert "Bridges open" in inbox.texts[0]


def test_nobody_looks_at_what_somebody_else_looks_at(erbil: Follow, inbox: Inbox) -> None:
    came("Bridges open")
    later = now() + 2 * HOUR
    Follow.objects.update(due=later)

    assert look(HOUR) == 0


@pytest.mark.parametrize(("cadence", "days"), [(Cadence.DAILY, 1), (Cadence.WEEKLY, 7)])
def test_a_list_is_sent_once_a_day_or_week(reader: User, inbox: Inbox, cadence: Cadence, days: int) -> None:
    came("Before")
    follow = begin(reader, "place=erbil", cadence)
    first = follow.due

    assert first.astimezone(dt.UTC).hour == 7
    assert now() < first <= now() + dt.timedelta(days=days)
    assert send_due(first - HOUR) == 0
    came("Bridges open")
    assert send_due(first) == 1
    assert Follow.objects.get().due == first + dt.timedelta(days=days)


def test_who_has_left_gets_no_mail(erbil: Follow, reader: User, inbox: Inbox) -> None:
    came("Bridges open")
    reader.is_active = False
    reader.save()

    assert look() == 0


def test_mails_speak_the_language_of_the_page(reader: User, inbox: Inbox) -> None:
    came("Before")
    follow_list(reader, QueryDict("place=erbil"), cadence=Cadence.AT_ONCE, language="fr")
    came("Bridges open")

    assert look() == 1
    assert "Dépêches" in inbox.mails[0]["Subject"]


def test_long_news_are_counted(erbil: Follow, inbox: Inbox) -> None:
    for number in range(53):
        came(f"Story {number}")

    assert look() == 1
    assert inbox.texts[0].count(f"{ADDRESS}/articles/") == 50 + 1
    assert "And 3 stories more in the list." in inbox.texts[0]
    assert look(HOUR) == 0
