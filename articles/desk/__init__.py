"""What editors do: correct a story, say what it is linked to, take the machine's word after all."""

from __future__ import annotations

from articles.desk.accounts import DEMONSTRATION, demonstration, editors
from articles.desk.bulk_corrections import not_this, that_one, touched
from articles.desk.corrections import CORRECTABLE, correct, record, record_links, take
from articles.desk.linking import TARGETS, move, put, remove, removed
from articles.desk.merge import Unmergeable, merge, split, undo
from articles.desk.merge import stories_of as stories
from articles.desk.reparsing import Difference, Reparse, told, undo_reparse
from articles.desk.tree import move_place

__all__ = [
    "CORRECTABLE",
    "DEMONSTRATION",
    "Difference",
    "Reparse",
    "TARGETS",
    "Unmergeable",
    "correct",
    "demonstration",
    "editors",
    "merge",
    "move",
    "move_place",
    "not_this",
    "put",
    "record",
    "record_links",
    "remove",
    "removed",
    "split",
    "stories",
    "take",
    "that_one",
    "told",
    "touched",
    "undo",
    "undo_reparse",
]
