"""Building anew: beside the index in use, with what changes meanwhile, and whatever was left behind."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.http import QueryDict
from pytest_django import Settings

from articles import search
from articles.listing import make_listing
from articles.models import Article
from articles.search.generations import Generation, current_generation, held
from articles.search.upkeep import rebuilding
from tests.factories import make_article

pytestmark = pytest.mark.django_db(transaction=True)


def headlines() -> list[str]:
    listing = make_listing(QueryDict())
    assert listing.searchable
    return sorted(article.headline for article in listing.articles)


def folders(index: Path) -> list[Path]:
    return [path for path in index.iterdir() if path.is_dir()]


def test_readers_have_the_old_index_until_the_new_one_is_whole(index: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make_article("First")
    search.rebuild_index()
    monkeypatch.setattr(rebuilding, "CHUNK", 1)
    make_article("Second")
    seen: list[list[str]] = []

    search.rebuild_index(lambda added: seen.append(headlines()))

    assert seen == [["First"], ["First"]]
    assert headlines() == ["First", "Second"]


def test_what_changes_while_it_is_built_is_in_it(index: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rebuilding, "CHUNK", 1)
    changed, gone, _ = make_article("Before"), make_article("Gone"), make_article("Last")

    def meanwhile(added: int) -> None:
        if Article.objects.filter(headline="Before").exists():
            Article.objects.filter(pk=changed.pk).update(headline="After")
            Article.objects.filter(pk=gone.pk).delete()
            search.note_changes([changed.pk, gone.pk, make_article("New").pk])

    search.rebuild_index(meanwhile)

    assert headlines() == ["After", "Last", "New"]


def test_what_is_noted_while_it_is_put_in_use_is_applied_by_who_holds_the_writer(
    index: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_in_use = rebuilding.put_in_use

    def meanwhile(generation: Generation) -> None:
        search.note_changes([make_article("New").pk])  # finds the writer taken, and leaves it to who has it
        put_in_use(generation)

    monkeypatch.setattr(rebuilding, "put_in_use", meanwhile)
    search.rebuild_index()

    assert search.staleness() == 0
    assert headlines() == ["New"]


def test_a_new_index_takes_the_place_of_all_others(index: Path) -> None:
    (index / ("0" * 32)).mkdir()  # as an interrupted rebuild leaves it
    before = current_generation()

    search.rebuild_index()

    after = current_generation()
    assert before is not None and after is not None
    assert before.folder != after.folder
    assert folders(index) == [after.folder]


def test_what_else_lies_in_the_folder_is_left_alone(index: Path) -> None:
    (index / "photographs").mkdir()

    search.rebuild_index()

    assert (index / "photographs").is_dir()


def test_one_that_fails_leaves_the_old_index_in_use(index: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make_article("First")
    search.rebuild_index()
    before = current_generation()

    def stop(added: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        search.rebuild_index(stop)

    after = current_generation()
    assert before is not None and after is not None
    assert before.folder == after.folder
    assert folders(index) == [after.folder]
    assert headlines() == ["First"]


def test_the_command_says_what_it_did(settings: Settings, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    settings.NEWSROOM_INDEX = tmp_path / "deep" / "index"
    make_article()

    call_command("reindex")

    assert "Indexed 1 stories in" in capsys.readouterr().out
    assert search.is_ready()


def test_the_command_names_the_folder_that_cannot_be_written(settings: Settings, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    settings.NEWSROOM_INDEX = tmp_path / "file" / "index"

    with pytest.raises(CommandError, match="cannot be written to"):
        call_command("reindex")


def test_an_index_of_another_zone_is_built_anew(index: Path, settings: Settings) -> None:
    settings.TIME_ZONE = "Asia/Baghdad"

    ready = search.is_ready()
    search.rebuild_index()

    assert not ready
    assert search.is_ready()


def test_the_swap_waits_for_whoever_writes(index: Path) -> None:
    with held("writer", wait=False) as ours, held("writer", wait=False) as theirs:
        assert ours
        assert not theirs
