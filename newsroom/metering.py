"""What requests cost: counted for Prometheus, told in the log, and each with an id that both it and the answer bear."""

from __future__ import annotations

import logging
import re
import time
import uuid
from collections.abc import Callable

from django.conf import settings
from django.db import connection
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from prometheus_client import Counter, Gauge, Histogram

from newsroom.logs import REQUEST_ID

Next = Callable[[HttpRequest], HttpResponseBase]

LOG = logging.getLogger("newsroom.requests")
#: Ids that a proxy in front may give.
GIVEN = re.compile(r"[\w.:-]{1,80}", re.ASCII)
METHODS = {"GET", "HEAD", "POST", "OPTIONS"}
BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30)

REQUESTS = Counter("newsroom_requests", "Requests answered.", ["view", "method", "status"])
SECONDS = Histogram("newsroom_request_seconds", "Time until an answer began.", ["view"], buckets=BUCKETS)
POOL = Gauge("newsroom_pool_connections", "Connections to PostgreSQL.", ["state"], multiprocess_mode="livesum")
POOL_STATES = {"open": "pool_size", "free": "pool_available", "awaited": "requests_waiting"}


def meter(get_response: Next) -> Next:
    """Outermost, so that it sees what everything else answers, failures too."""

    def answer(request: HttpRequest) -> HttpResponseBase:
        token = REQUEST_ID.set(request_id(request))
        started = time.perf_counter()
        try:
            response = get_response(request)
            response.headers["X-Request-ID"] = REQUEST_ID.get()
            _tell(request, response, time.perf_counter() - started)
            return response
        finally:
            REQUEST_ID.reset(token)

    return answer


def request_id(request: HttpRequest) -> str:
    """The id that the proxy in front gave, where there is one to trust, else a new one."""
    given = request.headers.get("X-Request-ID", "") if settings.BEHIND_PROXY else ""
    return given if GIVEN.fullmatch(given) else uuid.uuid4().hex


def view_name(request: HttpRequest) -> str:
    """The view that answered, by the name of its address; "-" for what no view did, such as static files."""
    match = request.resolver_match
    return (match.view_name or "-") if match else "-"


def _tell(request: HttpRequest, response: HttpResponseBase, seconds: float) -> None:
    view, method = view_name(request), request.method if request.method in METHODS else "other"
    if settings.METRICS:
        REQUESTS.labels(view, method, response.status_code).inc()
        SECONDS.labels(view).observe(seconds)
        _watch_pool()
    if LOG.isEnabledFor(logging.INFO):
        # Without the query string, in which stands what somebody looks for.
        told = {"method": method, "path": request.path, "view": view, "status": response.status_code}
        milliseconds = round(seconds * 1000, 1)
        LOG.info(
            "%s %s %s in %s ms", method, request.path, response.status_code, milliseconds,
            extra={**told, "milliseconds": milliseconds, "remote": request.META.get("REMOTE_ADDR", "")},
        )  # fmt: skip


def _watch_pool() -> None:
    pool = getattr(connection, "pool", None)
    if pool is not None:
        figures = pool.get_stats()
        for state, name in POOL_STATES.items():
            POOL.labels(state).set(figures.get(name, 0))
