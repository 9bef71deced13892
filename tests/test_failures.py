"""What readers, probes and browsers are answered when something is away, and what every answer says."""

from __future__ import annotations

import datetime as dt
import gzip
from pathlib import Path

import pytest
from django.contrib.auth.models import User
from django.contrib.sessions.models import Session
from django.core.management import call_command
from django.db import DatabaseError, OperationalError, connection
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import Settings

from articles import search
from articles.models import Article, Place
from articles.views import directory_entries
from newsroom.management.commands import prepare
from tests.factories import make_article, make_place

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def as_they_lie(settings: Settings) -> None:
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }


@pytest.fixture
def reader() -> Client:
    """A reader, who sees a page where a test would see what was raised."""
    return Client(raise_request_exception=False)


def away(*_: object) -> None:
    raise OperationalError("the server went away")


def wrong(*_: object) -> None:
    raise DatabaseError("a mistake of ours")


@pytest.mark.parametrize("address", ["/", "/articles/", "/articles.json", "/places/", "/api/articles/"])
def test_while_the_database_is_away_pages_are_a_plain_503(reader: Client, settings: Settings, address: str) -> None:
    settings.STORAGES = {**settings.STORAGES, "staticfiles": {"BACKEND": "none.Such"}}

    with connection.execute_wrapper(away):
        response = reader.get(address)

    assert response.status_code == 503
    assert (response["Retry-After"], response["Cache-Control"]) == ("2", "no-store")
    assert b"The database does not answer" in response.content
    assert b"/static/" not in response.content


def test_what_the_database_is_not_to_blame_for_stays_a_500(reader: Client) -> None:
    with connection.execute_wrapper(wrong):
        response = reader.get("/articles.json")

    assert response.status_code == 500
    assert "Retry-After" not in response


@pytest.mark.parametrize("address", ["/health/live", "/health/ready", "/metrics"])
def test_probes_answer_whatever_host_they_ask(client: Client, settings: Settings, address: str) -> None:
    settings.ALLOWED_HOSTS, settings.METRICS = ["news.example.org"], True
    settings.SECURE_SSL_REDIRECT = True

    response = Client().get(address, headers={"host": "127.0.0.1:8000"})

    assert response.status_code in {200, 503}  # ready, or a reason why not
    assert Client().get("/articles.json", headers={"host": "127.0.0.1:8000"}).status_code in {301, 400}


def test_a_page_is_compressed_for_a_reader_and_not_for_whoever_has_a_secret(settings: Settings) -> None:
    make_article(headline="Ferry", body="The ferry runs again. " * 100)
    address, wish = "/articles.json", {"accept-encoding": "gzip"}
    editor = Client()
    editor.cookies[settings.SESSION_COOKIE_NAME] = "x"

    compressed = Client().get(address, headers=wish)

    assert compressed["Content-Encoding"] == "gzip"
    assert b"Ferry" in gzip.decompress(compressed.content)
    assert "Content-Encoding" not in editor.get(address, headers=wish)
    assert "Content-Encoding" not in Client().get(reverse("admin:login"), headers=wish)


def test_other_sites_may_load_nothing_as_their_own(client: Client) -> None:
    assert client.get("/articles.json")["Cross-Origin-Resource-Policy"] == "same-origin"


@pytest.mark.parametrize(
    ("following", "leads"), [("/nowhere/", "/admin/"), ("/corrections/", "/corrections/"), ("//[", "/admin/")]
)
def test_signing_in_leads_where_something_is(
    client: Client, django_user_model: type, following: str, leads: str
) -> None:
    User.objects.create_superuser("jane", password="harbour-1")

    page = client.post(reverse("admin:login"), {"username": "jane", "password": "harbour-1", "next": following})

    assert (page.status_code, page["Location"]) == (302, leads)


def test_a_place_that_is_made_while_places_are_counted_breaks_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Recognition stores a place and a story's link to it between the two queries."""
    make_article(places=[make_place("Erbil")])
    asked = Place.objects.only

    def only(*fields: str) -> object:
        found = list(asked(*fields))
        make_article(places=[make_place("Duhok")])
        return found

    monkeypatch.setattr(Place.objects, "only", only)

    assert [entry.name for entry in directory_entries.entries(Place)] == ["Erbil"]
    assert Article.objects.count() == 2


def test_prepare_clears_sessions_that_expired(
    monkeypatch: pytest.MonkeyPatch, settings: Settings, tmp_path: Path
) -> None:
    Session.objects.create(session_key="old", expire_date=timezone.now() - dt.timedelta(days=1))
    Session.objects.create(session_key="new", expire_date=timezone.now() + dt.timedelta(days=1))
    monkeypatch.setattr(prepare, "call_command", lambda name, **_: name == "clearsessions" and call_command(name))
    monkeypatch.setattr(prepare, "get_finders", lambda: ())  # static files are collected elsewhere
    monkeypatch.setattr(search, "is_ready", lambda: True)

    settings.VAR, settings.STATIC_ROOT = tmp_path, tmp_path
    call_command("prepare", no_samples=True)

    assert list(Session.objects.values_list("session_key", flat=True)) == ["new"]


def test_the_checks_of_a_deployment_leave_nothing_to_do(settings: Settings, capsys: pytest.CaptureFixture[str]) -> None:
    settings.SECRET_KEY = "".join(chr(33 + number) for number in range(60))
    settings.SESSION_COOKIE_SECURE = settings.CSRF_COOKIE_SECURE = settings.SECURE_SSL_REDIRECT = True
    settings.SECURE_HSTS_SECONDS = 31536000

    call_command("check", "--deploy", "--tag", "security", fail_level="WARNING")

    assert "no issues" in capsys.readouterr().out


def test_caches_ask_before_they_show_a_page_again(client: Client) -> None:
    """W51"""
    assert client.get("/corrections/")["Cache-Control"] == "no-cache"
