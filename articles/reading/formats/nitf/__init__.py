"""NITF 3.x, alone or inside another format."""

from __future__ import annotations

from articles.reading.formats.nitf.nitf_document import detect, read

__all__ = ["detect", "read"]
