"""Learns from annotated copy that may be learned from which claims of names stand."""

from __future__ import annotations

from articles.evaluation.learning.span_weights import learn_span_weights

__all__ = ["learn_span_weights"]
