"""
Other spellings of a word that people type and print: Köln and Koeln, N'Djamena and Ndjamena.

An accent that is left out needs nothing here: folding takes it away.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from articles.query.folding import fold_text

#: Letters that keyboards without them write as two (German, Danish, Norwegian, Swedish).
_SPELLED_OUT = {"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"}
_APOSTROPHES = "'’ʼ‘"
_OTHERWISE = str.maketrans({**_SPELLED_OUT, **dict.fromkeys(_APOSTROPHES, "")})
_MARK = re.compile(f"[äöüøå{_APOSTROPHES}]")
#: The rest of a word from such a letter or apostrophe on; a possessive ending is no part of it.
_REST = re.compile(rf"(?:[{_APOSTROPHES}](?!s\b)(?=[^\W_])|[^\W_])+")
#: Longer words are no names.
_LONGEST = 60


def other_spellings(text: str) -> Iterator[str]:
    """
    The words of a text that are often written in another way, folded, in that other way.

    In:   "Müller kam aus N’Djamena"
    Out:  "mueller", "ndjamena"
    """
    lowered = unicodedata.normalize("NFC", text).casefold()
    end = 0
    for mark in _MARK.finditer(lowered):
        rest = _REST.match(lowered, mark.start()) if mark.start() >= end else None
        start = _word_start(lowered, mark.start(), end)
        if rest is None or (start == mark.start() and mark[0] in _APOSTROPHES):
            continue
        end = rest.end()
        other = fold_text(lowered[start:end].translate(_OTHERWISE))
        if other.isalnum():
            yield other


def _word_start(text: str, position: int, lowest: int) -> int:
    """Where the letters and digits before a position begin."""
    lowest = max(lowest, position - _LONGEST)
    while position > lowest and text[position - 1].isalnum():
        position -= 1
    return position
