"""A database and an index that are gone when the bench ends; the newsroom's own are not touched."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings
from django.db import connection
from django.test.utils import override_settings

NAME = "newsroom_bench"


@contextmanager
def throwaway() -> Iterator[Path]:
    """An empty database of the configured kind, beside the configured one, and the folder of an empty index."""
    with tempfile.TemporaryDirectory(prefix="newsroom-bench-") as folder:
        own = connection.settings_dict["NAME"]
        is_file = connection.vendor == "sqlite"
        connection.settings_dict["TEST"]["NAME"] = str(Path(folder) / "bench.sqlite3") if is_file else NAME
        connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
        try:
            with override_settings(**_for_the_client(Path(folder))):
                yield Path(folder)
        finally:
            connection.creation.destroy_test_db(own, verbosity=0)


def _for_the_client(folder: Path) -> dict[str, object]:
    """What pages need to be asked from within: no hashed static files, and the name that Django's client goes by."""
    (folder / "static").mkdir()
    static = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    return {
        "ALLOWED_HOSTS": ["testserver"],
        "NEWSROOM_INDEX": folder / "index",
        "SECURE_SSL_REDIRECT": False,
        "STATIC_ROOT": folder / "static",
        "STORAGES": {**settings.STORAGES, "staticfiles": static},
    }
