"""A byline that an editor sets: readers see its people, and lists file by them."""

from __future__ import annotations

import pytest
from django.test import Client
from pytest_django import Settings

from articles import desk
from articles.models import Article, LinkStatus
from tests.small_atlas import make_draft, take_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def as_they_lie(settings: Settings) -> None:
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }


def stored() -> Article:
    take_in(make_draft())
    return Article.objects.get()


def writers(article: Article) -> list[str]:
    in_force = article.credits.filter(role="byline").exclude(standing=LinkStatus.REMOVED)
    return [str(credit.person) for credit in in_force.order_by("position")]


@pytest.mark.parametrize(
    ("byline", "named"),
    [
        ("Ann Poe and Bo Roe", ["Ann Poe", "Bo Roe"]),
        ("By Ann Poe", ["Ann Poe"]),
        ("Nazdar Hawrami, Ann Poe", ["Nazdar Hawrami", "Ann Poe"]),
        ("Our own staff", []),
        ("", []),
    ],
)
def test_the_people_of_a_corrected_byline_are_credited(byline: str, named: list[str]) -> None:
    """W41"""
    article = stored()

    desk.correct(article.pk, {"byline": byline}, by=None)

    assert writers(article) == named
    assert article.credits.get(role="editing").standing == LinkStatus.MACHINE


def test_readers_see_a_corrected_byline(client: Client, as_they_lie: None) -> None:
    article = stored()

    desk.correct(article.pk, {"byline": "Ann Poe"}, by=None)

    page = client.get(article.get_absolute_url()).content.decode()
    assert "Ann Poe" in page and "Nazdar Hawrami" not in page


def test_a_byline_without_names_is_shown_as_it_is_printed(client: Client, as_they_lie: None) -> None:
    article = stored()

    desk.correct(article.pk, {"byline": "Our own staff"}, by=None)

    assert "Our own staff" in client.get(article.get_absolute_url()).content.decode()


def test_taking_the_machines_byline_takes_its_people_too(monkeypatch: pytest.MonkeyPatch) -> None:
    article = stored()
    desk.correct(article.pk, {"byline": "Ann Poe"}, by=None)
    seen: list[int] = []
    monkeypatch.setattr("articles.desk.corrections.read_again", lambda stories: seen.extend(one.pk for one in stories))

    desk.accept_suggestion(article.pk, ["byline"], by=None)

    assert Article.objects.get().byline == "Nazdar Hawrami"
    assert seen == [article.pk]
    assert not article.credits.filter(role="byline").exclude(standing=LinkStatus.MACHINE).exists()
