"""What holds for every story, proved on real copy that is not in the repository (W8, W35)."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from articles.evaluation import reuters_scores
from articles.gazetteer.opening_file import open_gazetteer
from articles.reading import formats
from articles.reading.copy_reader import read_copy
from articles.reading.draft import Dateline, Draft, Unreadable
from articles.recognition import DatelineResolver
from tests.conftest import SHARED

RECEIVED = dt.datetime(2019, 3, 4, 12, tzinfo=dt.UTC)
#: Files of the collections that hold tables of the truth, or nothing that anybody would send.
NO_COPY = (".csv", ".md", ".dtd", ".sgm")


def copies(corpora: Path) -> Iterator[tuple[str, bytes]]:
    """Every file of the corpora, and of the collections that hold many stories a file some as plain copy."""
    for path in sorted(corpora.rglob("*")):
        if path.is_file() and path.suffix not in NO_COPY:
            yield path.name, path.read_bytes()
    for number, story in enumerate(reuters_scores.stories(corpora)):
        if number % 8 == 0 and story.title and story.body:
            yield "story.txt", reuters_scores.as_sent(story).encode()
    for path in sorted(corpora.rglob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            story = json.loads(line)
            yield "story.txt", "\n\n".join(text for text in story.values() if isinstance(text, str)).encode()


def read(raw: bytes, name: str) -> list[Draft]:
    try:
        return read_copy(raw, name=name, received=RECEIVED, places=DatelineResolver(open_gazetteer()))
    except Unreadable:
        return []


@pytest.fixture(scope="module")
def stories() -> list[tuple[str, bytes, list[Draft]]]:
    """Every copy of the corpora and what is read in it, read once."""
    if not (SHARED / "corpora").is_dir():
        pytest.skip(f"needs the corpora, which are not at {SHARED / 'corpora'}")
    return [(name, raw, read(raw, name)) for name, raw in copies(SHARED / "corpora")]


Stories = list[tuple[str, bytes, list[Draft]]]


def datelines_in_prose(stories: Stories) -> Iterator[tuple[str, Draft, Dateline, tuple[int, int]]]:
    """Every dateline that was read in the text itself, with where it stands."""
    for name, draft in ((name, draft) for name, _, drafts in stories for draft in drafts):
        at = draft.provenance.get("dateline")
        if draft.dateline and at and at.span and at.by.startswith("dateline."):
            yield name, draft, draft.dateline, at.span


def between_mark_and_body(draft: Draft, after_mark: int) -> str:
    """The text that neither dateline nor paragraphs have; none where no span says where the paragraphs begin."""
    body = draft.provenance["paragraphs"].span if draft.paragraphs else None
    return draft.decoded[after_mark : body[0]] if body else ""


def test_dateline_mark_and_body_are_the_text_character_for_character(stories: Stories) -> None:
    """W35"""
    datelines = 0
    for name, draft, dateline, (start, end) in datelines_in_prose(stories):
        datelines += 1
        assert " ".join(draft.decoded[start:end].split()) == " ".join(dateline.text.split())
        assert draft.decoded.startswith(dateline.mark, end)
        between = between_mark_and_body(draft, end + len(dateline.mark))
        assert not between.strip(), f"{name}: {between[:80]!r} was lost"
    assert datelines > 900


def test_every_span_points_into_the_text(stories: Stories) -> None:
    """W35"""
    for name, draft in ((name, draft) for name, _, drafts in stories for draft in drafts):
        for field, provenance in draft.provenance.items():
            if provenance.span is not None:
                start, end = provenance.span
                assert 0 <= start <= end <= len(draft.decoded), f"{name}: {field}"
            assert 0 <= provenance.confidence <= 1


def test_the_same_bytes_give_the_same_stories(stories: Stories) -> None:
    """W8"""
    for name, raw, drafts in stories[::7]:
        again = read(raw, name)

        assert again == drafts
        assert [draft.identity for draft in again] == [draft.identity for draft in drafts]


def test_a_collection_read_in_its_own_form_points_into_its_text_too(corpora: Path) -> None:
    """W35"""
    path = next(iter(sorted((corpora / "reuters21578").glob("*.sgm"))))

    for draft in formats.read(path.read_bytes(), path.name):
        if draft.copy_start is not None:
            assert draft.decoded.startswith(draft.copy, draft.copy_start)
