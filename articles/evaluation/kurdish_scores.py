"""Scores on Kurmanji stories of Kurdistan 24: the place and agency that open them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

from articles.evaluation.score_table import ScoreRow, ScoreTable
from articles.gazetteer import open_gazetteer
from articles.reading import read_copy
from articles.recognition import DatelineResolver

FOLDER = "kurdish"
#: The truth's own reading of an opening, which owes nothing to the rules under test.
OPENING = re.compile(r"([^().\n]{2,60}) \(([^()]*K ?24[^()]*)\) ?[-–—] ?(?=\S)")


def score_kurdish(corpora: Path) -> ScoreTable:
    """How often an opening such as "Hewlêr (K24) –" is read, and how often another opening is taken for one."""
    right = total = spared = without = language = 0
    misses: list[str] = []
    for headline, text in stories(corpora):
        draft = read_copy(
            f"{headline}\n\n{text}\n".encode(),
            name="story.txt",
            received=None,
            places=DatelineResolver(open_gazetteer()),
        )[0]
        dateline = draft.dateline
        given = (dateline.places[0].text if dateline and dateline.places else "", dateline.sources if dateline else ())
        opening = OPENING.match(text)
        language += draft.language == "kmr"
        if opening is None:
            without += 1
            spared += dateline is None
            misses += [f"{text[:60]!r} was read as {given}"] if dateline else []
            continue
        total += 1
        right += given == (opening[1], (opening[2],))
        misses += [f"{opening[0]!r} was read as {given}"] if given != (opening[1], (opening[2],)) else []
    rows = (
        ScoreRow("place and agency", right, total),
        ScoreRow("none invented", spared, without),
        ScoreRow("language", language, total + without),
    )
    return ScoreTable("Kurmanji stories", rows, tuple(misses))


def stories(corpora: Path) -> Iterator[tuple[str, str]]:
    """Headline and text of every story."""
    for path in sorted((corpora / FOLDER).glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            story = json.loads(line)
            yield story["headline"], story["text"]
