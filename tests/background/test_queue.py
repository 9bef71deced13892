"""Workers are called through the queue that a setting names, after the commit, and do what waits in the database."""

from __future__ import annotations

import os
import threading
import uuid
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from django.core.checks import run_checks
from django.db import connection, transaction
from django_tasks import task_backends
from huey.storage import BaseStorage
from pytest_django import Settings

from articles import tasks
from articles.background import worker
from articles.background.worker import WORKER
from articles.models import Waiting
from articles.recognition.recogniser import Recognition, Story
from articles.store.writing.recognition_marks import mark_for_recognition
from articles.tasks import queue
from articles.tasks.queue import Queue
from tests.factories import make_article
from tests.newsroom_process import newsroom

REDIS = os.environ.get("TEST_REDIS", "")
DURABLE = ["sqlite", pytest.param("postgres", marks=pytest.mark.postgres), "redis"]


def nothing(stories: Sequence[Story]) -> list[Recognition]:
    return [Recognition((), ()) for _ in stories]


@pytest.fixture(autouse=True)
def recogniser(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """A recogniser that finds nothing, and how many stories each call of it was told."""
    told: list[int] = []

    def load() -> Any:
        return lambda stories: told.append(len(stories)) or nothing(stories)  # type: ignore[func-returns-value]

    monkeypatch.setattr(worker, "load_recogniser", load)
    return told


def use(settings: Settings, kind: str) -> Queue:
    settings.TASKS = {"default": {"BACKEND": "articles.tasks.Queue", "OPTIONS": {"queue": kind}}}
    backend = task_backends["default"]
    assert isinstance(backend, Queue)
    return backend


@pytest.fixture
def durable(
    request: pytest.FixtureRequest, settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Queue]:
    """A queue of its own of each kind that keeps calls."""
    kind = request.param
    monkeypatch.setattr(queue, "NAME", f"test{uuid.uuid4().hex[:8]}")
    settings.VAR = tmp_path
    if kind == "postgres" and connection.vendor != "postgresql":
        pytest.skip("the tests run on SQLite")
    if kind == "redis" and not REDIS:
        pytest.skip("needs a Redis, which `make test` starts where it can; TEST_REDIS names one")
    backend = use(settings, REDIS if kind == "redis" else kind)
    yield backend
    backend.storage.flush_all()
    backend.storage.close()


@pytest.mark.django_db(transaction=True)
def test_inline_recognises_in_the_process_that_stored_once_it_has_committed(
    settings: Settings, recogniser: list[int]
) -> None:
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}

    with transaction.atomic():
        mark_for_recognition([make_article().pk, make_article().pk])
        before = list(recogniser)

    assert (before, recogniser) == ([], [2])
    assert not Waiting.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_inline_loses_no_story_to_a_recogniser_that_cannot_be_loaded(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}

    def missing() -> Any:
        raise RuntimeError("no model")

    monkeypatch.setattr(worker, "load_recogniser", missing)

    mark_for_recognition([make_article().pk])

    assert Waiting.objects.get().attempts == 0
    assert "no model" in caplog.text


@pytest.mark.parametrize("durable", DURABLE, indirect=True)
@pytest.mark.django_db(transaction=True)
def test_a_transaction_calls_a_worker_once_and_only_when_it_commits(durable: Queue, recogniser: list[int]) -> None:
    with transaction.atomic():
        mark_for_recognition([make_article().pk])
        with transaction.atomic():
            mark_for_recognition([make_article().pk])
        before = durable.storage.queue_size()

    assert (before, durable.storage.queue_size(), recogniser) == (0, 1, [])
    assert durable.work() and recogniser == [2]
    assert durable.storage.queue_size() == 0 and not Waiting.objects.exists()


@pytest.mark.parametrize("durable", DURABLE, indirect=True)
@pytest.mark.django_db(transaction=True)
def test_calls_that_nobody_has_come_for_are_one_call(durable: Queue) -> None:
    for _ in range(3):
        mark_for_recognition([make_article().pk])

    assert durable.storage.queue_size() == 1


