"""Acronyms that copy itself defines: which letters count, and where the name begins."""

from __future__ import annotations

import pytest

from articles.recognition.candidates.acronym_definitions import find_definitions


def find(text: str) -> list[tuple[str, str]]:
    found = list(find_definitions(text))
    assert all(text[slice(*one.name_span)] == one.name for one in found)
    assert all(text[slice(*one.acronym_span)] == one.acronym for one in found)
    return [(one.acronym, one.name) for one in found]


@pytest.mark.parametrize(
    ("text", "acronym", "name"),
    [
        ("the Sorrel Tea Growers (STG) met", "STG", "Sorrel Tea Growers"),
        ("the Sorrel Tea Growers' (STG) met", "STG", "Sorrel Tea Growers"),
        ("the Sorrel Tea Growers's (STG) met", "STG", "Sorrel Tea Growers"),
        ("the STG (Sorrel Tea Growers) met", "STG", "Sorrel Tea Growers"),
        ("the STG (the Sorrel Tea Growers) met", "STG", "Sorrel Tea Growers"),
        ("the Union of Tea and Coffee (UTC) met", "UTC", "Union of Tea and Coffee"),
        ("the Board of Tea (BoT) met", "BoT", "Board of Tea"),
        ("the Old Sorrel Tea Growers (STG) met", "STG", "Sorrel Tea Growers"),
        ("the Mutual Economy (ComEcon) met", "", ""),
        ("the Council for Mutual Economy (COMECON) met", "COMECON", "Council for Mutual Economy"),
        ("the Sorrel Tea Growers (known as STG) met", "STG", "Sorrel Tea Growers"),
        ("the Sorrel Tea Growers (“STG”) met", "STG", "Sorrel Tea Growers"),
        ("the Sorrel Tea Growers (STG; Paris) met", "STG", "Sorrel Tea Growers"),
        ("the Sorrel Tea Growers (Stg) met", "", ""),
        ("the Sorrel Tea Growers (STX) met", "", ""),
        ("the Sorrel (SO) met", "", ""),
        ("the Sorrel of Tea (OT) met", "", ""),
        ("the sorrel tea growers (STG) met", "", ""),
        ("the Sorrel tea Growers (SG) met", "", ""),
    ],
)
def test_the_letters_of_an_acronym_begin_words_of_its_name(text: str, acronym: str, name: str) -> None:
    assert find(text) == ([(acronym, name)] if acronym else [])
