"""Every delivery of an item is a version; readers see those that they might see before (W51, W52)."""

from __future__ import annotations

import datetime as dt

import pytest
from django.utils import timezone

from articles.models import Article, EarlierText, Outcome, Uncompared
from articles.reading.draft import PubStatus, Version
from tests.small_atlas import make_draft, take_in

pytestmark = pytest.mark.django_db

LATER = dt.datetime(2019, 3, 18, 11, 0, tzinfo=dt.UTC)
LAST = dt.datetime(2019, 3, 18, 12, 0, tzinfo=dt.UTC)


def readers_see() -> list[str]:
    return list(EarlierText.objects.public().order_by("pk").values_list("headline", flat=True))


def test_a_newer_version_keeps_the_one_before() -> None:
    take_in(make_draft(version=Version("urgent", None)))
    take_in(make_draft(headline="One bridge opens", updated=LATER), delivery="two.txt")
    take_in(make_draft(headline="Both bridges open", updated=LAST), delivery="three.txt")

    first, second = EarlierText.objects.order_by("pk")
    assert [first.headline, second.headline] == ["Bridges stay closed", "One bridge opens"]
    assert (first.version_kind, second.updated) == ("urgent", LATER)
    assert readers_see() == ["Bridges stay closed", "One bridge opens"]


def test_the_same_item_read_again_is_no_version_for_readers() -> None:
    """W48: what a better rule takes out of the copy may have been private."""
    take_in(make_draft(paragraphs=("The bridges closed.", "Ask Bo Roe at desk@harbour.example.")))
    take_in(make_draft(paragraphs=("The bridges closed.",)))

    assert EarlierText.objects.count() == 1
    assert readers_see() == []


def test_what_was_hidden_when_it_was_replaced_stays_hidden() -> None:
    """W52"""
    take_in(make_draft(embargo=timezone.now() + dt.timedelta(hours=1)))
    take_in(make_draft(headline="One bridge opens", updated=LATER), delivery="two.txt")

    assert EarlierText.objects.count() == 1
    assert readers_see() == []


def test_a_kill_reaches_all_versions() -> None:
    """W51"""
    take_in(make_draft())
    take_in(make_draft(headline="One bridge opens", updated=LATER), delivery="two.txt")
    kill = make_draft(headline="KILL: One bridge opens", status=PubStatus.CANCELED, paragraphs=(), updated=LAST)

    assert take_in(kill, delivery="kill.txt") == [Outcome.UPDATED]

    assert EarlierText.objects.exists()
    assert readers_see() == []


def test_new_copy_and_new_text_wait_to_be_compared() -> None:
    take_in(make_draft())
    assert Uncompared.objects.get().article_id == Article.objects.get().pk
    Uncompared.objects.all().delete()

    take_in(make_draft(), delivery="two.txt")
    assert not Uncompared.objects.exists()

    take_in(make_draft(headline="One bridge opens", updated=LATER), delivery="three.txt")
    assert Uncompared.objects.exists()
