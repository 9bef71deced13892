"""Prose rules: what of a story is headline, dateline, byline, sign-off and body, read from its words."""

from __future__ import annotations

from articles.reading.prose.ending.multipart import join_takes
from articles.reading.prose.findings import NO_BODY
from articles.reading.prose.pipeline import read_prose

__all__ = ["NO_BODY", "join_takes", "read_prose"]
