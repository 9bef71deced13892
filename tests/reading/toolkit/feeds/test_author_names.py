"""The name in what a page prints of an author."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.reading.toolkit.feeds.author_names import author_name

PRINTED = {
    "By Ann Poe": "Ann Poe",
    "by: Ann Poe": "Ann Poe",
    "BY ANN POE": "ANN POE",
    "Von Uwe Roth": "Uwe Roth",
    "vonUwe Roth": "Uwe Roth",
    "Par Léa Petit": "Léa Petit",
    "Ann Poe": "Ann Poe",
    "Written by Ann Poe on March 4, 2019": "Ann Poe",
    "Submitted by ann on Mon, 03/04/2019 - 10:00": "ann",
    "Posted by Ann Poe at 9:00 AM": "Ann Poe",
    "Geschrieben von Uwe am 04.03.2019 22:30": "Uwe",
    "Geschrieben am 04.03.2019 von Uwe": "Uwe",
    "Veröffentlicht von Uwe Roth": "Uwe Roth",
    "Publié le 04/03/2019 par Léa Petit": "Léa Petit",
    "von Uwe · 4. März 2019": "Uwe",
    "Ann Poe | Mar 4, 2019": "Ann Poe",
    "Ann Poe » Mon Mar 04, 2019": "Ann Poe",
    "Autor: Uwe Roth, Datum: 4.3.19": "Uwe Roth",
    "Autor: Uwe Roth": "Uwe Roth",
    "Text: Uwe Roth": "Uwe Roth",
    "View all posts by Ann Poe": "Ann Poe",
    "Alle Beiträge von Uwe Roth anzeigen": "Uwe Roth",
    "Ann Poe, PhD": "Ann Poe",
    "Ann Poe/NW": "Ann Poe",
    "Ann Poe <ann@quay.example>": "Ann Poe",
    "ann@quay.example": "",
    "admin": "",
    "https://quay.example/ann": "",
    "Ann Poe has written of harbours for thirty years": "",
    "": "",
    "van der Berg": "van der Berg",
    "Ann Poe and Bo Roe": "Ann Poe and Bo Roe",
}


@pytest.mark.parametrize(("printed", "name"), PRINTED.items())
def test_a_name_is_told_from_what_is_printed_around_it(printed: str, name: str) -> None:
    assert author_name(printed) == name


@given(st.text())
def test_any_text_gives_one_line_or_nothing(text: str) -> None:
    assert "\n" not in author_name(text)
