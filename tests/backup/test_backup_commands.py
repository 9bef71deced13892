"""A newsroom saved while it is written to, and restored elsewhere: on its kind of database and on the other."""

from __future__ import annotations

import json
import sqlite3
import tarfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from articles.backup import BadBackup, read_manifest, row_copying
from articles.backup.archive import extract, write_archive
from tests.newsroom_process import Newsroom, newsroom

STORY = (
    "Bridges stay closed\n\nERBIL, March {day}, 2019 (Harbour News) - The bridges stay closed.\n\nEditing by Tom Ash\n"
)
#: Writes one story after another until it is ended, and says so of the first.
WRITER = """
from articles.models import Article, Delivery
for number in range(100000):
    raw = f"copy {number}".encode()
    delivery = Delivery.objects.create(sha256=f"{number:064}", name="x", raw=raw, size=1, received="2019-03-18T12:00Z")
    Article.objects.create(guid=f"w:{number}", headline="Told", published="2019-03-18T12:00Z", delivery=delivery)
    if not number:
        print("at it", flush=True)
"""
TABLES = sorted(model._meta.db_table for model in row_copying.tables())
#: Shows every row of every table.
SHOW = """
from articles.backup import row_copying
from django.db import connection
for model in row_copying.tables():
    for rows in row_copying._chunks(model, connection):
        for row in rows:
            shown = [bytes(value) if isinstance(value, memoryview) else value for value in row]
            print(model._meta.db_table, ascii(shown), sep="\\t")
"""


@pytest.fixture(scope="module")
def filled(django_db_setup: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Newsroom]:
    """A newsroom with stories, people and a key."""
    copy = tmp_path_factory.mktemp("copy")
    for day in range(1, 10):
        (copy / f"{day}.txt").write_text(STORY.format(day=day))
    with newsroom() as made:
        (made.folder / "secret-key").write_text("kept-secret")
        made.environment = {key: value for key, value in made.environment.items() if key != "SECRET_KEY"}
        assert made.run("ingest", str(copy)).returncode == 0
        yield made


