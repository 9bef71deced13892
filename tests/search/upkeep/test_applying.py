"""Changes reach the index: after the commit, by whoever holds the writer, each at least once and none lost."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.db import transaction
from django.http import QueryDict
from django.utils import timezone

from articles import search
from articles.listing import make_listing
from articles.models import Article, Change
from articles.query.question import Question
from articles.search import asking, generations, log
from articles.search.generations import current_generation, held
from articles.search.log import Position
from articles.search.upkeep import applying
from tests.factories import make_article, make_place

pytestmark = pytest.mark.django_db(transaction=True)


def headlines(query: str = "") -> list[str]:
    listing = make_listing(QueryDict(query))
    assert listing.searchable
    return [article.headline for article in listing.articles]


def keys() -> list[int]:
    """What the index has, without bringing it up to date first."""
    generation = current_generation()
    assert generation is not None
    return sorted(asking.keys(generation.view().searcher, Question()))


def test_a_story_is_found_once_its_transaction_has_committed(index: Path) -> None:
    with transaction.atomic():
        article = make_article("Bridges stay closed")
        search.note_changes([article.pk])
        inside = keys()

    assert inside == []
    assert keys() == [article.pk]
    assert headlines("q=bridges") == ["Bridges stay closed"]


def test_what_is_rolled_back_is_neither_noted_nor_found(index: Path) -> None:
    with pytest.raises(RuntimeError), transaction.atomic():
        search.note_changes([make_article().pk])
        raise RuntimeError

    search.apply_changes()

    assert not Change.objects.exists()
    assert keys() == []


def test_a_change_replaces_what_the_index_had_and_a_removal_takes_it_out(index: Path) -> None:
    article = make_article("Zeppelins land")
    search.note_changes([article.pk])

    Article.objects.filter(pk=article.pk).update(headline="Roads are open")
    search.note_changes([article.pk])
    changed = (headlines("q=zeppelins"), headlines("q=roads"))
    Article.objects.all().delete()
    search.note_changes([article.pk])

    assert changed == ([], ["Roads are open"])
    assert keys() == []


def test_applying_the_same_changes_again_changes_nothing(index: Path) -> None:
    article = make_article()
    search.note_changes([article.pk, article.pk])
    generation = current_generation()
    assert generation is not None

    log.write_position(generation.folder, Position())
    search.apply_changes()

    assert keys() == [article.pk]


def test_who_finds_the_writer_taken_leaves_the_change_to_the_holder(index: Path) -> None:
    with held(applying.WRITER, wait=False) as ours:
        search.note_changes([make_article().pk])
        meanwhile = keys()
        behind = search.staleness()

    assert ours
    assert meanwhile == []
    assert behind > 0
    search.apply_changes()
    assert len(keys()) == 1
    assert search.staleness() == 0


def test_readers_see_what_others_noted_and_did_not_apply(index: Path) -> None:
    search.note_changes([make_article("Bridges stay closed").pk], apply=False)

    assert headlines() == ["Bridges stay closed"]


def test_readers_look_after_the_log_once_a_second(index: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    now = 100.0
    monkeypatch.setattr("articles.search.answering.time.monotonic", lambda: now)
    search.note_changes([make_article("First").pk], apply=False)
    first = headlines()
    search.note_changes([make_article("Second").pk], apply=False)

    at_once = headlines()
    now += 1.5
    later = headlines()

    assert (first, at_once, later) == (["First"], ["First"], ["First", "Second"])


def test_a_long_log_is_drained_in_batches_with_as_many_questions_each(
    index: Path, monkeypatch: pytest.MonkeyPatch, django_assert_max_num_queries: Any
) -> None:
    monkeypatch.setattr(applying, "BATCH", 10)
    for number in range(10):
        make_article(f"Story {number}", places=["Erbil", "Mosul"], organisations=["United Nations"], byline=["Ann Poe"])
    search.note_changes(Article.objects.values_list("pk", flat=True), apply=False)
    with django_assert_max_num_queries(20) as one_batch:
        search.apply_changes()

    search.note_changes([*Article.objects.values_list("pk", flat=True)] * 2, apply=False)
    search.note_changes([*Article.objects.values_list("pk", flat=True)], apply=False)
    with django_assert_max_num_queries(2 * len(one_batch)):
        search.apply_changes()

    assert len(keys()) == 10


def test_an_index_that_cannot_be_written_fails_no_change(
    index: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def full(*args: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(applying, "reindex_stories", full)

    search.note_changes([make_article().pk])

    assert "cannot be written" in caplog.text
    monkeypatch.undo()
    search.apply_changes()
    assert len(keys()) == 1


def test_moving_a_place_moves_the_stories_that_name_it(index: Path) -> None:
    iraq, syria = make_place("Iraq"), make_place("Syria")
    town = make_place("Town", parent=iraq)
    article = make_article("From town", places=[town])
    search.note_changes([article.pk, make_article("From elsewhere", places=[iraq]).pk])

    town.path = f"{syria.path}{town.pk}/"
    town.save()
    search.note_changes([article.pk])

    assert headlines("place=syria") == ["From town"]
    assert headlines("place=iraq") == ["From elsewhere"]


def test_the_log_keeps_a_day_of_what_was_applied_and_always_its_newest(index: Path) -> None:
    long_ago = timezone.now() - 2 * log.KEPT
    first, second = make_article(), make_article()
    search.note_changes([first.pk, second.pk], apply=False)
    Change.objects.update(at=long_ago)

    search.apply_changes()

    assert list(Change.objects.values_list("article_id", flat=True)) == [second.pk]
    assert search.is_ready()


def test_an_index_that_is_ahead_of_the_database_belongs_to_another(index: Path) -> None:
    search.note_changes([make_article().pk])

    Change.objects.all().delete()

    assert not search.is_ready()
    assert not make_listing(QueryDict()).searchable


def test_an_index_that_has_slept_while_the_log_was_pruned_is_not_used(index: Path) -> None:
    search.note_changes([make_article().pk])
    generation = current_generation()
    assert generation is not None
    position = log.read_position(generation.folder)
    Change.objects.create(article_id=1)
    Change.objects.create(article_id=1)
    Change.objects.exclude(id=log.newest()).delete()
    _age(generation.folder / log.POSITION, 2 * log.KEPT.total_seconds())

    assert log.oldest() > position.applied + 1
    assert not search.is_ready()


def _age(file: Path, seconds: float) -> None:
    told = file.stat()
    os.utime(file, (told.st_atime - seconds, told.st_mtime - seconds))


def test_bits_that_make_the_index_stop_short_leave_the_answer_to_the_database(
    index: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class PanicException(BaseException):
        """As the index's own, which is nowhere to be imported from."""

    def panic(*args: object, **kwargs: object) -> None:
        raise PanicException("index out of bounds")

    search.note_changes([make_article("Bridges stay closed").pk])
    monkeypatch.setattr(asking, "page", panic)

    listing = make_listing(QueryDict())

    assert [article.headline for article in listing.articles] == ["Bridges stay closed"]
    assert not listing.searchable


