"""Months, capitals, end marks, notes and wire marks."""

from __future__ import annotations

import datetime as dt

import pytest

from articles.draft import Version
from articles.prose import capitals, endmarks, marks, months, notes


@pytest.mark.parametrize(
    ("word", "number"),
    [("Feb", 2), ("MArch", 3), ("déc.", 12), ("Okt", 10), ("LUG", 7), ("nov", 11), ("Şubat", 2), ("cotmeh", 10),
     ("تشرين الثاني", 11), ("شباط/فبراير", 2), ("ئازار", 3), ("دسامبر", 12)],
)  # fmt: skip
def test_a_month_is_known_in_every_language(word: str, number: int) -> None:
    """W29, W39"""
    found = months.month(word)

    assert found is not None
    assert found.number == number


@pytest.mark.parametrize("word", ["Tea", "Morning", "xyzzy", "M", "", "سوق"])
def test_other_words_name_no_month(word: str) -> None:
    assert months.month(word) is None


def test_irans_calendar_becomes_ours() -> None:
    month = months.month("فروردین")

    assert month is not None
    assert months.day(month, 1, 1399, None) == (dt.date(2020, 3, 20), False)


def test_the_29th_of_february_takes_a_leap_year_of_the_last_year() -> None:
    """W30"""
    month = months.month("Feb")

    assert month is not None
    assert months.day(month, 29, None, dt.date(2020, 6, 1)) == (dt.date(2020, 2, 29), True)
    assert months.day(month, 29, None, dt.date(2018, 6, 1)) == (None, False)


@pytest.mark.parametrize(
    ("printed", "repaired"),
    [
        ("FORT WASHINGTON", "Fort Washington"),
        ("RIO DE JANEIRO", "Rio de Janeiro"),
        ("AIX-EN-PROVENCE", "Aix-en-Provence"),
        ("N'DJAMENA", "N'Djamena"),
        ("EL PASO", "El Paso"),
        ("DİYARBAKIR", "Diyarbakır"),
        ("İSTANBUL", "İstanbul"),
        ("Dêrik", "Dêrik"),
        ("أربيل", "أربيل"),
        ("U.N.", "U.N."),
    ],
)
def test_places_in_capitals_are_repaired(printed: str, repaired: str) -> None:
    """W28"""
    assert capitals.place(printed) == repaired


@pytest.mark.parametrize(
    ("printed", "repaired"),
    [
        ("JANE DOE", "Jane Doe"),
        ("PIET VAN DER BERG", "Piet van der Berg"),
        ("ABU AL-HASSAN", "Abu al-Hassan"),
        ("SEAN MCCARTHY", "Sean McCarthy"),
        ("T.S. O'NEILL", "T.S. O'Neill"),
        ("JANE DOE III", "Jane Doe III"),
        ("John J. Catherine", "John J. Catherine"),
        ("Jane DOE", "Jane Doe"),
        ("Geert de Vries", "Geert de Vries"),
    ],
)
def test_people_in_capitals_are_repaired_and_others_left_alone(printed: str, repaired: str) -> None:
    """W42"""
    assert capitals.person(printed) == repaired


@pytest.mark.parametrize(
    "line",
    ["###", "-30-", "- 30 -", "- ENDS -", "ENDS", "END", "(END)", "NNNN", "Reuter", "REUTER", "REUTER...", "==Kyodo"],
)
def test_end_marks_are_told(line: str) -> None:
    """W49"""
    assert endmarks.is_end(line)


@pytest.mark.parametrize("line", ["The End of the Affair", "He ends.", "Friends", "30", "-", "", "Reuter said so."])
def test_other_last_lines_are_no_end_marks(line: str) -> None:
    assert not endmarks.is_end(line)


def test_more_is_told_from_an_end() -> None:
    """W50"""
    assert endmarks.is_more("(MORE)")
    assert not endmarks.is_more("More tea was drunk.")


@pytest.mark.parametrize(
    "line",
    ["Eds: Adds quote.", "(Eds: Adds quote.)", "EDITOR'S NOTE _ This is the second of two.", "UPDATES: with the vote.",
     "(Adds minister's reply, paragraph 3)", "(Corrects spelling of ferry)", "[Recasts, updates throughout]"],
)  # fmt: skip
def test_notes_for_editors_are_told(line: str) -> None:
    """W14"""
    assert notes.is_note(line)


@pytest.mark.parametrize(
    "line", ["(Acme Inc) said it will sell.", "Adds a wing to the house.", "Edsel cars rose.", "(Adds"]
)
def test_other_lines_are_no_notes(line: str) -> None:
    assert not notes.is_note(line)


@pytest.mark.parametrize(
    ("headline", "stripped", "version"),
    [
        ("UPDATE 2-Tea rises", "Tea rises", Version("update", 2)),
        ("RPT-Tea rises", "Tea rises", Version("repeat")),
        ("WRAPUP 1-Tea rises", "Tea rises", Version("wrapup", 1)),
        ("EXCLUSIVE-Tea rises", "Tea rises", Version("exclusive")),
        ("CORRECTED-Tea rises", "Tea rises", Version("correction")),
        ("(CORRECTED) - TEA RISES", "TEA RISES", Version("correction")),
        ("REFILE-Tea rises", "Tea rises", Version("refile")),
        ("TRW PROMISES TO CORRECT THE RECORD", "TRW PROMISES TO CORRECT THE RECORD", None),
        ("Extra-time winner", "Extra-time winner", None),
        ("Tea rises", "Tea rises", None),
    ],
)
def test_wire_marks_are_taken_off_a_headline(headline: str, stripped: str, version: Version | None) -> None:
    """W11, W15, W16"""
    marked = marks.strip(headline)

    assert (marked.headline, marked.version) == (stripped, version)


@pytest.mark.parametrize(
    ("line", "version"),
    [("1ST LEAD", Version("lead", 1)), ("2nd Ld-Writethru", Version("lead", 2)), ("REFILE", Version("refile")),
     ("EXTRA", Version("extra")), ("Lead poisoning", None)],
)  # fmt: skip
def test_a_line_may_be_a_wire_mark_alone(line: str, version: Version | None) -> None:
    """W11"""
    assert marks.line(line) == version
