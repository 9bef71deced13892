"""What becomes of an index that cannot be read or written: it is said in the log, and everything goes on without."""

from __future__ import annotations

import logging
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

from django.conf import settings

Something = TypeVar("Something")
LOG = logging.getLogger(__name__)
READING = "The search index cannot be read; “python manage.py reindex” makes a new one."
WRITING = "The search index cannot be written; the changes wait in the log."
#: What Tantivy raises at files that are gone, cut off, or that it may not write …
FAILURES = (ValueError, OSError)
#: … and at bits that are not those it wrote. Nobody can import the class, which is no Exception.
PANIC = "PanicException"
#: A file beside the indexes that says that a reader met damage.
MARK = "damaged"


def unless_damaged(do: Callable[[], Something], otherwise: Something, words: str = READING) -> Something:
    """What the index says; without an index that works, what is given for that, and a line in the log."""
    try:
        return do()
    except FAILURES:
        LOG.exception(words)
        _mark()
    except BaseException as error:
        if type(error).__name__ != PANIC:
            raise
        LOG.exception(words)
        _mark()
    return otherwise


def _mark() -> None:
    """Leave a sign for whoever heals the index, which has other files open than this process."""
    with suppress(OSError):
        Path(settings.NEWSROOM_INDEX, MARK).touch()
