"""How often Newsroom is right: its readers scored against copy whose truth is known."""

from __future__ import annotations

from articles.evaluation.labelled_scores import NAME
from articles.evaluation.learning import learn_span_weights
from articles.evaluation.score_table import ScoreRow, ScoreTable
from articles.evaluation.scores import OWN, SCORES

__all__ = ["NAME", "OWN", "ScoreRow", "SCORES", "ScoreTable", "learn_span_weights"]
