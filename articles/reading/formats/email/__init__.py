"""E-mail: the text of the message, and each readable attachment as an item of its own."""

from __future__ import annotations

from articles.reading.formats.email.message import detect, read

__all__ = ["detect", "read"]
