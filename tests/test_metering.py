"""What requests cost is counted and logged, and each has an id."""

from __future__ import annotations

import json
import logging
import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.cache import cache
from django.test import Client
from django.utils import timezone
from pytest_django import Settings

from articles.models import Delivery, Feed, Waiting
from newsroom.logs import REQUEST_ID, JsonLines, RequestId
from tests.factories import make_article
from tests.views.conftest import as_they_lie

__all__ = ["as_they_lie"]
pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def metered(settings: Settings) -> None:
    cache.clear()
    settings.METRICS = True


def value(client: Client, name: str) -> float:
    """What one line of the metrics says; 0 where it is not there."""
    lines = client.get("/metrics").content.decode().splitlines()
    return next((float(line.rpartition(" ")[2]) for line in lines if line.startswith(f"{name} ")), 0.0)


def test_requests_are_counted_by_view_method_and_status(client: Client) -> None:
    found = 'newsroom_requests_total{method="GET",status="200",view="articles:corrections"}'
    missing = 'newsroom_requests_total{method="GET",status="404",view="-"}'
    before = value(client, found), value(client, missing)

    client.get("/corrections/")
    client.get("/nowhere-at-all/")

    assert (value(client, found), value(client, missing)) == (before[0] + 1, before[1] + 1)
    assert value(client, 'newsroom_request_seconds_count{view="articles:corrections"}') >= 1


def test_what_came_in_is_counted_by_source_and_outcome(client: Client) -> None:
    feed = Feed.objects.create(name="Harbour News", address="https://news.example/feed", outcome="failed")
    fields = {"raw": b"x", "size": 1, "received": timezone.now()}
    Delivery.objects.create(sha256="a", name="a", feed=feed, outcome="stored", **fields)
    Delivery.objects.create(sha256="b", name="b", outcome="rejected", **fields)

    assert value(client, 'newsroom_deliveries_last_hour{outcome="stored",source="Harbour News"}') == 1
    assert value(client, 'newsroom_deliveries_last_hour{outcome="rejected",source="files"}') == 1
    assert value(client, 'newsroom_feed_failing{source="Harbour News"}') == 1


def test_how_long_stories_wait_is_told(client: Client) -> None:
    Waiting.objects.create(article=make_article())
    Waiting.objects.update(since=timezone.now() - timezone.timedelta(seconds=90))

    assert value(client, "newsroom_stories_waiting") == 1
    assert 90 <= value(client, "newsroom_stories_waiting_seconds") < 600


def test_an_answer_bears_an_id_of_its_own(client: Client) -> None:
    ids = {client.get("/health/live")["X-Request-ID"] for _ in range(3)}

    assert len(ids) == 3


@pytest.mark.parametrize(
    ("proxy", "given", "kept"),
    [(True, "f00-1", True), (False, "f00-1", False), (True, "a\tb", False), (True, "x" * 81, False)],
    ids=["of a proxy", "of anybody", "odd", "long"],
)
def test_an_id_is_taken_from_a_proxy_alone(
    client: Client, settings: Settings, proxy: bool, given: str, kept: bool
) -> None:
    settings.BEHIND_PROXY = proxy

    response = client.get("/health/live", headers={"X-Request-ID": given})

    assert (response["X-Request-ID"] == given) is kept


def test_a_line_of_the_log_says_what_a_request_cost_and_not_what_was_looked_for(
    client: Client, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO, logger="newsroom.requests"):
        response = client.get("/articles/?q=secret")

    (record,) = [record for record in caplog.records if record.name == "newsroom.requests"]
    told = json.loads(JsonLines().format(record))
    assert (told["view"], told["status"], told["path"]) == ("articles:list", response.status_code, "/articles/")
    assert "secret" not in json.dumps(told)


def test_a_record_has_the_id_of_its_request_and_stays_one_line() -> None:
    token = REQUEST_ID.set("f00-1")
    try:
        raise ValueError("of two\nlines")
    except ValueError:
        record = logging.LogRecord("wire", logging.ERROR, "x.py", 1, "It “broke”\n%s", ("twice",), sys.exc_info())
    RequestId().filter(record)
    REQUEST_ID.reset(token)

    line = JsonLines().format(record)

    told = json.loads(line)
    assert "\n" not in line
    assert (told["request"], told["message"], told["level"]) == ("f00-1", "It “broke”\ntwice", "ERROR")
    assert "of two" in told["traceback"]


SERVE = """
import os
from newsroom.wsgi import application
from django.test import Client
client = Client()
for _ in range(int(os.environ["TIMES"])):
    client.get("/health/live")
from prometheus_client import multiprocess, CollectorRegistry, generate_latest
registry = CollectorRegistry()
multiprocess.MultiProcessCollector(registry)
print([line for line in generate_latest(registry).decode().splitlines() if line.startswith("newsroom_requests_total")])
"""


def test_processes_of_one_server_count_together(tmp_path: Path) -> None:
    environment = {**os.environ, "METRICS": "true", "NEWSROOM_VAR": str(tmp_path), "DATABASE_URL": ""}
    (tmp_path / "static").mkdir()
    (tmp_path / "metrics" / "999999999").mkdir(parents=True)

    printed = [
        subprocess.run(
            [sys.executable, "-c", SERVE],
            env={**environment, "TIMES": times},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for times in ("2", "3")
    ]

    assert "} 2.0" in printed[0] and "} 5.0" in printed[1]
    assert [path.name for path in (tmp_path / "metrics").iterdir()] == [str(os.getpid())]
