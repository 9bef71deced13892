"""Scores on our own stories with marked names."""

from __future__ import annotations

from articles.evaluation.marked.marked_copy import read_marked
from articles.evaluation.marked.marked_scores import ScoredStory, body_marks, drafted, rows_of
from articles.reading import Origin, Span
from articles.recognition import FoundOrganisation, FoundPlace, Recognition

MARKED = """[p Zambia|ZM] buys tea

[p OSLO|NO], March 4 ([o Northern Wire]) - The [o Tea Board] of [p Bor|RS] met [n Jordan Poe].

[p Bor|RS] has tea.
"""


def test_marks_are_counted_in_the_body_that_recognition_is_given() -> None:
    story = read_marked(MARKED, style="en-wire", number=1)
    draft = drafted(story)

    marks = body_marks(story, draft)

    assert draft.dateline is not None
    assert [draft.body[slice(*mark.span)] for mark in marks] == ["Tea Board", "Bor", "Jordan Poe", "Bor"]


def test_spans_countries_and_people_are_scored() -> None:
    story = read_marked("[o Tea Board], [p Bor|RS], [p Van|TR], [n Jordan Poe]\n", style="en", number=1)
    places = (FoundPlace("Bor", country="TR", spans=(Span(11, 14),)), FoundPlace("Jordan", spans=(Span(21, 27),)))
    bodies = (FoundOrganisation("Tea", "", "", (), (Span(0, 3),), Origin.TEXT, 0.9, 0.1),)
    answer = ScoredStory(story, story.text, story.marks, Recognition(places, bodies))

    rows = {row.field: (row.right, row.total) for row in rows_of("", [answer])}

    assert rows == {
        "places": (1, 2),
        "organisations": (0, 1),
        "countries of places found": (0, 1),
        "people left alone": (0, 1),
    }


def test_a_language_without_stories_has_no_rows() -> None:
    assert list(rows_of("Sorani: ", [])) == []
