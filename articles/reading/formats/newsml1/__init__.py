"""NewsML 1.0 to 1.2."""

from __future__ import annotations

from articles.reading.formats.newsml1.newsml_document import detect, read

__all__ = ["detect", "read"]
