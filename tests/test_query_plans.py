"""How databases answer the pages: by walking an index or by keys, never by reading or sorting all stories."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from pytest_django import Settings

from articles import search
from articles.models import Article
from tests.factories import PUBLISHED, make_article, make_source

pytestmark = pytest.mark.django_db

Query = tuple[str, Any]

#: What grows with the copy.
GROWING = (
    "articles_article",
    "articles_article_other_sources",
    "articles_credit",
    "articles_datelineplace",
    "articles_organisationmention",
    "articles_placemention",
    "articles_delivery",
)
#: Steps that find rows of a few stories or links by their keys.
BY_KEY = re.compile(r"\b(?:rowid|id|article_id|guid)=\?")
NAMES_KEYS = re.compile(r"\"(?:article_id|id|guid)\" (?:IN \(%s|= %s)")
#: Indexes of the few stories that are under embargo or were put right, which may be walked from end to end.
PARTIAL = ("article_put_right", "article_embargo")
STORIES = 40

PUBLIC = {
    "front": "/",
    "list": "/articles/?source=harbour-news&language=en",
    "search": "/articles/?q=ferry",
    "corrections": "/corrections/",
    "RSS": "/articles.rss",
    "Atom": "/articles.atom",
    "JSON": "/articles.json",
    "CSV": "/articles.csv",
    "API": "/api/articles/",
}


@pytest.fixture(autouse=True)
def copy(db: None, settings: Settings, tmp_path: Path) -> list[Article]:
    """A newsroom with an index; names of tables stand in for its size, since plans are asked without statistics."""
    settings.NEWSROOM_INDEX = tmp_path / "index"
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }
    source = make_source("Harbour News")
    stories = [
        make_article(
            headline=f"Ferry {number}",
            source=source,
            published=PUBLISHED + dt.timedelta(hours=number),
            corrected=["headline"] if number % 2 else [],
        )
        for number in range(STORIES)
    ]
    search.rebuild_index(lambda added: None)
    return stories


@pytest.mark.parametrize("address", PUBLIC.values(), ids=PUBLIC)
def test_no_page_reads_or_sorts_all_stories(client: Client, address: str) -> None:
    assert problems(client, address) == []


def test_a_story_finds_its_neighbours_by_the_index(client: Client, copy: list[Article]) -> None:
    found = {address: problems(client, address) for address in story_addresses(copy[STORIES // 2])}

    assert found == dict.fromkeys(found, [])


def test_the_desk_sorts_no_stories(client: Client) -> None:
    """Its list says how many stories there are, which is counted over an index."""
    client.force_login(User.objects.create_superuser("jane"))

    found = problems(client, "/admin/articles/article/")

    assert [line for line in found if "COUNT(" not in line] == []


def test_what_reads_or_sorts_all_stories_is_noticed() -> None:
    with asked() as queries:
        list(Article.objects.filter(byline="x"))
        list(Article.objects.order_by("headline")[:5])

    assert len(queries) == 2
    assert all(list(faults(*query)) for query in queries)


def story_addresses(article: Article) -> list[str]:
    address = article.get_absolute_url()
    return [address, *(f"{address.rstrip('/')}.{ending}" for ending in ("json", "txt", "nitf.xml", "newsmlg2.xml"))]


def problems(client: Client, address: str) -> list[str]:
    """What is wrong with the plans of a page's queries, each with the query."""
    with asked() as queries:
        response = client.get(address)
        assert response.status_code == 200
        assert b"".join(response) if response.streaming else response.content  # type: ignore[arg-type]
    return [f"{fault} in {sql}" for sql, values in queries for fault in faults(sql, values)]


@contextmanager
def asked() -> Iterator[list[Query]]:
    """What is asked of the database, with its values beside it: SQLite plans otherwise for values written out."""
    queries: list[Query] = []

    def note(execute: Callable[..., Any], sql: str, values: Any, many: bool, context: dict[str, Any]) -> Any:
        if sql.startswith("SELECT"):
            queries.append((sql, values))
        return execute(sql, values, many, context)

    with connection.execute_wrapper(note):
        yield queries


def faults(sql: str, values: Any) -> Iterator[str]:
    return _of_sqlite(sql, values) if connection.vendor == "sqlite" else _of_postgres(sql, values)


def _of_sqlite(sql: str, values: Any) -> Iterator[str]:
    aliases = {*GROWING, *re.findall(rf'"(?:{"|".join(GROWING)})" (U\d+|T\d+)', sql)}
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN QUERY PLAN {sql}", values)
        steps = [(int(row[1]), str(row[3])) for row in cursor.fetchall()]
    sorted_levels = {level for level, step in steps if "TEMP B-TREE FOR ORDER BY" in step}
    for level, step in steps:
        if not _walks(step, aliases):
            continue
        if "INDEX" not in step:
            yield f"full scan ({step})"
        elif level in sorted_levels:
            yield f"sort of all ({step})"
        elif " LIMIT " not in sql:
            yield f"walk without an end ({step})"


def _walks(step: str, tables: set[str]) -> bool:
    """Whether a step goes through a table that grows, other than by keys or along a partial index."""
    verb, table = [*step.split(), ""][:2]
    return verb in {"SCAN", "SEARCH"} and table in tables and not (BY_KEY.search(step) or step.endswith(PARTIAL))


def _of_postgres(sql: str, values: Any) -> Iterator[str]:
    """Scans and sorts are so dear that they are in a plan only where there is no other way."""
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off; SET LOCAL enable_sort = off; SET LOCAL enable_bitmapscan = off")
        cursor.execute(f"EXPLAIN {sql}", values)
        steps = [str(row[0]).strip(" ->") for row in cursor.fetchall()]
        cursor.execute("RESET enable_seqscan; RESET enable_sort; RESET enable_bitmapscan")
    # Without statistics the planner may take another index and filter by the keys that the query names.
    keyed = NAMES_KEYS.search(sql) or any(
        re.search(r"Index Cond: \(+(?:id|article_id|guid) = ", step) for step in steps
    )
    for number, step in enumerate(steps):
        if step.startswith("Seq Scan") and step.split()[3] in GROWING:
            yield f"full scan ({step})"
        if step.startswith("Sort ") and not keyed and _first_table(steps[number:]) in GROWING:
            yield f"sort of all ({step})"


def _first_table(steps: list[str]) -> str:
    """The table that the first step of a plan goes through; those of its subplans come after it."""
    scans = (re.search(r" on (\w+)", step) for step in steps)
    return next((scan[1] for scan in scans if scan), "")
