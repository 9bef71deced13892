"""What the whole application owes to those who read it and those who work in it, whoever asks for what."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any

import pytest
from django.contrib import admin
from django.contrib.auth import get_user_model
from django.core.cache import cache
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from tests.factories import make_article, make_place

pytestmark = pytest.mark.django_db

PAGES = [
    "/",
    "/articles/",
    "/places/",
    "/organisations/",
    "/people/",
    "/sources/",
    "/places/erbil/",
    "/organisations/united-nations/",
    "/people/ann-poe/",
    "/sources/harbour-news/",
    "/map/",
    "/corrections/",
    "/about/accuracy/",
    "/about/search/",
]
DATA = ["/articles.rss", "/articles.atom", "/articles.json", "/articles.csv", "/api/articles/", "/api/places/"]
OTHER = ["/api/", "/api/schema/", "/health/live", "/health/ready"]
LISTS = ["/articles/", "/articles.rss", "/articles.atom", "/articles.json", "/articles.csv", "/api/articles/"]
MISSING = ["/nowhere/", "/articles/999/x/", "/places/nowhere/", "/articles/?place=nowhere", "/admin/login/"]

#: What each answer says to browsers.
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
}
#: Ways to ask for more than anybody needs. The answer is a page or a sentence, and comes soon.
TOO_MUCH = {
    "long words": "q=" + "a" * 10_000,
    "many words": "q=" + "+".join(f"w{number}" for number in range(2_000)),
    "many quotation marks": "q=" + "%22" * 5_000,
    "many brackets": "q=" + "(" * 5_000,
    "operators": "q=" + "+".join(["AND", "OR", "NOT", "-"] * 500),
    "wildcards": "q=" + "*" * 1_000 + "+~+%5E9999",
    "NUL": "q=a%00b",
    "broken UTF-8": "q=%ff%fe%80",
    "lone surrogate": "q=%ed%a0%80",
    "one value 500 times": "&".join(["place=erbil"] * 500),
    "500 values": "&".join(f"place=p{number}" for number in range(500)),
    "every value left out": "&".join(f"source=-s{number}" for number in range(500)),
    "long cursor": "after=" + "A" * 10_000,
    "cursor of nonsense": "after=%F0%9F%92%A3",
    "NUL in a slug": "place=%00",
    "long slug": "place=" + "a" * 10_000,
    "far date": "since=99999-01-01",
    "no date": "since=0000-00-00",
    "unknown order": "order=drop%20table",
    "unknown language": "language=" + "x" * 1_000,
}
SOON = 2.0  # seconds


@pytest.fixture(autouse=True)
def as_they_lie(settings: Settings) -> Iterator[None]:
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }
    cache.clear()
    yield
    cache.clear()


@pytest.fixture(autouse=True)
def story() -> Any:
    return make_article(
        dateline=[make_place("Erbil")], byline=["Ann Poe"], organisations=["United Nations"], places=["Erbil"]
    )


@pytest.fixture
def editor() -> Client:
    """Somebody signed in who may work at the desk, but was given no rights."""
    client = Client()
    client.force_login(get_user_model().objects.create_user("new", is_staff=True))
    return client


def take(response: Any) -> bytes:
    return b"".join(response) if response.streaming else response.content


@pytest.mark.parametrize("path", [*PAGES, *DATA, *OTHER, *MISSING])
def test_every_answer_tells_the_browser_what_it_may_do(client: Client, path: str) -> None:
    response = client.get(path)

    policy = response["Content-Security-Policy"]
    assert {name: response[name] for name in HEADERS} == HEADERS
    assert "default-src 'none'" in policy
    assert not [word for word in ("unsafe", "*", "http:", "https:", "blob:") if word in policy]
    assert "camera=()" in response["Permissions-Policy"]


@pytest.mark.parametrize("path", [*PAGES, *DATA, *OTHER])
def test_who_only_reads_gets_no_cookie(client: Client, path: str) -> None:
    response = client.get(path)

    assert response.status_code in (200, 503)
    assert not response.cookies


@pytest.mark.parametrize("path", PAGES)
def test_no_page_has_script_or_style_of_its_own(client: Client, path: str) -> None:
    page = client.get(path).content.decode()

    assert "<style" not in page
    assert not [part for part in page.split("<script")[1:] if " src=" not in part.partition(">")[0]]
    assert not [word for word in (" style=", " onclick=", " onload=", "javascript:") if word in page]


@pytest.mark.parametrize("words", sorted(TOO_MUCH))
@pytest.mark.parametrize("path", LISTS)
def test_asking_for_too_much_is_answered_soon_and_with_no_fault_of_ours(client: Client, path: str, words: str) -> None:
    started = time.monotonic()

    response = client.get(f"{path}?{TOO_MUCH[words]}")
    take(response)

    assert response.status_code in (200, 400)
    assert time.monotonic() - started < SOON


@pytest.mark.parametrize(
    "path",
    [
        "/articles/99999999999999999999999999/x/",
        "/articles/99999999999999999999999999/x.json",
        "/articles/1/%00/",
        "/articles/1/%00.nitf.xml",
        "/places/%00/",
        "/places/%ff/",
        "/places/" + "a" * 5_000 + "/",
        "/people/%2e%2e%2f/",
        "/api/articles/99999999999999999999999999/",
        "/api/places/%00/",
        "/places/?q=%00",
        "/places/?letter=%00",
        "/places/?q=" + "a" * 5_000,
        "/corrections/?page=99999999999999999999",
        "/corrections/?page=%00",
        "/api/places/?after=%00&q=%00",
    ],
)
def test_an_odd_address_is_answered_and_never_with_a_fault(client: Client, path: str) -> None:
    assert client.get(path).status_code in (200, 301, 400, 404)


@pytest.mark.parametrize("path", [*PAGES, *DATA])
def test_reading_addresses_take_nothing(client: Client, path: str) -> None:
    assert client.post(path, {"q": "x"}).status_code == 405


@pytest.mark.parametrize("path", ["//evil.example/articles/?place=nowhere", "/articles/?place=//evil.example"])
def test_a_wrong_address_sends_htmx_nowhere_else(client: Client, path: str) -> None:
    response = client.get(path, headers={"hx-request": "true"})

    assert not response.get("HX-Redirect", "/").startswith("//")
    assert "evil.example" not in response.get("HX-Redirect", "").partition("?")[0]


def test_a_story_leads_only_to_itself(client: Client, story: Any) -> None:
    for slug in ("evil.example", "%2F%2Fevil.example", "\\evil.example"):
        response = client.get(f"/articles/{story.pk}/{slug}/?next=//evil.example")
        if response.status_code == 301:
            assert response["Location"].startswith(story.get_absolute_url())


def test_signing_in_leads_nowhere_else(client: Client) -> None:
    get_user_model().objects.create_superuser("chief", password="a long pass phrase")

    response = client.post(
        "/admin/login/?next=//evil.example/", {"username": "chief", "password": "a long pass phrase"}
    )

    assert response.status_code == 302
    assert "evil.example" not in response["Location"]


def test_what_the_desk_shows_is_kept_by_no_cache() -> None:
    client = Client()
    client.force_login(get_user_model().objects.create_superuser("chief"))

    for path in ("/admin/", reverse("admin:articles_article_changelist")):
        assert "no-store" in client.get(path)["Cache-Control"]
        assert "private" in client.get(path)["Cache-Control"]


def desk_lists() -> list[str]:
    """The list of each model that the desk shows."""
    models = [model._meta for model in admin.site._registry if model._meta.app_label == "articles"]
    assert models
    return [reverse(f"admin:{meta.app_label}_{meta.model_name}_changelist") for meta in models]


def test_the_desk_is_closed_to_whoever_is_not_signed_in(client: Client) -> None:
    for path in ["/admin/", *desk_lists()]:
        response = client.get(path)
        assert (response.status_code, response["Location"].partition("?")[0]) == (302, "/admin/login/")


def test_signed_in_without_rights_the_desk_is_closed(editor: Client) -> None:
    for path in desk_lists():
        assert editor.get(path).status_code == 403, path


def test_a_form_of_the_desk_from_elsewhere_is_refused(story: Any) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(get_user_model().objects.create_superuser("chief"))

    response = client.post(reverse("admin:articles_article_change", args=[story.pk]), {"headline": "Changed"})

    assert response.status_code == 403


def test_a_host_that_is_not_ours_is_refused(client: Client) -> None:
    assert client.get("/", headers={"host": "evil.example"}).status_code == 400


def test_cookies_are_for_this_site_and_not_for_scripts(settings: Settings) -> None:
    assert settings.SESSION_COOKIE_HTTPONLY
    assert settings.SESSION_COOKIE_SAMESITE == "Lax"
    assert settings.SESSION_COOKIE_SECURE == settings.CSRF_COOKIE_SECURE == settings.HTTPS
