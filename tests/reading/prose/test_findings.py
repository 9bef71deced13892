"""What has been found in a story while it is read."""

from __future__ import annotations

from articles.reading.draft import CreditedPerson, Draft, Provenance, Role
from articles.reading.prose.findings import NO_BODY, StoryFindings


def test_a_span_counts_characters_of_the_whole_item() -> None:
    story = StoryFindings(Draft(copy_start=100))

    story.took("headline", "header.headline", 0, 9, 0.9)

    assert story.provenance["headline"] == Provenance("header.headline", (100, 109), 0.9, "")


def test_copy_that_stands_nowhere_in_the_item_has_no_spans() -> None:
    story = StoryFindings(Draft(copy_start=None))

    story.took("headline", "header.headline", 0, 9, 0.9)
    story.concluded("version", "marks", 0.95)

    assert {found.span for found in story.provenance.values()} == {None}


def test_people_are_named_once_in_each_role() -> None:
    story = StoryFindings(Draft(), credits=[CreditedPerson("Ann Poe", Role.BYLINE)])

    story.credit(
        [
            CreditedPerson("ANN POE", Role.BYLINE),
            CreditedPerson("Ann Poe", Role.EDITING),
            CreditedPerson("Ann Poe", Role.EDITING),
        ]
    )

    assert [(credit.name, credit.role) for credit in story.credits] == [
        ("Ann Poe", Role.BYLINE),
        ("Ann Poe", Role.EDITING),
    ]


def test_the_result_keeps_what_the_format_stated() -> None:
    story = StoryFindings(Draft(headline="Tea", notes=("a",), problems=("x",)), notes=["b"], problems=["y"])
    story.fields["standfirst"] = "Tea rose."

    result = story.result()

    assert (result.headline, result.standfirst) == ("Tea", "Tea rose.")
    assert (result.notes, result.problems) == (("a", "b"), ("x", "y", NO_BODY))
