"""The gazetteer of this installation, opened once in each thread."""

from __future__ import annotations

import sqlite3
import threading
from pathlib import Path

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from articles.recognition import Gazetteer

_opened = threading.local()


def open_gazetteer() -> Gazetteer:
    """
    The gazetteer that NEWSROOM_GAZETTEER names; cheap to call.

    Raises:  ImproperlyConfigured, saying what to run, where the file is missing or none of ours
    Rule:    a file that was built anew meanwhile is opened anew
    """
    path = Path(settings.NEWSROOM_GAZETTEER)
    try:
        found = path.stat()
    except OSError as error:
        raise ImproperlyConfigured(f"The gazetteer {path} is missing: run “python manage.py gazetteer”.") from error
    which = (path, found.st_ino, found.st_mtime_ns)
    if getattr(_opened, "which", None) != which:
        _opened.gazetteer = _open(path)
        _opened.which = which
    gazetteer: Gazetteer = _opened.gazetteer
    return gazetteer


def _open(path: Path) -> Gazetteer:
    # The file never changes once it is in place, so readers need no locks.
    connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False)
    try:
        return Gazetteer(connection)
    except sqlite3.DatabaseError as error:
        connection.close()
        raise ImproperlyConfigured(
            f"The gazetteer {path} cannot be read: run “python manage.py gazetteer --rebuild”."
        ) from error
