"""Organisations that are stored more than once."""

from __future__ import annotations

from articles.desk.doubles.folded_doubles import Doubles, find_doubles, merge_doubles

__all__ = ["Doubles", "find_doubles", "merge_doubles"]
