"""A stretch of text: the one type for every position in a file or a body."""

from __future__ import annotations

from typing import NamedTuple


class Span(NamedTuple):
    """
    The characters from `start` up to and without `end`, counted from 0.

    Of a draft's provenance it counts in the decoded file; of a mention, in the paragraphs joined by a blank line.
    """

    start: int
    end: int

    def of(self, text: str) -> str:
        """The characters that it covers."""
        return text[self.start : self.end]
