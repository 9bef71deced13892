"""Prose rules: what of a story is headline, dateline, byline, sign-off and body, read from its words."""

from __future__ import annotations

from articles.prose.reading import read
from articles.prose.takes import join as join_takes

__all__ = ["join_takes", "read"]
