"""Takes put together: W50, W12."""

from __future__ import annotations

from articles.reading.draft import CreditedPerson, Draft, Role, Version
from articles.reading.prose.ending import multipart

ANN, MAX = CreditedPerson("Ann Poe", Role.REPORTING), CreditedPerson("Max Low", Role.EDITING)


def story(headline: str, *paragraphs: str, more: bool = False) -> Draft:
    return Draft(headline=headline, paragraphs=paragraphs, problems=(multipart.MORE,) * more)


def take(headline: str, number: int | None, *paragraphs: str, kind: str = "add", more: bool = False) -> Draft:
    version = Version(kind, number)
    return Draft(headline=headline, paragraphs=paragraphs, version=version, problems=(multipart.MORE,) * more)


def test_takes_follow_their_story_in_the_order_of_their_numbers() -> None:
    (joined,) = multipart.join_takes([story("Tea", "a", more=True), take("Tea", 2, "c"), take("TEA", 1, "b")])

    assert joined.paragraphs == ("a", "b", "c")
    assert joined.problems == ()


def test_takes_are_joined_by_the_keyword_before_the_headline() -> None:
    first = Draft(headline="Tea rises", slug="TEA", paragraphs=("a",), problems=(multipart.MORE,))
    second = Draft(headline="Tea falls", slug="tea", paragraphs=("b",), version=Version("add", 1))

    assert [draft.paragraphs for draft in multipart.join_takes([first, second])] == [("a", "b")]


def test_other_stories_keep_their_places() -> None:
    drafts = [story("Tea", "a", more=True), story("Coffee", "x"), take("Tea", 1, "b"), story("Sugar", "y")]

    assert [draft.headline for draft in multipart.join_takes(drafts)] == ["Tea", "Coffee", "Sugar"]


def test_a_take_that_is_missing_is_a_problem_of_the_story() -> None:
    (added,) = multipart.join_takes([story("Tea", "a", more=True), take("Tea", 3, "d")])
    (counted,) = multipart.join_takes([story("Tea", "a", more=True), take("Tea", 3, "c", kind="take")])

    assert added.problems == ("Part 1 of the story is missing.", "Part 2 of the story is missing.")
    assert counted.problems == ("Part 2 of the story is missing.",)


def test_more_follows_until_the_last_take_says_otherwise() -> None:
    (joined,) = multipart.join_takes([story("Tea", "a", more=True), take("Tea", 1, "b", more=True)])

    assert joined.problems == (multipart.MORE,)


def test_takes_without_their_story_are_joined_to_the_first_of_them() -> None:
    (joined,) = multipart.join_takes([take("Tea", 1, "b", more=True), take("Tea", 2, "c")])

    assert joined.paragraphs == ("b", "c")


def test_a_story_that_is_whole_takes_nothing_in() -> None:
    assert len(multipart.join_takes([story("Tea", "a"), story("Tea", "b")])) == 2


def test_people_and_notes_are_named_once() -> None:
    first = Draft(headline="Tea", credits=(ANN,), notes=("Adds quote.",), problems=(multipart.MORE,))
    second = Draft(headline="Tea", credits=(ANN, MAX), notes=("Adds quote.", "Ends."), version=Version("add", 1))

    (joined,) = multipart.join_takes([first, second])

    assert joined.credits == (ANN, MAX)
    assert joined.notes == ("Adds quote.", "Ends.")
