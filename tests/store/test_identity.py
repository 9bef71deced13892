"""Which story is which: told by provider and id, held where an update is in doubt, and notices that act at once."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from articles.models import Article, EarlierText, Feed, HeldUpdate, Outcome
from articles.parsing.row_values import values_of_draft
from articles.reading.draft import Draft, PubStatus
from articles.store.writing.pending_story import PendingStory
from tests.small_atlas import RECEIVED, make_delivery, make_draft, take_in, write_all

pytestmark = pytest.mark.django_db

LATER = RECEIVED - dt.timedelta(hours=1)
OTHER_TEXT = {"headline": "Goats win the autumn fair", "paragraphs": ("A brown nanny took every ribbon on Saturday.",)}
KILL: dict[str, Any] = {"status": PubStatus.CANCELED, "paragraphs": (), "updated": LATER}


def unsigned(**fields: Any) -> Draft:
    """A draft that names no source, of a provider."""
    return make_draft(**{"source": "", "dateline": None, "provider": "harbour.example", **fields})


def by_feed(feed: Feed | None, draft: Draft) -> Outcome:
    key = make_delivery(f"{feed}, {draft.headline}, {draft.status}, {draft.updated}").pk
    reading = values_of_draft(draft, received=RECEIVED)
    (outcome,) = write_all([PendingStory(reading, key, feed=feed.pk if feed else None)])
    return outcome


def make_feed(name: str) -> Feed:
    return Feed.objects.create(name=name, address=f"https://{name}.example/feed")


def statuses() -> dict[tuple[str, str], str]:
    return {(one.provider, one.guid): one.status for one in Article.objects.all()}


def test_the_same_id_of_two_providers_is_two_stories() -> None:
    """W68"""
    first = take_in(make_draft(provider="harbour.example"))
    second = take_in(make_draft(provider="hill.example", **OTHER_TEXT), delivery="two.txt")

    assert (first, second) == ([Outcome.STORED], [Outcome.STORED])
    assert set(Article.objects.values_list("provider", "headline")) == {
        ("harbour.example", "Bridges stay closed"),
        ("hill.example", "Goats win the autumn fair"),
    }


def test_an_update_without_a_word_in_common_waits_once_however_often_it_comes() -> None:
    """W68"""
    take_in(make_draft())
    update = make_draft(**OTHER_TEXT, updated=LATER)

    outcomes = [take_in(update, delivery=name) for name in ("two.txt", "three.txt")]

    assert outcomes == [[Outcome.HELD], [Outcome.HELD]]
    assert Article.objects.get().headline == "Bridges stay closed"
    held = HeldUpdate.objects.get()
    assert (held.headline, held.body, held.decision) == (update.headline, update.body, "waiting")


def test_an_update_keeps_the_text_that_it_replaces() -> None:
    take_in(make_draft())
    take_in(make_draft(headline="Bridges open again", updated=LATER), delivery="two.txt")

    earlier = EarlierText.objects.get()
    assert earlier.article.headline == "Bridges open again"
    assert (earlier.headline, earlier.body) == ("Bridges stay closed", make_draft().body)


def test_a_polled_feed_changes_only_what_it_delivered() -> None:
    """W68"""
    one, other = make_feed("one"), make_feed("other")
    by_feed(one, make_draft())
    update = make_draft(headline="Bridges open again", updated=LATER)

    assert by_feed(other, update) == Outcome.HELD
    assert by_feed(one, update) == Outcome.UPDATED


def test_the_same_text_from_another_feed_changes_nothing() -> None:
    """W53"""
    by_feed(make_feed("one"), make_draft())

    assert by_feed(make_feed("other"), make_draft(byline="Somebody Else")) == Outcome.UNCHANGED
    assert not HeldUpdate.objects.exists()


@pytest.mark.parametrize("text", [{}, {"paragraphs": OTHER_TEXT["paragraphs"]}], ids=["bare", "with a text"])
def test_a_kill_acts_by_whatever_feed_its_provider_sends_it(text: dict[str, Any]) -> None:
    """W67"""
    by_feed(make_feed("one"), unsigned())

    outcome = by_feed(make_feed("other"), unsigned(**{**KILL, "headline": "KILL", **text}))

    assert outcome == Outcome.UPDATED
    article = Article.objects.get()
    assert (article.status, article.headline) == ("canceled", "Bridges stay closed")
    assert article.notices.count() == 1
    assert not HeldUpdate.objects.exists()


def test_a_kill_of_another_provider_with_the_same_id_is_none() -> None:
    """W68"""
    by_feed(make_feed("one"), unsigned())

    by_feed(make_feed("other"), unsigned(**KILL, provider="hill.example"))

    assert statuses() == {("harbour.example", "harbour:1"): "usable", ("hill.example", "harbour:1"): "canceled"}


def test_an_embargo_from_another_feed_acts_at_once_and_its_text_waits() -> None:
    """W67"""
    by_feed(make_feed("one"), unsigned())
    until = dt.datetime(2099, 1, 1, tzinfo=dt.UTC)

    outcome = by_feed(make_feed("other"), unsigned(headline="Bridges open again", embargo=until, updated=LATER))

    article = Article.objects.get()
    assert (outcome, article.embargo, article.headline) == (Outcome.HELD, until, "Bridges stay closed")
    assert HeldUpdate.objects.get().headline == "Bridges open again"


def test_an_embargo_on_a_text_without_a_word_in_common_acts_at_once() -> None:
    """W67"""
    until = dt.datetime(2099, 1, 1, tzinfo=dt.UTC)
    take_in(make_draft())

    take_in(make_draft(**OTHER_TEXT, embargo=until, updated=LATER), delivery="two.txt")

    article = Article.objects.get()
    assert (article.embargo, article.headline) == (until, "Bridges stay closed")


@pytest.mark.parametrize("provider", ["hill.example", ""])
def test_a_kill_without_a_source_takes_back_nothing_of_another_provider(provider: str) -> None:
    """W68"""
    by_feed(make_feed("one"), unsigned(slug="BRIDGES"))

    by_feed(make_feed("other"), unsigned(**KILL, id="hill:9", provider=provider, slug="BRIDGES"))
    by_feed(None, unsigned(**KILL, id="hill:8", provider=provider, slug="BRIDGES"))

    assert statuses()["harbour.example", "harbour:1"] == "usable"


def test_a_kill_without_a_source_takes_back_what_its_provider_sent_by_any_feed() -> None:
    """W51"""
    by_feed(make_feed("one"), unsigned(slug="BRIDGES"))

    by_feed(make_feed("other"), unsigned(**KILL, id="harbour:9", slug="BRIDGES"))

    assert statuses()["harbour.example", "harbour:1"] == "canceled"


def test_a_kill_without_source_and_id_takes_back_what_came_by_the_same_feed() -> None:
    """W51"""
    one = make_feed("one")
    by_feed(one, unsigned(slug="BRIDGES"))

    by_feed(one, unsigned(**KILL, id="", provider="", slug="BRIDGES"))

    assert statuses()["harbour.example", "harbour:1"] == "canceled"
