"""Kills and embargoes act at once whatever a person has set; what a person releases stays so until the next (W67)."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import settings as examples
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase
from pytest_django import Settings

from articles import desk
from articles.models import Act, Article, Notice, Outcome
from articles.reading.draft import Draft, PubStatus, Version
from tests.small_atlas import make_draft, take_in

pytestmark = pytest.mark.django_db

AT = dt.datetime(2019, 3, 18, 10, 0, tzinfo=dt.UTC)
SOON = dt.datetime(2999, 1, 1, tzinfo=dt.UTC)


@pytest.fixture(autouse=True)
def as_they_lie(settings: Settings) -> None:
    """Pages are looked at with the static files as they lie."""
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }


def hours(count: int) -> dt.datetime:
    return AT + dt.timedelta(hours=count)


def kill(after: int = 1, **fields: Any) -> Draft:
    values = {"status": PubStatus.CANCELED, "headline": "KILL", "paragraphs": (), "updated": hours(after)}
    return make_draft(**values | fields)


def story() -> Article:
    return Article.objects.get(guid="harbour:1")


def page(client: Client) -> int:
    return client.get(story().get_absolute_url()).status_code


def stored_and_set(status: str = "usable") -> None:
    """A story whose status a person has set."""
    take_in(make_draft())
    desk.correct(story().pk, {"status": status}, by=None)


def test_a_kill_takes_a_story_away_whatever_an_editor_has_set(client: Client) -> None:
    """W67"""
    stored_and_set()
    before = page(client)

    assert take_in(kill(), delivery="kill.txt") == [Outcome.UPDATED]

    assert (before, page(client)) == (200, 410)
    assert client.get("/articles.json").json()["items"] == []


def test_a_kill_of_its_own_takes_away_the_story_it_names(client: Client) -> None:
    """W51, W67"""
    take_in(make_draft(slug="BRIDGES"))
    desk.correct(story().pk, {"status": "usable"}, by=None)

    take_in(kill(id="kill:1", slug="BRIDGES", published=hours(1)), delivery="kill.txt")

    assert page(client) == 410
    assert Notice.objects.filter(article=story(), seen=None).count() == 1


def test_an_embargo_holds_back_what_an_editor_has_set_free(client: Client) -> None:
    """W67"""
    take_in(make_draft())
    desk.correct(story().pk, {"status": "usable", "embargo": None}, by=None)

    take_in(make_draft(embargo=SOON, updated=hours(1)), delivery="two.txt")

    assert (story().embargo, page(client)) == (SOON, 410)


def test_the_later_of_two_embargoes_holds() -> None:
    """W67"""
    take_in(make_draft())
    desk.correct(story().pk, {"embargo": SOON}, by=None)

    take_in(make_draft(embargo=SOON - dt.timedelta(days=1), updated=hours(1)), delivery="two.txt")

    assert story().embargo == SOON


def test_what_a_person_withheld_no_embargo_shows() -> None:
    """W67"""
    stored_and_set("withheld")

    take_in(make_draft(embargo=SOON, updated=hours(1)), delivery="two.txt")

    assert (story().status, story().embargo) == ("withheld", SOON)


def test_a_release_stands_against_the_same_notice_again_and_falls_at_the_next(client: Client) -> None:
    """W67"""
    stored_and_set()
    take_in(kill(), delivery="kill.txt")

    desk.release(story().pk, reason="The agency meant another story.", by=None)
    released = page(client)
    take_in(kill(), delivery="kill.txt")
    take_in(kill(), delivery="kill-again.txt")
    again = page(client)
    words = [act.why for act in Act.objects.about(story())]
    take_in(kill(after=2), delivery="second-kill.txt")

    assert (released, again, page(client)) == (200, 200, 410)
    assert "The agency meant another story." in words


def test_a_release_from_a_kill_of_its_own_stands_when_that_comes_again(client: Client) -> None:
    """W51, W67"""
    take_in(make_draft(slug="BRIDGES"))
    notice = kill(id="kill:1", slug="BRIDGES", published=hours(1))
    take_in(notice, delivery="kill.txt")

    desk.release(story().pk, reason="Ours is right.", by=None)
    take_in(notice, delivery="kill.txt")
    take_in(notice, delivery="kill-again.txt")

    assert page(client) == 200


def test_a_release_stands_when_the_held_item_is_read_anew(client: Client) -> None:
    """W67"""
    held = make_draft(status=PubStatus.WITHHELD, problems=("The copy says that it is not for publication: …",))
    take_in(held)

    desk.release(story().pk, reason="The agency allows it.", by=None)
    take_in(make_draft(status=PubStatus.WITHHELD, headline="Read better now"))

    assert (page(client), story().status) == (200, "usable")


def test_the_killed_story_delivered_again_stays_killed(client: Client) -> None:
    """W67: also where neither says when it was made"""
    take_in(make_draft(published=None))
    take_in(kill(updated=None, published=None), delivery="kill.txt")

    take_in(make_draft(published=None), delivery="again.txt")

    assert page(client) == 410


def test_the_story_that_a_notice_of_its_own_killed_stays_killed_when_it_is_read_anew() -> None:
    """W51, W67"""
    take_in(make_draft(slug="BRIDGES"))
    take_in(kill(id="kill:1", slug="BRIDGES", published=hours(1)), delivery="kill.txt")

    take_in(make_draft(slug="BRIDGES"))

    assert story().status == "canceled"


def test_a_later_version_shows_the_story_again() -> None:
    """W53, W67"""
    take_in(make_draft())
    take_in(kill(), delivery="kill.txt")

    take_in(make_draft(updated=hours(2), version=Version("update", 2)), delivery="two.txt")

    assert story().status == "usable"
    assert not desk.standing(story().pk)


def test_a_later_version_shows_nothing_that_a_person_has_spoken_of() -> None:
    """W67: an editor set the status, the agency took the story back: now only an editor shows it"""
    stored_and_set()
    take_in(kill(), delivery="kill.txt")

    take_in(make_draft(updated=hours(2)), delivery="two.txt")

    assert (story().status, story().suggested["status"]) == ("canceled", "usable")
    assert desk.standing(story().pk).exists()


def test_an_embargo_that_a_mended_reader_sees_no_more_is_none() -> None:
    take_in(make_draft(embargo=SOON))

    take_in(make_draft())

    assert (story().embargo, desk.standing(story().pk).exists()) == (None, False)


def test_what_is_held_back_comes_to_the_desk_with_the_reason() -> None:
    """W67"""
    reason = "An embargo that cannot be read holds the story back: EMBARGOED until noon"
    take_in(make_draft(status=PubStatus.WITHHELD, problems=(reason,)))

    notice = Notice.objects.get()
    assert (notice.kind, notice.words, notice.seen) == ("withheld", reason, None)
    assert desk.mark_seen(story().pk, by=None) == 1
    assert not Notice.objects.filter(seen=None).exists()


def test_what_never_was_public_leaves_no_trace(client: Client) -> None:
    """W67"""
    take_in(make_draft(embargo=SOON))
    take_in(kill(), delivery="kill.txt")

    never = client.get("/articles/999999/")
    for path in (f"/articles/{story().pk}/", story().get_absolute_url()):
        assert client.get(path).status_code == never.status_code == 404


def test_nothing_but_a_release_shows_what_a_notice_holds_back() -> None:
    """W67"""
    take_in(make_draft())
    take_in(kill(), delivery="kill.txt")

    with pytest.raises(ValueError, match="reason"):
        desk.correct(story().pk, {"status": "usable"}, by=None)
    with pytest.raises(ValueError, match="why"):
        desk.release(story().pk, reason=" ", by=None)
    assert story().status == "canceled"


def test_what_an_editor_withdraws_is_gone_by_the_desk(client: Client) -> None:
    """W67"""
    take_in(make_draft())
    desk.correct(story().pk, {"status": "canceled"}, by=None)

    response = client.get(f"/articles/{story().pk}/")

    assert response.status_code == 410
    assert b"The desk of" in response.content


class AnyOrder(TestCase):
    @examples(max_examples=25, deadline=None)
    @given(st.permutations(["story", "kill", "kill", "story"]), st.booleans())
    def test_whatever_comes_again_after_a_kill_the_story_is_not_shown(self, order: list[str], by_person: bool) -> None:
        """W67, W53"""
        drafts = {"story": make_draft(), "kill": kill()}
        take_in(drafts["story"])
        if by_person:
            desk.correct(story().pk, {"status": "usable"}, by=None)
        take_in(drafts["kill"], delivery="kill.txt")

        for number, name in enumerate(order):
            take_in(drafts[name], delivery=f"{name}-{number}.txt")

        assert not Article.objects.readable().exists()
