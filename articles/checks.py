"""Mistakes of the environment, each with what to do about it; `manage.py check --deploy` runs them all."""

from __future__ import annotations

import importlib.util
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from django.apps import AppConfig
from django.conf import settings
from django.core.checks import CheckMessage, Error, Warning, register

#: File systems that reach over a network, where SQLite's locks cannot be trusted (sqlite.org, "How To Corrupt").
NETWORK = frozenset({"nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "ceph", "fuse.sshfs", "fuse.glusterfs"})
MOUNTS = Path("/proc/mounts")

Apps = Sequence[AppConfig] | None


@register
def folder_is_writable(app_configs: Apps, **kwargs: Any) -> list[CheckMessage]:
    """E001: everything that Newsroom writes is under NEWSROOM_VAR."""
    if _may_write(settings.VAR):
        return []
    return [
        Error(
            f"The folder {settings.VAR} cannot be written to.",
            hint="Give the user that runs Newsroom rights to it, or set NEWSROOM_VAR to another folder.",
            id="articles.E001",
        )
    ]


@register
def index_is_writable(app_configs: Apps, **kwargs: Any) -> list[CheckMessage]:
    """E002: the search index is written by whoever changes a story."""
    if _may_write(settings.NEWSROOM_INDEX):
        return []
    return [
        Error(
            f"The folder of the search index, {settings.NEWSROOM_INDEX}, cannot be written to.",
            hint="Give the user that runs Newsroom rights to it, or set NEWSROOM_INDEX to another folder.",
            id="articles.E002",
        )
    ]


@register
def database_is_near(app_configs: Apps, **kwargs: Any) -> list[CheckMessage]:
    """W003: SQLite needs locks that network file systems do not keep."""
    database = settings.DATABASES["default"]
    if database["ENGINE"] != "django.db.backends.sqlite3":
        return []
    kind = _file_system(Path(database["NAME"]).resolve())
    if kind not in NETWORK:
        return []
    return [
        Warning(
            f"The SQLite database {database['NAME']} is on a network file system ({kind}), where it can be damaged.",
            hint="Move NEWSROOM_VAR to a local disk, or use PostgreSQL (DATABASE_URL).",
            id="articles.W003",
        )
    ]


@register(deploy=True)
def gazetteer_is_there(app_configs: Apps, **kwargs: Any) -> list[CheckMessage]:
    """W004: without the gazetteer no dateline finds its place. `manage.py gazetteer` itself must run without it."""
    path = settings.NEWSROOM_GAZETTEER
    if path.is_file() and path.stat().st_size:
        return []
    return [
        Warning(
            f"The gazetteer {path} is missing, so that no place can be resolved.",
            hint="Run “python manage.py gazetteer”.",
            id="articles.W004",
        )
    ]


@register(deploy=True)
def model_is_installed(app_configs: Apps, **kwargs: Any) -> list[CheckMessage]:
    """W005: names are recognised by the spaCy package that NEWSROOM_MODEL names."""
    name = settings.NEWSROOM_MODEL
    if Path(name).is_dir() or (name.isidentifier() and importlib.util.find_spec(name) is not None):
        return []
    return [
        Warning(
            f"The model {name} is not installed, so that places and organisations cannot be recognised.",
            hint="Install it, or set NEWSROOM_MODEL to one that is.",
            id="articles.W005",
        )
    ]


def _may_write(folder: Path) -> bool:
    """Whether the folder, or the nearest one above it that exists, can be written to."""
    while not folder.exists():
        if folder == folder.parent:
            return False
        folder = folder.parent
    return folder.is_dir() and os.access(folder, os.W_OK | os.X_OK)


def _file_system(path: Path) -> str:
    """The type of the file system that holds the path; "" where the system does not say."""
    try:
        mounts = [line.split() for line in MOUNTS.read_text(encoding="utf-8", errors="replace").splitlines()]
    except OSError:
        return ""
    holding = [
        (len(fields[1]), fields[2])
        for fields in mounts
        if len(fields) > 2 and path.is_relative_to(fields[1].replace("\\040", " "))
    ]
    return max(holding, default=(0, ""))[1]
