"""Whether a name stands where places stand: "in", "fled", "residents of", "between"."""

from __future__ import annotations

from collections.abc import Sequence

from articles.recognition.text.tokens import Token
from articles.recognition.vocabulary.context_words import (
    BESIDE_PLACES,
    DONE_TO_PLACES,
    LOCALS,
    OF_PLACES,
    TOWARDS_PLACES,
)


def stands_as_place(text: Sequence[Token], first: int, last: int) -> bool:
    """
    Whether hardly anything but a place stands where a name stands.

    In:   the words of a text; the first and the last word of the name
    Out:  True for "in Afula", "residents of Afula", "fled Afula", "Afula residents"
    """
    before = _before(text, first)
    if before in BESIDE_PLACES or before in DONE_TO_PLACES:
        return True
    if before == "of" and first > 1 and text[first - 2].key in OF_PLACES:
        return True
    behind = last + 1
    return behind < len(text) and text[behind].joined and text[behind].text in LOCALS


def is_towards(text: Sequence[Token], first: int) -> bool:
    """Whether a name stands behind "from", "to" or the like: rather a place than anything else."""
    return _before(text, first) in TOWARDS_PLACES


def _before(text: Sequence[Token], first: int) -> str:
    return text[first - 1].key if first and text[first].joined else ""
