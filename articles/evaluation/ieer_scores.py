"""Scores on the stories of the IEER evaluation: places and organisations by exact span, beside spaCy alone."""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import spacy
from django.conf import settings

from articles.background import load_recogniser
from articles.evaluation.score_table import ScoreRow, ScoreTable, of_sets
from articles.reading import PARAGRAPH_BREAK, Span
from articles.recognition import UNUSED, Story

FOLDER = "ieer"
STORY = re.compile(r"<DOC>(.*?)</DOC>", re.DOTALL)
TEXT = re.compile(r"<TEXT>(.*?)</TEXT>", re.DOTALL)
TAG = re.compile(
    r"<b_\w+(?:\s+type=\"(?P<type>[^\"]*)\")?[^>]*>|<(?P<end>e_\w+)>|<ANNOTATION>.*?</ANNOTATION>", re.DOTALL
)
#: Quotation marks and dashes as the collection writes them.
MARKS = {"&AMP;": "&", "&LR;": "", "&UR;": "", "&QL;": "", "&QC;": "", "&QR;": "", "&MD;": "-"}
FIELDS = {"places": "LOCATION", "organisations": "ORGANIZATION"}
LABELS = {"places": {"GPE", "LOC"}, "organisations": {"ORG"}}


@dataclass(frozen=True, slots=True)
class AnnotatedStory:
    """A story as plain text, and the spans marked in it by their type."""

    body: str
    spans: dict[str, set[Span]]


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
    marked = list(stories(corpora))
    ours = _ours(marked)
    alone = _spacy(marked)
    rows: list[ScoreRow] = []
    for field, kind in FIELDS.items():
        wanted: list[set[Span]] = [story.spans.get(kind, set()) for story in marked]
        rows.append(of_sets(field, wanted, [one[field] for one in ours]))
        rows.append(of_sets(f"{field}, spaCy alone", wanted, [one[field] for one in alone]))
    return ScoreTable("Names in stories of 1998 (IEER), by exact span", tuple(rows), tuple(_misses(marked, ours)))


def _ours(marked: Sequence[AnnotatedStory]) -> list[dict[str, set[Span]]]:
    found = load_recogniser()([Story(body=story.body, language="en") for story in marked])
    return [
        {
            "places": {span for place in one.places for span in place.spans},
            "organisations": {span for body in one.organisations for span in body.spans},
        }
        for one in found
    ]


def _spacy(marked: Sequence[AnnotatedStory]) -> list[dict[str, set[Span]]]:
    language = spacy.load(settings.NEWSROOM_MODEL, exclude=list(UNUSED))
    return [
        {
            field: {_trimmed(name.text, name.start_char) for name in document.ents if name.label_ in labels}
            for field, labels in LABELS.items()
        }
        for document in language.pipe((story.body for story in marked), batch_size=16)
    ]


def _trimmed(name: str, start: int) -> Span:
    """A name of spaCy's without the article and the possessive ending that the collection leaves out."""
    cut = 4 if name.lower().startswith("the ") else 0
    ending = 2 if name.endswith(("'s", "’s")) else 0
    return Span(start + cut, start + len(name) - ending)


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
        if end > start:
            spans.setdefault(kind, set()).add(Span(moved[start], moved[end - 1] + 1))
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


def _misses(marked: Sequence[AnnotatedStory], ours: Sequence[dict[str, set[Span]]]) -> Iterator[str]:
    counts: Counter[str] = Counter()
    for story, found in zip(marked, ours, strict=True):
        for field, kind in FIELDS.items():
            wanted = story.spans.get(kind, set())
            counts.update(f"{field}: {story.body[slice(*span)]!r} was missed" for span in wanted - found[field])
            counts.update(f"{field}: {story.body[slice(*span)]!r} is none" for span in found[field] - wanted)
    return (f"{miss} ({count})" for miss, count in counts.most_common())
