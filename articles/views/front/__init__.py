"""The front page."""

from __future__ import annotations

from articles.views.front.front_page import front, make_front

__all__ = ["front", "make_front"]
