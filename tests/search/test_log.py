"""The log where numbers become visible out of order: none that was taken by a slower transaction is lost."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest
from django.db import connection

from articles.models import Change
from articles.search import log
from articles.search.log import Gap, Position

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.postgres,
    pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite's writers come one after another"),
]


class Slow:
    """Another connection, in the middle of a transaction that has noted a change."""

    def __init__(self, article: int) -> None:
        self.connection = connection.copy()
        self.connection.set_autocommit(False)
        with self.connection.cursor() as cursor:
            cursor.execute("INSERT INTO articles_change (article_id, at) VALUES (%s, now())", [article])

    def commit(self) -> None:
        self.connection.commit()
        self.connection.close()

    def roll_back(self) -> None:
        self.connection.rollback()
        self.connection.close()


@pytest.fixture
def begun() -> Iterator[Position]:
    """A position behind some changes."""
    Change.objects.create(article_id=1)
    yield log.end()


def test_a_lower_number_that_comes_late_is_read(begun: Position) -> None:
    slow = Slow(article=7)
    Change.objects.create(article_id=8)

    first = log.following(begun, 10)
    assert first is not None
    before = log.has_late(first.position)
    slow.commit()
    second = log.following(first.position, 10)

    assert first.articles == (8,)
    assert not before
    assert second is not None
    assert second.articles == (7,)
    assert second.position.gaps == begun.gaps


def test_a_rebuild_that_begins_meanwhile_remembers_what_it_could_not_see() -> None:
    slow = Slow(article=7)
    Change.objects.create(article_id=8)

    position = log.end()
    slow.commit()
    late = log.following(position, 10)

    assert late is not None
    assert late.articles == (7,)


def test_what_was_rolled_back_is_waited_for_no_longer_than_it_could_come(
    begun: Position, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone, running = Slow(article=7), Slow(article=8)
    Change.objects.create(article_id=9)
    first = log.following(begun, 10)
    assert first is not None
    gone.roll_back()
    monkeypatch.setattr(log, "PATIENCE", 0.0)

    Change.objects.create(article_id=10)
    while_it_runs = log.following(first.position, 10)
    assert while_it_runs is not None
    running.commit()
    second = log.following(while_it_runs.position, 10)
    assert second is not None
    Change.objects.create(article_id=11)
    third = log.following(second.position, 10)

    assert [gap.last - gap.first for gap in while_it_runs.position.gaps] == [1]
    assert second.articles == (8,)
    assert third is not None
    assert third.position.gaps == ()


def test_gaps_survive_being_written_down(tmp_path: object) -> None:
    position = Position(9, (Gap(3, 4, 700, time.time()),))

    log.write_position(tmp_path, position)  # type: ignore[arg-type]

    assert log.read_position(tmp_path) == position  # type: ignore[arg-type]
