"""What is written with a batch of stories, once for all of them."""

from __future__ import annotations

import pytest

from articles.models import EarlierText, Waiting
from articles.store.writing.batch_changes import BatchChanges
from tests.factories import make_article, make_source

pytestmark = pytest.mark.django_db


def test_all_that_was_collected_is_written() -> None:
    article, source = make_article("Tea"), make_source("Coast Wire")
    Waiting.objects.all().delete()
    changes = BatchChanges(waiting=[article.pk])
    changes.share(article, [source.pk])
    changes.share(article, [source.pk])
    changes.replaced.append(EarlierText(article=article, headline="Cocoa"))

    changes.write_rows()

    assert list(article.other_sources.all()) == [source]
    assert EarlierText.objects.get().headline == "Cocoa"
    assert Waiting.objects.get().article == article


def test_nothing_collected_writes_nothing(django_assert_num_queries: object) -> None:
    with django_assert_num_queries(0):  # type: ignore[operator]
        BatchChanges().write_rows()
        BatchChanges().write_notes()
