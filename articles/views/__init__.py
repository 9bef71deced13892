"""The pages."""

from __future__ import annotations

from articles.views.about import accuracy, corrections, coverage_map
from articles.views.counts_page import counts
from articles.views.directories import directory
from articles.views.directory_entries import DirectoryEntry, entries, fold
from articles.views.entity_page import entity
from articles.views.facet_page import facet_values
from articles.views.story_list import front, stories
from articles.views.story_page import story, story_by_number

__all__ = [
    "DirectoryEntry",
    "accuracy",
    "corrections",
    "counts",
    "coverage_map",
    "directory",
    "entity",
    "entries",
    "facet_values",
    "fold",
    "front",
    "stories",
    "story",
    "story_by_number",
]
