"""The gazetteer: builds the file of places, and opens it."""

from __future__ import annotations

from articles.gazetteer.build import build_gazetteer, is_gazetteer_current, is_variant
from articles.gazetteer.opening_file import open_gazetteer

__all__ = ["build_gazetteer", "is_gazetteer_current", "is_variant", "open_gazetteer"]
