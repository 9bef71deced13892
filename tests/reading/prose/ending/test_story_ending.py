"""What stands behind a story: W45 to W50."""

from __future__ import annotations

from articles.reading.draft import CreditedPerson, Role
from articles.reading.prose.ending import multipart
from articles.reading.prose.ending.story_ending import Ending, read_ending
from articles.reading.prose.paragraphs import join_lines, split_paragraphs


def read(copy: str) -> Ending:
    return read_ending(split_paragraphs(copy), lambda block: join_lines(block.raw))


def body(found: Ending) -> list[str]:
    return [block.raw for block in found.body]


def test_marks_notes_and_credits_come_off_in_any_order() -> None:
    found = read("Tea rose.\n\n(Reporting by Ann Poe)\n\n(Adds quote)\n\n(Editing by John Roe)\n\n###")

    assert body(found) == ["Tea rose."]
    assert found.credits == (CreditedPerson("Ann Poe", Role.REPORTING), CreditedPerson("John Roe", Role.EDITING))
    assert found.notes == ["(Adds quote)"]


def test_the_characters_of_the_credits_are_kept() -> None:
    copy = "Tea rose. (Reporting by Ann Poe)\n\n(Editing by John Roe)"
    found = read(copy)

    assert found.credits_at is not None
    assert copy[slice(*found.credits_at)] == "(Reporting by Ann Poe)\n\n(Editing by John Roe)"
    assert body(found) == ["Tea rose."]


def test_more_to_come_is_a_problem_and_an_end_is_none() -> None:
    """W50"""
    assert read("Tea rose.\n\n(MORE)").problems == [multipart.MORE]
    assert read("Tea rose.\n\nENDS").problems == []


def test_a_mark_on_the_last_line_of_a_paragraph_leaves_the_paragraph() -> None:
    """W49"""
    assert body(read("Tea rose.\n-30-")) == ["Tea rose."]
    assert body(read("###\n\nTea rose.")) == ["###", "Tea rose."]


def test_what_is_private_is_cut_off_and_its_people_are_kept() -> None:
    """W48"""
    found = read("Tea rose.\n\nNot for publication:\n\nEditing by: John Roe\n\nCall me")

    assert body(found) == ["Tea rose."]
    assert found.private == (CreditedPerson("John Roe", Role.EDITING),)


def test_contacts_and_the_desks_initials_are_dropped_but_are_never_the_whole_story() -> None:
    assert body(read("Tea rose.\n\n(desk@wire.example)\n\nhh/ph/ts")) == ["Tea rose."]
    assert body(read("hh/ph/ts")) == ["hh/ph/ts"]


def test_a_notebook_becomes_notes_without_its_contacts() -> None:
    found = read("Tea rose.\n\n## dpa notebook\n\n- Internet\n\n- Tel 030 1234567")

    assert body(found) == ["Tea rose."]
    assert found.notes == ["Internet"]


def test_boilerplate_behind_credits_is_a_note() -> None:
    found = read("Tea rose.\n\nEditing by John Roe\n\nOur Standards: The Wire's principles.")

    assert body(found) == ["Tea rose."]
    assert found.notes == ["Our Standards: The Wire's principles."]
    assert body(read("Tea rose.\n\nAll rights reserved")) == ["Tea rose.", "All rights reserved"]


def test_a_note_alone_is_the_story() -> None:
    assert body(read("(Adds quote)")) == ["(Adds quote)"]


def test_a_story_stays_as_it_is() -> None:
    assert body(read("Tea rose.\n\nCoffee fell.")) == ["Tea rose.", "Coffee fell."]
    assert read("") == Ending([])


def test_the_end_marks_of_east_asian_houses_come_off_the_last_sentence() -> None:
    """W49, W73"""
    assert body(read("渡轮恢复。（完）")) == ["渡轮恢复。"]
    assert body(read("渡輪恢復。（編輯：周岚）1130304")) == ["渡輪恢復。"]
    ended = read_ending(split_paragraphs("再開した。（共同）"), lambda block: join_lines(block.raw), agencies=["共同"])
    assert body(ended) == ["再開した。"]


def test_whose_the_copy_is_stands_among_the_notes() -> None:
    """W49, W73"""
    found = read("배가 떴다.\n\n<저작권자(c) 바다통신, 무단 전재-재배포 금지>")

    assert body(found) == ["배가 떴다."]
    assert found.notes == ["<저작권자(c) 바다통신, 무단 전재-재배포 금지>"]


def test_the_address_of_a_writer_is_dropped_but_is_never_the_whole_story() -> None:
    """W48"""
    assert body(read("Tea rose.\n\nann.poe@hill.example")) == ["Tea rose."]
    assert body(read("Tea rose.\n\nWrite to ann.poe@hill.example")) == ["Tea rose.", "Write to ann.poe@hill.example"]
    assert body(read("ann.poe@hill.example")) == ["ann.poe@hill.example"]
