"""Bringing back what stood before an act."""

from __future__ import annotations

import datetime as dt

import pytest
from django.contrib.auth.models import User

from articles import desk
from articles.models import Act, Article, DatelinePlace, LinkStatus, Notice
from articles.reading.draft import FeedEntity, PubStatus
from tests.factories import make_place, make_source
from tests.small_atlas import make_draft, take_in

pytestmark = pytest.mark.django_db

LATER = dt.datetime(2019, 3, 18, 11, 0, tzinfo=dt.UTC)


def stored() -> Article:
    take_in(make_draft(places=(FeedEntity("Iraq"), FeedEntity("Syria"))))
    return story()


def story() -> Article:
    return Article.objects.get()


def keys(act: Act) -> list[str]:
    return [one.key for one in desk.restorable(act)]


def acts() -> list[Act]:
    """The oldest first."""
    return list(Act.objects.order_by("pk"))


def test_a_body_that_was_replaced_comes_back_and_is_the_machines_again() -> None:
    body = stored().body
    desk.correct(story().pk, {"body": "Rain."}, by=None)

    desk.restore(acts()[0].pk, ["body"], by=None)

    assert (story().body, story().corrected, story().suggested) == (body, [], {})


def test_a_version_between_two_changes_comes_back_as_the_persons() -> None:
    stored()
    desk.correct(story().pk, {"headline": "Two bridges"}, by=None)
    desk.correct(story().pk, {"headline": "Three bridges"}, by=None)

    desk.restore(acts()[1].pk, ["headline"], by=None)

    assert (story().headline, story().corrected) == ("Two bridges", ["headline"])
    assert story().suggested == {"headline": "Bridges stay closed"}


def test_only_what_is_wanted_comes_back() -> None:
    stored()
    desk.correct(story().pk, {"headline": "Two bridges", "slug": "BRIDGES"}, by=None)

    desk.restore(acts()[0].pk, ["slug"], by=None)

    assert (story().headline, story().slug, story().corrected) == ("Two bridges", "", ["headline"])


def test_what_goes_back_to_the_machine_is_what_it_reads_by_now() -> None:
    stored()
    desk.correct(story().pk, {"headline": "Two bridges"}, by=None)
    take_in(make_draft(headline="One bridge opens", updated=LATER), delivery="two.txt")

    desk.restore(acts()[0].pk, ["headline"], by=None)

    assert (story().headline, story().corrected) == ("One bridge opens", [])


def test_a_removed_link_comes_back_as_it_was() -> None:
    mention = stored().place_mentions.get(place__slug="syria")
    with desk.editing_links(story().pk, by=None):
        desk.reject_link(mention)

    desk.restore(acts()[0].pk, keys(acts()[0]), by=None)

    assert story().place_mentions.get(place__slug="syria").standing == LinkStatus.MACHINE


def test_a_link_that_a_person_added_goes() -> None:
    syria = stored().place_mentions.get(place__slug="syria").place
    edit = desk.LinkEdit(desk.GROUPS["dateline_places"], desk.NO_LINK, desk.LinkValues(syria.pk, {"position": 1}))
    desk.edit_links(story().pk, [edit], by=None)

    desk.restore(acts()[0].pk, keys(acts()[0]), by=None)

    assert not story().dateline_places.filter(place=syria).exists()


def test_sources_come_back() -> None:
    stored()
    desk.correct(story().pk, {"source": make_source("Tide"), "other_sources": [make_source("Coast")]}, by=None)

    desk.restore(acts()[0].pk, keys(acts()[0]), by=None)

    assert (str(story().source), story().other_sources.count()) == ("Harbour News", 0)


def test_what_was_brought_back_can_be_taken_back() -> None:
    stored()
    desk.correct(story().pk, {"headline": "Two bridges"}, by=None)
    (restored,) = desk.restore(acts()[0].pk, ["headline"], by=None)

    desk.restore(restored.pk, ["headline"], by=None)

    assert (story().headline, story().corrected) == ("Two bridges", ["headline"])


def test_a_release_is_taken_back_with_its_notice() -> None:
    """W67"""
    stored()
    take_in(make_draft(status=PubStatus.CANCELED, headline="KILL", paragraphs=(), updated=LATER), delivery="kill.txt")
    desk.release(story().pk, reason="Meant another.", by=None)

    desk.restore(acts()[0].pk, keys(acts()[0]), by=None)

    assert story().status == PubStatus.CANCELED
    assert Notice.objects.get().released is None
    assert story().last_public is not None


def test_bringing_back_shows_no_story_that_a_notice_holds() -> None:
    """W67"""
    stored()
    desk.correct(story().pk, {"status": PubStatus.WITHHELD}, by=None)
    take_in(make_draft(status=PubStatus.CANCELED, headline="KILL", paragraphs=(), updated=LATER), delivery="kill.txt")
    desk.correct(story().pk, {"slug": "BRIDGES"}, by=None)

    with pytest.raises(ValueError, match="A notice holds the story back"):
        desk.restore(acts()[0].pk, ["status"], by=None)

    assert story().status != PubStatus.USABLE


def test_the_act_says_who_and_why() -> None:
    stored()
    jane = User.objects.create_user("jane")
    desk.correct(story().pk, {"headline": "Two bridges"}, by=None)

    (act,) = desk.restore(acts()[0].pk, ["headline"], by=jane, why="It was right.")

    assert (act.by, act.who, act.why, act.kind) == (jane, "jane", "It was right.", Act.Deed.RESTORED)
    assert (act.before["headline"], act.after["headline"]) == ("Two bridges", "Bridges stay closed")


def test_what_the_wire_would_say_of_a_dateline_goes_with_the_persons_word() -> None:
    stored()
    added = desk.LinkValues(make_place("Old Ferry").pk, {"position": 5})
    desk.edit_links(story().pk, [desk.LinkEdit(DatelinePlace, desk.NO_LINK, added)], by=None)
    take_in(make_draft(places=(FeedEntity("Iraq"), FeedEntity("Syria")), updated=LATER), delivery="two.txt")
    assert story().suggested == {"dateline_places": ["ERBIL"]}

    desk.take_back_act(acts()[0].pk, by=None)

    assert story().suggested == {}
