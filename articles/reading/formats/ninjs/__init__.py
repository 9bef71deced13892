"""ninjs 1, 2 and 3, the IPTC's news in JSON."""

from __future__ import annotations

from articles.reading.formats.ninjs.ninjs_document import ITEMS, detect, read

__all__ = ["ITEMS", "detect", "read"]
