"""Scores of names: stories with tags in them, and labels on stories."""

from __future__ import annotations

from pathlib import Path

import pytest

from articles.evaluation import ieer_scores, label_scores

TAGGED = """<DOC>
<DOCNO> X1 </DOCNO>
<TEXT>
\t   <b_enamex type="LOCATION">LUSAKA<e_enamex>, <b_enamex type="LOCATION">Zambia<e_enamex> _ Tea
rose, said <b_enamex type="ORGANIZATION">Sorrel
&AMP; Poe Corp.<e_enamex> <ANNOTATION>MORE</ANNOTATION>
\t   Done.
</TEXT>
</DOC>
"""
LABELLED = """<REUTERS TOPICS="NO" OLDID="1" NEWID="1"><DATE> 9-MAR-1987 04:58:41.12</DATE>
<PLACES><D>norway</D><D>usa</D></PLACES><ORGS><D>imf</D><D>gatt</D></ORGS>
<TEXT><TITLE>TEA RISES</TITLE><DATELINE>    OSLO, March 9 - </DATELINE><BODY>Norway said the IMF likes U.S. tea.
 REUTER
</BODY></TEXT></REUTERS>
"""


def test_spans_move_with_the_lines_that_are_joined(tmp_path: Path) -> None:
    (tmp_path / "ieer").mkdir()
    (tmp_path / "ieer" / "one").write_text(TAGGED, encoding="latin-1")

    (story,) = ieer_scores.stories(tmp_path)

    assert story.body.strip() == "LUSAKA, Zambia _ Tea rose, said Sorrel & Poe Corp. \n\nDone.".replace(". \n", ".\n")
    named = {kind: {story.body[slice(*span)] for span in spans} for kind, spans in story.spans.items()}
    assert named == {"places": {"LUSAKA", "Zambia"}, "organisations": {"Sorrel & Poe Corp."}}


def test_names_are_scored_beside_the_model_alone(tmp_path: Path) -> None:
    (tmp_path / "ieer").mkdir()
    (tmp_path / "ieer" / "one").write_text(TAGGED, encoding="latin-1")

    table = ieer_scores.score_ieer(tmp_path)

    rows = {row.field: row for row in table.rows}
    assert (rows["places"].right, rows["places"].total) == (2, 2)
    assert rows["organisations"].right == 1
    assert {"places, spaCy alone", "organisations, spaCy alone"} <= rows.keys()


def test_labels_are_scored_by_country_and_by_what_the_text_names(tmp_path: Path) -> None:
    (tmp_path / "reuters21578").mkdir()
    (tmp_path / "reuters21578" / "reut2-000.sgm").write_text(LABELLED, encoding="latin-1")

    table = label_scores.score_labels(tmp_path)

    rows = {row.field: row for row in table.rows}
    assert (rows["countries named at all"].right, rows["countries named at all"].total) == (2, 2)
    assert (rows["organisations named in the text"].right, rows["organisations named in the text"].total) == (1, 1)


@pytest.mark.parametrize(("label", "country"), [("usa", "US"), ("norway", "NO"), ("hong-kong", "HK"), ("tea", "")])
def test_labels_of_places_are_countries(label: str, country: str) -> None:
    assert label_scores.country_of_label(label) == country
