"""The search index: what goes in, how it is asked, what it counts. A cache of the database that anybody may rebuild."""

from __future__ import annotations

from articles.search.answering import Answer, answer, keys
from articles.search.applying import apply, note_changes
from articles.search.freshness import is_ready, staleness
from articles.search.rebuilding import rebuild

__all__ = ["Answer", "answer", "apply", "is_ready", "keys", "note_changes", "rebuild", "staleness"]
