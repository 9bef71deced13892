"""Two people and a worker join, set apart and compare at the same moment."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection

from articles import desk
from articles.background import compare_waiting
from articles.models import StoryMember
from articles.store import mark_for_comparison
from tests.desk.test_one_story import editor
from tests.store.test_same_story import compare, make

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.postgres,
    pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite's writers come one after another"),
]


def test_two_people_and_a_worker_at_once_lose_nothing() -> None:
    items = [make(hours=number) for number in range(8)]
    by = editor()
    keys = [item.pk for item in items]
    compare(*items[:4])
    together = threading.Barrier(4)

    def run(act: Callable[[], object]) -> None:
        together.wait(timeout=20)
        try:
            act()
        finally:
            connection.close()

    def work() -> None:
        mark_for_comparison(keys)
        compare_waiting()

    acts: list[Callable[[], object]] = [
        lambda: desk.set_apart([keys[0]], by=by),
        lambda: desk.join_items(keys[1:3], by=by),
        work,
        work,
    ]
    with ThreadPoolExecutor(4) as threads:
        list(threads.map(run, acts))

    rows = {row.pk: row for row in StoryMember.objects.all()}
    assert set(rows) == set(keys)
    assert rows[keys[0]].fixed and rows[keys[0]].group_id is None
    assert rows[keys[1]].fixed and rows[keys[1]].group_id == rows[keys[2]].group_id is not None
    assert len({rows[key].group_id for key in keys[1:]}) == 1
