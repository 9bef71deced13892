"""An editor's lead of the front page: a right, entered in the record, ended by time, by hand, and by a kill at once."""

from __future__ import annotations

import datetime as dt

import pytest
from django.contrib.auth.models import Permission, User
from django.core.cache import cache
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from lxml import html

from articles import desk
from articles.models import Act, Article, FrontPin, StoryGroup, StoryMember
from articles.reading.draft import PubStatus
from tests.factories import make_article

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def fresh() -> None:
    cache.clear()


def editor(*rights: str) -> User:
    user = User.objects.create_user("eva", is_staff=True)
    user.user_permissions.set(Permission.objects.filter(codename__in=rights))
    return user


def story(headline: str, hours: float) -> Article:
    article = make_article(headline, published=timezone.now() - dt.timedelta(hours=hours))
    article.refresh_from_db()
    return article


def lead(client: Client) -> str:
    page = html.fromstring(client.get("/").content.decode())
    (found,) = page.find_class("front-lead")
    return str(found.xpath("string(.//a)")).strip()


def test_an_editors_choice_leads_and_its_end_is_said(client: Client) -> None:
    quiet, _ = story("Quiet day at sea", 60), story("Harbour burns", 1)
    client.force_login(editor("change_article", "view_article", "pin_frontpin"))
    address = quiet.get_absolute_url()
    assert lead(client) == "Harbour burns"

    shown = client.post(reverse("admin:articles_article_lead", args=[quiet.pk]), {"hours": "3"}, follow=True)

    assert "leads the front page until" in shown.content.decode()
    assert lead(client) == "Quiet day at sea"
    assert "Leads the front page until" in client.get(address).content.decode()
    client.post(reverse("admin:articles_article_lead_end", args=[quiet.pk]))
    assert lead(client) == "Harbour burns"
    assert list(Act.objects.order_by("pk").values_list("kind", "who")) == [("pinned", "eva"), ("unpinned", "eva")]


def test_only_who_has_the_right_may_choose(client: Client) -> None:
    quiet = story("Quiet day at sea", 60)
    client.force_login(editor("change_article", "view_article"))

    assert "leading" not in client.get(quiet.get_absolute_url()).content.decode()
    for name in ("lead", "lead_end"):
        answer = client.post(reverse(f"admin:articles_article_{name}", args=[quiet.pk]), {"hours": "3"})
        assert answer.status_code == 403
    assert not FrontPin.objects.exists()


def test_the_choice_ends_by_itself(client: Client) -> None:
    quiet, _ = story("Quiet day at sea", 60), story("Harbour burns", 1)
    desk.pin_front(quiet.pk, hours=1, by=None)
    assert lead(client) == "Quiet day at sea"

    FrontPin.objects.update(until=timezone.now() - dt.timedelta(seconds=1))

    assert lead(client) == "Harbour burns"
    assert desk.front_pin(quiet.pk) is None


def test_a_story_that_is_killed_leads_no_more(client: Client) -> None:
    quiet, _ = story("Quiet day at sea", 60), story("Harbour burns", 1)
    desk.pin_front(quiet.pk, hours=6, by=None)

    Article.objects.filter(pk=quiet.pk).update(status=PubStatus.CANCELED)

    assert lead(client) == "Harbour burns"
    assert "Quiet day" not in client.get("/").content.decode()


def test_the_newest_version_of_the_chosen_story_leads(client: Client) -> None:
    first, second, _ = story("Quiet day", 4), story("Quiet day ends", 2), story("Harbour burns", 1)
    group = StoryGroup.objects.create()
    StoryMember.objects.bulk_create(StoryMember(article=item, group=group, day=1) for item in (first, second))

    desk.pin_front(first.pk, hours=6, by=None)

    assert lead(client) == "Quiet day ends"
    headlines = html.fromstring(client.get("/").content.decode()).xpath("//h3/a/text()")
    assert sorted(headlines) == ["Harbour burns", "Quiet day ends"]


def test_one_choice_at_a_time() -> None:
    one, two = story("One", 2), story("Two", 3)
    desk.pin_front(one.pk, hours=6, by=None)
    desk.pin_front(two.pk, hours=6, by=None)

    assert [pin.article_id for pin in FrontPin.objects.in_force(timezone.now())] == [two.pk]
    with pytest.raises(ValueError, match="nobody's choice"):
        desk.unpin_front(one.pk, by=None)


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"status": PubStatus.WITHHELD}, "may not see"),
        ({"embargo": dt.datetime(2999, 1, 1, tzinfo=dt.UTC)}, "may not see"),
        ({"published": dt.datetime(2999, 1, 1, tzinfo=dt.UTC)}, "has come"),
    ],
)
def test_only_what_readers_may_see_and_has_a_date_may_lead(change: dict[str, object], reason: str) -> None:
    held = story("Held", 2)
    Article.objects.filter(pk=held.pk).update(**change)

    with pytest.raises(ValueError, match=reason):
        desk.pin_front(held.pk, hours=6, by=None)
    with pytest.raises(ValueError, match="Choose 1"):
        desk.pin_front(held.pk, hours=5, by=None)


def test_an_editor_of_a_new_newsroom_has_the_right() -> None:
    assert desk.editors().permissions.filter(codename="pin_frontpin").exists()
