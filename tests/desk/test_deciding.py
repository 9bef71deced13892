"""What a person makes of a held update: taken, kept apart or dropped, and all of it taken back (W68)."""

from __future__ import annotations

import datetime as dt

import pytest
from django.contrib.auth.models import User

from articles import desk
from articles.intake import Arrival, Ingest
from articles.models import Act, Article, Change, Delivery, EarlierText, HeldUpdate, Notice
from tests.small_atlas import RECEIVED

pytestmark = pytest.mark.django_db

Decision = HeldUpdate.Decision
RSS = (
    "<rss version='2.0'><channel><link>https://harbour.example/</link><item><guid>7</guid><title>{}</title>"
    "<description>{}</description><author>{}</author><pubDate>Mon, 18 Mar 2019 {}:00:00 GMT</pubDate></item></channel>"
    "</rss>"
)
FERRY = RSS.format("Ferry runs again", "The ferry crossed the river on Monday.", "Ann Poe", "10")
GOATS = RSS.format("Goats win the fair", "A brown nanny took every ribbon.", "Bo Roe", "11")


def ingest(copy: str, name: str = "one.xml") -> None:
    Ingest(received=RECEIVED).run([Arrival(name, copy.encode())])


def held_update() -> HeldUpdate:
    """An update of a story that is about something else entirely."""
    ingest(FERRY)
    ingest(GOATS)
    return HeldUpdate.objects.get()


def decide(decision: HeldUpdate.Decision, *, by: User | None = None) -> int:
    return desk.decide(HeldUpdate.objects.get().pk, decision, by=by).pk


def stories() -> list[tuple[str, str, str]]:
    return sorted(Article.objects.values_list("headline", "body", "byline"))


def everything() -> list[object]:
    """All that a decision may change, but for what only says that it was made."""
    columns = [field.attname for field in Article._meta.concrete_fields if field.name not in ("changed", "arrived")]
    return [
        list(Article.objects.order_by("pk").values(*columns)),
        list(EarlierText.objects.order_by("pk").values()),
        list(HeldUpdate.objects.order_by("pk").values_list("pk", "decision")),
    ]


def test_an_update_that_is_taken_replaces_the_text_and_keeps_the_earlier_one() -> None:
    """W68"""
    update = held_update()

    decide(Decision.TAKEN)

    article = Article.objects.get()
    assert (article.headline, article.byline) == ("Goats win the fair", "Bo Roe")
    assert (article.delivery_id, article.corrected) == (update.delivery_id, [])
    assert EarlierText.objects.get().headline == "Ferry runs again"


def test_an_update_that_is_kept_is_a_story_beside_the_other() -> None:
    """W68"""
    held_update()

    decide(Decision.KEPT)

    assert [headline for headline, _, _ in stories()] == ["Ferry runs again", "Goats win the fair"]
    assert set(Article.objects.values_list("guid", "provider")) == {("7", "harbour.example")}


@pytest.mark.parametrize("decision", [Decision.TAKEN, Decision.KEPT, Decision.DROPPED])
def test_what_was_decided_holds_when_the_update_comes_again(decision: HeldUpdate.Decision) -> None:
    """W53, W68"""
    held_update()
    decide(decision)
    before = stories()

    ingest(f"{GOATS}<!-- again -->", "again.xml")

    assert stories() == before
    assert HeldUpdate.objects.get().decision == decision
    assert Delivery.objects.get(name="again.xml").counts == {"unchanged": 1}


def test_a_later_version_of_a_story_that_was_kept_apart_updates_that_story() -> None:
    """W68"""
    held_update()
    decide(Decision.KEPT)

    ingest(RSS.format("Goats win the fair again", "A brown nanny took every ribbon.", "Bo Roe", "12"), "later.xml")

    assert [headline for headline, _, _ in stories()] == ["Ferry runs again", "Goats win the fair again"]
    assert not HeldUpdate.objects.filter(decision=Decision.WAITING).exists()


