"""Which stories wait to be recognised."""

from __future__ import annotations

import pytest
from django.utils import timezone

from articles.models import Waiting
from articles.store.writing import recognition_marks
from articles.store.writing.recognition_marks import mark_for_recognition
from tests.factories import make_article

pytestmark = pytest.mark.django_db


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """How often workers were called."""
    made: list[str] = []
    monkeypatch.setattr(recognition_marks, "enqueue_recognition", lambda: made.append("called"))
    return made


def test_a_story_waits_once_and_one_that_a_worker_had_or_gave_up_waits_again(calls: list[str]) -> None:
    key = make_article("Tea").pk
    Waiting.objects.create(article_id=key, leased_until=timezone.now(), attempts=3, error="out of memory")

    mark_for_recognition([key, key])

    assert list(Waiting.objects.values_list("article_id", "leased_until", "attempts", "error")) == [(key, None, 0, "")]
    assert calls == ["called"]


def test_workers_are_not_called_for_nothing(calls: list[str]) -> None:
    mark_for_recognition([])

    assert calls == []
