"""What editors do: correct a story, say what it is linked to, take the machine's word after all."""

from __future__ import annotations

from articles.desk.accounts import DEMONSTRATION, demonstration, editors
from articles.desk.acts.recording import Editor, enter_entity, entity_values
from articles.desk.acts.restoring import restorable, restore, take_back_act
from articles.desk.acts.telling import history, names_of_changes, told_act, told_restorable
from articles.desk.acts.three_way import MergedText, merge_texts
from articles.desk.article_state import GROUPS
from articles.desk.bulk_corrections import reject_entity, replace_entity, stories_touched
from articles.desk.corrections import CORRECTABLE, accept_suggestion, correct, write_story
from articles.desk.deciding import decide
from articles.desk.doubles import Doubles, find_doubles, merge_doubles
from articles.desk.editing.fingerprints import field_value, fingerprint, fingerprints
from articles.desk.editing.link_edits import (
    NO_LINK,
    LinkEdit,
    LinkValues,
    edit_links,
    editing_links,
    link_keys,
    link_of,
    settable,
    values_of_link,
)
from articles.desk.editing.list_edits import (
    EDITED_IN_LISTS,
    ListEdit,
    begin_list_edit,
    go_on_with,
    kind_of,
    would_change,
)
from articles.desk.editing.stories_naming import (
    NAMED_IN_TEXT,
    NamingStory,
    StoriesNaming,
    file_named,
    names_of,
    stories_naming,
)
from articles.desk.linking import TARGETS, confirm_link, redirect_link, reject_link, rejected_link
from articles.desk.merge import Unmergeable, merge, split, undo
from articles.desk.merge import stories_of as stories
from articles.desk.one_story import join_items, set_apart, withdraw_version
from articles.desk.place_search import UNNAMED, FoundForDesk, find_places, namesakes, place_of_choice, search_places
from articles.desk.queue.doubts import COUNTED, IN_QUEUE, Doubt, doubts
from articles.desk.queue.front_pins import PIN_HOURS, front_pin, pin_front, unpin_front
from articles.desk.queue.judging import ACCEPT, KEEP, REJECT, Done, judge, take_back, tell_readers
from articles.desk.queue.presence import note_closed, note_open, others_at
from articles.desk.queue.queue_keys import LISTED, PARTS, QueueKey, around, queue, read_key
from articles.desk.queue.rule_making import TriedRule, hold_rule, rules_of_act, try_rule, undo_rule
from articles.desk.releasing import RELEASED, mark_seen, release, standing
from articles.desk.reparsing import Difference, Reparse, changed_fields, undo_reparse
from articles.desk.taking_in import AlreadyKnown, take_in_copy
from articles.desk.tree import move_place

__all__ = [
    "ACCEPT",
    "COUNTED",
    "Done",
    "Doubt",
    "IN_QUEUE",
    "KEEP",
    "EDITED_IN_LISTS",
    "LISTED",
    "PARTS",
    "QueueKey",
    "REJECT",
    "around",
    "doubts",
    "judge",
    "queue",
    "read_key",
    "note_closed",
    "note_open",
    "others_at",
    "TriedRule",
    "hold_rule",
    "rules_of_act",
    "take_back",
    "take_back_act",
    "try_rule",
    "undo_rule",
    "tell_readers",
    "CORRECTABLE",
    "LISTED",
    "ListEdit",
    "begin_list_edit",
    "go_on_with",
    "kind_of",
    "would_change",
    "DEMONSTRATION",
    "Difference",
    "PIN_HOURS",
    "front_pin",
    "pin_front",
    "unpin_front",
    "Doubles",
    "find_doubles",
    "merge_doubles",
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
    "GROUPS",
    "write_story",
    "FoundForDesk",
    "namesakes",
    "UNNAMED",
    "find_places",
    "place_of_choice",
    "search_places",
    "AlreadyKnown",
    "take_in_copy",
    "restorable",
    "restore",
    "history",
    "names_of_changes",
    "told_act",
    "told_restorable",
    "field_value",
    "fingerprint",
    "fingerprints",
    "NO_LINK",
    "LinkEdit",
    "LinkValues",
    "edit_links",
    "editing_links",
    "link_keys",
    "link_of",
    "settable",
    "values_of_link",
    "Editor",
    "enter_entity",
    "entity_values",
    "MergedText",
    "merge_texts",
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
    "NAMED_IN_TEXT",
    "NamingStory",
    "StoriesNaming",
    "file_named",
    "names_of",
    "stories_naming",
    "undo",
    "undo_reparse",
]
