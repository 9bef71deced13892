"""A field of many stories: what the machine reads meanwhile is what it gets back."""

from __future__ import annotations

import pytest

from articles import desk
from articles.desk.editing.said_fields import give_back, say_field
from articles.models import Article
from tests.factories import make_source
from tests.small_atlas import make_draft, take_in

pytestmark = pytest.mark.django_db


def test_a_source_that_a_newer_delivery_reads_is_what_comes_back() -> None:
    take_in(make_draft(source="Tide"))
    article = Article.objects.get()
    rows = say_field([article.pk], "source", make_source("Harbour News"))
    take_in(make_draft(source="Wave", headline="Bridges still closed"))
    assert Article.objects.get().suggested["source"] == "Wave"

    give_back("source", rows)

    article = Article.objects.get()
    assert (str(article.source), article.corrected) == ("Wave", [])
    assert "source" not in article.suggested


def test_setting_what_stands_already_says_nothing() -> None:
    take_in(make_draft(source="Tide"))
    article = Article.objects.get()

    assert say_field([article.pk], "source", article.source) == []
    assert say_field([article.pk], "status", "usable") == []
    assert desk.would_change(desk.ListEdit("source", "set", article.source), [article.pk]) == []
