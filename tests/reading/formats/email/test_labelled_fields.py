"""Stories that were typed into a form."""

from __future__ import annotations

import pytest

from articles.reading.draft import Draft
from articles.reading.formats.email.labelled_fields import fill_labelled_fields

MAIL = Draft(headline="Form 7", byline="desk", copy_start=12)


def filled(copy: str, draft: Draft = MAIL) -> Draft:
    return fill_labelled_fields(
        Draft(headline=draft.headline, byline=draft.byline, copy=copy, copy_start=draft.copy_start)
    )


def test_lines_that_say_which_field_they_are_fill_it() -> None:
    draft = filled("Headline: Tea rises\nBYLINE: Ann Poe\nKeywords: tea\nLocation: OSLO\nSlug: \n\nTea rose.\n")

    assert (draft.headline, draft.byline, draft.keywords) == ("Tea rises", "Ann Poe", ("tea",))
    assert draft.dateline is not None
    assert [(place.text, place.name) for place in draft.dateline.places] == [("OSLO", "Oslo")]
    assert (draft.copy.strip(), draft.copy_start) == ("Tea rose.", None)
    assert (draft.provenance["headline"].by, draft.provenance["headline"].confidence) == ("form", 0.95)
    assert "slug" not in draft.provenance


def test_of_a_label_that_stands_twice_the_first_counts() -> None:
    assert filled("Headline: Tea\nHeadline: Salt\n\nText.").headline == "Tea"


def test_without_a_headline_a_line_with_a_colon_is_prose() -> None:
    draft = filled("Source: the harbour.\n\nTea rose.")

    assert (draft.headline, draft.copy, draft.copy_start) == ("Form 7", "Source: the harbour.\n\nTea rose.", 12)


def test_a_mapping_fills_fields_and_copy() -> None:
    draft = filled('{"Title": "Tea rises", "author": "Ann Poe", "tags": ["tea", "salt"], "body": "<p>One.</p><p>Two."}')

    assert (draft.headline, draft.byline, draft.copy) == ("Tea rises", "Ann Poe", "One.\n\nTwo.")
    assert draft.keywords == ("tea", "salt")
    assert draft.dateline is None


def test_a_mapping_of_something_else_is_left() -> None:
    for copy in ('{"tides": 1}', '{"headline": ', "{not json}", '{"headline": "None"}'):
        assert filled(copy).copy == copy


@pytest.mark.parametrize(
    ("line", "day", "doubtful"),
    [
        ("Sent: 4 marca 2019, 18:00 IST", "2019-03-04", True),
        ("Date: 4 марта 2019 г., 18:00 МСК", "2019-03-04", False),
        ("Published: 2019年3月4日 18:00 JST", "2019-03-04", False),
        ("Sent: 4 Μαρτίου 2019 18:00 XQT", "2019-03-04", True),
    ],
)
def test_a_line_that_says_when_it_was_sent_is_the_time(line: str, day: str, *, doubtful: bool) -> None:
    """W69"""
    draft = filled(f"Headline: Tea rises\n{line}\n\nTea rose.\n")

    assert draft.published is not None
    assert draft.published.date().isoformat() == day
    assert (len(draft.problems) == 1, draft.provenance["published"].confidence <= 0.5) == (doubtful, doubtful)
    assert draft.copy.strip() == "Tea rose."


def test_a_line_whose_time_cannot_be_read_stays_in_the_copy() -> None:
    assert "Sent: when the tide allows" in filled("Headline: Tea\nSent: when the tide allows\n\nTea rose.").copy
