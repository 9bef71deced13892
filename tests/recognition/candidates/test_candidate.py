"""Which of overlapping claims to a stretch of text stand."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from articles.recognition.candidates.candidate import Candidate, EntityType, resolve_overlaps


def claim(start: int, end: int, weight: float = 0.5, sort: EntityType = EntityType.PLACE) -> Candidate:
    return Candidate(start, end, sort, weight, "test")


def test_a_longer_name_takes_the_words_of_a_surer_one_inside_it() -> None:
    """ "Bank of Scotland" is one body, and Scotland no place in it."""
    bank, scotland = claim(0, 16, 0.6, EntityType.BODY), claim(8, 16, 0.99)

    assert resolve_overlaps([scotland, bank]) == [bank]


def test_of_two_claims_as_long_the_surer_stands() -> None:
    unsure, sure = claim(0, 5, 0.6), claim(3, 8, 0.9)

    assert resolve_overlaps([unsure, sure]) == [sure]


def test_of_two_claims_as_long_and_as_sure_the_earlier_stands() -> None:
    earlier, later = claim(0, 5), claim(3, 8)

    assert resolve_overlaps([later, earlier]) == [earlier]


def test_claims_that_only_touch_all_stand_in_the_order_of_the_text() -> None:
    first, second = claim(0, 5, 0.3), claim(5, 9, 0.9)

    assert resolve_overlaps([second, first]) == [first, second]


@given(
    st.lists(
        st.builds(
            lambda start, length, weight: claim(start, start + length, weight),
            st.integers(0, 40),
            st.integers(1, 10),
            st.floats(0, 1),
        )
    )
)
def test_what_stands_never_overlaps_and_what_falls_always_does(claims: list[Candidate]) -> None:
    standing = resolve_overlaps(claims)
    covered = [position for one in standing for position in range(one.start, one.end)]

    assert len(covered) == len(set(covered))
    assert all(one in standing or set(range(one.start, one.end)) & set(covered) for one in claims)
