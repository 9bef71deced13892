"""Several processes at one index: none waits for another for long, and no change is lost."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.newsroom_process import Newsroom, newsroom, wait_for

STORE = """
from django.db import transaction
from articles import search
from articles.models import Article
for number in range(40):
    with transaction.atomic():
        article = Article.objects.create(guid=f"{name}:{{number}}", headline="Told", published="2019-03-18T12:00Z")
        search.note_changes([article.pk])
"""
REBUILD = """
from articles import search
for _ in range(3):
    search.rebuild_index()
"""
COMPARE = """
from articles import search
from articles.models import Article
from articles.query import Question
before = search.staleness()
found = sorted(search.matching_keys(Question()))
print(search.is_ready(), before, found == sorted(Article.objects.values_list("pk", flat=True)), len(found))
"""
#: Tells when it is in the middle of a drain, then waits to be killed.
STALL = """
import sys
from articles import search
from articles.models import Article
from articles.search.upkeep import applying
search.note_changes(Article.objects.values_list("pk", flat=True), apply=False)
def stall(*told):
    print("at it", flush=True)
    sys.stdin.read()
applying.log.write_position = stall
search.apply_changes()
"""


@pytest.fixture(scope="module")
def made(django_db_setup: None) -> Iterator[Newsroom]:
    with newsroom() as made:
        made.run("reindex")
        yield made


def told(made: Newsroom) -> str:
    with made.script(COMPARE) as process:
        answer, _ = process.communicate()
    return answer.strip()


def test_writers_and_rebuilds_at_the_same_time_lose_nothing(made: Newsroom) -> None:
    scripts = [STORE.format(name="one"), STORE.format(name="two"), STORE.format(name="three"), REBUILD]

    running = [made.script(script) for script in scripts]
    for process in running:
        process.communicate()

    assert [process.returncode for process in running] == [0, 0, 0, 0]
    ready, behind, same, stories = told(made).split()
    assert (ready, behind, same) == ("True", "0.0", "True")
    assert int(stories) >= 120


def test_who_is_killed_while_it_holds_the_writer_leaves_it_to_the_next(made: Newsroom) -> None:
    with made.script(STORE.format(name="four")) as process:
        process.communicate()
    with made.script(STALL) as stalled:
        assert wait_for(stalled, "at it")
        stalled.kill()
        stalled.communicate()

    ready, before, same, stories = told(made).split()

    assert (ready, same) == ("True", "True")
    assert int(stories) >= 40
    assert float(before) > 0
