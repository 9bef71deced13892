"""The pages."""

from __future__ import annotations

from articles.views.about import accuracy, corrections, coverage_map
from articles.views.directories import directory
from articles.views.directory_entries import DirectoryEntry, entries, fold
from articles.views.entity_page import entity
from articles.views.story_list import front, stories
from articles.views.story_page import story, story_by_number
from articles.views.story_versions import article_version, comparison, story_group

__all__ = [
    "DirectoryEntry",
    "accuracy",
    "article_version",
    "comparison",
    "corrections",
    "coverage_map",
    "directory",
    "entity",
    "entries",
    "fold",
    "front",
    "stories",
    "story",
    "story_group",
    "story_by_number",
]
