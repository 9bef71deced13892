"""The command that scores and publishes."""

from __future__ import annotations

import datetime as dt
import io
import json
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from articles.evaluation import annotated_names

TAGGED = [("Tea", "O"), ("from", "O"), ("Zambia", "I-LOC"), ("rose", "O"), (".", "O")]


def test_copy_that_the_rules_were_made_with_is_not_published(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NEWSROOM_CORPORA", raising=False)
    figures = tmp_path / "accuracy.json"
    figures.write_text(json.dumps({"tables": [{"title": "Another collection", "rows": []}]}))
    printed = io.StringIO()

    call_command("evaluate", figures=figures, stdout=printed, stderr=io.StringIO())

    assert [table["title"] for table in json.loads(figures.read_text())["tables"]] == ["Another collection"]
    assert "regression" in printed.getvalue()


def test_the_half_that_nobody_read_is_published_with_its_day_and_without_its_misses(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    halves = [(annotated_names.FOLDER, half) for half in annotated_names.HALVES]
    monkeypatch.setattr("articles.management.commands.evaluate.SCORES", halves)
    document = "-DOCSTART- -X- O O\n\n" + "\n".join(f"{word} NN I-NP {tag}" for word, tag in TAGGED) + "\n\n"
    for name, text in (("conll2003-testa.txt", document * 2), ("worldwide.conll", ""), ("re3d.jsonl", "")):
        (tmp_path / "names" / name).parent.mkdir(exist_ok=True)
        (tmp_path / "names" / name).write_text(text)
    figures = tmp_path / "accuracy.json"

    call_command("evaluate", corpora=tmp_path, figures=figures, stdout=io.StringIO(), stderr=io.StringIO())

    (table,) = [one for one in json.loads(figures.read_text())["tables"] if "1996" in one["title"]]
    assert table["title"].endswith("second half")
    assert table["stories"] == 1
    assert dt.date.fromisoformat(table["measured"])
    assert [row["total"] for row in table["rows"] if row["field"] == "places"] == [1]


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="there is no such folder of corpora"):
        call_command("evaluate", corpora=tmp_path / "nowhere", stdout=io.StringIO())


def test_one_collection_alone_writes_no_figures(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NEWSROOM_CORPORA", raising=False)
    figures = tmp_path / "accuracy.json"

    call_command("evaluate", only="labelled", figures=figures, stdout=io.StringIO(), stderr=io.StringIO())

    assert not figures.exists()
