"""Prose rules: what of a story is headline, dateline, byline, sign-off and body, read from its words."""

from __future__ import annotations

from articles.prose.reading import read

__all__ = ["read"]
