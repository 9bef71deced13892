"""What is one story: items compared by their words, names and figures. Pure: no Django, clock, file or network."""

from __future__ import annotations

from articles.stories.filed_copy import KEYS_IN_COMMON, FiledCopy
from articles.stories.likeness import Likeness
from articles.stories.relating import ALERT_HOURS, DAYS, relate
from articles.stories.relation import Relation
from articles.stories.text_changes import DiffStretch, WordChange, change_in_a_line, first_difference, word_diff

__all__ = [
    "WordChange",
    "DiffStretch",
    "change_in_a_line",
    "first_difference",
    "word_diff",
    "ALERT_HOURS",
    "DAYS",
    "FiledCopy",
    "KEYS_IN_COMMON",
    "Likeness",
    "Relation",
    "relate",
]
