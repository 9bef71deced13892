"""What is not for publication, and the desk's initials: W48."""

from __future__ import annotations

import pytest

from articles.reading.draft import CreditedPerson, Role
from articles.reading.prose.ending.contact_block import contact_credits, find_contact_block, is_contact, is_desk
from articles.reading.prose.paragraphs import split_paragraphs

COPY = """Tea rose.

The following information is not intended for publication

- Reporting by: Jane Doe (Erbil), +49 30 1234567, <desk@wire.example>
- Editing by: John Roe, tel 1234

dpa jd jr"""


def test_everything_from_the_opening_sentence_on_is_private() -> None:
    found = find_contact_block(split_paragraphs(COPY))

    assert found is not None
    assert found.at == 1
    assert found.credits == (
        CreditedPerson("Jane Doe", Role.REPORTING, place="Erbil"),
        CreditedPerson("John Roe", Role.EDITING),
    )


@pytest.mark.parametrize(
    "opening",
    ["Not for publication:", "* Die folgenden Informationen sind nicht zur Veröffentlichung bestimmt",
     "Les informations suivantes ne sont pas destinées à publication", "Internal, not for publication"],
)  # fmt: skip
def test_the_opening_sentence_is_told_in_several_languages(opening: str) -> None:
    assert find_contact_block(split_paragraphs(f"Tea rose.\n\n{opening}\n\nx")) is not None


def test_a_story_that_only_speaks_of_publication_is_public() -> None:
    assert find_contact_block(split_paragraphs("Tea rose.\n\nThe letter was not for publication, he said.")) is None


@pytest.mark.parametrize("text", ["((Main desk: +49 30 1234567))", "(desk@wire.example)", "((jane@wire.example; x))"])
def test_a_bracket_with_a_phone_or_an_address_is_a_contact(text: str) -> None:
    assert is_contact(text)


@pytest.mark.parametrize("text", ["((Tea rose.))", "(Tea rose.)", "Write to desk@wire.example.", "(Ask a@b.c. He did)"])
def test_other_brackets_are_no_contacts(text: str) -> None:
    assert not is_contact(text)


@pytest.mark.parametrize(
    ("line", "credits"),
    [
        ("Redaktion: John Roe", (CreditedPerson("John Roe", Role.EDITING),)),
        (
            "* Autoren: Jane Doe, Max Low",
            (CreditedPerson("Jane Doe", Role.REPORTING), CreditedPerson("Max Low", Role.REPORTING)),
        ),
        ("Autor: Jane Doe", (CreditedPerson("Jane Doe", Role.REPORTING),)),
        ("Fotos: Ann Poe, ann@wire.example", (CreditedPerson("Ann Poe", Role.PHOTOGRAPHY),)),
        ("Tea rose.", ()),
    ],
)
def test_a_labelled_line_names_people_without_phones_and_addresses(
    line: str, credits: tuple[CreditedPerson, ...]
) -> None:
    assert contact_credits(line) == credits


@pytest.mark.parametrize(
    "line", ["hh/ph/ts/hd", "dpa wsz jln npr", "AAP RTV ar", "AFP sn", "dpa pre yyhe n1 deg", "rl-ph"]
)
def test_initials_are_the_desks(line: str) -> None:
    assert is_desk(line)


@pytest.mark.parametrize(
    "line", ["He said so.", "and then", "Rain fell", "A/B", "to be or not", "It ended 2-1", "dpa", ""]
)
def test_words_are_the_storys(line: str) -> None:
    assert not is_desk(line)
