"""Where a value stands verbatim in the text of a file of many items."""

from __future__ import annotations

import re

from articles.reading.span import Span

#: What stands around a value: the tags of its element, of CDATA, quotation marks.
SURROUNDINGS = ((">", "<"), ("[", "]"), ('"', '"'))


class Regions:
    """The stretch of a file's text that each of its items takes up, found by the tags that open them."""

    def __init__(self, text: str, opening: str, count: int) -> None:
        """`opening` is a pattern for what opens an item; unless it is found `count` times, nothing is told."""
        self._text = text
        starts = [found.start() for found in re.finditer(opening, text)]
        self._edges = [*starts, len(text)] if len(starts) == count else []

    def span(self, item: int, value: str) -> Span | None:
        """Where the value first stands in that item, to the letter and alone in its element; None where it does not."""
        if not value or item + 1 >= len(self._edges):
            return None
        start, end = self._edges[item], self._edges[item + 1]
        for before, after in SURROUNDINGS:
            at = self._text.find(f"{before}{value}{after}", start, end)
            if at >= 0:
                return Span(at + len(before), at + len(before) + len(value))
        return None