@pytest.fixture(scope="module")
def backup(filled: Newsroom, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What was saved of it before any test changed it."""
    return saved(filled, tmp_path_factory.mktemp("saved") / "newsroom.tar.gz")


@pytest.fixture(scope="module")
def rows(filled: Newsroom, backup: Path) -> dict[str, str]:
    """Its rows at that time."""
    return rows_in(filled)


@pytest.fixture
def sqlite(tmp_path: Path) -> Newsroom:
    """An empty newsroom on SQLite, without tables, as on a new machine."""
    folder = tmp_path / "new machine"
    folder.mkdir()
    return Newsroom(folder, f"sqlite:///{folder}/newsroom.sqlite3")


def saved(made: Newsroom, path: Path) -> Path:
    ran = made.run("backup", str(path))
    assert ran.returncode == 0, ran.stderr
    return path


def rows_in(made: Newsroom) -> dict[str, str]:
    """Every row of every table, as the newsroom itself reads it."""
    with made.script(SHOW) as process:
        told, _ = process.communicate()
    assert process.returncode == 0
    found: dict[str, str] = dict.fromkeys(TABLES, "")
    for line in told.splitlines():
        table, row = line.split("\t")
        found[table] += f"{row}\n"
    return found


def test_what_is_restored_elsewhere_is_what_was_saved(backup: Path, rows: dict[str, str], sqlite: Newsroom) -> None:
    ran = sqlite.run("restore", str(backup))

    assert ran.returncode == 0, ran.stderr
    assert rows_in(sqlite) == rows
    assert rows["articles_delivery"].count("\n") == 9
    assert (sqlite.folder / "secret-key").read_text() == "kept-secret"
    assert (sqlite.folder / "secret-key").stat().st_mode & 0o077 == 0
    assert "Indexed 9 stories" in ran.stdout


def test_a_newsroom_is_restored_over_what_came_after_only_where_that_is_said_and_goes_on_from_there(
    filled: Newsroom, backup: Path, rows: dict[str, str], tmp_path: Path
) -> None:
    (tmp_path / "later.txt").write_text(STORY.format(day=20))
    filled.run("ingest", str(tmp_path))

    refused = filled.run("restore", str(backup))
    kept = filled.count("SELECT count(*) FROM articles_article")
    ran = filled.run("restore", str(backup), "--overwrite", "--without-index")
    restored = rows_in(filled)
    again = filled.run("ingest", str(tmp_path))

    assert (refused.returncode, kept) == (1, 10)
    assert "--overwrite" in refused.stderr and "Traceback" not in refused.stderr
    assert (ran.returncode, ran.stderr) == (0, "")
    assert restored == rows
    assert again.returncode == 0 and filled.count("SELECT count(*) FROM articles_article") == 10


@pytest.mark.usefixtures("backup")  # made before more is written
def test_a_backup_made_under_load_is_one_moment(filled: Newsroom, tmp_path: Path) -> None:
    with filled.script(WRITER) as writer:
        assert writer.stdout and writer.stdout.readline() == "at it\n"
        path = saved(filled, tmp_path / "newsroom.tar")
        went_on = writer.poll() is None
        writer.kill()
        writer.communicate()

    stories = "SELECT count(*) FROM articles_article"
    with closing(sqlite3.connect(extract(path, tmp_path)["database.sqlite3"])) as found:
        (whole,) = found.execute(stories).fetchone()
        (lost,) = found.execute(f"{stories} WHERE delivery_id NOT IN (SELECT id FROM articles_delivery)").fetchone()
    assert went_on
    assert (whole, lost) == (read_manifest(path).rows["articles_article"], 0)


def test_a_backup_says_what_it_is_and_keeps_no_value_of_a_setting(filled: Newsroom, backup: Path) -> None:
    manifest = read_manifest(backup)

    assert {"DATABASE_URL", "NEWSROOM_VAR"} <= set(manifest.settings)
    assert manifest.rows["articles_article"] == 9
    assert "0001_stories" in manifest.migrations["articles"]
    with tarfile.open(backup) as archive:
        told = archive.extractfile("manifest.json")
        assert told and filled.address.encode() not in told.read()


def test_a_backup_is_for_its_owner_alone_and_leaves_nothing_beside_it(backup: Path) -> None:
    assert backup.stat().st_mode & 0o077 == 0
    assert list(backup.parent.iterdir()) == [backup]


def test_a_file_that_is_there_is_replaced_only_where_that_is_said(tmp_path: Path) -> None:
    path = tmp_path / "newsroom.tar"
    path.write_bytes(b"precious")

    with pytest.raises(CommandError, match=r"newsroom\.tar exists; give --overwrite"):
        call_command("backup", str(path))

    assert path.read_bytes() == b"precious"


def test_a_damaged_backup_is_named(backup: Path, tmp_path: Path) -> None:
    manifest = read_manifest(backup)
    files = dict.fromkeys(manifest.files, tmp_path / "altered")
    (tmp_path / "altered").write_bytes(b"other bytes")
    write_archive(tmp_path / "newsroom.tar", manifest, files)
    (tmp_path / "unpacked").mkdir()

    with pytest.raises(BadBackup, match=r"is damaged: database\.sqlite3 is not what was saved\."):
        extract(tmp_path / "newsroom.tar", tmp_path / "unpacked")


def test_a_backup_cut_off_is_named(backup: Path, tmp_path: Path) -> None:
    cut = tmp_path / "newsroom.tar.gz"
    cut.write_bytes(backup.read_bytes()[:20000])

    with pytest.raises(BadBackup, match=r"newsroom\.tar\.gz is "):
        extract(cut, tmp_path)


@pytest.mark.parametrize("content", [b"", b"no tar at all", bytes(20000)])
def test_a_file_that_is_no_backup_is_named(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "other.tar"
    path.write_bytes(content)

    with pytest.raises(CommandError, match=r"other\.tar is no backup of Newsroom"):
        call_command("restore", str(path))


def test_a_backup_of_a_newer_newsroom_is_left_alone(tmp_path: Path) -> None:
    told: dict[str, Any] = {
        "format": 99, "newsroom": "9.0", "made": "", "database": "sqlite", "migrations": {}, "rows": {}, "settings": [],
        "files": {},
    }  # fmt: skip
    (tmp_path / "manifest.json").write_text(json.dumps(told))
    with tarfile.open(tmp_path / "newer.tar", "w") as archive:
        archive.add(tmp_path / "manifest.json", "manifest.json")

    with pytest.raises(BadBackup, match=r"was made by Newsroom 9\.0, which is newer"):
        read_manifest(tmp_path / "newer.tar")


def test_a_backup_of_an_older_newsroom_is_brought_up_to_date(backup: Path, sqlite: Newsroom, tmp_path: Path) -> None:
    database = extract(backup, tmp_path)["database.sqlite3"]
    database.rename(sqlite.folder / "newsroom.sqlite3")
    assert sqlite.run("migrate", "articles", "0009", "-v0").returncode == 0
    older = saved(sqlite, tmp_path / "older.tar")

    ran = sqlite.run("restore", str(older), "--overwrite", "--without-index")

    assert ran.returncode == 0, ran.stderr
    with closing(sqlite3.connect(sqlite.folder / "newsroom.sqlite3")) as found:
        names = [name for (name,) in found.execute("SELECT name FROM django_migrations WHERE app = 'articles'")]
        assert found.execute("SELECT count(*) FROM articles_article").fetchone() == (9,)
    assert "0010_fill_provider" in names
