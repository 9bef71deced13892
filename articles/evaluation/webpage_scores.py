"""Scores on web pages: title, author and date, beside those of trafilatura alone."""

from __future__ import annotations

import csv
import datetime as dt
import html
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from trafilatura import bare_extraction, extract_metadata

from articles.evaluation.score_table import ScoreRow, ScoreTable
from articles.gazetteer import open_gazetteer
from articles.reading import Unreadable, read_copy
from articles.recognition import DatelineResolver

FOLDER = "html"
FIELDS = ("title", "author", "date")
RECEIVED = dt.datetime(2024, 1, 1, tzinfo=dt.UTC)
BETWEEN_NAMES = re.compile(r"\s*(?:[;,&\[\]]|\band\b|\bund\b|\bet\b)\s*")


@dataclass(frozen=True, slots=True)
class PageAnswer:
    """What is said of one page."""

    title: str = ""
    author: str = ""
    date: str = ""


def score_webpages(corpora: Path) -> ScoreTable:
    """How often title, author and date of a page are right, in one run with trafilatura on its own."""
    right: Counter[str] = Counter()
    misses: list[str] = []
    total = 0
    for name, raw, truth in _truths(corpora):
        total += 1
        for reader, answer in (("", _ours(name, raw)), (", trafilatura alone", _alone(raw))):
            for field in FIELDS:
                wanted, given = getattr(truth, field), getattr(answer, field)
                same = (
                    people_named(wanted) == people_named(given)
                    if field == "author"
                    else _letters(wanted) == _letters(given)
                )
                right[field + reader] += same
                if not same and not reader:
                    misses.append(f"{name} {field}: {wanted!r} was read as {given!r}")
    rows = tuple(
        ScoreRow(field + reader, right[field + reader], total)
        for field in FIELDS
        for reader in ("", ", trafilatura alone")
    )
    return ScoreTable("Web pages", rows, tuple(misses))


def _truths(corpora: Path) -> Iterator[tuple[str, bytes, PageAnswer]]:
    with (corpora / FOLDER / "expected.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            raw = (corpora / FOLDER / "pages" / row["file"]).read_bytes()
            yield row["file"], raw, PageAnswer(row["title"], row["author"], row["date"])


def _ours(name: str, raw: bytes) -> PageAnswer:
    try:
        draft = read_copy(raw, name=name, received=RECEIVED, places=DatelineResolver(open_gazetteer()))[0]
    except Unreadable:
        return PageAnswer()
    return PageAnswer(draft.headline, draft.byline, draft.published.date().isoformat() if draft.published else "")


def _alone(raw: bytes) -> PageAnswer:
    found = bare_extraction(raw, with_metadata=True) or extract_metadata(raw)
    if found is None or isinstance(found, dict):
        return PageAnswer()
    return PageAnswer(found.title or "", found.author or "", found.date or "")


def _letters(text: str) -> str:
    return " ".join(re.findall(r"\w+", html.unescape(text).casefold()))


def people_named(text: str) -> set[str]:
    """Each person of a byline; the truth lists several as a list is written."""
    return {_letters(name) for name in BETWEEN_NAMES.split(text.replace("'", ""))} - {""}
