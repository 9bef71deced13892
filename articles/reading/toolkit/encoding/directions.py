"""Controls of the direction of writing (Unicode UAX 9), which must not reach beyond the text they stand in."""

from __future__ import annotations

import re

CONTROL = re.compile("[\u202a-\u202e\u2066-\u2069]")
#: What turns letters around that have a direction of their own has no place in copy: it only hides what is written.
OVERRIDES = frozenset("\u202d\u202e")
POP, POP_ISOLATE = "\u202c", "\u2069"
CLOSES = {"\u202a": POP, "\u202b": POP, "\u2066": POP_ISOLATE, "\u2067": POP_ISOLATE, "\u2068": POP_ISOLATE}


def close_directions(text: str) -> str:
    """
    A text that leaves the direction of what stands behind it alone.

    In:      a headline, a byline, a paragraph
    Out:     the same with every embedding and isolate closed, and without overrides and closings of nothing; marks of
             direction (U+200E, U+200F), which reach no further than themselves, stay
    Raises:  nothing
    Rule:    W38; UAX 9, section 3.3.2: a closing of an isolate closes the embeddings within it
    """
    if not CONTROL.search(text):
        return text
    kept: list[str] = []
    open_ones: list[str] = []
    for letter in text:
        if letter in OVERRIDES:
            continue
        if letter in CLOSES:
            open_ones.append(CLOSES[letter])
        elif letter in (POP, POP_ISOLATE) and not _close(open_ones, letter, kept):
            continue
        kept.append(letter)
    return "".join(kept) + "".join(reversed(open_ones))


def _close(open_ones: list[str], letter: str, kept: list[str]) -> bool:
    """Whether a closing closes anything; embeddings within an isolate are closed before it."""
    if letter not in open_ones or (letter == POP and open_ones[-1] != POP):
        return False
    while open_ones[-1] != letter:
        kept.append(open_ones.pop())
    open_ones.pop()
    return True
