"""Which stored story a reading is a version of."""

from __future__ import annotations

from typing import Any

import pytest

from articles.models import Article
from articles.parsing.row_values import RowValues, values_of_draft, variant_of
from articles.store.writing.pending_story import PendingStory, chosen_stories, new_variant, story_of
from tests.factories import make_article
from tests.small_atlas import RECEIVED, make_draft

pytestmark = pytest.mark.django_db


def reading(**fields: Any) -> RowValues:
    return values_of_draft(make_draft(**fields), received=RECEIVED)


def test_a_person_says_which_story_it_is_of() -> None:
    one, two = make_article("Tea"), make_article("Cocoa")
    items = [PendingStory(reading(), 1, story=two.pk), PendingStory(reading(), 1)]

    chosen = {article.pk: article for article in chosen_stories(items)}

    assert list(chosen) == [two.pk]
    assert story_of(items[0], [one], chosen) == two
    assert story_of(PendingStory(reading(), 1, story=one.pk), [one], chosen) is None
    assert list(chosen_stories([PendingStory(reading(), 1)])) == []


def test_a_story_of_its_own_is_a_version_of_the_one_with_its_text_alone() -> None:
    own = variant_of(reading(), alone=False)
    stories = [Article(headline="Bridges stay closed", variant=""), Article(headline="Tea", variant=own)]

    assert story_of(PendingStory(reading(), 1, own=True), stories, {}) is stories[1]
    assert story_of(PendingStory(reading(), 1, own=True), stories[:1], {}) is None
    assert story_of(PendingStory(reading(), 1), stories, {}) is stories[0]


def test_the_first_story_of_an_id_has_no_variant_and_each_other_one_of_its_own() -> None:
    alone, others = reading(), [Article()]
    whole = variant_of(alone, alone=False)

    assert new_variant(PendingStory(alone, 1), []) == ""
    assert new_variant(PendingStory(alone, 1), others) == whole != ""
    assert new_variant(PendingStory(alone, 1, own=True), others) == whole
