"""The front page."""

from __future__ import annotations

from articles.views.front.front_page import front, make_front
from articles.views.front.style_guide import style_guide

__all__ = ["front", "make_front", "style_guide"]