@pytest.mark.parametrize("decision", [Decision.TAKEN, Decision.KEPT, Decision.DROPPED])
def test_every_decision_is_taken_back(decision: HeldUpdate.Decision) -> None:
    """W68"""
    held_update()
    before = everything()
    batch = decide(decision)

    desk.undo(batch, by=None)

    assert everything() == before
    with pytest.raises(ValueError, match="undone already"):
        desk.undo(batch, by=None)
    decide(decision)


def test_a_story_that_is_gone_again_leaves_the_index() -> None:
    held_update()
    batch = decide(Decision.KEPT)
    made = Article.objects.get(headline="Goats win the fair").pk
    Change.objects.all().delete()

    desk.undo(batch, by=None)

    assert made in set(Change.objects.values_list("article_id", flat=True))


def test_what_an_editor_has_set_stays_when_an_update_is_taken() -> None:
    held_update()
    key = Article.objects.get().pk
    desk.correct(key, {"headline": "Ferry runs again, at last"}, by=None)

    batch = decide(Decision.TAKEN)
    taken = stories()
    desk.undo(batch, by=None)

    assert taken == [("Ferry runs again, at last", "A brown nanny took every ribbon.", "Bo Roe")]
    assert stories() == [("Ferry runs again, at last", "The ferry crossed the river on Monday.", "Ann Poe")]


def test_what_an_editor_sets_afterwards_stays_when_the_decision_is_taken_back() -> None:
    held_update()
    batch = decide(Decision.TAKEN)
    desk.correct(Article.objects.get().pk, {"byline": "Jane Doe"}, by=None)

    desk.undo(batch, by=None)

    assert stories() == [("Ferry runs again", "The ferry crossed the river on Monday.", "Jane Doe")]


@pytest.mark.parametrize("how", ["corrected", "updated"])
def test_a_story_that_was_kept_apart_and_has_changed_since_is_not_deleted(how: str) -> None:
    held_update()
    batch = decide(Decision.KEPT)
    if how == "corrected":
        desk.correct(Article.objects.get(headline="Goats win the fair").pk, {"byline": "Jane Doe"}, by=None)
    else:
        ingest(RSS.format("Goats win the fair", "A brown nanny took every ribbon and cup.", "Bo", "12"), "later.xml")
    before = everything()

    with pytest.raises(ValueError, match="has been changed since"):
        desk.undo(batch, by=None)

    assert everything() == before


def test_nothing_is_decided_twice() -> None:
    held_update()
    decide(Decision.DROPPED)

    with pytest.raises(ValueError, match="decided already: dropped"):
        decide(Decision.TAKEN)


def test_an_update_older_than_the_story_is_not_taken() -> None:
    """W53"""
    held_update()
    ingest(RSS.format("Ferry runs again", "The ferry crossed the river twice.", "Ann Poe", "12"), "newer.xml")
    before = everything()

    with pytest.raises(ValueError, match="newer version"):
        decide(Decision.TAKEN)

    assert everything() == before


def test_an_update_whose_delivery_cannot_be_read_any_more_keeps_waiting() -> None:
    """W54"""
    update = held_update()
    Delivery.objects.filter(pk=update.delivery_id).update(raw=b"")

    with pytest.raises(ValueError, match="cannot be read"):
        decide(Decision.KEPT)

    assert HeldUpdate.objects.get().decision == Decision.WAITING


def test_taking_an_update_shows_no_story_that_a_notice_holds_back() -> None:
    """W67"""
    held_update()
    article = Article.objects.get()
    Notice.objects.create(
        article=article, kind="canceled", key="kill", words="KILL", sent=RECEIVED + dt.timedelta(hours=1)
    )
    Article.objects.update(status="canceled")

    decide(Decision.TAKEN)

    assert Article.objects.get().status == "canceled"


def test_history_says_who_decided(django_user_model: type[User]) -> None:
    jane = django_user_model.objects.create_user("jane")
    held_update()

    decide(Decision.TAKEN, by=jane)

    latest = Act.objects.about(Article.objects.get()).first()
    assert latest is not None
    assert latest.by == jane
    assert latest.why == "Taken as an update"
    assert HeldUpdate.objects.get().by == jane
