"""Takes: a long story that comes in parts."""

from __future__ import annotations

from articles.reading.draft import CreditedPerson, Draft, Role, Version
from articles.reading.prose.ending import multipart


def take(text: str, version: Version | None = None, **fields: object) -> Draft:
    return Draft(slug="Harbour", headline="Harbour freezes", version=version, paragraphs=(text,), **fields)  # type: ignore[arg-type]


def test_parts_of_one_keyword_become_one_story_in_their_order() -> None:
    """W50, W12"""
    first = take("It froze.", problems=(multipart.MORE,))
    second, third = take("It broke.", Version("add", 1)), take("It thawed.", Version("add", 2))
    other = Draft(slug="Ferry", headline="Ferry sails", paragraphs=("It sailed.",))

    stories = multipart.join_takes([first, third, other, second])

    assert [story.paragraphs for story in stories] == [("It froze.", "It broke.", "It thawed."), ("It sailed.",)]
    assert stories[0].problems == ()


def test_a_take_counts_the_story_itself_as_the_first() -> None:
    """W50"""
    (story,) = multipart.join_takes(
        [take("It froze.", problems=(multipart.MORE,)), take("It broke.", Version("take", 2))]
    )

    assert (story.paragraphs, story.problems) == (("It froze.", "It broke."), ())


def test_a_part_that_is_missing_is_reported() -> None:
    """W50"""
    (story,) = multipart.join_takes(
        [take("It froze.", problems=(multipart.MORE,)), take("It thawed.", Version("add", 2))]
    )

    assert story.paragraphs == ("It froze.", "It thawed.")
    assert story.problems == ("Part 1 of the story is missing.",)


def test_a_story_still_says_that_more_follows_where_its_last_part_does() -> None:
    """W50"""
    last = take("It broke.", Version("add", 1), problems=(multipart.MORE,))

    (story,) = multipart.join_takes([take("It froze.", problems=(multipart.MORE,)), last])

    assert story.problems == (multipart.MORE,)


def test_people_whom_every_part_names_are_named_once() -> None:
    editor = (CreditedPerson("Ann Poe", Role.EDITING),)
    first = take("It froze.", problems=(multipart.MORE,), credits=editor)

    (story,) = multipart.join_takes([first, take("It broke.", Version("add", 1), credits=editor)])

    assert story.credits == editor
