"""The desk's list, narrowed by year, month and language."""

from __future__ import annotations

import datetime as dt

import pytest
from django.test import Client
from django.urls import reverse
from lxml import html

from tests.factories import make_article

pytestmark = pytest.mark.django_db

LIST = reverse("admin:articles_article_changelist")


@pytest.fixture(autouse=True)
def stories(db: None) -> None:
    make_article(headline="Old", published=dt.datetime(2017, 12, 31, 23, 59, tzinfo=dt.UTC), language="fr")
    make_article(headline="New", published=dt.datetime(2018, 1, 1, tzinfo=dt.UTC), language="ar")
    make_article(headline="Late", published=dt.datetime(2018, 12, 31, 23, tzinfo=dt.UTC), language="")


def headlines(desk: Client, **chosen: str) -> list[str]:
    page = html.fromstring(desk.get(LIST, chosen).content.decode())
    return [" ".join(cell.text_content().split()) for cell in page.cssselect(".field-headline")]


@pytest.mark.parametrize(
    ("chosen", "found"),
    [
        ("2017", ["Old"]),
        ("2018", ["Late", "New"]),
        ("2018-01", ["New"]),
        ("2018-12", ["Late"]),
        ("2018-02", []),
        ("9999", []),
        ("soon", ["Late", "New", "Old"]),
    ],
)
def test_a_year_or_a_month_has_what_was_published_in_it(desk: Client, chosen: str, found: list[str]) -> None:
    assert headlines(desk, sent=chosen) == found


def test_offers_the_years_there_are_the_months_of_the_one_chosen_and_the_languages(desk: Client) -> None:
    page = desk.get(LIST, {"sent": "2018"}).content.decode()

    assert "?sent=2017" in page and "?sent=2018-06" in page
    assert "?sent=2017-06" not in page and "?sent=2016" not in page
    assert "language=ar" in page and "language=fr" in page
    assert headlines(desk, language="ar") == ["New"]
