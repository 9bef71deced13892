"""Headline, kicker and standfirst: W9, W18."""

from __future__ import annotations

import pytest

from articles.reading.prose.heading.heading_roles import HeadingRoles, assign_roles
from articles.reading.prose.paragraphs import split_paragraphs

SENTENCE = "Tea rose on Monday, traders said, and would go on rising."
STORY = "Tea rose in London."


def tell(
    *texts: str, body: str = STORY, headline: str = "", opened: bool = False, signed: bool = False
) -> HeadingRoles:
    return assign_roles(
        split_paragraphs("\n\n".join(texts)),
        split_paragraphs(body),
        headline=headline,
        opened=opened,
        signed=signed,
    )


def raw(found: HeadingRoles) -> tuple[str, ...]:
    parts = (found.headline, found.kicker, found.standfirst)
    return tuple(block.raw if block else "" for block in parts)


def story(found: HeadingRoles) -> list[str]:
    return [block.raw for block in found.story]


def test_the_first_text_is_the_headline_and_the_others_are_the_storys() -> None:
    found = tell("Tea rises", "Traders glad")

    assert raw(found) == ("Tea rises", "", "")
    assert story(found) == ["Traders glad", STORY]


def test_what_a_dateline_or_a_byline_parts_from_the_story_is_a_standfirst() -> None:
    assert raw(tell("Tea rises", "Traders glad", opened=True)) == ("Tea rises", "", "Traders glad")
    assert raw(tell("Tea rises", "Traders glad", signed=True)) == ("Tea rises", "", "Traders glad")


def test_a_sentence_that_the_story_says_again_is_a_standfirst() -> None:
    """W18"""
    said_by_body = tell("Tea rises", SENTENCE, "Coffee", body=f"{SENTENCE} Coffee fell.")
    said_by_text = tell("Tea rises", SENTENCE, f"{SENTENCE} Coffee fell.")

    assert raw(said_by_body)[2] == raw(said_by_text)[2] == SENTENCE
    assert raw(tell("Tea rises", "Tea rose", body="Tea rose in London."))[2] == ""


def test_a_headline_that_the_format_states_is_not_printed_again() -> None:
    found = tell("TEA RISES!", "Traders glad", headline="Tea rises")

    assert raw(found) == ("", "", "")
    assert story(found) == ["Traders glad", STORY]


@pytest.mark.parametrize(
    ("text", "body", "is_headline"),
    [
        ("Tea rises", STORY, True),
        ("x" * 251, STORY, False),
        ("###", STORY, False),
        ("x" * 139 + ".", STORY, True),
        ("x" * 140 + ".", STORY, False),
        ("X" * 140 + ".", STORY, True),
        # Where nothing follows, a sentence is the story sooner, and credits are credits.
        ("x" * 98 + ".", "", True),
        ("x" * 99 + ".", "", False),
        ("Editing by John Roe", "", False),
        ("Editing by John Roe", STORY, True),
    ],
)
def test_a_headline_is_short_and_seldom_a_sentence(text: str, body: str, *, is_headline: bool) -> None:
    assert (tell(text, body=body).headline is not None) is is_headline


def test_a_headline_in_capitals_goes_on_in_an_indented_line() -> None:
    first, second = "TEA RISES AS TRADERS COME BACK FROM HOLIDAYS", "  AND COFFEE FALLS"
    found = assign_roles(split_paragraphs(f"{first}\n{second}"), [], headline="", opened=False, signed=False)

    assert found.headline is not None
    assert found.headline.raw.split() == f"{first} {second}".split()


@pytest.mark.parametrize(
    ("first", "second", "is_kicker"),
    [
        ("MARKETS", "Tea rises in London", True),
        ("Markets:", "Tea rises in London", True),
        ("Markets", "Tea rises in London", False),
        ("MARKETS", "TEA RISES IN LONDON", False),
        ("MARKETS", "Tea", False),
        ("MARKETS ARE UP AT LAST", "Tea rises in London and Paris", False),
        ("M" * 41, "Tea rises in London" * 3, False),
    ],
)
def test_a_short_line_in_capitals_above_the_headline_is_a_kicker(first: str, second: str, *, is_kicker: bool) -> None:
    """W9"""
    found = tell(first, second, opened=True)

    assert raw(found)[:2] == ((second, first) if is_kicker else (first, ""))


def test_without_a_dateline_there_is_no_kicker() -> None:
    assert raw(tell("MARKETS", "Tea rises in London"))[:2] == ("MARKETS", "")
