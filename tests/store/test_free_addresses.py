"""An entity that only hidden stories name takes no address from one that the public may know."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.utils import timezone

from articles import desk
from articles.models import Article, LinkStatus, Organisation, OrganisationMention, Place
from articles.reading.draft import PubStatus
from articles.recognition import FoundPlace, Recognition
from articles.recognition.story import FoundOrganisation, Origin
from articles.store.free_addresses import is_free
from articles.store.writing.mention_writer import write_mentions
from tests.factories import make_article, make_organisation, make_place
from tests.small_atlas import places

pytestmark = pytest.mark.django_db

HIDDEN: list[dict[str, Any]] = [
    {"embargo": timezone.now() + dt.timedelta(days=1)},
    {"status": PubStatus.WITHHELD},
    {"status": PubStatus.CANCELED},
]
KNOWN: list[dict[str, Any]] = [{}, {"status": PubStatus.CANCELED, "last_public": timezone.now()}]


def name_place(story: Article, place: FoundPlace) -> None:
    write_mentions({story.pk: Recognition((place,), ())}, places())


def body(code: str) -> FoundOrganisation:
    return FoundOrganisation("Tea Growers", "", code, (), (), Origin.TEXT, 1.0, 0.5)


@pytest.mark.parametrize("fields", HIDDEN)
def test_a_place_of_the_gazetteer_has_its_own_address_whatever_hidden_copy_called_so(fields: dict[str, Any]) -> None:
    """W67"""
    planted = make_place("Town of that name", slug="erbil")
    make_article("Hidden", places=[planted], **fields)

    name_place(make_article("Seen"), FoundPlace("Erbil", geonames_id=3))

    assert Place.objects.get(slug="erbil").geonames_id == 3
    planted.refresh_from_db()
    assert planted.slug.startswith("erbil-") and planted.mentions.count() == 1


@pytest.mark.parametrize("fields", KNOWN)
def test_who_was_ever_public_keeps_its_address(fields: dict[str, Any]) -> None:
    """W67"""
    planted = make_place("Town of that name", slug="erbil")
    make_article("Known", places=[planted], **fields)

    name_place(make_article("Seen"), FoundPlace("Erbil", geonames_id=3))

    planted.refresh_from_db()
    assert (planted.slug, Place.objects.get(geonames_id=3).slug) == ("erbil", "erbil-3")


def test_what_the_desk_made_and_nobody_names_yet_keeps_its_address() -> None:
    """W67"""
    make_organisation("Tea Growers")
    assert not is_free(Organisation, "tea-growers")
    assert is_free(Organisation, "salt-growers")


def test_a_place_keeps_its_address_while_something_within_it_is_known() -> None:
    """W67"""
    country = make_place("Tealand", slug="tealand")
    make_article("Hidden", status=PubStatus.WITHHELD, places=[country])
    make_article("Seen", places=[make_place("Teaport", parent=country)])
    assert not is_free(Place, "tealand")


@pytest.mark.parametrize("fields", HIDDEN)
def test_two_bodies_of_one_name_are_not_told_apart_by_what_is_hidden(fields: dict[str, Any]) -> None:
    """W67"""
    hidden, seen = make_article("Hidden", **fields), make_article("Seen")
    write_mentions({hidden.pk: Recognition((), (body("tea-growers-x"),))}, places())
    write_mentions({seen.pk: Recognition((), (body("tea-growers-y"),))}, places())
    assert Organisation.objects.get(slug="tea-growers").code == "tea-growers-y"


@pytest.mark.parametrize("fields", HIDDEN)
def test_what_the_desk_parts_has_the_plain_address(fields: dict[str, Any]) -> None:
    """W67"""
    make_article("Hidden", organisations=["Salt Board"], **fields)
    story = make_article("Seen", organisations=["Sea Board"])
    desk.split(Organisation.objects.get(slug="sea-board"), "Salt Board", [story.pk], by=None)
    rows = OrganisationMention.objects.filter(article=story, standing=LinkStatus.EDITOR)
    assert [row.organisation.slug for row in rows] == ["salt-board"]
