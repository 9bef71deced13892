"""Collections of marked names: tokens written as prose, spans that follow, and halves."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from articles.evaluation import annotated_names
from articles.evaluation.name_spans import AnnotatedStory

PROSE = """-DOCSTART- O

Tea O
" O
rises O
" O
in O
New B-LOC
Haven I-LOC
, O
said O
the B-ORG
Tea I-ORG
Board I-ORG
( O
TB B-ORG
) O
. O

Zambia B-LOC
's O
price O
fell O
. O
"""


def named(story: AnnotatedStory) -> dict[str, list[str]]:
    return {kind: sorted(story.body[slice(*span)] for span in spans) for kind, spans in story.spans.items()}


def test_tokens_are_written_as_prose_and_spans_follow(tmp_path: Path) -> None:
    (tmp_path / "worldwide.conll").write_text(PROSE)

    (story,) = annotated_names.worldwide(tmp_path)

    assert story.body == 'Tea "rises" in New Haven, said the Tea Board (TB).\n\nZambia\'s price fell.'
    assert named(story) == {"places": ["New Haven", "Zambia"], "organisations": ["TB", "Tea Board"]}


def test_headlines_and_rows_of_tables_are_left_out_of_prose(tmp_path: Path) -> None:
    rows = ["TEA", "", "Leeds 3 1", "", "Oslo", "slept", "."]
    lines = [f"{row} NN I-NP {'I-LOC' if row == 'Oslo' else 'O'}" if row else "" for row in rows]
    (tmp_path / "conll2003-testa.txt").write_text("-DOCSTART- -X- O O\n\n" + "\n".join(lines) + "\n")

    (story,) = annotated_names.prose_of_1996(tmp_path)

    assert story.body == "Oslo slept."
    assert named(story) == {"places": ["Oslo"]}


def test_pronouns_and_words_without_a_capital_are_no_names_in_reports(tmp_path: Path) -> None:
    text = "They left the Tea Board and the coalition in Oslo."
    marks = [("Organisation", "They"), ("Organisation", "the Tea Board"), ("Organisation", "the coalition"),
             ("Location", "Oslo"), ("Weapon", "left")]  # fmt: skip
    entities = [
        {"type": kind, "start": text.index(words), "end": text.index(words) + len(words)} for kind, words in marks
    ]
    (tmp_path / "re3d.jsonl").write_text(json.dumps({"text": text, "entities": entities}))

    (story,) = annotated_names.reports(tmp_path)

    assert named(story) == {"organisations": ["Tea Board"], "places": ["Oslo"]}


@pytest.mark.parametrize(("seen", "half", "total"), [(True, "first", 1), (False, "second", 2)])
def test_halves_are_parted_and_misses_of_the_unread_half_stay_unread(
    tmp_path: Path, *, seen: bool, half: str, total: int
) -> None:
    (tmp_path / "names").mkdir()
    (tmp_path / "names" / "worldwide.conll").write_text(
        "\n\n".join("-DOCSTART- O\n\nqzxv B-ORG\nslept O\n. O\n" for _ in range(3))
    )

    table = annotated_names.score_half("Tea", annotated_names.worldwide, tmp_path, seen=seen)

    assert table.title == f"Tea, {half} half"
    assert (table.seen, table.stories) == (seen, total)
    assert bool(table.misses) is seen


def test_parts_of_a_name_that_a_collection_parts_may_be_answered_as_one(tmp_path: Path) -> None:
    (tmp_path / "names").mkdir()
    tokens = ["In O", "Lusaka B-LOC", "the O", "Zambian B-MISC", "Tea B-ORG", "Commission I-ORG", "met O", "Qzx B-ORG"]
    (tmp_path / "names" / "worldwide.conll").write_text("-DOCSTART- O\n\n" + "\n".join([*tokens, ". O"]) + "\n")

    (story,) = annotated_names.worldwide(tmp_path / "names")
    table = annotated_names.score_half("Tea", annotated_names.worldwide, tmp_path, seen=False)

    assert [story.body[slice(*span)] for span in story.joined] == ["Zambian Tea Commission"]
    rows = {row.field: row for row in table.rows}
    assert (rows["organisations"].right, rows["organisations"].total) == (0, 2)
    assert (rows["organisations, with the names inside them"].right, rows["organisations"].total) == (1, 2)
