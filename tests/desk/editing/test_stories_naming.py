"""The stories that name what an editor has just given a name: found by index and database alike, filed, and undone."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from django.conf import settings
from django.utils import timezone
from pytest_django import Settings

from articles import desk, search
from articles.models import Article, Organisation, OrganisationMention, Place
from tests.factories import make_article, make_organisation, make_place

pytestmark = pytest.mark.django_db


@pytest.fixture(params=["index", "database"])
def indexed(request: pytest.FixtureRequest, settings: Settings, tmp_path: Path) -> None:
    """With the search index, and without."""
    settings.NEWSROOM_INDEX = tmp_path / "index"
    if request.param == "index":
        search.rebuild_index()


def found(entity: Organisation | Place, *names: str, hidden: bool = False) -> desk.StoriesNaming:
    if Path(settings.NEWSROOM_INDEX).exists():
        search.rebuild_index()
    return desk.stories_naming(entity, names or desk.names_of(entity), hidden=hidden)


def keys(naming: desk.StoriesNaming) -> list[int]:
    return [story.key for story in naming.stories]


@pytest.mark.usefixtures("indexed")
def test_stories_are_found_by_each_name_newest_first_with_the_passage() -> None:
    first = make_article("Tea", body="On Monday the Tea Board met.")
    second = make_article("TEA BOARD TO MEET", body="They will.")
    third = make_article("Tea", body="The چای board met.")
    for text in ("The tea board met.", "Tea is on board.", "The Tea Boards met."):
        make_article("Other", body=text)

    naming = found(make_organisation("Tea Board", aliases=["چای"]))

    assert keys(naming) == [first.pk, second.pk, third.pk]
    assert [story.passage for story in naming.stories] == [
        ("On Monday the ", "Tea Board", " met."),
        ("", "TEA BOARD", " TO MEET"),
        ("The ", "چای", " board met."),
    ]


@pytest.mark.usefixtures("indexed")
def test_what_is_filed_or_was_removed_by_a_person_is_left_alone() -> None:
    board = make_organisation("Tea Board")
    make_article("Filed", body="The Tea Board met.", organisations=[board])
    removed = make_article("Removed", body="The Tea Board met.", organisations=[board])
    OrganisationMention.objects.filter(article=removed).update(standing="removed")
    free = make_article("Free", body="The Tea Board met.")

    naming = found(board)

    assert (keys(naming), naming.filed) == ([free.pk], 2)


@pytest.mark.usefixtures("indexed")
def test_a_name_inside_the_name_of_another_does_not_count_unless_that_was_said_to_be_wrong() -> None:
    text = "The Tea Board of Kenya met."
    stories = [make_article(f"Story {number}", body=text, organisations=["Tea Board of Kenya"]) for number in range(2)]
    OrganisationMention.objects.update(spans=[[4, 22]])
    OrganisationMention.objects.filter(article=stories[1]).update(standing="removed")
    both = make_article("Both", body=f"{text} The Tea Board too.", organisations=["Tea Board of Kenya"])
    OrganisationMention.objects.filter(article=both).update(spans=[[4, 22]])

    naming = found(make_organisation("Tea Board"))

    assert (keys(naming), naming.within) == ([stories[1].pk, both.pk], 1)
    assert naming.stories[1].passage[0].endswith("met. The ")


@pytest.mark.usefixtures("indexed")
def test_hidden_stories_are_found_only_for_those_who_may_see_them() -> None:
    shown = make_article("Shown", body="The Tea Board met.")
    withheld = make_article("Withheld", body="The Tea Board met.", status="withheld")
    later = make_article("Later", body="The Tea Board met.", embargo=timezone.now() + dt.timedelta(days=1))
    board = make_organisation("Tea Board")

    assert keys(found(board)) == [shown.pk]
    assert keys(found(board, hidden=True)) == [shown.pk, withheld.pk, later.pk]


@pytest.mark.parametrize("name", ['Tea "Board" (Ltd)', "A+B", "«Çay» 100%", "O'Tea_s"])
@pytest.mark.usefixtures("indexed")
def test_names_are_looked_for_as_they_are_spelled(name: str) -> None:
    story = make_article("Story", body=f"At {name}, they met.")
    make_article("Other", body="At Tea Xs, A B and AAB met.")

    assert keys(found(make_organisation("Another", aliases=[name]), name)) == [story.pk]


@pytest.mark.usefixtures("indexed")
def test_they_are_filed_as_one_batch_and_undone() -> None:
    stories = [make_article(f"Story {number}", body="Tea in Bor.") for number in range(3)]
    bor = make_place("Bor")

    batch = desk.file_named(bor, keys(found(bor)), by=None)
    batch = desk.go_on_with(batch.pk, by=None, seconds=60)

    assert (batch.stories, Article.objects.filter(place_mentions__place=bor).count()) == (3, len(stories))
    assert found(bor).filed == 3
    desk.undo(batch.pk, by=None)
    assert len(found(bor).stories) == 3


def test_without_names_nothing_is_looked_for() -> None:
    make_article("Story", body="Tea.")

    assert desk.stories_naming(make_place("Bor"), [], hidden=True) == desk.StoriesNaming()
