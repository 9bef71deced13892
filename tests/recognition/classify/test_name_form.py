"""The forms of a story's names, each with all its mentions."""

from __future__ import annotations

import pytest

from articles.recognition.candidates.candidate import EntityType
from articles.recognition.classify.name_form import NameForm, gather_name_forms
from tests.recognition import small_gazetteer


def gathered(text: str, *names: str, sport: bool = False) -> list[tuple[str, int, dict[str, int]]]:
    """Each form of these names with the number of its mentions and the labels, which are its first letters."""
    words, _ = small_gazetteer.read(text)
    units = sorted((*mention, name[0]) for name in names for mention in small_gazetteer.mentions(words, name))
    forms = gather_name_forms(units, words, sport=sport)
    return [(form.text, len(form.mentions), dict(form.labels)) for form in forms]


@pytest.mark.parametrize(
    ("text", "names", "forms"),
    [
        ("tea and Afula now", ["Afula"], [("Afula", 1, {"A": 1})]),
        ("Afula, Salt and Afula", ["Afula", "Salt"], [("Afula", 2, {"A": 2}), ("Salt", 1, {"S": 1})]),
        ("New Sorrel and Sorrel", ["New Sorrel"], [("New Sorrel", 1, {"N": 1})]),
    ],
)
def test_mentions_of_one_form_are_together_in_the_order_of_the_text(
    text: str, names: list[str], forms: list[tuple[str, int, dict[str, int]]]
) -> None:
    assert gathered(text, *names) == forms


def test_in_a_report_on_sport_a_name_that_says_where_something_is_is_a_form_of_its_own() -> None:
    text = "Afula beat Salt 2-1 in Afula"

    assert gathered(text, "Afula") == [("Afula", 2, {"A": 2})]
    assert gathered(text, "Afula", sport=True) == [("Afula", 1, {"A": 1}), ("Afula", 1, {"A": 1})]


def test_the_sort_is_what_most_speaks_for_and_the_margin_by_how_much_it_leads() -> None:
    form = NameForm("Afula")
    form.scores |= {EntityType.PLACE: 2.5, EntityType.PERSON: 4.0, EntityType.BODY: 1.0}

    assert (form.sort, form.margin) == (EntityType.PERSON, 1.5)
