"""Bringing the index in line with the database: whoever gets the writer drains the log, all others go their way."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import tantivy
from django.db import transaction

from articles.search import log
from articles.search.damage import WRITING, unless_damaged
from articles.search.documents import documents
from articles.search.freshness import index_state
from articles.search.generations import Generation, held
from articles.search.schema import SCHEMA

WRITER = "writer"
#: Bytes of memory that one writer fills before it writes them out.
HEAP = 30_000_000
#: Changes read from the log at a time.
BATCH = 500
#: Changes after which a long drain lets readers see what it has done.
COMMIT_EVERY = 4000


def apply_changes(at_most: int | None = None) -> None:
    """
    Apply what the log has to the index in use. Returns at once when another is at it, who sees what was noted; when
    there is no index, or it cannot be written, the log keeps what it has.

    In:      at_most: how many changes, where somebody waits for the answer
    """
    unless_damaged(lambda: _apply(at_most), None, WRITING)


def note_changes(keys: Iterable[int], *, apply: bool = True) -> None:
    """
    Say that these stories were stored, changed or removed.

    In:      their keys, in the transaction that changes them; `apply=False` by who writes many and applies at the end
    Rule:    what is noted is never lost: it is committed with the change, and whoever next holds the index's writer
             applies it. That the index cannot be written now is no reason for the change to fail.
    """
    keys = list(keys)
    if not keys:
        return
    with transaction.atomic():
        log.note(keys)
        if apply:
            transaction.on_commit(_apply_noted, robust=True)


def _apply_noted() -> None:
    # Has a name of its own since `apply` is the option where it is asked for.
    apply_changes()


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
    position = log.read_position(generation.folder)
    batch = BATCH if at_most is None else min(BATCH, at_most)
    stretch = log.following(position, batch)
    if stretch is None:
        return
    writer = generation.index.writer(HEAP, num_threads=1)
    done = uncommitted = 0
    try:
        while stretch is not None:
            reindex_stories(writer, stretch.articles)
            position = stretch.position
            done += len(stretch.articles)
            uncommitted += len(stretch.articles)
            if uncommitted >= COMMIT_EVERY:
                _commit(writer, generation, position)
                uncommitted = 0
            stretch = log.following(position, batch) if at_most is None or done < at_most else None
        _commit(writer, generation, position)
    finally:
        writer.wait_merging_threads()
    log.prune(position)


def reindex_stories(writer: tantivy.IndexWriter, keys: Sequence[int]) -> None:
    """Put these stories into the index as they now stand. Doing it again changes nothing."""
    # By query, since a term made of a Python number is not one of an unsigned field.
    writer.delete_documents_by_query(tantivy.Query.term_set_query(SCHEMA, "id", list(keys)))
    for document in documents(keys):
        writer.add_document(document)


def _commit(writer: tantivy.IndexWriter, generation: Generation, position: log.Position) -> None:
    writer.commit()
    # Should the process die between the two, the same changes are applied once more, to the same effect.
    log.write_position(generation.folder, position)
