"""How the datelines of openings are scored."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from articles.evaluation import lead_scores
from articles.evaluation.score_table import ScoreRow, ScoreTable

#: Each an opening with what the truth says of it: (dateline, places, sources).
LEADS: list[tuple[str, tuple[str | None, list[str], list[str]]]] = [
    ("LONDON (Reuters) - A bridge opened on Monday.", ("LONDON (Reuters)", ["LONDON"], ["Reuters"])),
    ("Nairobi,  Kenya (CNN) - A bridge opened.", ("Nairobi,  Kenya (CNN)", ["Nairobi"], ["CNN"])),
    ("A bridge opened on Monday after a long delay.", (None, [], [])),
    ("PARIS (Reuters) - A bridge opened on Monday.", (None, [], [])),  # a dateline is read where there is none
    ("The keeper of the bridge was glad of it.", ("Graz", ["Graz"], [])),  # none is read where there is one
]


def score(folder: Path, leads: list[tuple[str, tuple[str | None, list[str], list[str]]]]) -> ScoreTable:
    """The score on leads of our own, which stand on every second line of their collection."""
    (folder / lead_scores.FOLDER).mkdir()
    lines = [json.dumps({"text": text}) for lead, _ in leads for text in ("ROME (AP) - Never asked for.", lead)]
    (folder / lead_scores.FOLDER / "house.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    facts: list[dict[str, Any]] = [
        {"collection": "house", "line": 2 * number + 1, "dateline": text, "places": places, "sources": sources}
        for number, (_, (text, places, sources)) in enumerate(leads)
    ]
    truth = folder / "truth.json"
    truth.write_text(json.dumps(facts), encoding="utf-8")
    return lead_scores.score_leads(folder, truth)


def test_datelines_are_scored_whole_and_by_their_places_and_sources(tmp_path: Path) -> None:
    table = score(tmp_path, LEADS)

    assert table.rows == (
        ScoreRow("datelines", 3, 5),
        ScoreRow("dateline places", 2, 3, 2 / 3, 2 / 3),
        ScoreRow("dateline sources", 2, 2, 2 / 3, 1.0),
        ScoreRow("given none where there is none", 1, 2),
    )


def test_no_miss_is_printed_of_copy_that_nobody_read(tmp_path: Path) -> None:
    table = score(tmp_path, LEADS)

    assert (table.misses, table.stories, table.seen) == ((), 5, False)


@pytest.mark.parametrize(
    ("dateline", "place"),
    [("FORT WASHINGTON, Pa. (AP)", "FORT WASHINGTON"), ("NEW YORK, New York (AP)", "NEW YORK")],
)
def test_a_place_is_asked_for_without_its_state(tmp_path: Path, dateline: str, place: str) -> None:
    table = score(tmp_path, [(f"{dateline} - A bridge opened on Monday.", (dateline, [place], ["AP"]))])

    assert [row.share for row in table.rows] == [1.0] * 4


def test_the_truth_states_facts_alone() -> None:
    truth = json.loads(lead_scores.TRUTH.read_text(encoding="utf-8"))

    assert len(truth) == len({(lead["collection"], lead["line"]) for lead in truth}) == 180
    for lead in truth:
        assert lead.keys() == {"collection", "line", "dateline", "places", "sources", "byline"}
        assert all(name in (lead["dateline"] or "") for name in [*lead["places"], *lead["sources"]])
