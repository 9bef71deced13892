"""A disk that is full: how that is told from other failures, and waiting until there is room again."""

from __future__ import annotations

import errno
import time
from collections.abc import Callable
from typing import TypeVar

from django.db import OperationalError

FULL = "The disk is full: waiting until there is room. What was kept before is not lost."
#: Seconds between two tries, and how many of them are made before a run gives up.
PAUSE, TRIES = 5.0, 720
#: How databases say it: SQLite in words, PostgreSQL by the code of its error.
WORDS, CODE = ("database or disk is full", "no space left on device", "disk quota exceeded"), "53100"

Result = TypeVar("Result")


def is_disk_full(error: BaseException) -> bool:
    """Whether an error of the system or of a database says that nothing more can be written."""
    if isinstance(error, OSError):
        return error.errno in (errno.ENOSPC, errno.EDQUOT)
    words = str(error).lower()
    return any(said in words for said in WORDS) or getattr(error.__cause__, "sqlstate", "") == CODE


def when_there_is_room(work: Callable[[], Result], *, complain: Callable[[str], None]) -> Result:
    """
    Do work that writes, again and again while the disk is full.

    In:      work that leaves nothing behind when it fails, such as a transaction; who is told, once, that it waits
    Raises:  what the work raises of any other kind, and the disk's error where there is no room for an hour
    Rule:    W54: nothing that was acknowledged is lost
    """
    for attempt in range(TRIES):
        try:
            return work()
        except (OSError, OperationalError) as error:
            if not is_disk_full(error):
                raise
            if attempt == 0:
                complain(FULL)
            time.sleep(PAUSE)
    return work()
