"""What an update of a stored story changes, what it leaves alone, and when nothing changes."""

from __future__ import annotations

import datetime as dt

import pytest
from django.contrib.auth.models import User

from articles import desk
from articles.models import Act, Article, Outcome, Waiting
from articles.reading.draft import Dateline, FeedEntity, PubStatus, Version
from tests.small_atlas import filed_from, make_draft, take_in

pytestmark = pytest.mark.django_db

LATER = dt.datetime(2019, 3, 18, 11, 0, tzinfo=dt.UTC)
EARLIER = dt.datetime(2019, 3, 18, 9, 0, tzinfo=dt.UTC)


def story() -> Article:
    return Article.objects.get()


def test_the_same_again_changes_nothing() -> None:
    """W53"""
    take_in(make_draft())
    before = Article.objects.values().get()

    assert take_in(make_draft()) == [Outcome.UNCHANGED]
    assert take_in(make_draft(), delivery="again.txt") == [Outcome.UNCHANGED]
    assert Article.objects.values().get() == before


def test_a_revision_of_newsml_is_a_version_of_the_same_story() -> None:
    take_in(make_draft(id="urn:newsml:harbour.example:20190318T100000Z:HB1:1"))

    newer = make_draft(id="urn:newsml:harbour.example:20190318T100000Z:HB1:2U", headline="One opens", updated=LATER)

    assert take_in(newer, delivery="two.txt") == [Outcome.UPDATED]
    assert story().headline == "One opens"


def test_a_newer_version_updates() -> None:
    """W53"""
    take_in(make_draft())

    newer = make_draft(
        headline="One bridge opens", updated=LATER, dateline=Dateline("BAGHDAD", places=filed_from("Baghdad"))
    )

    assert take_in(newer, delivery="two.txt") == [Outcome.UPDATED]
    assert story().headline == "One bridge opens"
    assert [link.place.slug for link in story().dateline_places.all()] == ["baghdad"]


def test_an_older_version_arriving_late_replaces_nothing() -> None:
    """W53"""
    take_in(make_draft())

    assert take_in(make_draft(headline="Bridges to close", published=EARLIER), delivery="two.txt") == [
        Outcome.UNCHANGED
    ]
    assert story().headline == "Bridges stay closed"


def test_versions_without_times_go_by_their_numbers() -> None:
    """W53"""
    take_in(make_draft(published=None, version=Version("update", 2)))

    late = make_draft(published=None, version=Version("update", 1), headline="Bridges to close")
    newer = make_draft(published=None, version=Version("update", 3), headline="One bridge opens")

    assert take_in(late, delivery="two.txt") == [Outcome.UNCHANGED]
    assert take_in(newer, delivery="three.txt") == [Outcome.UPDATED]
    assert story().headline == "One bridge opens"


def test_a_notice_takes_the_story_back_and_leaves_its_text() -> None:
    take_in(make_draft())

    kill = make_draft(status=PubStatus.CANCELED, headline="KILL", paragraphs=(), updated=LATER)

    assert take_in(kill, delivery="kill.txt") == [Outcome.UPDATED]
    assert (story().status, story().headline) == ("canceled", "Bridges stay closed")


def test_a_corrected_field_stays_and_the_reading_becomes_a_suggestion() -> None:
    """W53"""
    take_in(make_draft())
    desk.correct(story().pk, {"headline": "Two bridges stay closed"}, by=None)

    take_in(make_draft(headline="One bridge opens", updated=LATER), delivery="two.txt")

    assert story().headline == "Two bridges stay closed"
    assert story().suggested["headline"] == "One bridge opens"
    assert story().updated == LATER


def test_a_suggestion_goes_when_the_machine_comes_to_agree() -> None:
    take_in(make_draft())
    desk.correct(story().pk, {"headline": "Two bridges stay closed"}, by=None)

    take_in(make_draft(headline="Two bridges stay closed", updated=LATER), delivery="two.txt")

    assert "headline" not in story().suggested


def test_taking_the_machines_word_gives_the_field_back_to_it() -> None:
    take_in(make_draft())
    desk.correct(story().pk, {"headline": "Two bridges stay closed"}, by=None)

    desk.accept_suggestion(story().pk, ["headline"], by=None)
    take_in(make_draft(headline="One bridge opens", updated=LATER), delivery="two.txt")

    assert (story().headline, story().corrected, story().suggested) == ("One bridge opens", [], {})


def test_history_tells_what_stood_before_the_first_correction_and_who_changed_it() -> None:
    take_in(make_draft())
    editor = User.objects.create_user("editor")

    desk.correct(story().pk, {"headline": "Two bridges stay closed"}, by=editor)

    act = Act.objects.about(story()).get()
    assert (act.before["headline"], act.after["headline"]) == ("Bridges stay closed", "Two bridges stay closed")
    assert (act.by, act.who) == (editor, "editor")


def test_what_the_machine_moved_between_two_corrections_is_not_laid_on_the_editor() -> None:
    take_in(make_draft())
    desk.correct(story().pk, {"headline": "Two bridges stay closed"}, by=None)
    desk.accept_suggestion(story().pk, ["headline"], by=None)
    take_in(make_draft(headline="One bridge opens", updated=LATER), delivery="two.txt")

    desk.correct(story().pk, {"headline": "Rain"}, by=None)

    told = [
        (entry.act.kind if entry.act else None, change.before, change.after)
        for entry in desk.history(story(), most=10)
        for change in entry.changes
    ]
    assert told == [
        ("corrected", "One bridge opens", "Rain"),
        (None, "Bridges stay closed", "One bridge opens"),
        ("taken", "Two bridges stay closed", "Bridges stay closed"),
        ("corrected", "Bridges stay closed", "Two bridges stay closed"),
    ]


def test_a_story_is_recognised_again_when_its_feed_names_less() -> None:
    """What the feed names no longer may be named in the text."""
    take_in(make_draft(places=(FeedEntity("Iraq"), FeedEntity("Syria"))))
    Waiting.objects.all().delete()

    assert take_in(make_draft(places=(FeedEntity("Iraq"),), updated=LATER), delivery="two.txt") == [Outcome.UPDATED]

    assert list(Waiting.objects.values_list("article_id", flat=True)) == [story().pk]
