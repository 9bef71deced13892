"""Scores on files of agencies: what is asked, and when an answer is right."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from articles.evaluation import agency_scores
from articles.evaluation.score_table import ScoreRow

NITF = """<nitf><head><docdata management-status="usable"><doc-id id-string="a-1"/></docdata></head><body><body.head>
<hedline><hl1>Bridges open</hl1></hedline><byline>By Ann Poe</byline></body.head>
<body.content><p>Bridges opened.</p></body.content></body></nitf>"""


@pytest.fixture
def corpora(tmp_path: Path) -> Path:
    folder = tmp_path / agency_scores.FOLDER
    (folder / "house").mkdir(parents=True)
    (folder / "house" / "one.xml").write_text(NITF, encoding="utf-8")
    (folder / "house" / "two.bin").write_bytes(b"\x89PNG\r\n\x1a\n")
    rows = [
        ("house/one.xml", "0.headline", "eq", "1 BRIDGES"),
        ("house/one.xml", "0.headline", "eq", "Bridges open"),
        ("house/one.xml", "byline", "eq", "Ann Poe"),
        ("house/one.xml", "guid", "eq", "another"),
        ("house/one.xml", "usageterms", "eq", "is not asked"),
        ("house/two.bin", "headline", "eq", "Never read"),
    ]
    with (folder / "expected.csv").open("w", encoding="utf-8", newline="") as lines:
        writer = csv.writer(lines)
        writer.writerow(["file", "field", "compare", "expected_json"])
        writer.writerows([*row[:3], json.dumps(row[3])] for row in rows)
    return tmp_path


def test_each_field_is_scored_and_any_of_several_truths_is_right(corpora: Path) -> None:
    table = agency_scores.score_agency(corpora)

    assert table.rows == (
        ScoreRow("byline", 1, 1),
        ScoreRow("headline", 1, 2),
        ScoreRow("id", 0, 1),
        ScoreRow("all", 2, 4),
    )
    assert [miss.split(":")[0] for miss in table.misses] == ["one.xml guid", "two.bin headline"]


def test_each_format_is_scored_and_files_that_cannot_be_read_are_named(corpora: Path) -> None:
    table = agency_scores.score_formats(corpora)

    assert table.rows == (
        ScoreRow("nitf", 2, 3),
        ScoreRow("unread", 0, 1),
        ScoreRow("all", 2, 4),
        ScoreRow("files read", 1, 2),
    )
    assert table.misses[-1] == "two.bin: The file is a PNG picture, not copy."
