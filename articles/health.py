"""For operators: whether the process runs, whether it can serve, and its figures."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings
from django.core.cache import cache
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.db.models import Count
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from prometheus_client import CONTENT_TYPE_LATEST, REGISTRY, CollectorRegistry, Metric, generate_latest, multiprocess
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.registry import Collector

from articles import search
from articles.background import TRIES
from articles.models import Article, Delivery, Feed, Outcome, Waiting

HOUR = dt.timedelta(hours=1)
STALE = 60.0  # seconds that the index may be behind the database before a node is not ready
MIGRATED = "health:migrated"


@require_safe
@never_cache
def live(request: HttpRequest) -> HttpResponse:
    """The process runs; nothing else is looked at, or a database that is away would have every node restarted."""
    return HttpResponse("live\n", content_type="text/plain; charset=utf-8")


@require_safe
@never_cache
def ready(request: HttpRequest) -> JsonResponse:
    """200, or 503 with a sentence for each thing that keeps this node from serving as it should."""
    problems = list(problems_found())
    return JsonResponse({"ready": not problems, "problems": problems}, status=503 if problems else 200)


@require_safe
@never_cache
def metrics(request: HttpRequest) -> HttpResponse:
    """Figures for Prometheus, of the newsroom as a whole and so the same from every process; only with METRICS=1."""
    if not settings.METRICS:
        return HttpResponse("Metrics are off.\n", status=404, content_type="text/plain; charset=utf-8")
    return HttpResponse(generate_latest(_registry()), content_type=CONTENT_TYPE_LATEST)


def problems_found() -> Iterator[str]:
    """What keeps this node from serving, in words for operators. Stops at a database that does not answer."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
        waiting = unapplied_migrations()
        stale = search.staleness() if not waiting else 0.0
    except DatabaseError:
        yield "The database does not answer."
        return
    if waiting:
        yield f"{waiting} migrations are not applied: run “python manage.py migrate”."
    elif not search.is_ready():
        yield "There is no usable search index: run “python manage.py reindex”."
    elif stale > STALE:
        yield f"The search index is {stale:.0f} seconds behind the database."
    if not settings.NEWSROOM_GAZETTEER.is_file():
        yield "The gazetteer is missing: run “python manage.py gazetteer”."


def unapplied_migrations() -> int:
    """How many migrations wait. Once there is none there will be none until the process ends, so it is kept."""
    if cache.get(MIGRATED):
        return 0
    executor = MigrationExecutor(connection)
    waiting = len(executor.migration_plan(executor.loader.graph.leaf_nodes()))
    if not waiting:
        cache.set(MIGRATED, value=True, timeout=None)
    return waiting


def _registry() -> CollectorRegistry:
    """What this process counted, or where several serve, what all of them did; and what the database says."""
    registry = CollectorRegistry()
    if folder := os.environ.get("PROMETHEUS_MULTIPROC_DIR"):
        for live in Path(folder).glob("gauge_live*_*.db"):
            if not Path("/proc", process := live.stem.rpartition("_")[2]).exists():
                multiprocess.mark_process_dead(process, folder)  # type: ignore[no-untyped-call]
        multiprocess.MultiProcessCollector(registry)  # type: ignore[no-untyped-call]
    else:
        registry.register(REGISTRY)
    registry.register(NewsroomFigures())
    return registry


class NewsroomFigures(Collector):
    """Figures of the newsroom as a whole, and so the same from every process; each is a short question."""

    def collect(self) -> Iterator[Metric]:
        waiting = Waiting.objects.filter(attempts__lt=TRIES)
        since = waiting.order_by("pk").values_list("since", flat=True).first()
        single: dict[str, tuple[str, float]] = {
            "newsroom_stories": ("Stories stored.", Article.objects.count()),
            "newsroom_stories_waiting": ("Stories that wait for recognition.", Waiting.objects.count()),
            "newsroom_stories_waiting_seconds": (
                "For how long the first of them has waited.",
                (timezone.now() - since).total_seconds() if since else 0.0,
            ),
            "newsroom_deliveries_rejected": (
                "Deliveries that could not be read.",
                Delivery.objects.filter(outcome=Outcome.REJECTED).count(),
            ),
            "newsroom_index_ready": ("Whether the search index is usable.", float(search.is_ready())),
            "newsroom_index_behind_seconds": ("How far the index is behind the database.", search.staleness()),
        }
        for name, (words, value) in single.items():
            yield GaugeMetricFamily(name, words, value=value)
        yield _intake()
        yield _polls()


def _intake() -> Metric:
    """What came in the last hour, by whom it was polled from; what was handed in is of the source "files"."""
    family = GaugeMetricFamily(
        "newsroom_deliveries_last_hour", "Deliveries received in the last hour.", labels=["source", "outcome"]
    )
    recent = Delivery.objects.filter(received__gt=timezone.now() - HOUR).order_by()
    for source, outcome, number in recent.values_list("feed__name", "outcome").annotate(Count("pk")):
        family.add_metric([source or "files", outcome], number)
    return family


def _polls() -> Metric:
    family = GaugeMetricFamily("newsroom_feed_failing", "Whether the latest poll of a feed failed.", labels=["source"])
    for name, outcome in Feed.objects.filter(active=True).values_list("name", "outcome"):
        family.add_metric([name], float(outcome == Feed.PollOutcome.FAILED))
    return family
