"""Building the index anew from the database, beside the one in use."""

from __future__ import annotations

import shutil
from collections.abc import Callable

from articles.models import Article
from articles.search import log
from articles.search.documents import documents
from articles.search.generations import Generation, create_generation, held, put_in_use
from articles.search.upkeep.applying import WRITER, apply_changes, drain_log

CHUNK = 500
#: Bytes that the writer fills before it writes a segment: the larger, the less often segments are merged.
REBUILD_HEAP = 120_000_000
#: Held by who builds an index.
REBUILD = "rebuild"


def rebuild_index(advance: Callable[[int], None] = lambda stories: None) -> int:
    """
    Build the index anew and put it in use; until then readers have the old one, which goes on being kept up to date.

    In:      advance: told how many stories were added, as they are
    Out:     how many stories it holds
    Rule:    what changes meanwhile is in the log behind the position where this began, and is applied before the swap
    """
    with held(REBUILD, wait=True):
        generation = create_generation()
        try:
            log.write_position(generation.folder, log.end())
            stories = _fill(generation, advance)
            drain_log(generation)
            with held(WRITER, wait=True):
                drain_log(generation)
                put_in_use(generation)
        except BaseException:
            shutil.rmtree(generation.folder, ignore_errors=True)
            raise
    # Who noted a change after that last drain found the writer taken, and left it to us.
    apply_changes()
    return stories


def _fill(generation: Generation, advance: Callable[[int], None]) -> int:
    writer = generation.index.writer(REBUILD_HEAP, num_threads=1)
    stories = last = 0
    try:
        while keys := list(Article.objects.filter(pk__gt=last).order_by("pk").values_list("pk", flat=True)[:CHUNK]):
            for document in documents(keys):
                writer.add_document(document)
            stories += len(keys)
            last = keys[-1]
            advance(len(keys))
        writer.commit()
    finally:
        writer.wait_merging_threads()
    return stories
