"""What a person says is one story: joined, set apart, undone; it stands against every later run."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import User
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from articles import desk
from articles.background import compare_all, compare_missing, compare_waiting
from articles.models import Article, EarlierText, StoryMember
from articles.store import mark_for_comparison
from tests.factories import make_article
from tests.store.test_same_story import compare, group_of, make, other_story

pytestmark = pytest.mark.django_db


def groups() -> dict[int, tuple[int | None, bool]]:
    return {row.pk: (row.group_id, row.fixed) for row in StoryMember.objects.all()}


def editor() -> User:
    return User.objects.get_or_create(username="editor")[0]


def test_items_are_joined_with_all_that_is_of_a_story_with_them() -> None:
    one, two, other = make(), make(hours=2), other_story()
    compare(one, two, other)

    desk.join_items([one.pk, other.pk], by=editor())

    assert group_of(one) == group_of(two) == group_of(other) is not None
    assert {key for key, (_, fixed) in groups().items() if fixed} == {one.pk, other.pk}


def test_an_item_is_set_apart_and_stays_so() -> None:
    one, two, three = make(), make(hours=2), make(hours=4)
    compare(one, two, three)

    desk.set_apart([two.pk], by=editor())
    compare_all()
    compare_waiting()

    assert group_of(two) is None
    assert group_of(one) == group_of(three) is not None


def test_several_that_are_set_apart_are_a_story_of_their_own() -> None:
    items = [make(hours=number) for number in range(4)]
    compare(*items)

    desk.set_apart([items[0].pk, items[1].pk], by=editor())

    assert group_of(items[0]) == group_of(items[1]) != group_of(items[2]) == group_of(items[3])


@pytest.mark.parametrize("act", ["join", "apart"])
def test_what_was_said_is_undone(act: str) -> None:
    one, two, other = make(), make(hours=2), other_story()
    compare(one, two, other)
    before = groups()

    batch = desk.join_items([one.pk, other.pk], by=editor()) if act == "join" else desk.set_apart([two.pk], by=editor())
    assert groups() != before
    desk.undo(batch.pk, by=None)

    assert groups() == before


def test_items_that_were_never_compared_are_joined_too() -> None:
    one, other = make_article("Tea rises"), make_article("Tea falls")

    desk.join_items([one.pk, other.pk], by=editor())
    compare_missing()
    compare_waiting()

    assert group_of(one) == group_of(other) is not None


def test_what_cannot_be_said_is_told() -> None:
    one, other = make(), other_story()
    compare(one, other)

    with pytest.raises(ValueError, match="two stories or more"):
        desk.join_items([one.pk, one.pk], by=editor())
    with pytest.raises(ValueError, match="put together"):
        desk.set_apart([one.pk, other.pk], by=editor())


def test_a_version_is_withdrawn_and_shown_again() -> None:
    """W51"""
    earlier = EarlierText.objects.create(article=make(), headline="Port shut", body="The port is shut.")

    batch = desk.withdraw_version(earlier.pk, by=editor())
    assert not EarlierText.objects.public().exists()
    desk.undo(batch.pk, by=None)
    assert EarlierText.objects.public().exists()


ACTS = st.lists(
    st.tuples(
        st.sampled_from(["join", "apart", "compare", "deliver"]), st.lists(st.integers(0, 3), min_size=1, max_size=3)
    ),
    max_size=8,
)


class WhateverTheOrder(TestCase):
    @settings(max_examples=25, deadline=None)
    @given(ACTS)
    def test_a_persons_last_word_stands(self, acts: list[tuple[str, list[int]]]) -> None:
        items = [make(hours=number) for number in range(4)]
        compare(*items)
        said: dict[int, int | None] = {}
        for act, chosen in acts:
            keys = [items[number].pk for number in dict.fromkeys(chosen)]
            try:
                if act in ("join", "apart"):
                    (desk.join_items if act == "join" else desk.set_apart)(keys, by=editor())
                    said |= {row.pk: row.group_id for row in StoryMember.objects.filter(fixed=True)}
                else:
                    self._run(act, keys)
            except ValueError:
                continue
        assert {row.pk: row.group_id for row in StoryMember.objects.filter(fixed=True)} == said

    def _run(self, act: str, keys: list[int]) -> None:
        if act == "deliver":
            Article.objects.filter(pk__in=keys).update(body="The port of Varnholm reopened its northern basin at last.")
        mark_for_comparison(keys)
        compare_waiting()
