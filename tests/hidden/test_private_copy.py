"""Nothing that came with a story for the desk alone is found at any address: its block of contacts, its notes (W48)."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.core.cache import cache
from django.core.management import call_command
from django.test import Client
from pytest_django import Settings

from articles import search
from articles.api import views as api
from articles.listing import LABELS
from articles.models import Article, Organisation, Person, Place, Source
from tests.hidden.walk import ask, filled, queries, routes

pytestmark = pytest.mark.django_db

BLOCK = """Bridges reopen

By Ann Poe

ERBIL, March 3 (Harbour Wire) - The two bridges reopened, a committee said.

The following information is not for publication

- Editing by: Bo Roe, +49 30 5550 4471, <desk@zorbalith.example>

- Contact: Yannick Quimbrel of the Vandrusk Council in Oxtelbergen, phone +964 750 555 9381

zq br wip
"""
NITF = """<nitf><head><docdata>
<ed-msg info="Ask Yannick Quimbrel of the Vandrusk Council, quimbrel@zorbalith.example, +964 750 555 9381"/>
</docdata></head><body><body.head><hedline><hl1>Harbour reopens</hl1></hedline><byline>By Ann Poe</byline></body.head>
<body.content><p>ERBIL, March 3 (Harbour Wire) - The harbour reopened, a committee said.</p>
</body.content></body></nitf>
"""
#: What only the private parts hold.
PRIVATE = ["zorbalith", "quimbrel", "vandrusk", "oxtelber", "4471", "9381", "zq br"]
LISTS = ["/", "/articles/", "/articles.rss", "/articles.atom", "/articles.json", "/articles.csv", "/api/articles/"]
DIRECTORIES = {"places": Place, "organisations": Organisation, "people": Person, "sources": Source}
NAMES = ["yannick-quimbrel", "vandrusk-council", "oxtelbergen", "zorbalith"]


@pytest.fixture(params=["index", "database"])
def stories(
    request: pytest.FixtureRequest, settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> bool:
    """
    Copy that came with a private block, and with an editor's message, answered for by the index or the database.

    Out:  whether there is an index, without which words find nothing
    """
    monkeypatch.setattr(api.Throttle, "rate", None)
    settings.NEWSROOM_INDEX = tmp_path / "index"
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }
    cache.clear()
    (tmp_path / "block.txt").write_text(BLOCK)
    (tmp_path / "notes.xml").write_text(NITF)
    call_command("ingest", str(tmp_path / "block.txt"), str(tmp_path / "notes.xml"), verbosity=0)
    assert Article.objects.readable().count() == 2
    if request.param == "index":
        search.rebuild_index()
    return bool(request.param == "index")


def addresses() -> list[str]:
    """Every public address with what there is as its arguments, and with the private names as its parameters."""
    there = {name: [*model.objects.values_list("slug", flat=True), *NAMES] for name, model in DIRECTORIES.items()}
    numbers = list(Article.objects.values_list("pk", flat=True))
    found = [f"{address}?{query}" for address in LISTS for query in queries({"q": ["committee", "Poe"]})]
    found += [f"/{name}/?q=a" for name in DIRECTORIES] + [f"/articles/{number}/x/?mentions=1" for number in numbers]
    for route in routes():
        if not route.startswith("admin/"):
            slugs = next((slugs for name, slugs in there.items() if f"{name}/<str:slug>" in route), ["x"])
            given = {
                "number": numbers, "slug": slugs, "facet": list(LABELS), "version": [1], "one": numbers,
                "other": numbers, "code": ["en"], "token": ["x"],
            }  # fmt: skip
            found += filled(route, given, {})
    return found


def test_no_address_shows_it(stories: bool) -> None:
    """W48"""
    client = Client()

    told = {address: ask(client, address) for address in addresses()}
    told |= {
        article.get_absolute_url(): ask(client, article.get_absolute_url()) for article in Article.objects.readable()
    }

    shown = [
        (address, word)
        for address, answer in told.items()
        for word in PRIVATE
        if answer.status == 200 and word.encode() in answer.body.lower()
    ]
    assert shown == []
    assert sum(b"committee" in answer.body for answer in told.values()) > 2 * len(LISTS)


def test_no_search_finds_it(stories: bool) -> None:
    """W48"""
    client = Client()

    for word in [*PRIVATE, "+964 750 555 9381", "desk@zorbalith.example", "Yannick Quimbrel"]:
        assert client.get("/api/articles/", {"q": word}).json()["total"] == 0, word
        for name in DIRECTORIES:
            assert client.get(f"/api/{name}/", {"q": word}).json()[name] == [], word
    assert client.get("/api/articles/", {"q": "committee"}).json()["total"] == 2 * stories


def test_no_entity_is_made_of_it(stories: bool) -> None:
    """W48: but for whom the block credits."""
    made = [str(slug) for model in DIRECTORIES.values() for slug in model.objects.values_list("slug", flat=True)]

    assert [slug for slug in made if any(word in slug for word in PRIVATE)] == []
    assert Person.objects.filter(slug="bo-roe").exists()
