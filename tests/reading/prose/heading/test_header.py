"""What stands before the story: W9, W18, W33."""

from __future__ import annotations

import pytest

from articles.reading.draft import Version
from articles.reading.prose.heading.header import Header, read_header
from articles.reading.prose.paragraphs import Block, split_paragraphs
from tests.reading.prose.places import known_place

STORY = "LONDON (Reuters) - Tea rose on Monday, traders said."


def read(copy: str, *, headline: str = "", byline_wanted: bool = True) -> Header:
    blocks = split_paragraphs(copy)
    return read_header(blocks, headline=headline, byline_wanted=byline_wanted, known_place=known_place)


def raw(*blocks: Block | None) -> list[str]:
    return [block.raw if block else "" for block in blocks]


def test_lines_are_told_by_what_they_say_and_not_by_where_they_stand() -> None:
    found = read(f"1ST LEAD\n\n(Adds quote)\n\nTea rises\n\nEMBARGOED until noon\n\nBy Ann Poe\n\n{STORY}")

    assert found.version == Version("lead", 1)
    assert raw(*found.notes) == ["(Adds quote)"]
    assert raw(found.headline, *found.embargoes, found.byline_at) == ["Tea rises", "EMBARGOED until noon", "By Ann Poe"]
    assert raw(found.opened, *found.body) == [STORY, "Tea rose on Monday, traders said."]


def test_lines_of_other_kinds_need_no_blank_line_between_them() -> None:
    found = read(f"Tea rises\nBy Ann Poe\nAP Business Writer\n{STORY}")

    assert raw(found.headline, found.byline_at, *found.notes) == ["Tea rises", "By Ann Poe", "AP Business Writer"]
    assert raw(*found.body) == ["Tea rose on Monday, traders said."]


def test_a_title_is_its_writers_only_right_below_the_byline() -> None:
    found = read(f"Tea rises\n\nBy Ann Poe\n\nTraders were glad\n\nReuters\n\n{STORY}")

    assert found.notes == []


def test_no_byline_is_read_where_none_is_wanted() -> None:
    found = read(f"Tea rises\n\nBy Ann Poe\n\n{STORY}", byline_wanted=False)

    assert found.byline is None


def test_a_text_between_headline_and_dateline_is_a_standfirst() -> None:
    """W18"""
    found = read(f"Tea rises\n\nTraders were glad\n\n{STORY}")

    assert raw(found.headline, found.standfirst) == ["Tea rises", "Traders were glad"]


@pytest.mark.parametrize("standfirst, dateline", [
    ("Boats wait for spring.", "London – "),
    ("The keeper says: “We wait.”", "London - "),
    ("Does anybody wait?", "London/Baghdad – "),
    ("Boats wait – and wait. The keeper said “no”.", "London -- "),
    ("Nobody waits in St. Albans.", "Baghdad – "),
])  # fmt: skip
def test_a_standfirst_that_runs_into_the_story_ends_where_the_dateline_begins(standfirst: str, dateline: str) -> None:
    """W18, W33"""
    found = read(f"Tea rises\n\n{standfirst} {dateline}Tea rose on Monday, traders said.")

    assert raw(found.headline, found.standfirst) == ["Tea rises", standfirst]
    assert found.opening and found.opening.dateline.text + found.opening.dateline.mark == dateline
    assert raw(*found.body) == ["Tea rose on Monday, traders said."]


@pytest.mark.parametrize("copy", [
    "Boats wait for spring. London – which has none – is glad.",
    "Boats wait for spring. Nowhere – The ferry is glad.",
    "Boats wait in St. London – The ferry is glad.",
    "Boats wait for spring. London, the city – The ferry is glad.",
    "Boats wait for spring in London – The ferry is glad.",
    "Boats wait. " * 60 + "London – The ferry is glad.",
])  # fmt: skip
def test_no_dateline_is_found_inside_a_paragraph_that_has_none(copy: str) -> None:
    """W18, W31, W32"""
    found = read(f"Tea rises\n\n{copy}")

    assert found.opening is None
    assert raw(*found.body) == [copy.strip()]


def test_points_above_the_dateline_are_the_storys() -> None:
    found = read(f"Tea rises\n\n* Traders glad\n\n* Coffee down\n\n{STORY}")

    assert found.standfirst is None
    assert raw(*found.body) == ["* Traders glad", "* Coffee down", "Tea rose on Monday, traders said."]


def test_the_story_begins_at_the_first_real_paragraph() -> None:
    """W33"""
    prose = "Tea rose on Monday, and traders said that it would go on doing so until somebody drank it all up."
    found = read(f"Tea rises\n\n{prose}\n\nCoffee fell.\n\n{STORY}")

    assert found.opening is None
    assert raw(*found.body) == [prose, "Coffee fell.", STORY]


@pytest.mark.parametrize(("headline", "passed"), [("", 3), ("Tea rises", 2)])
def test_so_many_texts_are_passed_before_the_story(headline: str, passed: int) -> None:
    texts = [f"Text {'abcd'[number]}" for number in range(4)]

    assert read("\n\n".join([*texts[:passed], STORY]), headline=headline).opening is not None
    assert read("\n\n".join([*texts[: passed + 1], STORY]), headline=headline).opening is None


def test_nothing_has_no_header() -> None:
    assert read("") == Header()
