"""The machine's layer: drafts to rows. The one writer of what was read; never of what a person set."""

from __future__ import annotations

from articles.store.entity_rows import person_rows, slug_of, source_rows
from articles.store.free_addresses import is_free
from articles.store.link_changes import stored_links
from articles.store.naming_rules import names_alone
from articles.store.place_rows import Places
from articles.store.same_story import compare_items, filed_copy, grouping, mark_for_comparison
from articles.store.standing_notices import left_public
from articles.store.update_rules import DATELINE_PLACES, OTHER_SOURCES, SOURCE, credit_field, suggestible
from articles.store.writing.mention_writer import write_mentions
from articles.store.writing.pending_story import PendingStory
from articles.store.writing.recognition_marks import RECOGNISED_IN, mark_for_recognition
from articles.store.writing.story_writer import write_items

__all__ = [
    "DATELINE_PLACES",
    "PendingStory",
    "OTHER_SOURCES",
    "Places",
    "RECOGNISED_IN",
    "SOURCE",
    "compare_items",
    "filed_copy",
    "grouping",
    "left_public",
    "names_alone",
    "person_rows",
    "credit_field",
    "mark_for_comparison",
    "is_free",
    "slug_of",
    "source_rows",
    "stored_links",
    "suggestible",
    "mark_for_recognition",
    "write_items",
    "write_mentions",
]
