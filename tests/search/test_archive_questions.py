"""Sixty questions in the manner of the large archives' manuals, answered as reading every story answers them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode

import pytest
from django.http import QueryDict
from pytest_django import Settings

from articles import search
from articles.listing import make_listing
from articles.listing.list_query import read_query
from tests.factories import make_article, make_organisation, make_place
from tests.search.brute_force import found_by_hand

pytestmark = pytest.mark.django_db

#: Connectors, truncation, fields, dates, nearness, frequency: each as one or several of the manuals teach it.
QUESTIONS = [
    # Words together, either, and without.
    "cocoa",
    "cocoa prices",
    "cocoa AND coffee",
    "cocoa OR coffee",
    "coffee NOT cocoa",
    "coffee -cocoa",
    "coffee AND NOT (cocoa OR tea)",
    "(cocoa OR coffee) AND harvest",
    "cocoa OR coffee harvest",
    "(coffee OR tea) (frost OR drought)",
    "NOT coffee",
    "(merger OR acquisition OR takeover) AND bank",
    "bank NOT (river OR savings)",
    '"palm oil" OR "crude oil"',
    # Phrases.
    '"palm oil"',
    '"crude oil" prices',
    '"chief executive"',
    '"interest rates" -inflation',
    '"new york" OR "los angeles"',
    # Beginnings of words.
    "econom*",
    "econom* AND bank*",
    "harvest* NOT wheat",
    '"crude oil" pric*',
    "telecom* OR broadcast*",
    # Nearness.
    "oil NEAR/3 price",
    "oil NEAR/10 price",
    "price PRE/3 oil",
    "oil PRE/3 price",
    '"chief executive" NEAR/5 resign',
    "bank NEAR/4 (merger OR takeover)",
    "(frost OR drought) NEAR/5 (coffee OR cocoa)",
    "minister NEAR/2 finance",
    "econom* NEAR/3 growth",
    "bank* NEAR/5 rate*",
    "cocoa NEAR/5 harvest NEAR/5 rain",
    '"interest rates" PRE/4 "central bank"',
    # In one paragraph.
    "PARA(bank river)",
    "PARA(bank merger)",
    "PARA(coffee (frost OR drought))",
    "PARA(econom* growth)",
    'PARA("palm oil" harvest)',
    "PARA(flood bridge) OR PARA(frost coffee)",
    # At least so often.
    "ATLEAST/3(bank)",
    "ATLEAST/2(coffee OR cocoa)",
    "ATLEAST/3(flood) AND bridge",
    "ATLEAST/2(harvest*)",
    # Parts of a story.
    "headline:coffee",
    "headline:(coffee OR cocoa) frost",
    'headline:"palm oil"',
    "lead:flood",
    "lead:bank NOT headline:bank",
    "byline:hawrami",
    'byline:"ann poe" AND coffee',
    "editor:roe",
    "dateline:erbil",
    "source:harbour -byline:poe",
    # Names and days.
    "place:Iraq",
    'org:"tea board"',
    "since:2026-02 until:2026-02 bank",
    "(since:7d OR until:2025) NOT flood",
]


NOW, FEBRUARY = dt.datetime.now(dt.UTC), dt.datetime(2026, 2, 20, 12, tzinfo=dt.UTC)


@pytest.fixture
def archive(settings: Settings, tmp_path: Path) -> Iterator[None]:
    settings.NEWSROOM_INDEX = tmp_path / "index"
    erbil = make_place("Erbil", parent="Iraq")
    for number, (headline, body, more) in enumerate(STORIES):
        made = dict(more)
        if made.pop("erbil", False):
            made["dateline"] = made["places"] = [erbil]
        if made.pop("board", False):
            made["organisations"] = [make_organisation("Tea Board")]
        made.setdefault("published", NOW - dt.timedelta(days=number) if number % 2 else FEBRUARY - dt.timedelta(number))
        make_article(headline, body=body, language="en", **made)
    search.rebuild_index()
    yield


STORIES: list[tuple[str, str, dict[str, object]]] = [
    (
        "Frost hits coffee",
        "Frost hit coffee in the highlands, growers said.\n\nPrices of coffee rose. Coffee is all they grow.",
        {"byline": ["Ann Poe"], "editor": ["Bo Roe"]},
    ),
    (
        "Cocoa harvest begins",
        "Late rain let the cocoa harvest begin.\n\nTwo harvests were poor; harvests are not all.",
        {"source": "Hill Wire", "byline": ["Nazdar Hawrami"]},
    ),
    ("Cocoa and coffee up", "Cocoa prices rose with those of coffee after a drought.", {"slug": "COCOA-PRICES"}),
    ("Tea board meets", "The board spoke of tea, coffee and frost.\n\nIt will meet again in May.", {"board": True}),
    (
        "Bank plans merger",
        "A bank plans a merger with another bank.\n\nThe bank by the river has no plans, it said.",
        {"editor": ["Bo Roe"]},
    ),
    ("Takeover of savings bank", "The takeover of a savings bank was called off.\n\nInflation was to blame.", {}),
    (
        "Rates stay",
        "Interest rates stay, the central bank said.\n\nThe finance minister spoke of economic growth.",
        {"byline": ["Ann Poe"], "source": "Hill Wire"},
    ),
    ("Rates rise", "Inflation is up, and interest rates with it.\n\nBankers sighed. The rate is high.", {}),
    (
        "Palm oil harvest fails",
        "The palm oil harvest failed.\n\nDrought hit the palm groves and the oil mills.",
        {"byline": ["Ann Poe"]},
    ),
    (
        "Crude oil falls",
        "The price of crude oil fell. Oil and its price, a trader said, are one.",
        {"source": "Hill Wire"},
    ),
    (
        "Oil ministry speaks",
        "Oil flows to the coast, and buyers in the north of the land, who are many, asked about its price.",
        {"erbil": True},
    ),
    ("Chief executive to resign", "The chief executive will resign, the bank said.", {"editor": ["Cy Doe"]}),
    ("A chief, an executive", "A chief met an executive.\n\nTo resign was not what either had in mind.", {}),
    ("Flood takes bridge", "A flood took a bridge.\n\nThe flood was the third flood this year.", {"erbil": True}),
    ("Bridge opens", "A bridge opened.\n\nThe old one fell in a flood.", {"byline": ["Nazdar Hawrami"]}),
    ("New York acquires", "An acquisition in New York, in telecoms.\n\nBroadcasters in Los Angeles look on.", {}),
    ("Economists gather", "Economists spoke of growth; the economy is not all.\n\nWheat is harvested in June.", {}),
    (
        "Old copy",
        "The finance of the minister, or the minister of finance, is in the paper. Cocoa is in it, and tea.",
        {"published": dt.datetime(2025, 6, 1, 12, tzinfo=dt.UTC)},
    ),
]


@pytest.mark.parametrize("typed", QUESTIONS)
def test_a_question_is_answered_as_reading_every_story_through_answers_it(archive: None, typed: str) -> None:
    query = QueryDict(urlencode({"q": typed}))

    listing = make_listing(query, size=100)

    words = read_query(query).question.words
    assert words is not None
    assert words.tree is not None
    assert words.notes == ()
    assert [story.headline for story in listing.articles] == found_by_hand(words.tree)
    assert 0 < listing.total < len(STORIES)


def test_there_are_sixty_questions() -> None:
    assert len(set(QUESTIONS)) == 60
