"""Items that are of one story are put together; what a person joined or set apart is not moved."""

from __future__ import annotations

import datetime as dt
import random

import pytest

from articles.background import compare_all, compare_missing, compare_waiting
from articles.models import Article, StoryGroup, StoryKey, StoryMember, Uncompared
from articles.store import compare_items, mark_for_comparison
from tests.factories import make_article
from tests.stories.items import BODY, HEADLINE, NOON, paragraphs

pytestmark = pytest.mark.django_db


def make(body: str = BODY, *, headline: str = HEADLINE, hours: float = 0, source: str = "Northern Wire") -> Article:
    return make_article(headline, body=body, source=source, published=NOON + dt.timedelta(hours=hours))


def compare(*articles: Article) -> None:
    keys = [article.pk for article in articles]
    mark_for_comparison(keys)
    compare_items(keys)


def group_of(article: Article) -> int | None:
    return StoryMember.objects.get(article=article).group_id


def other_story() -> Article:
    return make(
        "The council of Tarsun approved a budget that gives its schools twelve million more.", headline="Schools"
    )


def test_versions_and_copies_are_put_together() -> None:
    items = make(), make(paragraphs(0, 1, 2), hours=3), make(source="Meridian Press", hours=5)
    alone = other_story()

    compare(*items, alone)

    assert group_of(items[0]) is not None
    assert len({group_of(item) for item in items}) == 1
    assert group_of(alone) is None


def test_they_are_so_in_whatever_order_they_come() -> None:
    chance = random.Random(3)
    items = [
        make(),
        make(paragraphs(0, 1, 2), hours=3),
        make("", hours=-0.2),
        make(f"{BODY}\n\nMore.", hours=4),
        other_story(),
    ]
    for _ in range(6):
        StoryMember.objects.all().delete()
        StoryKey.objects.all().delete()
        chance.shuffle(items)
        for item in items:
            compare(item)

        groups = {item.headline: set() for item in items}
        for item in items:
            groups[item.headline].add(group_of(item))
        assert len(groups[HEADLINE]) == 1
        assert None not in groups[HEADLINE]
        assert groups["Schools"] == {None}


def test_an_alert_makes_no_two_stories_one() -> None:
    alert = make("", headline="Okeland line sells port of Varnholm for 40 mln", hours=-1)
    one = make("Okeland sold its port of Varnholm for 40 mln crowns, its owners said after a meeting on the hill.",
               headline="Okeland line sells port of Varnholm for 40 mln", hours=0)  # fmt: skip
    two = make("A line of protest formed at noon before the gates; the port of Varnholm and its 40 mln price came up.",
               headline="Okeland line sells port of Varnholm for 40 mln", hours=1)  # fmt: skip

    compare(alert, one, two)

    assert group_of(one) != group_of(two) or group_of(one) is None
    assert group_of(alert) is not None


def test_comparing_again_changes_nothing() -> None:
    items = make(), make(hours=3)
    compare(*items)
    before = list(StoryMember.objects.order_by("pk").values_list("pk", "group"))

    compare_all()
    compare_waiting()

    assert list(StoryMember.objects.order_by("pk").values_list("pk", "group")) == before
    assert StoryKey.objects.filter(article=items[0]).count() == 12


def test_what_a_person_set_apart_stays_apart() -> None:
    one, other = make(), make(hours=3)
    compare(one, other)
    StoryMember.objects.filter(article=other).update(group=None, fixed=True)

    compare(one, other)

    assert group_of(other) is None


def test_what_a_person_had_a_say_in_is_not_merged() -> None:
    one, other = make(), make(hours=3)
    compare(one)
    compare(other)
    groups = [StoryGroup.objects.create(), StoryGroup.objects.create()]
    StoryMember.objects.filter(article=one).update(group=groups[0], fixed=True)
    StoryMember.objects.filter(article=other).update(group=groups[1])

    compare(make(hours=4))

    assert (group_of(one), group_of(other)) == (groups[0].pk, groups[1].pk)


def test_a_new_version_joins_what_a_person_joined() -> None:
    one, other = make(), other_story()
    compare(one, other)
    group = StoryGroup.objects.create()
    StoryMember.objects.update(group=group, fixed=True)

    newer = make(hours=2)
    compare(newer)

    assert group_of(newer) == group.pk


def test_only_items_that_wait_are_compared() -> None:
    assert compare_items([make().pk]) == 0


def test_items_that_never_were_compared_are_found() -> None:
    compare(make())
    new = make(hours=2)

    assert compare_missing() == 1
    assert list(Uncompared.objects.values_list("article", flat=True)) == [new.pk]
    assert compare_waiting() == 1
    assert not Uncompared.objects.exists()
