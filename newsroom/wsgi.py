"""What a WSGI server loads. It refuses to start with settings that are only fit for development."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.wsgi import get_wsgi_application


def counting_folder(root: Path) -> str:
    """The folder of the server that this process belongs to; those of servers that have ended are removed."""
    own = root / str(os.getppid())
    own.mkdir(parents=True, exist_ok=True)
    for folder in root.iterdir():
        if folder != own and folder.name.isdecimal() and not Path("/proc", folder.name).exists():
            shutil.rmtree(folder, ignore_errors=True)
    return str(own)


os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings")

if settings.SECRET_KEY == settings.DEVELOPMENT_KEY:
    raise ImproperlyConfigured("SECRET_KEY is not set: set it, or set SECRET_KEY_FILE to a file that contains it.")
if not settings.ALLOWED_HOSTS:
    raise ImproperlyConfigured("ALLOWED_HOSTS is not set: give the host names that Newsroom answers to.")

# Of pages alone: a migration or an export may take its time.
database = settings.DATABASES["default"]
if database["ENGINE"] == "django.db.backends.postgresql":
    limit = f"-c statement_timeout={round(settings.NEWSROOM_STATEMENT_SECONDS * 1000)}"
    database["OPTIONS"]["options"] = f"{database['OPTIONS'].get('options', '')} {limit}".strip()

# Several processes serve, and each answers for all: they count in files of a folder that is that of their parent, which
# prometheus_client must know before it is loaded.
if settings.METRICS:
    os.environ.setdefault("PROMETHEUS_MULTIPROC_DIR", counting_folder(settings.VAR / "metrics"))

application = get_wsgi_application()
