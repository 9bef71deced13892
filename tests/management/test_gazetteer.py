"""The command that builds the gazetteer, and what opening it says when it is not there."""

from __future__ import annotations

import io
import shutil
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.core.management import CommandError, call_command
from pytest_django import Settings

from articles.gazetteer.build import gazetteer_file
from articles.gazetteer.build.gazetteer_entry import GazetteerEntry
from articles.gazetteer.opening_file import open_gazetteer
from articles.management.commands import gazetteer as gazetteer_command
from articles.reading.draft import PlaceKind


def run(**options: object) -> str:
    written = io.StringIO()
    call_command("gazetteer", stdout=written, **options)
    return written.getvalue()


def test_a_current_gazetteer_is_left_as_it_is(settings: Settings, tmp_path: Path) -> None:
    copy = Path(shutil.copy(settings.NEWSROOM_GAZETTEER, tmp_path / "gazetteer.sqlite3"))
    settings.NEWSROOM_GAZETTEER = copy
    before = copy.stat()

    said = run()

    assert said == ""
    assert (copy.stat().st_ino, copy.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_a_missing_or_foreign_file_is_built_anew(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "gazetteer.sqlite3"
    settings.NEWSROOM_GAZETTEER = path
    built: list[Path] = []
    monkeypatch.setattr(gazetteer_command, "build_gazetteer", lambda path: built.append(path) or 3)

    missing = run()
    path.write_text("this is no database")
    foreign = run()

    assert built == [path, path]
    assert "3 places" in missing and "3 places" in foreign


@pytest.mark.parametrize("option", ["--rebuild", "--anew"])
def test_a_current_gazetteer_is_rebuilt_when_asked(
    option: str, settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.NEWSROOM_GAZETTEER = Path(shutil.copy(settings.NEWSROOM_GAZETTEER, tmp_path / "gazetteer.sqlite3"))
    built: list[Path] = []
    monkeypatch.setattr(gazetteer_command, "build_gazetteer", lambda path: built.append(path) or 3)

    call_command("gazetteer", option, stdout=io.StringIO())

    assert built == [settings.NEWSROOM_GAZETTEER]


def test_a_place_where_nothing_can_be_written_is_named(settings: Settings, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    settings.NEWSROOM_GAZETTEER = tmp_path / "file" / "gazetteer.sqlite3"

    with pytest.raises(CommandError, match="gazetteer.sqlite3: the gazetteer cannot be written"):
        run(rebuild=True)


def test_a_missing_gazetteer_says_which_command_builds_it(settings: Settings, tmp_path: Path) -> None:
    settings.NEWSROOM_GAZETTEER = tmp_path / "none.sqlite3"

    with pytest.raises(ImproperlyConfigured, match=r"none\.sqlite3 is missing: run “python manage\.py gazetteer”"):
        open_gazetteer()


def test_a_damaged_gazetteer_says_which_command_builds_it(settings: Settings, tmp_path: Path) -> None:
    settings.NEWSROOM_GAZETTEER = tmp_path / "damaged.sqlite3"
    settings.NEWSROOM_GAZETTEER.write_bytes(b"nothing of the kind" * 100)

    with pytest.raises(ImproperlyConfigured, match=r"gazetteer --rebuild"):
        open_gazetteer()


def test_a_gazetteer_built_anew_is_opened_anew(settings: Settings, tmp_path: Path) -> None:
    settings.NEWSROOM_GAZETTEER = path = tmp_path / "small.sqlite3"
    gazetteer_file.write_gazetteer(path, {1: _country(1, "Ruritania")}, "one")
    first = open_gazetteer()
    same = open_gazetteer()

    gazetteer_file.write_gazetteer(path, {2: _country(2, "Graustark")}, "two")
    second = open_gazetteer()

    assert first is same
    assert second.candidates("Graustark") and not second.candidates("Ruritania")
    assert gazetteer_file.stamp_of(path) == "two"


def test_a_build_that_fails_leaves_the_old_file_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "small.sqlite3"
    gazetteer_file.write_gazetteer(path, {1: _country(1, "Ruritania")}, "one")

    def fail(*_: object) -> None:
        raise OSError("no space left")

    monkeypatch.setattr(gazetteer_file.os, "replace", fail)
    with pytest.raises(OSError, match="no space"):
        gazetteer_file.write_gazetteer(path, {2: _country(2, "Graustark")}, "two")

    assert gazetteer_file.stamp_of(path) == "one"
    assert [one.name for one in tmp_path.iterdir()] == ["small.sqlite3"]


def _country(number: int, name: str) -> GazetteerEntry:
    return GazetteerEntry(number, [name], PlaceKind.COUNTRY, "RU", 50.0, 20.0, 1_000_000, slug=name.lower())
