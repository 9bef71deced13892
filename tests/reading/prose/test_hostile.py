"""Copy that is meant to harm is read in bounded time, and nothing of it is lost on the way (W55)."""

from __future__ import annotations

import time

import pytest

from articles.reading import prose
from articles.reading.draft import Draft
from tests.reading.prose.places import known_place

SIZE = 200_000
STORY = "Tea rises\n\nLONDON, March 4 (Reuters) - Tea rose.\n\n"
#: What is said over and over, behind a story and at the start of a file.
PIECES = (
    "x", "LONDON ", "(", ")", "([{", "A (B ", "LONDON (", "By ", "By\n", "By Ann Poe\n",
    "By Ann Poe\n\n", ",", ", ", "-", "- ", "-\n", "a-\n", "\n", " \n", "x\n", "x\n\n", "\u200f", "ـ",
    "َ", "ه\u200c", "قال ", " ", "\t", "\xa0", ".", "_", "=", "#", "* ", "Editing by ",
    "Editing by Ann Poe\n\n", "(Editing by ", "(Editing by Ann Poe; ", "Ann Poe, ", '"', "A", "4 ",
    "March 4, ", "/", "A/", ":", "Editor: ", "Eds: x\n", "(Adds x)\n\n", "EMBARGO ", "EMBARGOED until\n",
    "###\n\n", "-30-\n", "(MORE)\n", "((", "((a@b ", "\x00", "\x1b", "😀", "Ann reported from ",
    "contributed ", "not for publication\n\n", "UPDATE 1-", "RPT-\n", "  x\n", "\u2028", "A.", "O'",
    "Mc", "kill the ", "Yes. ",
)  # fmt: skip


def read(copy: str) -> Draft:
    return prose.read_prose(Draft(decoded=copy, copy=copy, copy_start=0), received=None, known_place=known_place)


@pytest.mark.parametrize("piece", PIECES)
@pytest.mark.parametrize("opening", ["", STORY], ids=["alone", "behind a story"])
def test_a_piece_said_without_end_takes_no_more_time_than_a_story_of_its_length(opening: str, piece: str) -> None:
    """W55"""
    copy = opening + piece * (SIZE // len(piece))
    began = time.process_time()

    draft = read(copy)

    # What grows with the square of the length takes minutes here; what grows with the length, a fraction of this.
    assert time.process_time() - began < 10
    assert draft.decoded == copy


def test_a_first_line_without_end_is_no_headline() -> None:
    """W55"""
    draft = read("x" * SIZE + "\n\n" + STORY)

    assert len(draft.headline) < 300


def test_no_more_credits_are_read_than_a_story_can_have() -> None:
    draft = read(STORY + "".join(f"Editing by Ann Poe{'abcdefghij'[number % 10]}\n\n" for number in range(5_000)))

    assert len(draft.credits) <= 100
