"""Times pages and readers, and what each costs."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlencode

from django.db import connection, reset_queries
from django.test import Client
from django.test.utils import CaptureQueriesContext

from articles.bench.invented_copy import LAST, SPAN, Wire
from articles.models import Article, Organisation, Place
from articles.query import Cursor


@dataclass(frozen=True, slots=True)
class Figures:
    """What one page costs: milliseconds, queries and bytes."""

    name: str
    median: float
    slowest: float
    queries: int
    size: int


def addresses(wire: Wire) -> dict[str, str]:
    """The pages that are timed, by what they are."""
    word, *others = wire.words[40:43]
    phrase = " ".join(_sentence().split()[:2]).strip(".").lower()
    middle = Cursor(LAST - SPAN / 2, 1).encode()
    # Of what a story names: what no story names is answered as if it were not there.
    article = Article.objects.select_related("source").earliest("pk")
    source = article.source.slug if article.source else ""
    town = Place.objects.filter(mentions__article=article).earliest("pk")
    country = Place.objects.get(pk=town.path.split("/")[1])
    organisation = Organisation.objects.filter(mentions__article=article).earliest("pk")
    return {
        "front": "/",
        "list, by a country": _list(place=country.slug),
        "list, by a town and a source": _list(place=town.slug, source=source),
        "list, a common word": _list(q=word),
        "list, two words by relevance": _list(q=" ".join(others), order="relevance"),
        "list, a phrase and four facets": _list(
            q=f'"{phrase}"', source=source, language="en", since="2016-01-01", organisation=f"-{organisation.slug}"
        ),
        "list, half way down": _list(after=middle),
        "article": article.get_absolute_url(),
        "place": country.get_absolute_url(),
        "organisation": organisation.get_absolute_url(),
        "directory of places": "/places/",
        "RSS": f"/articles.rss?place={country.slug}",
        "JSON": f"/articles.json?place={country.slug}",
    }


def time_page(name: str, address: str, times: int) -> Figures:
    """
    One page, asked for again and again by somebody who has no cookie and keeps nothing.

    Raises:  RuntimeError for a page that does not answer with 200
    """
    size = len(_get(address))
    reset_queries()
    with CaptureQueriesContext(connection) as captured:
        _get(address)
        queries = len(captured)
    taken = sorted(_taken(lambda: _get(address)) for _ in range(times))
    return Figures(name, statistics.median(taken), taken[int(len(taken) * 0.95)], queries, size)


def _get(address: str) -> bytes:
    response = Client().get(address)
    if response.status_code != 200:
        raise RuntimeError(f"{address} answers with {response.status_code}.")
    return response.content


def _taken(do: Callable[[], object]) -> float:
    started = time.perf_counter()
    do()
    return (time.perf_counter() - started) * 1000


def _list(**parameters: str) -> str:
    return f"/articles/?{urlencode(parameters)}"


def _sentence() -> str:
    return str(Article.objects.values_list("body", flat=True).latest("pk"))
