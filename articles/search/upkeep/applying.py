"""Bringing the index in line with the database: whoever gets the writer applies the log, all others go their way."""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence
from typing import Self

import tantivy
from django.db import transaction

from articles.search import log
from articles.search.documents import documents
from articles.search.freshness import index_state
from articles.search.generations import Generation, held, index_root
from articles.search.log import LogStretch
from articles.search.schema import SCHEMA
from articles.search.upkeep.damage import WRITING, unless_damaged

WRITER = "writer"
#: Held by the process that keeps the index up to date for all others.
KEEPER = "keeper"
#: What is touched to have the keeper look at the log at once.
WANTED = "wanted"
#: Bytes of memory that one writer fills before it writes them out.
HEAP = 30_000_000
#: Changes read from the log at a time.
BATCH = 500
#: Seconds, and changes, after which readers see what has been applied while more is.
COMMIT_SECONDS, COMMIT_EVERY = 1.0, 4000
#: Changes that somebody who waits for a page applies at most.
AT_ONCE = 200
#: Seconds for which whoever has changed a story waits until the keeper has put it into the index, and between looks.
PATIENCE, LOOK = 1.0, 0.01


class LogWriter:
    """
    The writer of one index, open, with how far it has come in the log; nobody else writes to that index meanwhile.

    merge:   at the end wait for merges, which are given up else, and begun anew by the next
    """

    def __init__(self, generation: Generation, *, merge: bool) -> None:
        self.generation = generation
        self.merge = merge
        self.position = log.read_position(generation.folder)
        self.done = self.uncommitted = 0
        self._committed = time.monotonic()
        self._writer: tantivy.IndexWriter | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, *raised: object) -> None:
        writer, self._writer = self._writer, None
        # After a failure the frames of its traceback hold on to the writer, which only waiting closes then.
        if writer is not None and (self.merge or kind is not None):
            writer.wait_merging_threads()

    def following(self, limit: int = BATCH) -> LogStretch | None:
        return log.following(self.position, limit)

    def apply(self, stretch: LogStretch) -> None:
        """Put these stories into the index as they now stand; at the latest a second later readers see them."""
        if self._writer is None:
            self._writer = self.generation.index.writer(HEAP, num_threads=1)
        reindex_stories(self._writer, stretch.articles)
        self.position = stretch.position
        self.done += len(stretch.articles)
        self.uncommitted += len(stretch.articles)
        if self.uncommitted >= COMMIT_EVERY or time.monotonic() - self._committed >= COMMIT_SECONDS:
            self.commit()

    def commit(self) -> None:
        """Have readers see what was applied."""
        if self._writer is None:
            return
        self._writer.commit()
        # Should the process die between the two, the same changes are applied once more, to the same effect.
        log.write_position(self.generation.folder, self.position)
        self._committed, self.uncommitted = time.monotonic(), 0


def apply_changes(at_most: int | None = None) -> None:
    """
    Apply what the log has to the index in use. Returns at once when another is at it, who sees what was noted; when
    there is no index, or it cannot be written, the log keeps what it has.

    In:      at_most: how many changes, where somebody waits for the answer; who then waits for no merge either
    """
    unless_damaged(lambda: _apply(at_most), None, WRITING)


def note_changes(keys: Iterable[int], *, apply: bool = True) -> None:
    """
    Say that these stories were stored, changed or removed.

    In:      their keys, in the transaction that changes them; `apply=False` by a machine, which nobody waits for
    Rule:    what is noted is never lost: it is committed with the change, and whoever next holds the index's writer
             applies it. That the index cannot be written now is no reason for the change to fail. Else whoever made
             the change finds it in the index right after, or within a second where much else comes in
    """
    keys = list(keys)
    if not keys:
        return
    with transaction.atomic():
        log.note(keys)
        if apply:
            transaction.on_commit(_apply_noted, robust=True)


def is_kept() -> bool:
    """Whether a process keeps the index up to date."""
    with held(KEEPER, wait=False) as free:
        return not free


def _apply_noted() -> None:
    if not is_kept():
        apply_changes(AT_ONCE)
        return
    (index_root() / WANTED).touch()
    noted, deadline = log.newest(), time.monotonic() + PATIENCE
    while time.monotonic() < deadline and (now := index_state()) and now.position.applied < noted:
        time.sleep(LOOK)


def _apply(at_most: int | None) -> None:
    now = index_state()
    while now is not None and now.is_behind:
        with held(WRITER, wait=False) as ours:
            if not ours:
                return
            # Looked up again, since another index may have been put in use before the lock was free.
            now = index_state()
            if now is not None:
                drain_log(now.generation, at_most)
        # And again, since who found the lock taken has left what they noted to whoever held it.
        now = index_state() if at_most is None else None


def drain_log(generation: Generation, at_most: int | None = None) -> None:
    """Apply the log to an index that nobody else writes to."""
    batch = BATCH if at_most is None else min(BATCH, at_most)
    with LogWriter(generation, merge=at_most is None) as writer:
        while (at_most is None or writer.done < at_most) and (stretch := writer.following(batch)):
            writer.apply(stretch)
        writer.commit()
    if writer.done:
        log.prune(writer.position)


def reindex_stories(writer: tantivy.IndexWriter, keys: Sequence[int]) -> None:
    """Put these stories into the index as they now stand. Doing it again changes nothing."""
    # By query, since a term made of a Python number is not one of an unsigned field.
    writer.delete_documents_by_query(tantivy.Query.term_set_query(SCHEMA, "id", list(keys)))
    for document in documents(keys):
        writer.add_document(document)
