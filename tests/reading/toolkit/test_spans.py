"""Where a value stands verbatim in a file of many items (W35)."""

from __future__ import annotations

from articles.reading.toolkit.spans import Regions

FILE = '<item><t>Tea</t><k>[Oil]</k></item><item><t>Tea</t><j>"Salt"</j><p>Tea leaf</p></item>'


def test_each_item_has_a_stretch_of_its_own() -> None:
    regions = Regions(FILE, "<item>", 2)

    first, second = regions.span(0, "Tea"), regions.span(1, "Tea")

    assert first == (FILE.index("Tea"), FILE.index("Tea") + 3)
    assert second is not None and second[0] > FILE.rindex("<item>")


def test_a_value_stands_between_tags_brackets_or_quotation_marks() -> None:
    regions = Regions(FILE, "<item>", 2)

    spans = [regions.span(0, "Oil"), regions.span(1, "Salt")]

    assert [FILE[slice(*span)] for span in spans if span] == ["Oil", "Salt"]


def test_a_word_inside_a_longer_value_is_not_found() -> None:
    assert Regions(FILE, "<item>", 2).span(1, "leaf") is None


def test_another_items_value_is_not_found() -> None:
    regions = Regions(FILE, "<item>", 2)

    assert regions.span(0, "Salt") is None
    assert regions.span(2, "Tea") is None
    assert regions.span(0, "") is None


def test_nothing_is_told_where_the_items_cannot_be_counted() -> None:
    assert Regions(FILE, "<item>", 3).span(0, "Tea") is None
