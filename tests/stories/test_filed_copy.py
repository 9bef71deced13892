"""An item as it is compared with others."""

from __future__ import annotations

from articles.stories import KEYS_IN_COMMON
from tests.stories.items import BODY, item, paragraphs


def in_common(one: str, other: str) -> int:
    return len(set(item(one).keys) & set(item(other).keys))


def test_a_version_is_looked_up_by_keys_in_common() -> None:
    longer = f"{BODY}\n\nThe next storm is due on Sunday, the weather office said late in the evening."

    assert in_common(BODY, longer) >= KEYS_IN_COMMON
    assert in_common(BODY, paragraphs(0, 1)) >= KEYS_IN_COMMON


def test_another_story_has_no_keys_in_common() -> None:
    other = "The council approved a budget on Tuesday that gives schools in the hills twelve million crowns more."

    assert in_common(BODY, other) == 0


def test_a_headline_alone_has_no_keys() -> None:
    assert item("").keys == ()
    assert item("").is_alert


def test_readings_of_a_table_have_one_skeleton() -> None:
    one, other = (
        item("Gold 1,911.20 Silver 23.11 in crowns an ounce"),
        item("Gold 1,902.10 Silver 22.98 in crowns an ounce"),
    )

    assert list(one.skeleton) == list(other.skeleton)
    assert list(one.shingles) != list(other.shingles)
