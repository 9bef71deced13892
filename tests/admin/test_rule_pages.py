"""Rules for names at the desk: made from a correction, tried on the archive, held from now on, undone."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from articles import desk as room
from articles.desk.queue import rule_making
from articles.models import Act, Article, LinkStatus, NamingRule, Place, PlaceMention, Waiting
from articles.reading.draft import Dateline
from articles.store.naming_rules import NamingRules
from tests.factories import make_article, make_place
from tests.small_atlas import filed_from, make_draft, take_in

pytestmark = pytest.mark.django_db
BODY = "Washington has snow, and Boise has none."
WASHINGTON = [[0, 10]]


def named(**fields: str) -> Article:
    """A story of a paper of Idaho, in which the machine reads the city of Washington."""
    article = make_article(places=[city()], **{"source": "Idaho Post", "body": BODY, **fields})
    PlaceMention.objects.filter(article=article).update(spans=WASHINGTON, confidence=0.3)
    return article


def city() -> Place:
    return make_place("Washington", slug="washington")


def state() -> Place:
    return make_place("Washington (state)", slug="washington-state")


def corrected(article: Article, *, by: object) -> int:
    """A person says that it is the state; the act."""
    with room.editing_links(article.pk, by=by):  # type: ignore[arg-type]
        room.redirect_link(article.place_mentions.get(place=city()), state())
    return Act.objects.latest("pk").pk


def places_of(article: Article) -> list[str]:
    rows = PlaceMention.objects.filter(article=article).exclude(standing=LinkStatus.REMOVED)
    return list(rows.values_list("place__slug", flat=True))


def test_a_correction_is_tried_and_then_mends_the_archive_and_is_undone(desk: Client, editor: object) -> None:
    article, alike, elsewhere = named(), named(), named(source="Capital Post")
    act = corrected(article, by=editor)
    address = reverse("queue-rule-new", args=[act])

    tried = desk.get(address).content.decode()
    before = places_of(alike)
    desk.post(address)
    after = [places_of(one) for one in (article, alike, elsewhere)]
    listed = desk.get(reverse("queue-rules")).content.decode()
    desk.post(reverse("queue-rule-undo", args=[NamingRule.objects.get().pk]))

    assert "In Idaho Post, “Washington” is Washington (state), not Washington" in tried
    assert "the rule changes 1" in tried and alike.headline in tried
    assert before == ["washington"]
    assert after == [["washington-state"], ["washington-state"], ["washington"]]
    assert "Idaho Post" in listed and "mended 1 story" in listed
    assert places_of(alike) == ["washington"] and places_of(article) == ["washington-state"]


def apply(article: Article, spans: list[list[int]]) -> dict[int, object]:
    found: dict[int, dict[str, object]] = {city().pk: {"spans": spans, "confidence": 0.3, "runners_up": [1]}}
    NamingRules([article.source_id]).apply(article.source_id, article.body, found, {})
    return dict(found)


def test_a_rule_holds_for_what_is_read_after_it(desk: Client, editor: object) -> None:
    act = corrected(named(), by=editor)
    desk.post(reverse("queue-rule-new", args=[act]))

    assert list(apply(named(), WASHINGTON)) == [state().pk]
    assert list(apply(named(source="Capital Post"), WASHINGTON)) == [city().pk]


def test_a_rule_is_silent_where_the_place_is_named_otherwise_as_well(desk: Client, editor: object) -> None:
    act = corrected(named(), by=editor)
    desk.post(reverse("queue-rule-new", args=[act]))

    assert list(apply(named(), [[0, 10], [25, 30]])) == [city().pk]
    assert list(apply(named(), [])) == [city().pk]


def test_what_a_person_removed_may_be_nothing_from_now_on(desk: Client) -> None:
    article, alike = named(), named()
    desk.post(reverse("queue-item", args=[f"place-{article.place_mentions.get().pk}"]), {"say": "reject"})

    desk.post(reverse("queue-rule-new", args=[Act.objects.latest("pk").pk]), {"everywhere": "1"})

    assert places_of(alike) == []
    assert str(NamingRule.objects.get()) == "Everywhere, “Washington” is never Washington"
    assert apply(named(source="Capital Post"), WASHINGTON) == {}


def test_a_person_s_word_stands_before_a_rule(desk: Client, editor: object) -> None:
    article, other = named(), named()
    with room.editing_links(other.pk, by=editor):  # type: ignore[arg-type]
        room.confirm_link(other.place_mentions.get())

    desk.post(reverse("queue-rule-new", args=[corrected(article, by=editor)]))

    assert places_of(other) == ["washington"]


def test_nothing_is_learned_from_what_no_person_said(desk: Client) -> None:
    act = corrected(named(), by=None)

    assert desk.get(reverse("queue-rule-new", args=[act])).status_code == 404
    assert desk.get(reverse("queue-rule-new", args=[act + 100])).status_code == 404


def test_rules_are_for_who_may_change_stories(client: Client, editor: object) -> None:
    act = corrected(named(), by=editor)
    outsider = type(editor).objects.create_user("joe", is_staff=True)  # type: ignore[attr-defined]
    client.force_login(outsider)

    assert client.post(reverse("queue-rule-new", args=[act])).status_code == 403
    assert client.get(reverse("queue-rules")).status_code == 403
    assert not NamingRule.objects.exists()


def filed(headline: str, *, id: str) -> Article:
    """A story of a paper of Idaho, filed from what the machine takes for a city."""
    dateline = Dateline("ERBIL (Idaho Post)", places=filed_from("Erbil"))
    take_in(make_draft(id=id, headline=headline, dateline=dateline, source="Idaho Post"), delivery=f"{id}.txt")
    return Article.objects.latest("pk")


def filed_places(article: Article) -> list[tuple[str, str]]:
    rows = article.dateline_places.exclude(standing=LinkStatus.REMOVED)
    return list(rows.values_list("place__slug", "standing"))


def test_a_rule_for_datelines_is_tried_holds_for_new_copy_and_is_undone(
    desk: Client, editor: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, alike = filed("First", id="idaho:1"), filed("Second", id="idaho:2")
    other = make_article(dateline=["Erbil"], source="Capital Post")
    with room.editing_links(first.pk, by=editor):
        room.redirect_link(first.dateline_places.get(), state())
    address = reverse("queue-rule-new", args=[Act.objects.latest("pk").pk])

    tried = desk.get(address).content.decode()
    desk.post(address)
    new = filed("Third", id="idaho:3")
    ruled = [filed_places(one) for one in (first, alike, new, other)]
    rule = NamingRule.objects.get()
    monkeypatch.setattr(
        rule_making, "read_again", lambda stories: [filed(one.headline, id="idaho:3") for one in stories]
    )
    desk.post(reverse("queue-rule-undo", args=[rule.pk]))

    assert "“ERBIL” of datelines is Washington (state), not Erbil" in tried and "the rule changes 1" in tried
    assert ruled[:2] == [[("washington-state", "set")]] * 2
    assert ruled[2:] == [[("washington-state", "read")], [("erbil", "read")]]
    assert [filed_places(one) for one in (first, alike, new)] == [
        [("washington-state", "set")], [("erbil", "read")], [("erbil", "read")],
    ]  # fmt: skip


def test_what_was_recognised_while_a_rule_held_is_recognised_again_without_it(desk: Client, editor: object) -> None:
    corrected(named(), by=editor)
    rule = room.hold_rule(room.rules_of_act(Act.objects.latest("pk").pk)[0], by=editor)  # type: ignore[arg-type]
    while_it_held = make_article(body=BODY, places=[state()], source="Idaho Post")
    elsewhere = make_article(body="Boise has no snow.", places=[state()], source="Idaho Post")
    Waiting.objects.all().delete()

    desk.post(reverse("queue-rule-undo", args=[rule.pk]))

    waiting = set(Waiting.objects.values_list("article", flat=True))
    assert while_it_held.pk in waiting
    assert elsewhere.pk not in waiting


def test_taking_back_ones_own_act_takes_back_nobody_elses(editor: object) -> None:
    article = named()
    act = corrected(article, by=editor)
    with room.editing_links(article.pk, by=None):
        room.reject_link(article.place_mentions.get(place=state()))

    with pytest.raises(ValueError, match="Somebody has changed the same since"):
        room.take_back(["act", act], by=editor)  # type: ignore[arg-type]

    assert places_of(article) == []


def test_all_alike_does_not_bring_back_what_somebody_has_removed_from_a_story(editor: object) -> None:
    article, alike = named(), named()
    room.confirm_link(PlaceMention(article=alike, place=state()))
    room.reject_link(alike.place_mentions.get(place=state()))

    room.replace_entity(PlaceMention, city(), state(), None, by=editor)  # type: ignore[arg-type]

    assert [places_of(one) for one in (article, alike)] == [["washington-state"], []]
