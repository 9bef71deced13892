"""How often Newsroom is right: its readers scored against copy whose truth is known."""

from __future__ import annotations

from articles.evaluation.score_table import Row, Table

__all__ = ["Row", "Table"]