@pytest.mark.parametrize("durable", DURABLE, indirect=True)
@pytest.mark.django_db(transaction=True)
def test_a_worker_that_rests_comes_when_it_is_called(durable: Queue, recogniser: list[int]) -> None:
    mark_for_recognition([make_article().pk])

    durable.rest(threading.Event())

    assert recogniser == [1]


@pytest.mark.django_db(transaction=True)
def test_what_was_rolled_back_calls_nobody(settings: Settings, tmp_path: Path) -> None:
    settings.VAR = tmp_path
    backend = use(settings, "sqlite")

    with transaction.atomic():
        with pytest.raises(ValueError), transaction.atomic():
            mark_for_recognition([make_article().pk])
            raise ValueError
        make_article()

    assert backend.storage.queue_size() == 0


@pytest.mark.django_db(transaction=True)
def test_a_queue_that_is_away_fails_no_story(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    backend = use(settings, "worker")

    def away(*args: object) -> None:
        raise ConnectionError("the queue is away")

    monkeypatch.setattr(backend.storage, "enqueue", away)

    mark_for_recognition([make_article().pk])

    assert Waiting.objects.count() == 1
    assert "the queue is away" in caplog.text


@pytest.mark.django_db
def test_a_worker_that_is_not_called_looks_for_itself_and_stops_when_told(settings: Settings) -> None:
    backend = use(settings, "worker")
    stopped = threading.Event()
    stopped.set()
    tasks.recognise.enqueue()

    backend.rest(stopped)

    assert (backend.work(), isinstance(backend.storage, BaseStorage)) == (False, True)


@pytest.mark.django_db
def test_a_worker_that_is_told_to_stop_leaves_the_rest_waiting(recogniser: list[int]) -> None:
    mark_for_recognition([make_article().pk for _ in range(80)])
    WORKER.tell = lambda done: WORKER.stopped.set()

    try:
        done = WORKER.drain()
    finally:
        WORKER.stopped.clear()
        WORKER.tell = lambda done: None

    assert (done, Waiting.objects.count()) == (64, 16)


@pytest.mark.django_db
def test_the_queue_runs_tasks_and_nothing_else(settings: Settings, tmp_path: Path) -> None:
    settings.VAR = tmp_path
    backend = use(settings, "sqlite")
    backend.storage.enqueue(b'["os.getcwd", [], {}]')

    with pytest.raises(ValueError, match="calls for os.getcwd, which is not a task"):
        backend.work()


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [
        ("rabbit", "NEWSROOM_TASKS is “rabbit”, which is not one of worker, inline"),
        ("sqlite://", "which is not one of"),
    ],
)
def test_articles_e006_names_a_queue_that_there_is_not(settings: Settings, kind: str, sentence: str) -> None:
    use(settings, kind)

    assert any(sentence in message.msg for message in run_checks() if message.id == "articles.E006")


@pytest.mark.django_db
def test_articles_e006_says_that_postgres_needs_postgresql(settings: Settings) -> None:
    if connection.vendor == "postgresql":
        pytest.skip("the tests run on PostgreSQL")
    use(settings, "postgres")

    assert [message.id for message in run_checks()] == ["articles.E006"]


def test_articles_e006_says_which_package_redis_needs(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(queue.importlib.util, "find_spec", lambda name: None)
    use(settings, "redis://127.0.0.1")

    (message,) = [one.msg for one in run_checks() if one.id == "articles.E006"]
    assert "pip install 'redis" in message


@pytest.mark.django_db
def test_enrich_is_the_worker_whatever_the_queue(tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_text("Bridges stay closed\n\nERBIL, March 3, 2019 (Harbour News) - The bridges stay closed.\n")

    with newsroom() as made:
        made.environment = {**made.environment, "NEWSROOM_TASKS": "sqlite"}
        assert made.run("ingest", str(story)).returncode == 0
        ended = made.kill_when("SELECT 1 - COUNT(*) FROM articles_waiting", 1, "enrich", "--follow")

        assert ended and made.count("SELECT COUNT(*) FROM articles_waiting") == 0
