"""One process keeps the index up to date: none who reads writes or waits, who changes a story finds it right after."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator

import pytest

from tests.newsroom_process import Newsroom, newsroom, wait_for

#: Keeps the index until its input ends, and tells once it does.
KEEP = """
import sys
from articles import search
from articles.search.upkeep import keeping
keep = keeping._keep
def told(stopped):
    keeping._keep = keep
    print("keeping", flush=True)
    keep(stopped)
keeping._keep = told
with search.index_kept():
    sys.stdin.read()
"""
#: A machine notes many stories, then an editor saves one, and looks for all of them.
STORE = """
from django.db import connection, transaction
from articles import search
from articles.models import Article
from articles.query import Question
made = [Article.objects.create(guid=f"{name}:{{n}}", headline="Told", published="2019-03-18T12:00Z") for n in range(30)]
search.note_changes([article.pk for article in made[1:]], apply=False)
with transaction.atomic():
    search.note_changes([made[0].pk])
print({{article.pk for article in made}} <= set(search.matching_keys(Question())), search.staleness(), flush=True)
"""
#: A reader comes while the writing of a change takes for ever.
READ = """
import threading
from articles import search
from articles.models import Article
from articles.query import Question
from articles.search.upkeep import applying, keeping
writing, done, write = threading.Event(), threading.Event(), applying.reindex_stories
def slowly(*told):
    writing.set()
    done.wait()
    write(*told)
applying.reindex_stories = slowly
article = Article.objects.create(guid="slow", headline="Told", published="2019-03-18T12:00Z")
search.note_changes([article.pk], apply=False)
at_first = article.pk in search.matching_keys(Question())
writing.wait()
meanwhile = article.pk in search.matching_keys(Question())
done.set()
keeping.TENDER.wait()
print(at_first, meanwhile, article.pk in search.matching_keys(Question()))
"""


@pytest.fixture(scope="module")
def made(django_db_setup: None) -> Iterator[Newsroom]:
    with newsroom() as made:
        made.run("reindex")
        yield made


@pytest.fixture
def keeper(made: Newsroom) -> Iterator[subprocess.Popen[str]]:
    with made.script(KEEP) as process:
        assert wait_for(process, "keeping")
        yield process
        process.kill()
        process.communicate()


def said(made: Newsroom, script: str) -> str:
    with made.script(script) as process:
        answer, _ = process.communicate()
    return answer.strip()


def test_an_editor_finds_their_change_as_soon_as_it_is_saved(made: Newsroom, keeper: subprocess.Popen[str]) -> None:
    assert said(made, STORE.format(name="first")) == "True 0.0"
    assert said(made, STORE.format(name="second")) == "True 0.0"


def test_an_editor_finds_it_also_where_nobody_keeps_the_index(made: Newsroom) -> None:
    assert said(made, STORE.format(name="alone")) == "True 0.0"


def test_a_reader_neither_writes_nor_waits(made: Newsroom) -> None:
    assert said(made, READ) == "False False True"


def test_another_index_may_be_built_and_is_kept_then(made: Newsroom, keeper: subprocess.Popen[str]) -> None:
    made.run("reindex")

    assert said(made, STORE.format(name="anew")) == "True 0.0"


def test_the_next_process_takes_over_from_one_that_is_killed(made: Newsroom, keeper: subprocess.Popen[str]) -> None:
    with made.script(KEEP) as next_one:
        keeper.kill()
        assert wait_for(next_one, "keeping")

        answer = said(made, STORE.format(name="after"))
        next_one.communicate()

    assert answer == "True 0.0"
    assert next_one.returncode == 0
