"""The system checks, each test named after the id that it proves."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.core.checks import run_checks
from pytest_django import Settings

from articles import checks


def found(id: str) -> list[str]:
    return [message.msg for message in run_checks(include_deployment_checks=True) if message.id == id]


@pytest.fixture
def blocked(tmp_path: Path) -> Path:
    """A path that cannot become a folder, not even for root."""
    (tmp_path / "file").touch()
    return tmp_path / "file" / "folder"


def test_articles_e001_names_the_folder_that_cannot_be_written_to(settings: Settings, blocked: Path) -> None:
    settings.VAR = blocked

    assert str(blocked) in found("articles.E001")[0]


def test_articles_e002_names_the_folder_of_an_index_that_cannot_be_written_to(
    settings: Settings, blocked: Path
) -> None:
    settings.NEWSROOM_INDEX = blocked

    assert str(blocked) in found("articles.E002")[0]


def test_articles_w003_warns_of_sqlite_on_a_network_file_system(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(f"/dev/disk / ext4 rw 0 0\nserver:/export {tmp_path} nfs4 rw 0 0\nproc /proc proc rw 0 0\n")
    monkeypatch.setattr(checks, "MOUNTS", mounts)
    database = {"ENGINE": "django.db.backends.sqlite3", "NAME": str(tmp_path / "newsroom.sqlite3")}
    monkeypatch.setitem(settings.DATABASES, "default", {**settings.DATABASES["default"], **database})

    assert "nfs4" in checks.database_is_near(None)[0].msg


def test_articles_w004_names_the_gazetteer_that_is_missing(settings: Settings, tmp_path: Path) -> None:
    settings.NEWSROOM_GAZETTEER = tmp_path / "gazetteer.sqlite3"

    assert str(tmp_path) in found("articles.W004")[0]


def test_articles_w005_names_the_model_that_is_not_installed(settings: Settings) -> None:
    settings.NEWSROOM_MODEL = "en_core_web_huge"

    assert "en_core_web_huge" in found("articles.W005")[0]


def test_where_everything_stands_nothing_is_said(settings: Settings, tmp_path: Path) -> None:
    settings.NEWSROOM_GAZETTEER = tmp_path / "gazetteer.sqlite3"
    settings.NEWSROOM_GAZETTEER.write_bytes(b"SQLite")

    assert not [name for number in "123456789" for kind in "EW" for name in found(f"articles.{kind}00{number}")]
