"""The table of weights that the command learns from annotated copy."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

SENTENCES = (
    "Sorrel B-ORG|Mills I-ORG|Ltd. I-ORG|sold O|tea O|in O|Oslo B-LOC|. O",
    "Envoys O|of O|Norway B-LOC|met O|the O|Tea B-ORG|Board I-ORG|on O|Monday O|. O",
)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    lines = ["-DOCSTART- O", ""]
    for sentence in SENTENCES * 12:
        lines += [word.replace(" ", "\t") for word in sentence.split("|")] + [""]
    for name in ("wikigold.conll", "gum_wikinews.conll"):
        (tmp_path / name).write_text("\n".join(lines), encoding="utf-8")
    return tmp_path


def test_the_table_is_the_same_to_the_byte_and_tells_places_from_organisations(copy: Path) -> None:
    call_command("learn", copy, to=copy / "weights.tsv")
    printed = io.StringIO()
    call_command("learn", copy, stdout=printed)

    table = (copy / "weights.tsv").read_text(encoding="utf-8")
    weights = {line.split("\t")[0]: [float(part) for part in line.split("\t")[1:]] for line in table.splitlines()[2:]}
    assert printed.getvalue() == table
    assert weights["behind in"][0] > weights["behind in"][1]
    assert weights["words 2"][1] > weights["words 2"][0]


def test_a_folder_without_the_copy_is_named(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match=r"wikigold.conll cannot be read"):
        call_command("learn", tmp_path)
