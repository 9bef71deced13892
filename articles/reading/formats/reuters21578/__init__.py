"""Reuters-21578: a collection of 1987's copy in SGML."""

from __future__ import annotations

from articles.reading.formats.reuters21578.collection import detect, read

__all__ = ["detect", "read"]
