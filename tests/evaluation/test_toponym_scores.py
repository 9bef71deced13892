"""How places in the news are scored."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from articles.evaluation import toponym_scores
from articles.evaluation.toponym_scores import Point

TEXT = "ERBIL, Iraq (Harbour News) - A bridge in Duhok opened.\nEngineers from Paris and Atlantis came.\n"
PLACES = {"Iraq": ("99237", "33", "44"), "Duhok": ("96994", "36.87", "42.99"), "Paris": ("2988507", "48.85", "2.35")}


@pytest.fixture
def corpora(tmp_path: Path) -> Path:
    """A collection of one invented story, whose truth leaves Erbil out and names a place that it does not resolve."""
    names = [
        {"phrase": name, "start": TEXT.index(name), "end": TEXT.index(name) + len(name), "geonameid": number}
        | {"lat": latitude, "lon": longitude}
        for name, (number, latitude, longitude) in PLACES.items()
    ]
    names.append({"phrase": "Atlantis", "start": TEXT.index("Atlantis"), "end": TEXT.index("Atlantis") + 8})
    story = {"title": "Bridge opens", "text": TEXT, "toponyms": names}
    (tmp_path / toponym_scores.FOLDER).mkdir()
    (tmp_path / toponym_scores.FOLDER / "one.jsonl").write_text(json.dumps(story) + "\n", encoding="utf-8")
    return tmp_path


def test_names_are_scored_found_and_resolved_beside_spacy(corpora: Path) -> None:
    table = toponym_scores.score_toponyms(corpora)

    rows = {row.field: row for row in table.rows}
    assert (rows["found and resolved"].right, rows["found and resolved"].total) == (3, 3)
    assert rows["resolved, where the names are given"].right == 3
    assert {"found, spaCy alone", "found and resolved, spaCy with the most populous namesake"} <= rows.keys()
    assert "'ERBIL' is none" in table.misses


@pytest.mark.parametrize(
    ("answer", "right"),
    [
        (Point(2988507, "", None, None), True),  # the same identity
        (Point(1, "", 48.9, 2.3), True),  # the next suburb
        (Point(1, "", 50.5, 2.35), False),  # further than 161 km
        (Point(1, "", None, None), False),
        (None, False),
    ],
)
def test_a_place_is_right_by_identity_or_within_161_km(answer: Point | None, right: bool) -> None:
    assert toponym_scores.is_right_place(answer, Point(2988507, "", 48.85, 2.35)) is right


def test_a_country_is_right_by_its_code() -> None:
    france = Point(3017382, "FR", 46.0, 2.0)

    assert toponym_scores.is_right_place(Point(None, "FR", None, None), france)
    assert not toponym_scores.is_right_place(Point(None, "DE", None, None), france)
