"""The gazetteer: builds the file of places, opens it, and tells what languages call them."""

from __future__ import annotations

from articles.gazetteer.build import build_gazetteer, is_gazetteer_current, is_variant
from articles.gazetteer.names_by_language import CLDR, name_in
from articles.gazetteer.opening_file import open_gazetteer

__all__ = ["CLDR", "build_gazetteer", "is_gazetteer_current", "is_variant", "name_in", "open_gazetteer"]
