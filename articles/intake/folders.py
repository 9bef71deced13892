"""Folders that copy is dropped into: which may be polled, and which of their files are new and wholly written."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from pathlib import Path

from articles.intake.files import LEADS_OUT, Found, Refused, find_files

#: How long a file must have been left alone before it is taken for wholly written.
SETTLE = dt.timedelta(seconds=10)


def is_allowed(folder: Path, roots: Iterable[Path]) -> bool:
    """Whether a folder is, or lies under, one of the roots, links followed."""
    real = folder.resolve()
    return any(real.is_relative_to(root.resolve()) for root in roots)


def changed_files(folder: Path, *, after: dt.datetime | None, until: dt.datetime) -> Iterator[Found | Refused]:
    """
    The files in a folder that changed in the time after the one moment and up to the other.

    Out:     besides, Refused for a folder that cannot be listed; what else is no file is passed over
    Rule:    the change of the entry counts (`ctime`), which nobody can set: a file that is moved in with an old date is
             new; a dot before a name marks what is half written; links that lead out are not followed
    """
    for one in find_files([folder]):
        path = one.path if isinstance(one, Found) else Path(one.name)
        if _is_hidden(path, folder):
            continue
        if isinstance(one, Refused):
            if _changed_between(path, after, until) if one.reason == LEADS_OUT else _is_folder(path):
                yield one
        elif _changed_between(path, after, until):
            yield one if is_allowed(path, [folder]) else Refused(str(path), LEADS_OUT)


def _is_folder(path: Path) -> bool:
    return path.is_dir() and not path.is_symlink()


def _is_hidden(path: Path, folder: Path) -> bool:
    return any(part.startswith(".") for part in path.relative_to(folder).parts)


def _changed_between(path: Path, after: dt.datetime | None, until: dt.datetime) -> bool:
    changed = _changed_at(path)
    return changed is not None and changed <= until and (after is None or changed > after)


def _changed_at(path: Path) -> dt.datetime | None:
    """None for a file that is gone meanwhile."""
    try:
        # A link's own change as well as that of what it leads to.
        latest = max(path.stat().st_ctime, path.lstat().st_ctime)
    except OSError:
        return None
    return dt.datetime.fromtimestamp(latest, dt.UTC)
