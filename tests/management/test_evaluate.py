"""The command that scores and publishes."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command


def test_without_corpora_our_own_copy_is_scored_and_other_figures_stay(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("NEWSROOM_CORPORA", raising=False)
    figures = tmp_path / "accuracy.json"
    figures.write_text(json.dumps({"tables": [{"title": "Another collection", "rows": []}]}))

    call_command("evaluate", figures=figures, stdout=io.StringIO(), stderr=io.StringIO())

    titles = [table["title"] for table in json.loads(figures.read_text())["tables"]]
    assert titles == [
        "Labelled copy of our own, by field",
        "Labelled copy of our own, by style and script",
        "Another collection",
    ]


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="there is no such folder of corpora"):
        call_command("evaluate", corpora=tmp_path / "nowhere", stdout=io.StringIO())


def test_one_collection_alone_writes_no_figures(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NEWSROOM_CORPORA", raising=False)
    figures = tmp_path / "accuracy.json"

    call_command("evaluate", only="labelled", figures=figures, stdout=io.StringIO(), stderr=io.StringIO())

    assert not figures.exists()
