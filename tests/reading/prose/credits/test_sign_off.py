"""Closing credits: W45 to W47."""

from __future__ import annotations

import pytest

from articles.reading.prose.credits.sign_off import read_sign_off


@pytest.mark.parametrize(
    ("paragraph", "credits"),
    [
        ("Editing by John J. Catherine", [("John J. Catherine", "editing", "")]),
        ("责任编辑：周岚", [("周岚", "editing", "")]),
        ("（編輯：周岚）1130304", [("周岚", "editing", "")]),
        ("记者：周岚、林小雨", [("周岚", "reporting", ""), ("林小雨", "reporting", "")]),
        ("Редактор: Иван Петров", [("Иван Петров", "editing", "")]),
        ("Editing by John J. Catherine.", [("John J. Catherine", "editing", "")]),
        ("(Edited by John J. Catherine)", [("John J. Catherine", "editing", "")]),
        (
            "(Reporting by Jane Doe in Erbil; Editing by John Roe)",
            [("Jane Doe", "reporting", "Erbil"), ("John Roe", "editing", "")],
        ),
        (
            "(Reporting by Jane Doe, editing by John Roe)",
            [("Jane Doe", "reporting", ""), ("John Roe", "editing", "")],
        ),
        (
            "Reporting by Jane Doe and Ann Poe in PARIS, Max Low in BERLIN. Writing by\nKim Ray; Editing by John Roe",
            [("Jane Doe", "reporting", "PARIS"), ("Ann Poe", "reporting", "PARIS"), ("Max Low", "reporting", "BERLIN"),
             ("Kim Ray", "writing", ""), ("John Roe", "editing", "")],
        ),
        (
            "Additional reporting and editing by Ann Poe",
            [("Ann Poe", "additional", ""), ("Ann Poe", "editing", "")],
        ),
        ("Compiled by Ann Poe; Translated by Max Low", [("Ann Poe", "compiled", ""), ("Max Low", "translated", "")]),
        ("Photography by Ann Poe", [("Ann Poe", "photography", "")]),
        ("(Reporting by Ann Poe", [("Ann Poe", "reporting", "")]),
    ],
)  # fmt: skip
def test_credits_give_every_name_with_role_and_place(paragraph: str, credits: list[tuple[str, str, str]]) -> None:
    """W45, W46"""
    found = read_sign_off(paragraph)

    assert found is not None
    assert [(credit.name, credit.role.value, credit.place) for credit in found.credits] == credits
    assert found.start == 0


def test_a_bracket_behind_the_last_sentence_is_a_signoff_and_the_sentence_stays() -> None:
    """W45"""
    paragraph = "The road is open. (Reporting by Jane Doe; Editing by John Roe)"

    found = read_sign_off(paragraph)

    assert found is not None
    assert paragraph[: found.start] == "The road is open. "


@pytest.mark.parametrize(
    "paragraph",
    [
        "“Editing by candlelight is an art,” she said.",
        "compiled by Acme compares the levels of two rivers since 1990.",
        "reporting by Old Harbour, since 1911, there have been nine floods in the valley.",
        "Editing is hard.",
        "He was known for editing by hand.",
        "",
    ],
)
def test_the_same_words_in_prose_or_a_quotation_are_no_credits(paragraph: str) -> None:
    """W46"""
    assert read_sign_off(paragraph) is None


@pytest.mark.parametrize(
    "paragraph",
    [
        "(Reporting by Ann Poe; Editing by Bo Roe, bo@quay.example)",
        "(Reporting by Ann Poe (ann@quay.example); Editing by Bo Roe)",
        "Reporting by Ann Poe; Editing by Bo Roe <bo@quay.example>",
    ],
)
def test_credits_are_read_past_addresses(paragraph: str) -> None:
    """W45, W48"""
    found = read_sign_off(paragraph)

    assert found is not None
    assert ([credit.name for credit in found.credits], found.rest) == (["Ann Poe", "Bo Roe"], "")
