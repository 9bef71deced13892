"""Case repaired in place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.recognition.text.case_repair import repair_case


@pytest.mark.parametrize(
    ("printed", "repaired"),
    [
        ("OPEC TO MEET IN VIENNA", "OPEC to Meet in Vienna"),
        ("U.S. SENDS O'BRIEN TO MCALLEN", "U.S. Sends O'Brien to McAllen"),
        ("LUSAKA, Zambia (XP) _ Tea rose.", "Lusaka, Zambia (XP) _ Tea rose."),
        ("SAO LUIS, 4 May (XP) - Tea rose.", "Sao Luis, 4 May (XP) - Tea rose."),
        ("Tea rose.", "Tea rose."),
        ("NATO said no.", "NATO said no."),
    ],
)
def test_lines_in_capitals_and_towns_of_datelines_get_ordinary_case(printed: str, repaired: str) -> None:
    assert repair_case(printed) == repaired


@given(st.text(max_size=200))
def test_no_character_ever_moves(text: str) -> None:
    repaired = repair_case(text)

    assert len(repaired) == len(text)
    assert [letter.lower() for letter in repaired] == [letter.lower() for letter in text] or "ı" in text.lower()
