"""What two items share and what tells them apart."""

from __future__ import annotations

import pytest

from articles.stories import Likeness
from tests.stories.items import BODY, HEADLINE, item, paragraphs


def test_containment_is_asked_both_ways() -> None:
    pair = Likeness(item(), item(paragraphs(0, 1), hours=3))

    assert pair.contained > 0.95
    assert 0.3 < pair.covered < 0.7
    assert pair.by_length == (pair.older, pair.newer)


def test_figures_and_headlines_are_replaced_only_where_each_has_its_own() -> None:
    raised = Likeness(item(), item(BODY.replace("48", "50")))
    dropped = Likeness(item(), item(BODY.replace("48", "many")))

    assert raised.figures_replaced
    assert not dropped.figures_replaced
    assert Likeness(item(), item("Salt.", headline="Okeland line sails")).headings_replaced
    assert not Likeness(item(), item(headline=f"{HEADLINE} again")).headings_replaced


@pytest.mark.parametrize(("name", "other"), [("Varnholmm", False), ("Ostrava", True)])
def test_a_name_in_two_spellings_is_one_subject(name: str, *, other: bool) -> None:
    one = item("Varnholm shut the gate of its basin.", headline="A gate")
    two = item(f"{name} shut the gate of its basin.", headline="A gate")

    assert Likeness(one, two).other_subject is other


def test_names_count_in_small_letters_too() -> None:
    small = item("inga brandt of varnholm said that okeland would pay for it")
    large = item("Inga Brandt of Varnholm said that Okeland would pay for it")

    assert Likeness(small, large).names == 1


def test_nothing_to_compare_speaks_against_nothing() -> None:
    pair = Likeness(item(""), item("", hours=1))

    assert (pair.contained, pair.covered, pair.names, pair.figures) == (0, 0, 1, 1)


def test_an_agency_that_nobody_knows_is_no_other() -> None:
    assert not Likeness(item(source=""), item()).other_agency
    assert Likeness(item(source="Meridian Press"), item()).other_agency
    assert not Likeness(item(source="NORTHERN WIRE"), item()).other_agency
