"""The one task there is: to have places and organisations recognised in the stories that wait for it."""

from __future__ import annotations

from django.db import connection, transaction
from django.utils.module_loading import import_string
from django_tasks import task


@task()
def recognise() -> int:
    """
    Recognise what waits, until nothing is free.

    Out:     how many stories were done
    Rule:    the worker is named, not imported: it brings the model, which processes that only store do without
    """
    recognised: int = import_string("articles.background.worker.WORKER").drain()
    return recognised


def call() -> None:
    """Have a worker come after the commit: once, however much the transaction has made wait."""
    if not any(function is _enqueue for _, function, *_ in connection.run_on_commit):
        # A call that fails is told in the log; workers sweep, so that it only makes the stories wait longer.
        transaction.on_commit(_enqueue, robust=True)


def _enqueue() -> None:
    recognise.enqueue()
