"""What is one story: items compared by their words, names and figures. Pure: no Django, clock, file or network."""

from __future__ import annotations

from articles.stories.filed_copy import KEYS_IN_COMMON, FiledCopy
from articles.stories.likeness import Likeness
from articles.stories.relating import DAYS, relate
from articles.stories.relation import Relation

__all__ = ["DAYS", "FiledCopy", "KEYS_IN_COMMON", "Likeness", "Relation", "relate"]
