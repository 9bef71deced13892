"""The words that open a credit: W45."""

from __future__ import annotations

import pytest

from articles.reading.draft import Role
from articles.reading.prose.vocabulary import credit_openers


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Reporting by Jane Doe", (Role.REPORTING,)),
        ("Reporting and editing by Jane Doe", (Role.REPORTING, Role.EDITING)),
        ("Additional reporting by Jane Doe", (Role.ADDITIONAL,)),
        ("Translated from Kurdish by Jane Doe", (Role.TRANSLATED,)),
        ("Editado en español por Jane Doe", (Role.EDITING,)),
        ("inputs from Jane Doe", (Role.ADDITIONAL,)),
        ("Redaktion: Jane Doe", (Role.EDITING,)),
        ("Nivîskar: Jane Doe", (Role.WRITING,)),
        ("تحرير أحمد علي", (Role.EDITING,)),
        ("Editing Jane Doe", (Role.EDITING,)),
        ("Photos and text: Jane Doe", (Role.PHOTOGRAPHY, Role.WRITING)),
    ],
)
def test_a_phrase_says_what_the_people_behind_it_did(words: str, expected: tuple[Role, ...]) -> None:
    phrase = credit_openers.PHRASE.match(words)

    assert phrase is not None
    assert credit_openers.roles_of(phrase) == expected


@pytest.mark.parametrize("words", ["Editing is an art", "Tea rose", "Photos show tea", "By Jane Doe"])
def test_prose_opens_no_credit(words: str) -> None:
    assert credit_openers.PHRASE.match(words) is None
