"""NewsML-G2: news messages and news items."""

from __future__ import annotations

from articles.reading.formats.newsmlg2.g2_document import detect, read

__all__ = ["detect", "read"]
