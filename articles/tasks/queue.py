"""The queue through which workers are called to what waits: one of huey's storages under the Tasks API."""

from __future__ import annotations

import importlib.util
import json
import threading
import time
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error
from django.core.exceptions import ImproperlyConfigured
from django.db import connection
from django.utils import timezone
from django.utils.crypto import get_random_string
from django.utils.module_loading import import_string
from django_tasks import TaskResultStatus
from django_tasks.backends.base import BaseTaskBackend
from django_tasks.base import Task, TaskResult
from huey.storage import BaseStorage, BlackHoleStorage, PostgresStorage, RedisStorage, SqliteStorage

NAME = "newsroom"
#: Seconds after which a worker looks at the database though nobody called: always so, or where calls may get lost.
POLL, SWEEP = 1.0, 10.0
#: Seconds between two looks at a queue that cannot be waited at.
PAUSE = 0.2
#: What psycopg needs to find the database, of all that Django tells it.
PLACE = frozenset({"dbname", "user", "password", "host", "port", "sslmode", "service", "passfile"})
REDIS = ("redis://", "rediss://")
KINDS = "worker, inline, sqlite, postgres or redis://host"


class Queue(BaseTaskBackend):
    """
    Tasks that do no harm when they are lost or done twice: what they are about stands in the database.

    `OPTIONS["queue"]` says where calls wait: `worker` nowhere, since workers look for themselves; `sqlite` in a file
    under NEWSROOM_VAR; `postgres` in Newsroom's own database; `redis://…` there.
    """

    def __init__(self, alias: str, params: dict[str, Any]) -> None:
        super().__init__(alias, params)
        self.kind: str = self.options["queue"]

    @cached_property
    def storage(self) -> BaseStorage:
        """Raises ImproperlyConfigured, a sentence, where there is no such queue."""
        if wrong := _wrong(self.kind):
            raise ImproperlyConfigured(wrong)
        return _storage(self.kind)

    def enqueue(self, task: Task[Any, Any], args: Sequence[Any], kwargs: Mapping[str, Any]) -> TaskResult[Any]:
        """Call for a task, unless somebody has called for the same and nobody has come yet."""
        self.validate_task(task)
        # JSON, not huey's pickle: who can write to the queue must not be able to run what they like.
        message = json.dumps([task.module_path, list(args), dict(kwargs)]).encode()
        if message not in map(bytes, self.storage.enqueued_items()):
            self.storage.enqueue(message)
        return TaskResult(
            task=task,
            id=get_random_string(32),
            status=TaskResultStatus.READY,
            enqueued_at=timezone.now(),
            started_at=None,
            finished_at=None,
            last_attempted_at=None,
            args=list(args),
            kwargs=dict(kwargs),
            backend=self.alias,
            errors=[],
            worker_ids=[],
        )

    def work(self) -> bool:
        """Do the next task that was called for; whether there was one."""
        message = self.storage.dequeue()
        if message is None:
            return False
        path, args, kwargs = json.loads(bytes(message))
        task = import_string(path)
        if not isinstance(task, Task):
            raise ValueError(f"The queue of NEWSROOM_TASKS calls for {path}, which is not a task.")
        task.call(*args, **kwargs)
        return True

    def rest(self, stopped: threading.Event) -> None:
        """Until called, and having done what for; or until it is time to look, or to stop."""
        give_up = time.monotonic() + (POLL if self.kind == "worker" else SWEEP)
        while not stopped.is_set() and time.monotonic() < give_up and not self.work():
            stopped.wait(PAUSE)

    def check(self, **kwargs: Any) -> Iterable[CheckMessage]:
        """E006: NEWSROOM_TASKS names a queue that there is; nothing is connected to."""
        if wrong := _wrong(self.kind):
            yield Error(wrong, hint=f"Set NEWSROOM_TASKS to {KINDS}.", id="articles.E006")


def _wrong(kind: str) -> str:
    """Why there is no such queue, in a sentence, or ""."""
    if kind == "postgres" and connection.vendor != "postgresql":
        return "NEWSROOM_TASKS is “postgres”, but DATABASE_URL names no PostgreSQL."
    if kind.startswith(REDIS) and importlib.util.find_spec("redis") is None:
        return "NEWSROOM_TASKS names a Redis, but its Python package is missing: run “pip install 'redis>=5,<8'”."
    if kind in {"worker", "sqlite", "postgres"} or kind.startswith(REDIS):
        return ""
    return f"NEWSROOM_TASKS is “{kind}”, which is not one of {KINDS}."


def _storage(kind: str) -> BaseStorage:
    match kind:
        case "worker":
            return BlackHoleStorage(NAME)
        case "sqlite":
            return SqliteStorage(NAME, filename=str(settings.VAR / "tasks.sqlite3"), timeout=20)
        case "postgres":
            server = {key: value for key, value in connection.get_connection_params().items() if key in PLACE}
            return PostgresStorage(NAME, table_prefix=NAME, **server)
    # Whoever saves a story must not wait long for a Redis that is away.
    return RedisStorage(NAME, url=kind if "?" in kind else f"{kind}?socket_connect_timeout=2&socket_timeout=5")
