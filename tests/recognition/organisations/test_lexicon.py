"""The lexicon of organisations, and acronyms that copy defines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.recognition.candidates.acronym_definitions import find_definitions
from articles.recognition.organisations.lexicon import Lexicon, read_clubs, read_lexicon
from articles.recognition.text import tokens

TABLE = """# code	kind	country	acronyms	names
tea-board	commodity	LK	TB|T.B.	Tea Board|The Board of Tea|مجلس الشاي
turf-body	sport	GB	TB	Turf Body
macys	company	US		Macy's
news-agency	agency	RU		Alfa-Tass
"""


@pytest.fixture(scope="module")
def small() -> Lexicon:
    return Lexicon(read_lexicon(TABLE))


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("the Tea Board met", ["tea-board"]),
        ("THE TEA BOARD met", ["tea-board"]),
        ("the tea board met", []),
        ("Board of Tea said", ["tea-board"]),
        ("the T.B. met", ["tea-board"]),
        ("tb met", []),
        ("at Macy's stores", ["macys"]),
        ("Alfa-Tass said", ["news-agency"]),
        ("اجتمع مجلس الشاي اليوم", ["tea-board"]),
    ],
)
def test_bodies_are_found_by_name_and_acronym_where_they_are_capitalised(
    small: Lexicon, text: str, codes: list[str]
) -> None:
    assert [hit.bodies[0].code for hit in small.find(tokens.tokenize(text))] == codes


def test_an_acronym_of_two_bodies_names_the_likelier_first(small: Lexicon) -> None:
    assert [body.code for body in small.abbreviated("TB")] == ["tea-board", "turf-body"]


def test_a_club_has_names_for_all_copy_and_names_for_sport_alone() -> None:
    clubs = Lexicon(read_clubs("# why\nGB\tSorrel United FC|Sorrel United\tSorrel\nDE\t\tQuillspor"))

    assert [club.code for club in clubs.named("Sorrel United")] == ["club-gb-sorrel-united-fc"]
    assert clubs.named("Sorrel") == ()
    assert [club.name for club in clubs.playing_as("Sorrel")] == ["Sorrel United FC"]
    assert [club.name for club in clubs.playing_as("Sorrel United")] == ["Sorrel United FC"]
    assert [club.name for club in clubs.playing_as("Quillspor")] == ["Quillspor"]


@pytest.mark.parametrize("line", ["GB\tone", "GB\t\t", "a\tb\tc\td"])
def test_a_wrong_line_of_clubs_is_named(line: str) -> None:
    with pytest.raises(ValueError, match="Line 1 of the clubs"):
        read_clubs(line)


@pytest.mark.parametrize("line", ["one\ttwo", "a\tb\tc\td\t", "tea-board\tx\tLK\t\tAgain"])
def test_a_wrong_line_is_named(line: str) -> None:
    with pytest.raises(ValueError, match="Line"):
        read_lexicon(f"{TABLE}{line}\n")


@pytest.mark.parametrize(
    ("text", "acronym", "name"),
    [
        ("The Northern Tea Growers' (NTG) rose.", "NTG", "Northern Tea Growers"),
        ("the NTG (Northern Tea Growers) rose.", "NTG", "Northern Tea Growers"),
        ("the Union of Tea and Coffee Makers (UTCM) met", "UTCM", "Union of Tea and Coffee Makers"),
        ("told the Board of Tea (BoT) so", "BoT", "Board of Tea"),
        ("the Ruritanian Oil Trust’s (ROT) chief", "ROT", "Ruritanian Oil Trust"),
    ],
)
def test_copy_says_what_an_acronym_stands_for(text: str, acronym: str, name: str) -> None:
    (found,) = find_definitions(text)

    assert (found.acronym, found.name) == (acronym, name)
    assert text[slice(*found.name_span)] == name and text[slice(*found.acronym_span)] == acronym


@pytest.mark.parametrize("text", ["Ann Poe (NTG) rose.", "in Riga (AP) -", "Acme Corp (ACM.N) fell", "TEA (the leaf)"])
def test_brackets_alone_define_nothing(text: str) -> None:
    assert not list(find_definitions(text))


@given(st.text(alphabet="ABab (),'&.", max_size=120))
def test_definitions_take_any_text(text: str) -> None:
    for found in find_definitions(text):
        assert text[slice(*found.acronym_span)] == found.acronym
