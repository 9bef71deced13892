"""How items relate."""

from __future__ import annotations

from articles.stories import Relation


def test_two_stories_of_an_event_are_not_one() -> None:
    assert {relation for relation in Relation if not relation.joins} == {Relation.SAME_EVENT, Relation.NONE}
