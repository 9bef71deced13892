"""Which index is in use: each is a folder of its own, and a small file says which one holds."""

from __future__ import annotations

import fcntl
import json
import os
import re
import shutil
import threading
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import tantivy
from django.conf import settings

from articles.search.schema import SCHEMA, TOKENIZERS, version
from articles.search.upkeep.damage import unless_damaged

POINTER = "current.json"
#: What the folders of indexes are called: so that nothing else is ever taken away, whatever folder a setting names.
NAME = re.compile(r"[0-9a-f]{32}")


@dataclass(frozen=True, slots=True)
class View:
    """One commit of an index, which stays as it is; `kept` has what was counted of it already."""

    searcher: tantivy.Searcher
    kept: dict[Any, Any] = field(default_factory=dict)


@dataclass(slots=True)
class Generation:
    """One open index. What others commit to it is in the next view."""

    folder: Path
    index: tantivy.Index
    #: When somebody who waited for a page last looked after it, by the process's own clock.
    tended: float = float("-inf")
    #: What is kept from commit to commit, and the lock of those who change it.
    kept: dict[Any, Any] = field(default_factory=dict)
    keeping: threading.Lock = field(default_factory=threading.Lock)
    _view: View | None = None
    _commit: bytes = b""
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def view(self) -> View:
        """
        The newest commit.

        Raises:  OSError, ValueError when the files are gone or damaged
        """
        with self._lock:
            commit = (self.folder / "meta.json").read_bytes()
            if self._view is None or commit != self._commit:
                self.index.reload()
                self._view, self._commit = View(self.index.searcher()), commit
            return self._view


def index_root() -> Path:
    return Path(settings.NEWSROOM_INDEX)


def current_generation() -> Generation | None:
    """The index in use, open; None when there is none, or none that can be used."""
    try:
        pointer = json.loads((index_root() / POINTER).read_bytes())
        folder = index_root() / pointer["generation"] if pointer["version"] == version() else None
    except (OSError, ValueError, KeyError, TypeError):  # none, or no pointer of ours
        return None
    return unless_damaged(lambda: _open(folder), None) if folder else None


#: Open indexes by process, since what they hold does not outlive a fork.
_OPEN: dict[tuple[int, Path], Generation] = {}


def _open(folder: Path) -> Generation:
    key = (os.getpid(), folder)
    found = _OPEN.get(key)
    if found is None:
        found = _configured(folder, tantivy.Index.open(str(folder)))
        for other in list(_OPEN):
            if other[1].parent == folder.parent:
                _OPEN.pop(other, None)
        _OPEN[key] = found
    return found


def create_generation() -> Generation:
    """A new empty index, not in use yet."""
    folder = index_root() / uuid.uuid4().hex
    folder.mkdir(parents=True)
    return _configured(folder, tantivy.Index(SCHEMA, path=str(folder)))


def put_in_use(generation: Generation) -> None:
    """Have every process use this index from now on, and take the others away."""
    pointer = index_root() / POINTER
    write_whole(pointer, json.dumps({"generation": generation.folder.name, "version": version()}))
    sweep(generation.folder)


def sweep(kept: Path) -> None:
    """Remove every index but this one. Who still reads from another has its files open and goes on."""
    for folder in index_root().iterdir():
        if folder.is_dir() and folder != kept and NAME.fullmatch(folder.name):
            shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def held(name: str, *, wait: bool) -> Iterator[bool]:
    """Hold a lock that the operating system frees when the process dies; False where another has it."""
    index_root().mkdir(parents=True, exist_ok=True)
    with (index_root() / f"{name}.lock").open("ab") as handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
        except BlockingIOError:
            yield False
            return
        try:
            yield True
        finally:
            # By name, since a process that was forked meanwhile shares the handle.
            fcntl.flock(handle, fcntl.LOCK_UN)


def write_whole(path: Path, text: str) -> None:
    """A file that is there as it was or as it shall be, never half."""
    partial = path.with_name(f"{path.name}.{os.getpid()}.{threading.get_ident()}.partial")
    partial.write_text(text, encoding="utf-8")
    partial.replace(path)


def _configured(folder: Path, index: tantivy.Index) -> Generation:
    for name, analyzer in TOKENIZERS.items():
        index.register_tokenizer(name, analyzer)
    index.config_reader(reload_policy="manual")
    return Generation(folder, index)
