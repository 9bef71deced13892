"""Bringing the index in line with the database: whoever gets the writer drains the log, all others go their way."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import tantivy
from django.db import transaction

from articles.search import log
from articles.search.documents import documents
from articles.search.generations import Generation, current, held

WRITER = "writer"
#: Bytes of memory that one writer fills before it writes them out.
HEAP = 50_000_000
#: Changes read from the log at a time.
BATCH = 500
#: Changes after which a long drain lets readers see what it has done.
COMMIT_EVERY = 4000


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
            transaction.on_commit(bring_up, robust=True)


def bring_up(at_most: int | None = None) -> None:
    """
    Apply what the log has to the index in use. Returns at once when another is at it, who sees what was noted.

    In:      at_most: how many changes, roughly, where somebody waits for the answer
    """
    generation = current()
    while generation is not None and log.is_ahead(log.read_position(generation.folder)):
        with held(WRITER, wait=False) as ours:
            generation = current() if ours else None
            if generation is not None:
                drain(generation, at_most)
        if at_most is not None:
            return


def drain(generation: Generation, at_most: int | None = None) -> None:
    """Apply the log to an index that nobody else writes to."""
    position = log.read_position(generation.folder)
    stretch = log.following(position, BATCH)
    if stretch is None:
        return
    writer = generation.index.writer(HEAP, num_threads=1)
    done = uncommitted = 0
    try:
        while stretch is not None:
            replace(writer, stretch.articles)
            position = stretch.position
            done += len(stretch.articles)
            uncommitted += len(stretch.articles)
            if uncommitted >= COMMIT_EVERY:
                _commit(writer, generation, position)
                uncommitted = 0
            stretch = log.following(position, BATCH) if at_most is None or done < at_most else None
        _commit(writer, generation, position)
    finally:
        writer.wait_merging_threads()
    log.prune(position)


def replace(writer: tantivy.IndexWriter, keys: Sequence[int]) -> None:
    """Put these stories into the index as they now stand. Doing it again changes nothing."""
    for key in keys:
        writer.delete_documents_by_term("id", key)
    for document in documents(keys):
        writer.add_document(document)


def _commit(writer: tantivy.IndexWriter, generation: Generation, position: log.Position) -> None:
    writer.commit()
    # Should the process die between the two, the same changes are applied once more, to the same effect.
    log.write_position(generation.folder, position)
