"""An index that is gone or damaged is found and built anew, while every page answers from the database."""

from __future__ import annotations

import json
import logging
import zlib
from pathlib import Path

import tantivy

from articles.search.freshness import is_ready
from articles.search.generations import current_generation, held, index_root
from articles.search.upkeep.damage import MARK, unless_damaged
from articles.search.upkeep.rebuilding import rebuild_index

LOG = logging.getLogger(__name__)
CHUNK = 1 << 20
#: The last bytes of each of Tantivy's files: a number that stands there always, and before it the length of a footer.
MAGIC, TAIL = 1337, 8
CHECKED = {".fast", ".fieldnorm", ".idx", ".pos", ".store", ".term", ".del"}


def heal_index() -> bool:
    """
    Build the index anew where there is none, it cannot be opened, or where damage a reader met is still there.

    Out:     whether it was built
    Rule:    one process at a time; another that looks meanwhile goes its way
    """
    with held("heal", wait=False) as ours:
        if not ours:
            return False
        mark = index_root() / MARK
        well = is_ready() and is_open() and not (mark.exists() and damaged_files())
        if not well:
            LOG.warning("The search index is missing or damaged; it is built anew.")
            rebuild_index()
        mark.unlink(missing_ok=True)
        return not well


def is_open() -> bool:
    """Whether all files of the index in use are there and can be opened, whatever this process has open already."""
    generation = current_generation()
    if generation is None:
        return False
    return unless_damaged(lambda: tantivy.Index.open(str(generation.folder)).searcher().num_docs >= 0, otherwise=False)


def damaged_files() -> list[str]:
    """The names of files of the index in use that are not as they were written, by the checksum that each ends with."""
    generation = current_generation()
    if generation is None:
        return []
    try:
        files = [path for path in sorted(generation.folder.iterdir()) if path.suffix in CHECKED]
        return [path.name for path in files if not _is_whole(path)]
    except FileNotFoundError:  # merged into others meanwhile
        return []


def _is_whole(path: Path) -> bool:
    size = path.stat().st_size
    with path.open("rb") as handle:
        handle.seek(max(size - TAIL, 0))
        tail = handle.read()
        length, magic = int.from_bytes(tail[:4], "little"), int.from_bytes(tail[4:], "little")
        end = size - TAIL - length
        if magic != MAGIC or end < 0:
            return False
        handle.seek(end)
        try:
            told = json.loads(handle.read(length))["crc"]
        except (ValueError, KeyError, TypeError):
            return False
        handle.seek(0)
        found, left = 0, end
        while left:
            chunk = handle.read(min(CHUNK, left))
            found, left = zlib.crc32(chunk, found), left - len(chunk)
    return bool(found == told)
