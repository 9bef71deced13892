"""Bylines that fields state: authors as catalogues write them, and what is no person (W40, W41, W48)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.reading.prose.credits.stated_byline import given_first, read_stated_byline

AUTHOR = "rss:creator"
PAPER = ("Quay Courier - World news",)


def people(stated: str, by: str = AUTHOR) -> list[str]:
    return [credit.name for credit in read_stated_byline(stated, by, PAPER).credits]


@pytest.mark.parametrize(
    ("stated", "names"),
    [
        ("Poe, Ann", ["Ann Poe"]),
        ("van der Roe, Piet", ["Piet van der Roe"]),
        ("Al-Poe, Nour", ["Nour Al-Poe"]),
        ("O'Roe, Sean P.", ["Sean P. O'Roe"]),
        ("Смирнова, Анна", ["Анна Смирнова"]),
        ("Poe, Ann (QC)", ["Ann Poe"]),
        ("Poe, Ann; Roe, Bo", ["Ann Poe", "Bo Roe"]),
        ("Poe, Ann; Roe Paz, Ana; Loe, C. D.", ["Ann Poe", "Ana Roe Paz", "C. D. Loe"]),
        ("Poe, Ann and Roe, Bo", ["Ann Poe", "Bo Roe"]),
        ("Ann Poe; Bo Roe", ["Ann Poe", "Bo Roe"]),
        ("Roe, A. B.", ["A. B. Roe"]),
    ],
)
def test_a_family_name_may_stand_first(stated: str, names: list[str]) -> None:
    """W40"""
    assert people(stated) == names


@pytest.mark.parametrize(
    "words",
    ["Ann Poe, Bo Roe und Cy Loe, NDR", "Ann Poe and Bo Roe, Oslo", "Poe, NDR", "Ann Poe / Quay.example"],
)
def test_outlets_and_places_behind_names_are_no_given_names(words: str) -> None:
    """W40"""
    assert read_stated_byline(words, AUTHOR, PAPER).printed == words


@pytest.mark.parametrize("words", ["Ann Poe, Bo Roe", "Ann Poe, Oslo", "Poe, Reuters", "Ann Poe, MD", "Ann Poe", ""])
def test_another_order_of_names_is_only_taken_where_it_is_certain(words: str) -> None:
    assert given_first(words) == words


@pytest.mark.parametrize(
    "nobody",
    [
        "Anonymous", "Various", "Unknown", "Guest", "Guest author", "No Author", "admin2", "Unbekannt", "Gastautor",
        "Verschiedene Autoren", "Anonyme", "Auteur invité", "Varios autores", "Autor invitado", "Sconosciuto",
        "Vários", "Anonim", "Konuk yazar", "Аноним", "Гость", "Ανώνυμος", "مجهول", "كاتب ضيف", "ناشناس", "میوان",
        "匿名", "익명",
    ],
)  # fmt: skip
def test_nobody_is_no_person_and_no_byline(nobody: str) -> None:
    """W41"""
    read = read_stated_byline(nobody, "nitf:byline", PAPER)

    assert (read.printed, read.credits) == ("", ())


@pytest.mark.parametrize(
    "desk",
    [
        "Quay Courier", "The Quay Courier", "Quay Courier Staff", "Quay Courier Online", "News Desk",
        "Nachrichtenredaktion", "Rédaction web", "Redacción", "Redazione Esteri", "Haber Merkezi", "Spor Servisi",
        "Редакция", "Ομάδα Σύνταξης", "هيئة التحرير", "وكالات", "تحریریه", "دەستەی نووسەران",
        "編集部", "编辑部", "편집국",
    ],
)  # fmt: skip
def test_a_desk_and_the_outlet_itself_are_no_author(desk: str) -> None:
    """W41"""
    read = read_stated_byline(desk, AUTHOR, PAPER)

    assert (read.printed, read.credits) == ("", ())


def test_a_printed_byline_of_a_desk_is_shown_and_credits_nobody() -> None:
    """W41"""
    read = read_stated_byline("By Harbour Wire correspondents", "nitf:byline", PAPER)

    assert (read.printed, read.credits) == ("Harbour Wire correspondents", ())


@pytest.mark.parametrize("initials", ["HW", "HW, MAR 09", "ap/br", "AB-CD"])
def test_initials_of_a_desk_are_nobody(initials: str) -> None:
    """W48"""
    read = read_stated_byline(initials, "newsmlg2:by", PAPER)

    assert (read.printed, read.credits) == ("", ())


@pytest.mark.parametrize("agency", ["AFP", "NTB", "dpa"])
def test_initials_of_an_agency_are_shown_and_credit_nobody(agency: str) -> None:
    """W41"""
    read = read_stated_byline(agency, "html:text", PAPER)

    assert (read.printed, read.credits) == (agency, ())


@pytest.mark.parametrize(
    ("stated", "printed"),
    [
        ("ann@quay.example (Ann Poe), bo@quay.example (Bo Roe)", "Ann Poe, Bo Roe"),
        ("Ann Poe <ann@quay.example>, Bo Roe <bo@quay.example>", "Ann Poe, Bo Roe"),
        ("Ann Poe, ann [at] quay.example", "Ann Poe"),
        ("Ann Poe (mailto:ann@quay.example)", "Ann Poe"),
        ("Ann Poe https://quay.example/ann", "Ann Poe"),
        ("Ann Poe | Quay Courier", "Ann Poe"),
        ("ann@quay.example", ""),
        ("<desk@quay.example>", ""),
        ("desk@quay.example (News Desk)", ""),
    ],
)
def test_no_address_is_shown(stated: str, printed: str) -> None:
    """W40, W48"""
    assert read_stated_byline(stated, AUTHOR, PAPER).printed == printed


@given(
    local=st.text("abcdefghijklmnopqrstuvwxyz.-_0123456789", min_size=1, max_size=20),
    name=st.sampled_from(["Ann Poe", "Bo van der Roe", "", "Desk"]),
    form=st.sampled_from(["{name} <{mail}>", "{mail} ({name})", "{name}, {mail}", "{mail}", "{name} {mail}; {mail}"]),
)
def test_whatever_stands_around_it_an_address_is_never_shown(local: str, name: str, form: str) -> None:
    """W48: always."""
    read = read_stated_byline(form.format(name=name, mail=f"{local}@quay.example"), AUTHOR, PAPER)

    assert "@" not in read.printed
    assert all("@" not in credit.name + credit.place + credit.outlet for credit in read.credits)


@given(stated=st.text(max_size=80))
def test_no_text_raises(stated: str) -> None:
    read_stated_byline(stated, AUTHOR, PAPER)
