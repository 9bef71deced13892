"""The commands as people type them: their tables, their sentences and their exit status."""

from __future__ import annotations

import io
import os
import signal
import socket
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command
from pytest_django import Settings

from articles.models import Article, Delivery, Feed
from newsroom.management.commands import serve

pytestmark = pytest.mark.django_db

STORY = "Bridges stay closed\n\nERBIL, March 3, 2019 (Harbour News) - The bridges stay closed.\n\nEditing by Tom Ash\n"


def ingest(*paths: Path | str) -> tuple[str, str]:
    """What the command wrote to standard output and to standard error."""
    output, errors = io.StringIO(), io.StringIO()
    call_command("ingest", *map(str, paths), stdout=output, stderr=errors)
    return output.getvalue(), errors.getvalue()


def rows(output: str) -> dict[str, str]:
    return dict(line.rsplit(None, 1) for line in output.splitlines() if len(line.split()) > 1 and line[-1].isdigit())


def test_ingest_closes_with_a_table(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text(STORY)

    output, errors = ingest(tmp_path)

    table = rows(output)
    assert (table["stored"], table["unchanged"], table["rejected"], errors) == ("1", "0", "0", "")
    assert {"seconds", "articles a second", "peak memory, MB"} <= table.keys()


def test_ingest_again_says_that_nothing_changed(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text(STORY)
    ingest(tmp_path)

    output, _ = ingest(tmp_path)

    assert rows(output)["unchanged"] == "1"
    assert "Nothing changed." in output


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.txt", b""),
        ("blank.txt", b" \n\t\n"),
        ("picture.jpg", b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01" + bytes(range(256)) * 40),
        ("program", b"\x7fELF\x02\x01\x01" + bytes(300)),
    ],
)
def test_a_file_that_is_no_copy_is_named_kept_and_fails_the_run_while_the_rest_goes_on(
    tmp_path: Path, name: str, content: bytes
) -> None:
    (tmp_path / name).write_bytes(content)
    (tmp_path / "zz-good.txt").write_text(STORY)
    output, errors = io.StringIO(), io.StringIO()

    with pytest.raises(CommandError) as failed:
        call_command("ingest", str(tmp_path), stdout=output, stderr=errors)

    assert failed.value.returncode == 1
    (line,) = errors.getvalue().splitlines()
    assert line.startswith(f"{tmp_path / name}: ") and line.endswith(".")
    assert bytes(Delivery.objects.get(outcome="rejected").raw) == content
    assert Article.objects.count() == 1


@pytest.mark.parametrize(
    "content",
    [
        STORY.encode().replace(b"closed.", b"clo\x00sed."),
        STORY.encode().replace(b"closed.", b"clos\xc3\x28ed \xff\xfe."),
        STORY.encode() + b"x" * 3_000_000,
    ],
    ids=["NUL", "broken UTF-8", "a long line"],
)
def test_what_is_odd_in_copy_loses_nothing(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "odd.txt"
    path.write_bytes(content)

    # Refused with a sentence is as good as read, as long as nothing is lost.
    with suppress(CommandError):
        ingest(path)

    assert Delivery.objects.get().content == content


def test_a_path_that_is_not_there_is_named(tmp_path: Path) -> None:
    errors = io.StringIO()

    with pytest.raises(CommandError):
        call_command("ingest", str(tmp_path / "nowhere"), stdout=io.StringIO(), stderr=errors)

    assert errors.getvalue() == f"{tmp_path / 'nowhere'}: does not exist.\n"


def test_a_file_larger_than_the_setting_allows_is_named(tmp_path: Path, settings: Settings) -> None:
    settings.NEWSROOM_MAX_BYTES = 10
    (tmp_path / "large.txt").write_text(STORY)
    errors = io.StringIO()

    with pytest.raises(CommandError):
        call_command("ingest", str(tmp_path), stdout=io.StringIO(), stderr=errors)

    assert "NEWSROOM_MAX_BYTES" in errors.getvalue()


def test_sample_copy_is_stored_and_the_demonstration_editor_made_once() -> None:
    output = io.StringIO()
    call_command("sample", stdout=output)
    password = output.getvalue().split("password “")[1].split("”")[0]

    again = io.StringIO()
    call_command("sample", stdout=again)

    user = get_user_model().objects.get(username="editor")
    assert user.check_password(password) and user.is_staff and not user.is_superuser
    assert user.has_perm("articles.change_article") and not user.has_perm("articles.delete_article")
    assert again.getvalue() == ""
    assert Article.objects.filter(sample=True).count() >= 60
    assert User.objects.count() == 1


def test_serve_says_that_its_port_is_taken() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])

        with pytest.raises(CommandError, match=f"Port {port} cannot be used"):
            call_command("serve", port=port)


def test_serve_says_that_a_port_is_none() -> None:
    with pytest.raises(CommandError, match="PORT is “web”, which is not a port"):
        call_command("serve", port="web")


def test_a_process_that_dies_is_started_again_ever_later() -> None:
    kept = serve.Kept("worker", [sys.executable, "-c", "raise SystemExit(3)"], {})

    told = []
    for _ in range(3):
        kept.start()
        assert kept.process
        kept.process.wait()
        told.append(kept.look())

    assert told == [f"The worker ended with status 3; it starts again in {seconds} s." for seconds in (1, 2, 4)]
    assert kept.due > time.monotonic()


@pytest.mark.django_db(transaction=True)
def test_a_process_is_started_once_it_is_wanted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(serve, "UNWANTED", 0.0)
    kept = serve.Kept("fetcher", [sys.executable, "-c", "import sys; sys.stdin.read()"], {}, wanted=serve.has_feeds)
    kept.look()
    before = kept.process

    Feed.objects.create(name="Harbour News", address="https://news.example/feed")
    kept.look()

    assert before is None and kept.process
    kept.stop()
    kept.end()


def test_a_process_is_told_to_stop_and_ended() -> None:
    kept = serve.Kept("worker", [sys.executable, "-c", "import sys; sys.stdin.read()"], {})
    kept.start()

    kept.stop()
    kept.end()

    assert kept.process and kept.process.returncode == -signal.SIGTERM


def test_unknown_options_end_with_a_sentence() -> None:
    ran = subprocess.run(
        [sys.executable, "manage.py", "ingest", "x", "--received", "yesterday"],
        capture_output=True,
        text=True,
        check=False,
    )

    assert ran.returncode == 2
    assert "“yesterday” is not a time" in ran.stderr and "Traceback" not in ran.stderr


def test_a_missing_gazetteer_ends_a_command_with_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text(STORY)

    ran = subprocess.run(
        [sys.executable, "manage.py", "parse", str(tmp_path / "one.txt")],
        env={**os.environ, "NEWSROOM_GAZETTEER": str(tmp_path / "none.sqlite3")},
        capture_output=True,
        text=True,
        check=False,
    )

    assert ran.returncode == 1
    assert ran.stderr == f"The gazetteer {tmp_path}/none.sqlite3 is missing: run “python manage.py gazetteer”.\n"
