"""Web pages: what they state of their story, then their text."""

from __future__ import annotations

from articles.reading.formats.html.page_story import detect, read

__all__ = ["detect", "read"]
