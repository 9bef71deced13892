"""Tables sent as plain copy: W6."""

from __future__ import annotations

import datetime as dt

from articles.reading import prose
from articles.reading.draft import Draft
from articles.reading.prose.tables import read_table
from tests.reading.prose.places import known_place

HARVEST = """\
Harvest of the valley, week 10

Erbil, 4 March 2019

Tonnes                4 Mar     25 Feb
Wheat                214.50     211.75
Barley               198.00     198.50
Maize                187.25     184.00
"""
LINES = HARVEST.split("\n\n")[2].rstrip("\n")


def read(copy: str) -> Draft:
    return prose.read_prose(Draft(decoded=copy, copy=copy, copy_start=0), received=None, known_place=known_place)


def test_a_table_keeps_its_columns_and_has_neither_dateline_nor_byline() -> None:
    """W6"""
    draft = read(HARVEST)

    assert draft.tabular
    assert draft.headline == "Harvest of the valley, week 10"
    assert draft.dateline is None
    assert draft.paragraphs == (LINES,)


def test_the_day_above_a_table_is_its_time() -> None:
    assert read(HARVEST).published == dt.datetime(2019, 3, 4, tzinfo=dt.UTC)


def test_a_story_with_a_table_in_it_is_no_table() -> None:
    """W6"""
    draft = read(f"Harvest falls\n\nERBIL, 4 March 2019 (Reuters) - The harvest fell again.\n\n{LINES}\n")

    assert not draft.tabular
    assert draft.dateline is not None


def test_prose_is_no_table() -> None:
    assert read_table("Tea rises\n\nTea rose by 4 pounds in 2019.\n\nIt   fell in 2017, traders said.\n", None) is None
    assert read_table("", None) is None
