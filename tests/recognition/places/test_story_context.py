"""What the rest of a story says about where a name lies."""

from __future__ import annotations

import pytest

from articles.reading.draft import Dateline, FeedEntity, FilingPlace
from articles.recognition.places.story_context import (
    COUNTRY,
    IN_COUNTRY,
    NEAR,
    REGION,
    WITHIN,
    Surroundings,
    kinship,
    story_surroundings,
)
from articles.recognition.story import Story
from tests.recognition.small_gazetteer import open_small, place


def kin(one: int, other: int) -> float:
    here, there = place(one), place(other)
    assert kinship(here, there) == kinship(there, here)
    return kinship(here, there)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (24, 24, WITHIN),
        (24, 14, WITHIN),
        (24, 1, IN_COUNTRY),
        (14, 1, IN_COUNTRY),
        (26, 23, REGION),
        (26, 12, WITHIN),
        (25, 26, COUNTRY),
        (25, 3, IN_COUNTRY),
        (24, 21, 0.0),
        (24, 2, 0.0),
        (27, 28, 0.0),
    ],
)
def test_places_speak_for_each_other_by_what_they_lie_in(one: int, other: int, expected: float) -> None:
    if (one, other) in ((26, 23), (27, 28)):
        assert expected < kin(one, other) < NEAR  # and they are near
    else:
        assert kin(one, other) == pytest.approx(expected, abs=0.01)


def test_the_nearer_the_more_whatever_the_country() -> None:
    afula, salt, erbil = (place(number) for number in (27, 28, 24))

    assert kinship(afula, salt) > kinship(afula, erbil) == 0.0


def test_all_names_but_the_one_itself_support_a_place() -> None:
    around = Surroundings(open_small())
    around.hear([[(place(24), 0.9)], [(place(1), 1.0)], [(place(2), 0.07)]])

    assert around.support(place(24), 0) == pytest.approx(IN_COUNTRY)
    assert around.support(place(24), 1) == pytest.approx(0.9 * WITHIN)
    assert around.support(place(2), 0) == 0.0


def test_what_is_fixed_supports_at_every_position() -> None:
    around = Surroundings(open_small())
    around.fixed.append((place(1), 2.0))

    assert around.support(place(24), 0) == around.support(place(24), 7) == pytest.approx(2.0 * IN_COUNTRY)


def test_a_story_fixes_its_dateline_and_what_the_feed_names_beyond_doubt() -> None:
    filed = FilingPlace("ERBIL", "Erbil", geonames_id=24, confidence=0.5)
    unlisted = FilingPlace("QIRDASHA", "Qirdasha", country="SY", confidence=1.0)
    story = Story(
        dateline=Dateline("ERBIL", places=(filed, unlisted)),
        source="dpa",
        places=(FeedEntity("Iraq"), FeedEntity("Paris"), FeedEntity("Zzyzx")),
    )

    around = story_surroundings(story, open_small())

    assert around.home == "DE"
    assert [(one.geonames_id, weight) for one, weight in around.fixed] == [
        (24, 1.0), (2, 2.0), (1, 0.7), (21, 0.7),
    ]  # fmt: skip
