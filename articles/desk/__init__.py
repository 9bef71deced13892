"""What editors do: correct a story, say what it is linked to, take the machine's word after all."""

from __future__ import annotations

from articles.desk.applying import not_this, that_one, touched
from articles.desk.corrections import CORRECTABLE, correct, record, record_links, take
from articles.desk.linking import TARGETS, move, put, remove, removed
from articles.desk.merge import Unmergeable, merge, split, undo
from articles.desk.merge import stories_of as stories
from articles.desk.reparsing import Difference, Reparse, told, undo_reparse
from articles.desk.tree import replant

__all__ = [
    "Difference",
    "Reparse",
    "Unmergeable",
    "merge",
    "not_this",
    "that_one",
    "stories",
    "touched",
    "split",
    "told",
    "undo",
    "undo_reparse",
    "CORRECTABLE",
    "TARGETS",
    "correct",
    "move",
    "put",
    "record",
    "record_links",
    "remove",
    "removed",
    "replant",
    "take",
]
