"""What differs between two texts, word by word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import groupby

from articles.reading import PARAGRAPH_BREAK

TOKEN = re.compile(r"\s+|[^\W_]+|[\W_]", re.UNICODE)
#: Longer stretches are told whole: comparing them word by word takes time with the square of their length.
MOST_TOKENS = 3_000
#: Unchanged characters that are shown around a change.
AROUND = 60
CUT = " … "


class Piece(StrEnum):
    """What became of some words."""

    SAME = "same"
    OUT = "out"
    IN = "in"


@dataclass(frozen=True, slots=True)
class DiffPiece:
    """Some words, and what became of them."""

    kind: Piece
    text: str


def word_diff(before: str, after: str) -> list[DiffPiece]:
    """
    What was taken out of a text and what was put in, with a few unchanged words around.

    Rule:  paragraphs are compared first, then the words of those that differ
    """
    found = list(_joined(_by_paragraph(before, after)))
    if len(found) == 1:
        return found
    last = len(found) - 1
    return [
        replace(piece, text=_shortened(piece.text, first=at == 0, last=at == last))
        if piece.kind == Piece.SAME
        else piece
        for at, piece in enumerate(found)
    ]


def _by_paragraph(before: str, after: str) -> Iterator[DiffPiece]:
    old, new = _paragraphs_of(before), _paragraphs_of(after)
    for kind, start, end, first, last in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            yield DiffPiece(Piece.SAME, "".join(old[start:end]))
        else:
            yield from _by_word("".join(old[start:end]), "".join(new[first:last]))


def _paragraphs_of(text: str) -> list[str]:
    """The paragraphs of a text, each with the break that ends it."""
    *first, last = text.split(PARAGRAPH_BREAK)
    return [*(paragraph + PARAGRAPH_BREAK for paragraph in first), last]


def _by_word(before: str, after: str) -> Iterator[DiffPiece]:
    old, new = TOKEN.findall(before), TOKEN.findall(after)
    if max(len(old), len(new)) > MOST_TOKENS:
        yield from (DiffPiece(Piece.OUT, before), DiffPiece(Piece.IN, after))
        return
    for kind, start, end, first, last in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            yield DiffPiece(Piece.SAME, "".join(old[start:end]))
        else:
            yield from (DiffPiece(Piece.OUT, "".join(old[start:end])), DiffPiece(Piece.IN, "".join(new[first:last])))


def _joined(pieces: Iterable[DiffPiece]) -> Iterator[DiffPiece]:
    """
    Runs of unchanged words and of changes by turns; of a change first what went, then what came.

    Rule:  mere space between two changes belongs to both, so that they are read as one
    """
    for changed, run in groupby(_absorbed(pieces), key=lambda piece: piece.kind != Piece.SAME):
        words = list(run)
        kinds = (Piece.OUT, Piece.IN) if changed else (Piece.SAME,)
        for kind in kinds:
            text = "".join(piece.text for piece in words if piece.kind == kind)
            if text:
                yield DiffPiece(kind, text)


def _absorbed(pieces: Iterable[DiffPiece]) -> Iterator[DiffPiece]:
    """Space between two changes as part of both."""
    told = [piece for piece in pieces if piece.text]
    for at, piece in enumerate(told):
        between = 0 < at < len(told) - 1 and told[at - 1].kind != Piece.SAME != told[at + 1].kind
        if piece.kind == Piece.SAME and not piece.text.strip() and between:
            yield from (DiffPiece(Piece.OUT, piece.text), DiffPiece(Piece.IN, piece.text))
        else:
            yield piece


def _shortened(text: str, *, first: bool, last: bool) -> str:
    """Unchanged words, but for those far from any change."""
    head, tail = ("" if first else text[:AROUND]), ("" if last else text[-AROUND:])
    return text if len(text) <= len(head) + len(tail) + len(CUT) else f"{head}{CUT}{tail}"