def test_who_interrupts_is_not_taken_for_damage(index: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*args: object, **kwargs: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(asking, "page", interrupt)

    with pytest.raises(KeyboardInterrupt):
        make_listing(QueryDict())


def empty_the_folder(folder: Path) -> None:
    for file in folder.iterdir():
        file.unlink()


def empty_the_segments(folder: Path) -> None:
    for file in [*folder.glob("*.term"), *folder.glob("*.idx")]:
        file.write_bytes(b"")


def name_another_version(folder: Path) -> None:
    (folder.parent / "current.json").write_text(json.dumps({"generation": folder.name, "version": "0 UTC"}))


#: What makes the index unusable, each by what it does to the folder of the current generation.
DAMAGES: dict[str, Callable[[Path], object]] = {
    "pointer": lambda folder: (folder.parent / "current.json").write_text("{"),
    "position": lambda folder: (folder / log.POSITION).unlink(),
    "meta": lambda folder: (folder / "meta.json").write_text("nothing"),
    "version": name_another_version,
    "gone": empty_the_folder,
    "segment": empty_the_segments,
}


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_without_a_usable_index_the_database_answers(index: Path, damage: Callable[[Path], object]) -> None:
    search.note_changes([make_article("Bridges stay closed").pk])
    generation = current_generation()
    assert generation is not None
    assert generation.folder.parent == index
    damage(generation.folder)
    generations._OPEN.clear()

    listing = make_listing(QueryDict("place="))

    assert [article.headline for article in listing.articles] == ["Bridges stay closed"]
    assert not listing.searchable
