"""ANPA 1312: what its header states."""

from __future__ import annotations

import pytest

from articles.reading.draft import Draft, Version
from articles.reading.formats import anpa


def message(header: str, text: str = "^BC-Ferry,212<\n^Ferry sails<\n\t   LONDON (HW) _ It sailed.\n") -> bytes:
    return f"\x16\x16\x01a0417\x1f-----\n{header}\n\x02{text}\x03\n\t   AP-WF-03-04-19 1509GMT<\n\x04".encode()


def read(header: str, **parts: str) -> Draft:
    (draft,) = anpa.read(message(header, **parts))
    return draft


@pytest.mark.parametrize(
    ("letter", "priority"),
    [("f", "flash"), ("u", "urgent"), ("b", "bulletin"), ("r", "routine"), ("d", "deferred"), ("q", "routine"),
     ("U", "urgent")],
)  # fmt: skip
def test_a_letter_gives_the_priority_and_an_unknown_one_means_routine(letter: str, priority: str) -> None:
    """W1"""
    draft = read(f"{letter} i \x13\x11BC-Ferry   03-04 0212")

    assert draft.provenance["priority"].note == priority


@pytest.mark.parametrize("end", ["   03-04 0212", "   03-04 ", ""])
def test_keyword_and_version_are_read_with_and_without_a_count_of_words(end: str) -> None:
    """W1, W11"""
    draft = read(f"u i \x13\x11BC-EU--Ferry-Strike 1stLd-Writethru{end}", text="^Ferry sails<\n\t   It sailed.\n")

    assert (draft.slug, draft.version) == ("Ferry-Strike", Version("lead", 1))
    assert draft.problems == ()


@pytest.mark.parametrize(("layout", "tabular"), [("\x11", False), ("\x12", True)])
def test_a_flag_says_whether_the_format_is_text_or_tabular(layout: str, tabular: bool) -> None:
    """W1, W6"""
    assert read(f"r s \x13{layout}BC-Ferry   03-04 0212").tabular is tabular


def test_service_number_and_category_are_told_from_the_words_around_them() -> None:
    """W1"""
    first = anpa.SERVICE.match("a0417\x1f-----")
    second = anpa.HEADER.match("u i \x13\x11BC-Ferry   03-04 0212")

    assert first is not None and second is not None
    assert (first["service"], first["sequence"]) == ("a", "0417")
    assert (second["category"], second["slug"], second["words"]) == ("i", "BC-Ferry", "0212")


def test_a_header_of_another_form_is_a_problem_and_the_story_is_read() -> None:
    draft = read("no header at all!")

    assert draft.headline == "Ferry sails"
    assert draft.problems == ("The second line of the header is not as ANPA 1312 has it.",)
