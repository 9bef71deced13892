"""What operators' probes are told."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.core.cache import cache
from django.db import DatabaseError, connection
from django.test import Client
from pytest_django import Settings

from articles import health, search

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def everything_stands(monkeypatch: pytest.MonkeyPatch, settings: Settings, tmp_path: Path) -> None:
    cache.clear()
    monkeypatch.setattr(search, "is_ready", lambda: True)
    monkeypatch.setattr(search, "staleness", lambda: 0.0)
    settings.NEWSROOM_GAZETTEER = tmp_path / "gazetteer.sqlite3"
    settings.NEWSROOM_GAZETTEER.touch()


def test_a_process_that_runs_is_live_without_asking_the_database(client: Client) -> None:
    with connection.execute_wrapper(lambda *_: pytest.fail("asked the database")):
        response = client.get("/health/live")

    assert (response.status_code, response.content) == (200, b"live\n")
    assert "no-store" in response["Cache-Control"]


def test_a_node_where_everything_stands_is_ready(client: Client) -> None:
    response = client.get("/health/ready")

    assert (response.status_code, response.json()) == (200, {"ready": True, "problems": []})


def test_a_database_that_does_not_answer_is_named(client: Client) -> None:
    def away(*_: object) -> None:
        raise DatabaseError

    with connection.execute_wrapper(away):
        response = client.get("/health/ready")

    assert response.status_code == 503
    assert response.json()["problems"] == ["The database does not answer."]


def test_migrations_that_wait_are_counted(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(health, "unapplied_migrations", lambda: 2)

    problems = client.get("/health/ready").json()["problems"]

    assert problems == ["2 migrations are not applied: run “python manage.py migrate”."]


def test_a_missing_index_and_a_late_one_are_named(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "staleness", lambda: 90.0)
    late = client.get("/health/ready").json()["problems"]
    monkeypatch.setattr(search, "is_ready", lambda: False)
    missing = client.get("/health/ready").json()["problems"]

    assert late == ["The search index is 90 seconds behind the database."]
    assert missing == ["There is no usable search index: run “python manage.py reindex”."]


def test_a_missing_gazetteer_is_named(client: Client, settings: Settings) -> None:
    settings.NEWSROOM_GAZETTEER.unlink()

    response = client.get("/health/ready")

    assert response.status_code == 503
    assert response.json()["problems"] == ["The gazetteer is missing: run “python manage.py gazetteer”."]


def test_there_are_no_metrics_unless_they_are_asked_for(client: Client, settings: Settings) -> None:
    off = client.get("/metrics")
    settings.METRICS = True
    on = client.get("/metrics")

    assert off.status_code == 404
    assert on.status_code == 200
    assert b"newsroom_stories 0.0" in on.content
