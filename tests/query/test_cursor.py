"""Where a page begins, as its address says it."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.query.cursor import DEEPEST, Cursor, decode_cursor
from articles.search.schema import time_rank

MOMENTS = st.datetimes(dt.datetime(1800, 1, 2), dt.datetime(2299, 12, 30), timezones=st.just(dt.UTC))
KEYS = st.integers(0, 2**29 - 1)


@given(MOMENTS, st.integers(0, 2**63 - 1))
def test_what_is_encoded_is_decoded(published: dt.datetime, key: int) -> None:
    assert decode_cursor(Cursor(published, key).encode()) == Cursor(published, key)


@given(st.integers(0, DEEPEST))
def test_a_depth_is_too(offset: int) -> None:
    assert decode_cursor(Cursor(offset=offset).encode()) == Cursor(offset=offset)


@given(st.integers(1, 2**63 - 1))
def test_a_place_in_the_order_of_arrival_is_too(key: int) -> None:
    assert decode_cursor(Cursor(key=key).encode()) == Cursor(key=key)


@given(st.text() | st.binary().map(lambda raw: raw.hex()))
def test_nothing_else_is_a_cursor(text: str) -> None:
    try:
        cursor = decode_cursor(text)
    except ValueError:
        return
    assert cursor.encode() == text


@pytest.mark.parametrize("text", ["", "???", "AgPp", Cursor(offset=3).encode() + "=", "Ç", "A" * 23, "A" * 10_000])
def test_these_are_none(text: str) -> None:
    with pytest.raises(ValueError, match="is no cursor"):
        decode_cursor(text)


@pytest.mark.parametrize("cursor", [Cursor(offset=DEEPEST + 1), Cursor(dt.datetime(2019, 3, 4, tzinfo=dt.UTC), 2**63)])
def test_what_lies_beyond_every_list_is_no_cursor(cursor: Cursor) -> None:
    text = cursor.encode()

    with pytest.raises(ValueError, match=f"“{text}” is no cursor"):
        decode_cursor(text)


def test_an_address_carries_no_padding() -> None:
    assert all(not Cursor(offset=offset).encode().endswith("=") for offset in range(4))


@given(MOMENTS, KEYS, MOMENTS, KEYS)
def test_rank_sorts_by_second_and_then_by_key(one: dt.datetime, key: int, other: dt.datetime, other_key: int) -> None:
    one, other = one.replace(microsecond=0), other.replace(microsecond=0)

    assert (time_rank(one, key) < time_rank(other, other_key)) == ((one, key) < (other, other_key))


@given(st.datetimes(timezones=st.just(dt.UTC)), KEYS)
def test_every_moment_has_a_rank_that_the_index_can_hold(moment: dt.datetime, key: int) -> None:
    assert 0 <= time_rank(moment, key) < 2**63
