"""How sure a dateline is: each row of the table (W23, W31, W32)."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.reading.prose.dateline import dateline_confidence
from articles.reading.prose.dateline.dateline_confidence import DatelineRule
from articles.reading.prose.dateline.dateline_evidence import DatelineEvidence
from articles.reading.prose.dateline.dateline_parts import parse_parts
from tests.reading.prose.places import known_place

MARCH = dt.date(2019, 3, 5)
TABLES = ("PLACELESS", "DOUBTS", "BARE", "FILED")
ROWS = [(table, rule) for table in TABLES for rule in getattr(dateline_confidence, table)]
LONG = "Tea rose, and coffee fell, and " * 4

#: By the name of a rule: words, mark and story of an opening that it decides, whether the paragraph may be a headline,
#: and how sure the dateline is.
OPENINGS: dict[str, tuple[str, str, str, bool, float]] = {
    "no place, a known agency": ("(Reuters)", " - ", "Tea rose.", False, 0.9),
    "no place, a known agency, no mark": ("(Reuters)", "", "Tea rose.", False, 0.85),
    "no place, a guessed agency and a date": ("Oct 22 (XYZ)", " - ", "Tea rose.", False, 0.8),
    "no mark, no known agency": ("LONDON, March 4 (XYZ)", " ", "Tea rose.", False, 0.0),
    "no mark, no date, an unknown place": ("QALADZE (Rudaw)", " ", "Tea rose.", False, 0.0),
    "no mark, no date, not apart from a possible headline": ("London (Reuters)", " ", "Tea rose.", True, 0.0),
    "a label of copy": ("TABLE, March 4", " - ", "Tea rose.", False, 0.0),
    "an unknown place, no agency, no date behind a comma": ("QALADZE", " - ", "Tea rose.", False, 0.0),
    "bare, a blank mark": ("(LONDON)", "\u2003", "Tea rose.", False, 0.0),
    "bare, a hyphen inside a word": ("LONDON", "-", "Tea rose.", False, 0.0),
    "bare, a possible headline in mixed case": ("London", " - ", f"{LONG} market.", True, 0.0),
    "bare, a possible headline that goes on in small letters": ("LONDON", " - ", "tea rose.", True, 0.0),
    "bare, a possible headline too short for a story": ("LONDON", " - ", "Tea rose", True, 0.0),
    "bare, a colon where a headline may have one": ("LONDON", ": ", "Tea rose.", True, 0.0),
    "bare, a colon before small letters": ("LONDON", ": ", "tea rose.", False, 0.0),
    "bare, a colon, an unknown place": ("QALADZE, Iraq", ": ", "Tea rose.", False, 0.0),
    "bare, a colon, mixed case": ("London", ": ", "Tea rose.", False, 0.0),
    "bare, a colon, a known place in capitals": ("LONDON", ": ", "Tea rose.", False, 0.7),
    "bare, a known place in capitals": ("LONDON", " - ", "Tea rose.", False, 0.93),
    "bare, a qualified place in capitals": ("QALADZE, Iraq", " - ", "Tea rose.", False, 0.88),
    "bare, mixed case before small letters": ("London", " - ", "tea rose.", False, 0.0),
    "bare, a known place in mixed case": ("London", " - ", "Tea rose.", False, 0.7),
    "an unknown place in mixed case over a line end": ("Qaladze\n(Rudaw)", " - ", "Tea rose.", False, 0.0),
    "an unknown place in mixed case with a long name": (
        "Tea Rose At The Harbour (Rudaw)", " - ", "Tea rose.", False, 0.0,
    ),
    "a date, a colon, a known place": ("LONDON, March 4", ": ", "Tea rose.", False, 0.9),
    "a date before a colon": ("LONDON, March 4", ": ", "tea rose.", False, 0.0),
    "a guessed agency, a known place": ("London (XYZ)", " - ", "Tea rose.", False, 0.95),
    "a guessed agency, a place in mixed case": ("Qaladze, March 4 (XYZ)", " - ", "Tea rose.", False, 0.0),
    "a guessed agency, a qualified place in capitals": ("QALADZE, Iraq (XYZ)", " - ", "Tea rose.", False, 0.95),
    "a guessed agency, a dated place in capitals": ("QALADZE, March 4 (XYZ)", " - ", "Tea rose.", False, 0.8),
    "a guessed agency, nothing else": ("QALADZE (XYZ)", " - ", "Tea rose.", False, 0.0),
    "a known agency, no mark": ("LONDON (Reuters)", " ", "Tea rose.", False, 0.9),
    "a known agency, a known place": ("London (Reuters)", " - ", "Tea rose.", False, 0.99),
    "a known agency, a place in capitals": ("QALADZE (Rudaw)", " - ", "Tea rose.", False, 0.97),
    "a known agency, a place in mixed case": ("Qaladze (Rudaw)", " - ", "Tea rose.", False, 0.93),
    "a date with a wrong letter": ("LONDON, Febuary 4", " - ", "Tea rose.", False, 0.7),
    "a date, a known place": ("London, March 4", " - ", "Tea rose.", False, 0.98),
    "a date, a place in capitals": ("QALADZE, March 4", " - ", "Tea rose.", False, 0.94),
    "a date, a brief name in mixed case": ("Qaladze, March 4", " - ", "Tea rose.", False, 0.75),
}  # fmt: skip

#: Openings that no row speaks for.
NOTHING = [
    ("Oct 22", " - ", "Tea rose.", False, 0.0),
    ("(XYZ)", " - ", "Tea rose.", False, 0.0),
    ("(Reuters)", " ", "tea rose.", False, 0.0),
    ("(Reuters)", " ", "Tea rose", True, 0.0),
    ("Oct 22 (XYZ)", " ", "Tea rose.", False, 0.0),
    ("Qaladze, Iraq", " - ", "Tea rose.", False, 0.0),
    ("Tea Rose At Noon, March 4", " - ", "Tea rose.", False, 0.0),
    ("Qaladze/Tea, March 4", " - ", "Tea rose.", False, 0.0),
]


def weigh(words: str, mark: str, story: str, *, first: bool) -> float:
    head = parse_parts(words, known_place, MARCH)
    assert head is not None
    window, end = words + mark + story, len(words)
    return dateline_confidence.score_dateline(head, window, end, end + len(mark), known_place, first=first)


def deciding(words: str, mark: str, story: str, *, first: bool) -> DatelineRule:
    head = parse_parts(words, known_place, MARCH)
    assert head is not None
    names = tuple(place.text.split(",")[0] for place in head.places)
    return dateline_confidence.deciding_rule(
        DatelineEvidence(head, names, words, mark, story, all(map(known_place, names)), first)
    )


def test_every_row_has_an_opening_of_its_own() -> None:
    assert [rule.name for _, rule in ROWS] == list(OPENINGS)


@pytest.mark.parametrize("name", OPENINGS)
def test_each_row_decides_its_opening(name: str) -> None:
    words, mark, story, first, confidence = OPENINGS[name]

    assert deciding(words, mark, story, first=first).name == name
    assert weigh(words, mark, story, first=first) == confidence


@pytest.mark.parametrize(("table", "rule"), ROWS, ids=[rule.name for _, rule in ROWS])
def test_no_row_can_be_left_out(table: str, rule: DatelineRule, monkeypatch: pytest.MonkeyPatch) -> None:
    words, mark, story, first, confidence = OPENINGS[rule.name]
    rows = getattr(dateline_confidence, table)

    monkeypatch.setattr(dateline_confidence, table, tuple(row for row in rows if row is not rule))

    assert weigh(words, mark, story, first=first) != confidence


@pytest.mark.parametrize(("table", "rule"), ROWS, ids=[rule.name for _, rule in ROWS])
def test_no_row_holds_for_more_than_it_says(table: str, rule: DatelineRule, monkeypatch: pytest.MonkeyPatch) -> None:
    """A row that held always would take the openings of the rows behind it, or those that no row wants."""
    rows = getattr(dateline_confidence, table)
    always = replace(rule, holds=lambda seen: True)

    monkeypatch.setattr(dateline_confidence, table, tuple(always if row is rule else row for row in rows))

    others = [*OPENINGS.items(), *((f"none {number}", opening) for number, opening in enumerate(NOTHING))]
    assert any(
        weigh(words, mark, story, first=first) != confidence
        for name, (words, mark, story, first, confidence) in others
        if name != rule.name
    )


@pytest.mark.parametrize(("words", "mark", "story", "first", "confidence"), NOTHING)
def test_words_that_no_row_speaks_for_are_no_dateline(
    words: str, mark: str, story: str, *, first: bool, confidence: float
) -> None:
    assert deciding(words, mark, story, first=first) is dateline_confidence.NOTHING
    assert weigh(words, mark, story, first=first) == confidence


@pytest.mark.parametrize(
    ("words", "mark", "story", "first", "confidence"),
    [
        # Without a mark: a date, a line of their own, or capitals before a story in small letters are enough.
        ("Qaladze, March 4 (Rudaw)", " ", "Tea rose.", True, 0.9),
        ("London (Reuters)", "\n", "Tea rose.", True, 0.9),
        ("London (Reuters)", "", "", True, 0.9),
        ("LONDON (Reuters)", " ", "Tea rose.", True, 0.9),
        ("LONDON (Reuters)", " ", "TEA ROSE.", True, 0.0),
        ("LONDON (Reuters)", ". ", "TEA ROSE.", True, 0.0),
        # A label is one at either end of a name, and none where a place is called so.
        ("WEEKLY TABLE, March 4", " - ", "Tea rose.", False, 0.0),
        ("ACME INC., March 4", " - ", "Tea rose.", False, 0.0),
        ("TABLE, Iraq, March 4", " - ", "Tea rose.", False, 0.94),
        # A comma before the date is enough, an agency as well.
        ("QALADZE March 4", " - ", "Tea rose.", False, 0.0),
        ("QALADZE March 4 (Rudaw)", " - ", "Tea rose.", False, 0.97),
        # Dashes that stand tight are no hyphens.
        *(("LONDON", mark, "Tea rose.", False, 0.93) for mark in ("—", "–", "--", "---")),
        # What tells a story from a headline.
        ("LONDON", " - ", "“Tea rose,” he said, “as never before”", True, 0.93),
        ("LONDON", " - ", 'He said that "tea rose"', True, 0.93),
        ("LONDON", " - ", "4 men drank tea.", True, 0.93),
        ("LONDON", " - ", LONG[:121], True, 0.93),
        ("LONDON", " - ", LONG[:120], True, 0.0),
        ("LONDON", " - ", "", True, 0.93),
        # Scripts without capitals open a sentence with any letter, and are in capitals nowhere.
        ("بغداد", ": ", "ارتفع الشاي.", False, 0.7),
        ("بغداد", " - ", "ارتفع الشاي.", False, 0.7),
        ("قلعة دزة (Rudaw)", " - ", "ارتفع الشاي.", False, 0.97),
        # Capitals, a gazetteer or a single line excuse what stands over a line end, or is long.
        ("QALADZE\n(Rudaw)", " - ", "Tea rose.", False, 0.97),
        ("London\n(Reuters)", " - ", "Tea rose.", False, 0.99),
        ("TEA ROSE AT THE HARBOUR (Rudaw)", " - ", "Tea rose.", False, 0.97),
        ("Tea Rose At Harbour (Rudaw)", " - ", "Tea rose.", False, 0.93),
        # The mark may come again in the second sentence.
        ("London", " - ", "Tea rose. Coffee - and sugar - fell.", False, 0.7),
        # A name is looked up without what says more of it.
        ("LONDON, England", " - ", "Tea rose.", False, 0.93),
        ("LONDON (Canada) (Reuters)", " - ", "Tea rose.", False, 0.99),
        # All places must be known, one qualified is enough.
        ("LONDON and QALADZE", " - ", "Tea rose.", False, 0.0),
        ("LONDON and QALADZE, Iraq", " - ", "Tea rose.", False, 0.88),
        # One label, one long name is enough; capitals and scripts without them count when all names are so.
        ("QALADZE and TABLE, March 4", " - ", "Tea rose.", False, 0.0),
        ("Qaladze and Tea Rose At The Harbour (Rudaw)", " - ", "Tea rose.", False, 0.0),
        ("LONDON and Paris", " - ", "tea rose.", False, 0.0),
        ("بغداد and Paris", ": ", "Tea rose.", False, 0.0),
        # Three words are brief.
        ("Tea Rose Harbour, March 4", " - ", "Tea rose.", False, 0.75),
        # Dashes further on say nothing of a known place.
        ("London", " - ", "Tea - and coffee - rose.", False, 0.7),
    ],
)  # fmt: skip
def test_what_a_question_asks(words: str, mark: str, story: str, *, first: bool, confidence: float) -> None:
    assert weigh(words, mark, story, first=first) == confidence


places = st.sampled_from(
    ["LONDON", "London", "QALADZE", "Qaladze", "TABLE", "بغداد", "PARIS and ROME", "", "Tea\nRose"]
)
beside = st.sampled_from(
    ["", ", Texas", ", March 4", " March 4", " (Reuters)", " (XYZ)", ", Febuary 4", " (AP), March 4"]
)
stories = st.sampled_from(["Tea rose.", "tea rose", "", "“Tea”", "ارتفع الشاي.", LONG]) | st.text(max_size=20)


@given(
    words=st.tuples(places, beside, beside).map("".join),
    mark=st.sampled_from([" - ", "-", "—", ": ", " ", "\n", ".- ", "\u2003", ""]) | st.text(max_size=3),
    story=stories,
    first=st.booleans(),
)
def test_certainty_is_a_share_of_one(words: str, mark: str, story: str, *, first: bool) -> None:
    head = parse_parts(words, known_place, MARCH)
    if head is None:
        return

    confidence = dateline_confidence.score_dateline(
        head, words + mark + story, len(words), len(words) + len(mark), known_place, first=first
    )

    assert 0.0 <= confidence <= 1.0
