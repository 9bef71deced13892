"""What the later of two items is to the earlier."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.stories import FiledCopy, Relation, relate
from tests.stories.items import BODY, HEADLINE, item, paragraphs

MORE = "The next storm is due on Sunday, the weather office said late in the evening, and nobody should sail before it."
CASES: dict[str, tuple[FiledCopy, Relation]] = {
    "the same within the hour": (item(hours=0.5), Relation.SAME_DELIVERY),
    "the same later": (item(hours=5), Relation.REPEAT),
    "the same with another headline": (item(headline="Northern port open again", hours=0.5), Relation.REPEAT),
    "marked as a repeat": (item(hours=30, kind="repeat"), Relation.REPEAT),
    "longer": (item(f"{BODY}\n\n{MORE}", hours=2), Relation.UPDATE),
    "with a new lead": (item(f"{MORE}\n\n{paragraphs(1, 2, 3)}", hours=2), Relation.UPDATE),
    "marked as a correction": (item(BODY.replace("48", "47"), hours=2, kind="correction"), Relation.CORRECTION),
    "says that it corrects": (item(f"(Corrects number of ships)\n\n{BODY}", hours=2), Relation.CORRECTION),
    "cut from the end": (item(paragraphs(0, 1), hours=4), Relation.CUT),
    "of another agency": (item(hours=4, source="Meridian Press"), Relation.REPRINT),
    "of another agency, cut": (item(paragraphs(0, 1), hours=4, source="Meridian Press"), Relation.REPRINT),
    "a week later": (item(hours=24 * 7), Relation.NONE),
    "its alert": (item("", hours=-0.2), Relation.UPDATE),
    "an alert of another agency": (item("", hours=-0.2, source="Meridian Press"), Relation.SAME_EVENT),
    "the alert of something else": (item("", headline="Strike at the smelter of Kolwezi", hours=-0.2), Relation.NONE),
}


@pytest.mark.parametrize("name", CASES)
def test_items_relate_as_desks_would_say(name: str) -> None:
    other, relation = CASES[name]

    assert relate(item(), other) == relation


@pytest.mark.parametrize("name", CASES)
def test_the_order_of_asking_does_not_matter(name: str) -> None:
    other, relation = CASES[name]

    assert relate(other, item()) == relation


def test_a_round_up_is_no_version_of_what_it_carries() -> None:
    other = " ".join(
        f"Elsewhere the council of Tarsun{number} spent {number} million on bridge {number}." for number in range(30)
    )
    body = f"{other}\n\n{paragraphs(0, 1)}\n\n{other}"

    assert relate(item(paragraphs(0, 1)), item(body, headline="News in brief", hours=3)) == Relation.NONE
    assert relate(item(paragraphs(0, 1)), item(body, headline="What moved today", hours=3)) == Relation.NONE


def test_a_forecast_and_its_result_are_of_one_event() -> None:
    forecast = item(
        "The bank of Ostrava is expected to raise its rate on Wednesday, Sundbank said. Jana Molnar warned of it.",
        headline="Ostrava bank seen raising rate",
    )
    result = item(
        "Rates go up: the bank of Ostrava took the step that Jana Molnar had promised, Sundbank said.",
        headline="Ostrava bank raises rate to 4.25 pct",
        hours=20,
    )

    assert relate(forecast, result) == Relation.SAME_EVENT


REPORTS = (
    (
        "Reserve bank adds funds by overnight loans",
        "The reserve bank entered the money market to lend {0} billion crowns overnight against bills, it said.\n\n"
        "Dealers said that overnight money stood at {1} percent when the bank came in.",
    ),
    (
        "Varnholm shares close higher",
        "The Varnholm index closed up {0} points at {1} in a turnover of {2} million crowns.\n\nBanks led, with "
        "Sundbank at {3}. Dealers said that the market waited for figures of the central bank.",
    ),
    (
        "Weather for the northern provinces",
        "Northern coast: cloudy, high {0}, low {1}.\n\nInland: cloudy, high {2}, low {3}.\n\nWinds from the west, {4} "
        "kilometres an hour. Waves up to {5} metres on the open coast; small craft should ask before they leave.",
    ),
    (
        "Metal prices in Varnholm",
        "Gold {0} {1}\n\nSilver {2} {3}\n\nPrices in crowns an ounce, as set by four houses that deal in metal there.",
    ),
    (
        "Treasury balances fell",
        "Treasury balances at the reserve bank fell to {0} billion crowns from {1} billion the day before.\n\n"
        "Its tax accounts rose to {2} billion from {3} billion on the same days, the treasury said.",
    ),
)


def test_no_market_report_is_joined_with_that_of_another_day() -> None:
    chance = random.Random(5)
    reports = [
        item(
            text.format(*(f"{chance.uniform(1, 900):.2f}" for _ in range(6))), headline=headline, hours=24 * day + clock
        )
        for day in range(200)
        for clock, (headline, text) in enumerate(REPORTS)
    ]

    joined = [
        (one.headline, one.at, other.at)
        for number, one in enumerate(reports)
        for other in reports[number + 5 : number + 30 : 5]
        if relate(one, other).joins
    ]

    assert len(reports) == 1000
    assert not joined


def test_readings_of_a_table_through_a_day_are_versions() -> None:
    headline, text = REPORTS[3]

    one = item(text.format("1,911.20", "1,912.00", "23.11", "23.15"), headline=headline)
    other = item(text.format("1,914.80", "1,915.60", "23.09", "23.13"), headline=headline, hours=4)

    assert relate(one, other) == Relation.UPDATE


WORDS = st.text(st.sampled_from("ab 12.\n"), max_size=60)


@given(WORDS, WORDS, WORDS, st.floats(-60, 60))
def test_any_two_items_relate_the_same_way_in_any_order(headline: str, one: str, other: str, hours: float) -> None:
    first, second = item(one, headline=headline or HEADLINE), item(other, hours=hours or 1)

    assert relate(first, second) == relate(second, first)
