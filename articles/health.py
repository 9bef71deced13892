"""For operators: whether the process runs, whether it can serve, and its figures."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from django.conf import settings
from django.core.cache import cache
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Gauge, generate_latest

from articles import search
from articles.models import Article, Delivery, Outcome, Waiting

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
    return HttpResponse(generate_latest(_figures()), content_type=CONTENT_TYPE_LATEST)


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


def _figures() -> CollectorRegistry:
    registry = CollectorRegistry()
    figures: dict[str, tuple[str, Callable[[], float]]] = {
        "newsroom_stories": ("Stories stored.", Article.objects.count),
        "newsroom_stories_waiting": ("Stories that wait for recognition.", Waiting.objects.count),
        "newsroom_deliveries_rejected": (
            "Deliveries that could not be read.",
            Delivery.objects.filter(outcome=Outcome.REJECTED).count,
        ),
        "newsroom_index_ready": ("Whether the search index is usable.", lambda: float(search.is_ready())),
        "newsroom_index_behind_seconds": ("How far the index is behind the database.", search.staleness),
    }
    for name, (words, value) in figures.items():
        Gauge(name, words, registry=registry).set(value())
    return registry
