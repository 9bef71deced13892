"""One change of many stories: what a person said stays, one batch, one undo."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.models import User
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from articles import desk
from articles.models import Act, Article, Batch, Change, Credit, Notice, Place, Waiting
from tests.factories import make_article, make_organisation, make_person, make_place, make_source

pytestmark = pytest.mark.django_db


def do(edit: desk.ListEdit, stories: list[Article], *, by: Any = None) -> Batch:
    batch = desk.begin_list_edit(edit, [story.pk for story in stories], "some stories", by=by)
    return desk.go_on_with(batch.pk, by=by, seconds=60)


def places(story: Article) -> dict[str, str]:
    return dict(story.place_mentions.values_list("place__slug", "standing"))


def test_a_place_is_added_where_it_is_missing_and_nobody_has_removed_it() -> None:
    has, removed, lacks = (make_article(f"Story {number}") for number in range(3))
    iraq = make_place("Iraq")
    for story in (has, removed):
        story.place_mentions.create(place=iraq, origin="text")
    removed.place_mentions.update(standing="removed")
    edit = desk.ListEdit("places", "add", iraq)
    assert desk.would_change(edit, [has.pk, removed.pk, lacks.pk]) == [lacks.pk]

    batch = do(edit, [has, removed, lacks])

    assert [places(story) for story in (has, removed, lacks)] == [
        {"iraq": "read"}, {"iraq": "removed"}, {"iraq": "set"},
    ]  # fmt: skip
    assert (batch.stories, Act.objects.filter(batch=batch).count()) == (1, 1)
    desk.undo(batch.pk, by=None)
    assert places(lacks) == {}


@pytest.mark.parametrize(
    ("deed", "after"),
    [
        ("remove", {"iraq": "removed", "syria": "read"}),
        ("replace", {"iraq": "removed", "syria": "read", "basra": "set"}),
        ("set", {"iraq": "removed", "syria": "removed", "basra": "set"}),
    ],
)
def test_links_that_the_machine_read_are_removed_and_replaced(deed: str, after: dict[str, str]) -> None:
    read, said = make_article(places=["Iraq", "Syria"]), make_article(places=["Iraq"])
    said.place_mentions.update(standing="set")
    iraq, basra = make_place("Iraq"), make_place("Basra")
    edit = desk.ListEdit("places", deed, iraq if deed == "remove" else basra, iraq if deed == "replace" else None)

    batch = do(edit, [read, said])

    assert places(read) == after
    assert places(said)["iraq"] == "set"
    desk.undo(batch.pk, by=None)
    assert places(read) == {"iraq": "read", "syria": "read"}
    assert places(said) == {"iraq": "set"}


def test_organisations_datelines_and_credits_are_changed_alike() -> None:
    story = make_article()
    body, town, person = make_organisation("Guard"), make_place("Erbil"), make_person("Jo Poe")
    for edit in (
        desk.ListEdit("organisations", "add", body),
        desk.ListEdit("datelines", "set", town),
        desk.ListEdit("people", "add", person, role="editing"),
    ):
        do(edit, [story])

    assert story.organisation_mentions.get().organisation == body
    assert story.dateline_places.get().place == town
    assert Credit.objects.get().role == "editing"
    assert Waiting.objects.filter(article=story).exists()


def test_a_source_is_set_for_good_but_not_where_a_person_has_set_it() -> None:
    read, said = make_article(source="Tide"), make_article(source="Tide")
    Article.objects.filter(pk=said.pk).update(corrected=["source"])
    other = make_source("Harbour News")

    batch = do(desk.ListEdit("source", "set", other), [read, said])

    read.refresh_from_db()
    said.refresh_from_db()
    assert (read.source, read.corrected) == (other, ["source"])
    assert said.source == make_source("Tide")
    desk.undo(batch.pk, by=None)
    read.refresh_from_db()
    assert (read.source, read.corrected, read.suggested) == (make_source("Tide"), [], {})


def test_only_one_source_is_replaced() -> None:
    one, another = make_article(source="Tide"), make_article(source="Wave")

    do(desk.ListEdit("source", "replace", None, make_source("Tide")), [one, another])

    assert [Article.objects.get(pk=story.pk).source for story in (one, another)] == [None, make_source("Wave")]


def test_what_is_taken_from_readers_comes_back_unless_a_notice_came_meanwhile() -> None:
    free, killed = make_article(), make_article()
    batch = do(desk.ListEdit("status", "set", "withheld"), [free, killed])
    free.refresh_from_db()
    assert (free.status, free.corrected) == ("withheld", ["status"])
    assert free.last_public is not None
    Notice.objects.create(article=killed, kind=Notice.Hold.KILL, reason="KILL", delivery=None)

    desk.undo(batch.pk, by=None)

    assert [Article.objects.get(pk=story.pk).status for story in (free, killed)] == ["usable", "withheld"]


def test_a_field_that_somebody_changed_since_stays_when_the_batch_is_undone() -> None:
    story = make_article(source="Tide")
    batch = do(desk.ListEdit("source", "set", make_source("Wave")), [story])
    desk.correct(story.pk, {"source": make_source("Harbour News")}, by=None)

    desk.undo(batch.pk, by=None)

    story.refresh_from_db()
    assert (story.source, story.corrected) == (make_source("Harbour News"), ["source"])


def test_a_long_list_is_changed_in_steps_that_are_one_batch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("articles.desk.editing.list_edits.STEP", 2)
    stories = [make_article(f"Story {number}") for number in range(5)]
    jane = User.objects.create_user("jane")
    batch = desk.begin_list_edit(
        desk.ListEdit("places", "add", make_place("Iraq")), [story.pk for story in stories], "five", by=jane
    )

    left = [len(desk.go_on_with(batch.pk, by=jane, seconds=0).ledger["todo"]) for _ in range(3)]

    assert left == [3, 1, 0]
    assert Act.objects.filter(batch=batch, by=jane).count() == 5
    assert set(Change.objects.values_list("article_id", flat=True)) >= {story.pk for story in stories}
    desk.undo(batch.pk, by=jane)
    assert [places(story) for story in stories] == [{}] * 5


def test_what_was_undone_halfway_does_not_go_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("articles.desk.editing.list_edits.STEP", 1)
    stories = [make_article("One"), make_article("Two")]
    batch = desk.begin_list_edit(
        desk.ListEdit("places", "add", make_place("Iraq")), [story.pk for story in stories], "two", by=None
    )
    desk.go_on_with(batch.pk, by=None, seconds=0)
    desk.undo(batch.pk, by=None)

    with pytest.raises(ValueError, match="has been undone"):
        desk.go_on_with(batch.pk, by=None, seconds=0)

    assert [places(story) for story in stories] == [{}, {}]


def test_a_thousand_stories_take_as_many_queries_as_forty(django_assert_max_num_queries: Any) -> None:
    stories = [make_article(f"Story {number}", places=["Iraq"]) for number in range(40)]
    edit = desk.ListEdit("places", "replace", make_place("Basra"), make_place("Iraq"))

    with django_assert_max_num_queries(40):
        do(edit, stories)


def linked(standings: dict[Place, str]) -> Article:
    """A story with links of these standings."""
    story = make_article()
    for place, standing in standings.items():
        if standing:
            story.place_mentions.create(place=place, origin="text", standing=standing)
    return story


STANDINGS = st.sampled_from(["", "read", "set", "removed"])


class Undoing(TestCase):
    """Whatever stood before, undoing gives it back, and no word of a person is lost on the way."""

    @settings(deadline=None, max_examples=15)
    @given(
        before=st.lists(st.tuples(STANDINGS, STANDINGS), min_size=1, max_size=3),
        deed=st.sampled_from(["add", "remove", "replace", "set"]),
    )
    def test_undoing_gives_back_what_stood_before(self, before: list[tuple[str, str]], deed: str) -> None:
        iraq, basra = make_place("Iraq"), make_place("Basra")
        stories = [linked(dict(zip((iraq, basra), standings, strict=True))) for standings in before]
        stood = [places(story) for story in stories]

        batch = do(desk.ListEdit("places", deed, basra, iraq if deed == "replace" else None), stories)

        for story, was in zip(stories, stood, strict=True):
            now = places(story)
            assert all(now[place] == "set" for place, standing in was.items() if standing == "set")
        desk.undo(batch.pk, by=None)
        assert [places(story) for story in stories] == stood
