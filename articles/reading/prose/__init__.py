"""Prose rules: what of a story is headline, dateline, byline, sign-off and body, read from its words."""

from __future__ import annotations

from articles.reading.prose.pipeline import read
from articles.reading.prose.ending.multipart import join as join_takes

__all__ = ["join_takes", "read"]
