"""The pages."""

from __future__ import annotations

from articles.views.about import accuracy, corrections, coverage_map
from articles.views.counts_page import counts
from articles.views.directories import directory
from articles.views.directory_entries import DirectoryContents, DirectoryEntry, directory_of, entries, fold
from articles.views.entity_page import entity
from articles.views.facet_page import facet_values
from articles.views.following.follow_pages import change_follow, follow, following
from articles.views.following.sign_in_page import sign_in, sign_out
from articles.views.following.unsubscribe import stop_following
from articles.views.front import front, style_guide
from articles.views.kept_pages import PAGES, kept
from articles.views.page_language import choose_language, reading_language
from articles.views.search_guide import search_guide
from articles.views.story.story_page import story, story_by_number
from articles.views.story.story_versions import article_version, comparison, story_group
from articles.views.story_list import stories

__all__ = [
    "DirectoryContents",
    "DirectoryEntry",
    "PAGES",
    "accuracy",
    "change_follow",
    "follow",
    "following",
    "sign_in",
    "sign_out",
    "stop_following",
    "article_version",
    "choose_language",
    "comparison",
    "corrections",
    "counts",
    "coverage_map",
    "directory",
    "directory_of",
    "entity",
    "entries",
    "facet_values",
    "fold",
    "front",
    "kept",
    "reading_language",
    "search_guide",
    "stories",
    "story",
    "story_group",
    "story_by_number",
    "style_guide",
]
