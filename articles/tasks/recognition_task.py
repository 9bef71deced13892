"""The one task there is: to have places and organisations recognised in the stories that wait for it."""

from __future__ import annotations

from collections.abc import Callable

from django.db import connection, transaction
from django_tasks import task

#: Recognises what waits and says how many stories that were. A later room registers it: it brings the model, which
#: this room and the ones that store stories know nothing of.
_workers: list[Callable[[], int]] = []


def register_worker(drain: Callable[[], int]) -> None:
    """Have this function called by the task, instead of any that was registered before."""
    _workers[:] = [drain]


@task()
def recognise() -> int:
    """
    Recognise what waits, until nothing is free.

    Out:     how many stories were done
    Raises:  RuntimeError where no worker is registered, which the application does when it starts
    """
    if not _workers:
        raise RuntimeError("No worker is registered to recognise stories.")
    return _workers[0]()


def enqueue_recognition() -> None:
    """Have a worker come after the commit: once, however much the transaction has made wait."""
    if not any(function is _enqueue for _, function, *_ in connection.run_on_commit):
        # A call that fails is logged; workers sweep, so that it only makes the stories wait longer.
        transaction.on_commit(_enqueue, robust=True)


def _enqueue() -> None:
    recognise.enqueue()
