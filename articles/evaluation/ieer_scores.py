"""Scores on the stories of the IEER evaluation: places and organisations by exact span, beside spaCy alone."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from pathlib import Path

from articles.evaluation.name_spans import AnnotatedStory, score_spans
from articles.evaluation.score_table import ScoreTable
from articles.reading import PARAGRAPH_BREAK, Span

FOLDER = "ieer"
STORY = re.compile(r"<DOC>(.*?)</DOC>", re.DOTALL)
TEXT = re.compile(r"<TEXT>(.*?)</TEXT>", re.DOTALL)
TAG = re.compile(
    r"<b_\w+(?:\s+type=\"(?P<type>[^\"]*)\")?[^>]*>|<(?P<end>e_\w+)>|<ANNOTATION>.*?</ANNOTATION>", re.DOTALL
)
#: Quotation marks and dashes as the collection writes them.
MARKS = {"&AMP;": "&", "&LR;": "", "&UR;": "", "&QL;": "", "&QC;": "", "&QR;": "", "&MD;": "-"}
KINDS = {"LOCATION": "places", "ORGANIZATION": "organisations"}


def stories(corpora: Path) -> Iterator[AnnotatedStory]:
    """Every story of the collection, its lines joined to paragraphs."""
    for path in sorted((corpora / FOLDER).iterdir()):
        raw = path.read_text(encoding="latin-1")
        for story in STORY.findall(raw):
            text = TEXT.search(story)
            if text is not None:
                yield _marked(text[1])


def score_ieer(corpora: Path) -> ScoreTable:
    """How exactly places and organisations are found, by ourselves and by spaCy alone."""
    return score_spans("Names in stories of 1998 (IEER), by exact span", list(stories(corpora)), seen=True)


def _marked(text: str) -> AnnotatedStory:
    """Take the tags out and the lines together, and move the spans along."""
    plain: list[str] = []
    length = position = 0
    opened: list[tuple[str, int]] = []
    raw_spans: list[tuple[str, int, int]] = []
    for tag in TAG.finditer(text):
        piece = _unescaped(text[position : tag.start()])
        plain.append(piece)
        length += len(piece)
        position = tag.end()
        if tag["type"] is not None:
            opened.append((tag["type"], length))
        elif tag["end"] and opened:
            kind, start = opened.pop()
            raw_spans.append((kind, start, length))
    plain.append(_unescaped(text[position:]))
    body, moved = _joined("".join(plain))
    spans: dict[str, set[Span]] = {}
    for kind, start, end in raw_spans:
        if end > start and kind in KINDS:
            spans.setdefault(KINDS[kind], set()).add(Span(moved[start], moved[end - 1] + 1))
    return AnnotatedStory(body, spans)


def _unescaped(text: str) -> str:
    for mark, meant in MARKS.items():
        text = text.replace(mark, meant)
    return html.unescape(text)


def _joined(text: str) -> tuple[str, list[int]]:
    """Lines joined to paragraphs, where an indented line begins one; and where each character went."""
    pieces: list[str] = []
    moved: list[int] = []
    length = 0
    for part in re.finditer(r"\s+|\S+", text):
        piece = part[0]
        if piece.isspace():
            piece = "" if not length else PARAGRAPH_BREAK if "\n" in piece and "\t" in piece else " "
        moved.extend(length + min(offset, max(len(piece) - 1, 0)) for offset in range(part.end() - part.start()))
        pieces.append(piece)
        length += len(piece)
    return "".join(pieces), moved
