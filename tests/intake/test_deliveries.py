"""What arrived, kept before it is read."""

from __future__ import annotations

import pytest

from articles.intake import deliveries
from articles.intake.deliveries import register_deliveries
from articles.intake.files import Arrival
from articles.models import Delivery, DeliveryChunk
from tests.small_atlas import RECEIVED

pytestmark = pytest.mark.django_db

TEA = b"Tea rises\n\nTea rose.\n"


@pytest.fixture
def long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(deliveries, "LONG", 10)


@pytest.mark.usefixtures("long")
def test_a_long_delivery_is_kept_outside_of_its_row_and_as_it_came() -> None:
    register_deliveries([Arrival("tea.txt", TEA)], received=RECEIVED)

    kept = Delivery.objects.get()

    assert (bytes(kept.raw), kept.size, kept.content) == (b"", 21, TEA)
    assert [kept.beginning(length) for length in (0, 3, 12, 500)] == [b"", b"Tea", TEA[:12], TEA]


def test_a_short_delivery_is_kept_in_its_row() -> None:
    register_deliveries([Arrival("tea.txt", TEA)], received=RECEIVED)

    kept = Delivery.objects.get()

    assert (kept.content, kept.beginning(3)) == (TEA, b"Tea")
    assert not DeliveryChunk.objects.exists()


@pytest.mark.usefixtures("long")
def test_a_long_delivery_that_comes_again_is_kept_once() -> None:
    for _ in range(2):
        register_deliveries([Arrival("tea.txt", TEA), Arrival("again.txt", TEA)], received=RECEIVED)

    assert Delivery.objects.get().content == TEA
    assert DeliveryChunk.objects.count() == 3
