"""Our own stories with marked names: the marks are sound, and the text is the story without them."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.evaluation.marked.marked_copy import KINDS, MARK, Mark, WrongMark, marked_stories, read_marked
from articles.reading import Span

WORDS = st.text(alphabet="abcİێ 'é\n", max_size=12)
NAMES = st.text(alphabet="ABcéێ -'", min_size=1, max_size=8).filter(lambda name: name == name.strip())
MARKED = st.lists(st.tuples(WORDS, st.sampled_from(sorted(KINDS)), NAMES), max_size=6)


def test_marks_are_parted_from_the_text() -> None:
    story = read_marked("[n Ann Poe] of [o Tea Board] in [p Oslo|NO].\n", style="en-wire", number=2)

    assert story.text == "Ann Poe of Tea Board in Oslo.\n"
    assert story.marks == (
        Mark("people", Span(0, 7)),
        Mark("organisations", Span(11, 20)),
        Mark("places", Span(24, 28), "NO"),
    )
    assert (story.language, story.is_read) == ("en", False)


@given(MARKED)
def test_a_mark_always_spans_the_name_in_the_text(pieces: list[tuple[str, str, str]]) -> None:
    marked = "".join(f"{words}[{kind} {name}]" for words, kind, name in pieces)

    story = read_marked(marked, style="en", number=1)

    assert story.text == "".join(words + name for words, _, name in pieces)
    assert [story.text[slice(*mark.span)] for mark in story.marks] == [name for _, _, name in pieces]


@pytest.mark.parametrize(
    "marked",
    ["[p Oslo", "Oslo]", "[p ]", "[x Oslo]", "[p  Oslo]", "[p Oslo|Norway]", "[o Tea|NO]", "[p [o Tea]]", "[p Oslo|]"],
)
def test_a_wrong_mark_is_told_with_its_story(marked: str) -> None:
    with pytest.raises(WrongMark, match="en-wire, story 3"):
        read_marked(f"Tea.\n{marked}\n", style="en-wire", number=3)


def test_stories_are_parted_and_numbered(tmp_path: Path) -> None:
    (tmp_path / "tr.txt").write_text("[p Van|TR]\n====\n[p Bor|TR]\n")
    (tmp_path / "README.md").write_text("[p none\n")

    stories = list(marked_stories(tmp_path))

    assert [(one.style, one.number, one.text) for one in stories] == [("tr", 1, "Van\n"), ("tr", 2, "Bor\n")]


def test_there_are_enough_stories_of_each_language_and_house_style() -> None:
    stories = list(marked_stories())

    counts = Counter(story.language for story in stories)
    assert counts["en"] >= 100
    assert len(counts) == 9
    assert min(counts.values()) >= 15
    assert len({story.style for story in stories if story.language == "en"}) == 12


@pytest.mark.parametrize("style", sorted({story.style for story in marked_stories()}))
def test_every_story_is_sound(style: str) -> None:
    for story in (one for one in marked_stories() if one.style == style):
        assert 40 <= len(story.text.split()) <= 160, story.number
        assert len({mark.kind for mark in story.marks}) >= 2, story.number
        assert all(before.span.end <= after.span.start for before, after in pairwise(story.marks)), story.number


def test_the_text_has_nothing_left_of_the_marks() -> None:
    assert not [story for story in marked_stories() if MARK.search(story.text) or set("[]") & set(story.text)]
