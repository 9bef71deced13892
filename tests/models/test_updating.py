"""Many rows in one statement."""

from __future__ import annotations

import datetime as dt
import hashlib

import pytest
from django.db import IntegrityError, transaction
from hypothesis import given
from hypothesis import strategies as st

from articles.models import Delivery, Outcome, in_parts, insert_each, updating

RECEIVED = dt.datetime(2019, 3, 18, 10, 30, tzinfo=dt.UTC)


def delivery(number: int) -> Delivery:
    raw = f"Ferry {number} “späť” هەولێر".encode()
    return Delivery(
        sha256=hashlib.sha256(raw).hexdigest(), name=f"{number}.txt", raw=raw, size=len(raw), received=RECEIVED,
        outcome=Outcome.STORED, counts={Outcome.STORED: number},
    )  # fmt: skip


@pytest.mark.django_db
def test_rows_get_their_keys_and_are_stored_as_they_are(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(updating, "ROWS_AT_ONCE", 2)
    made = [delivery(number) for number in range(5)]

    insert_each(made)

    for row in made:
        stored = Delivery.objects.get(pk=row.pk)
        told = [(bytes(one.raw), one.name, one.received, one.outcome, one.counts) for one in (row, stored)]
        assert told[0] == told[1]
        assert not row._state.adding


@pytest.mark.django_db
def test_no_rows_are_no_statement() -> None:
    insert_each([])

    assert not Delivery.objects.exists()


@pytest.mark.django_db
def test_a_row_that_is_there_already_is_refused() -> None:
    insert_each([delivery(1)])

    with pytest.raises(IntegrityError), transaction.atomic():
        insert_each([delivery(2), delivery(1)])

    assert Delivery.objects.count() == 1


@given(st.lists(st.integers()), st.integers(1, 9))
def test_all_keys_stand_in_parts_in_their_order(keys: list[int], size: int) -> None:
    parts = list(in_parts(keys, size))

    assert [key for part in parts for key in part] == keys
    assert all(0 < len(part) <= size for part in parts)
    assert all(len(part) == size for part in parts[:-1])
