"""What updates change of the links of a story, and which links stay as a person left them."""

from __future__ import annotations

import datetime as dt

import pytest

from articles import desk
from articles.models import Article, LinkStatus, OrganisationMention, Person, PlaceMention
from articles.reading.draft import CreditedPerson, Dateline, FeedEntity, Role
from tests.factories import make_organisation, make_source
from tests.small_atlas import filed_from, make_draft, take_in

pytestmark = pytest.mark.django_db

LATER = dt.datetime(2019, 3, 18, 11, 0, tzinfo=dt.UTC)
EARLIER = dt.datetime(2019, 3, 18, 9, 0, tzinfo=dt.UTC)


def story() -> Article:
    return Article.objects.get()


def test_a_corrected_source_stays() -> None:
    take_in(make_draft())
    desk.correct(story().pk, {"source": make_source("Coast Wire")}, by=None)

    take_in(make_draft(source="Third Agency", updated=LATER), delivery="two.txt")

    assert story().source == make_source("Coast Wire")
    assert story().suggested["source"] == "Third Agency"


def test_a_removed_mention_stays_removed_and_the_others_go_on() -> None:
    take_in(make_draft())
    desk.reject_link(PlaceMention.objects.get())

    take_in(make_draft(places=(FeedEntity("Iraq"), FeedEntity("Syria"))))

    standing = {mention.place.slug: mention.standing for mention in PlaceMention.objects.all()}
    assert standing == {"iraq": LinkStatus.REMOVED, "syria": LinkStatus.MACHINE}


def test_an_added_mention_stays_when_no_copy_names_it() -> None:
    take_in(make_draft())
    desk.confirm_link(OrganisationMention(article=story(), organisation=make_organisation("Red Crescent")))

    take_in(make_draft(organisations=()))

    assert [body.slug for body in story().organisations.all()] == ["red-crescent"]


def test_the_places_of_a_dateline_are_one_field_once_a_person_touched_them() -> None:
    take_in(make_draft(dateline=Dateline("ERBIL/BAGHDAD", places=filed_from("Erbil", "Baghdad"))))
    desk.reject_link(story().dateline_places.get(place__slug="baghdad"))

    take_in(make_draft(dateline=Dateline("SYRIA", places=filed_from("Syria"))))

    assert [link.place.slug for link in story().dateline_places.exclude(standing="removed")] == ["erbil"]
    assert story().suggested["dateline_places"] == ["SYRIA"]


def test_the_credits_of_one_role_are_one_field_and_other_roles_go_on() -> None:
    take_in(make_draft())
    editing = story().credits.get(role=Role.EDITING)
    desk.redirect_link(editing, Person.objects.create(name="Jane Roe", slug="jane-roe"))

    take_in(make_draft(credits=(CreditedPerson("Ana Bell", Role.BYLINE), CreditedPerson("Tom Ash", Role.EDITING))))

    in_force = story().credits.exclude(standing="removed").order_by("role")
    assert [(credit.person.name, credit.role) for credit in in_force] == [
        ("Ana Bell", "byline"),
        ("Jane Roe", "editing"),
    ]
    assert story().suggested["credits.editing"] == ["Tom Ash"]
