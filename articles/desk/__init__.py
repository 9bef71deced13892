"""What editors do: correct a story, say what it is linked to, take the machine's word after all."""

from __future__ import annotations

from articles.desk.accounts import DEMONSTRATION, demonstration, editors
from articles.desk.bulk_corrections import reject_entity, replace_entity, stories_touched
from articles.desk.corrections import CORRECTABLE, accept_suggestion, correct, record, record_links
from articles.desk.deciding import decide
from articles.desk.linking import TARGETS, confirm_link, redirect_link, reject_link, rejected_link
from articles.desk.merge import Unmergeable, merge, split, undo
from articles.desk.merge import stories_of as stories
from articles.desk.one_story import join_items, set_apart, withdraw_version
from articles.desk.releasing import RELEASED, mark_seen, release, standing
from articles.desk.reparsing import Difference, Reparse, changed_fields, undo_reparse
from articles.desk.tree import move_place

__all__ = [
    "CORRECTABLE",
    "DEMONSTRATION",
    "Difference",
    "RELEASED",
    "Reparse",
    "TARGETS",
    "Unmergeable",
    "correct",
    "decide",
    "demonstration",
    "editors",
    "join_items",
    "mark_seen",
    "merge",
    "redirect_link",
    "move_place",
    "reject_entity",
    "confirm_link",
    "record",
    "record_links",
    "reject_link",
    "rejected_link",
    "split",
    "standing",
    "stories",
    "accept_suggestion",
    "release",
    "set_apart",
    "withdraw_version",
    "replace_entity",
    "changed_fields",
    "stories_touched",
    "undo",
    "undo_reparse",
]
