"""Loaded before the settings are: tests write under a folder of their own, and read the gazetteer that set-up built."""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent

# Playwright runs an event loop in the main thread while the Django test server uses the database from it.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
os.environ.setdefault("NEWSROOM_GAZETTEER", str(REPOSITORY / "var" / "gazetteer.sqlite3"))
os.environ["NEWSROOM_VAR"] = tempfile.mkdtemp(prefix="newsroom-tests-")
os.mkdir(os.path.join(os.environ["NEWSROOM_VAR"], "static"))  # WhiteNoise warns where it is missing
os.environ["NEWSROOM_INDEX"] = os.path.join(os.environ["NEWSROOM_VAR"], "index")
os.environ.setdefault("SECRET_KEY", "only-for-tests")
os.environ.setdefault("ALLOWED_HOSTS", "testserver,localhost,127.0.0.1")
atexit.register(shutil.rmtree, os.environ["NEWSROOM_VAR"], ignore_errors=True)
