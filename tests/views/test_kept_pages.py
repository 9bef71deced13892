"""Pages are drawn once for as long as nothing changes for the public, and never shown when something has."""

from __future__ import annotations

import datetime as dt
import gzip
from pathlib import Path

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.utils import timezone
from pytest_django import Settings

from articles import search
from articles.models import Article, Change, Organisation
from articles.reading.draft import PubStatus
from articles.views import kept_pages, story_list
from tests.factories import make_article

pytestmark = pytest.mark.django_db
LISTS = ["/", "/articles/?organisation=united-nations", "/organisations/", "/organisations/united-nations/", "/map/"]
FEEDS = ["/articles.rss", "/articles.json"]


def noted(article: Article) -> Article:
    """That a story has changed, told as whoever changes it tells it."""
    search.note_changes([article.pk], apply=False)
    return article


@pytest.fixture
def bridges() -> Article:
    return noted(make_article("Bridges stay closed", organisations=["United Nations"]))


def test_the_same_question_is_drawn_once(client: Client, bridges: Article, monkeypatch: pytest.MonkeyPatch) -> None:
    first = client.get("/").content
    monkeypatch.setattr(story_list, "make_listing", None)

    assert client.get("/").content == first


@pytest.mark.parametrize("address", LISTS)
def test_who_has_a_page_already_is_sent_no_other(client: Client, bridges: Article, address: str) -> None:
    first = client.get(address)
    again = client.get(address, headers={"If-None-Match": first["ETag"]})

    assert (first.status_code, again.status_code, again.content) == (200, 304, b"")
    assert (again["ETag"], again["Cache-Control"]) == (first["ETag"], "no-cache")
    assert "HX-Request" in again["Vary"]


def test_a_page_that_is_kept_is_compressed_for_those_who_can_read_it(client: Client, bridges: Article) -> None:
    plain = client.get("/")
    pages = [client.get("/", headers={"Accept-Encoding": "gzip, br"}) for _ in range(2)]

    for page in pages:
        assert gzip.decompress(page.content) == plain.content
        assert (page["Content-Encoding"], page["ETag"]) == ("gzip", f"W/{plain['ETag']}")
        assert "Accept-Encoding" in page["Vary"]


@pytest.mark.parametrize("address", [*LISTS, *FEEDS])
def test_a_story_that_is_taken_back_is_gone_at_once(client: Client, bridges: Article, address: str) -> None:
    """W51"""
    before = client.get(address).content
    Article.objects.update(status=PubStatus.WITHHELD, last_public=timezone.now())
    noted(bridges)

    after = client.get(address).content

    assert b"Bridges stay closed" in before or b"United Nations" in before or address == "/map/"
    assert b"Bridges stay closed" not in after and b"United Nations" not in after


def test_a_story_whose_embargo_ends_is_there_at_once(
    client: Client, bridges: Article, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = timezone.now()
    noted(make_article("Roads are open", embargo=now + dt.timedelta(seconds=1)))
    before = client.get("/").content
    monkeypatch.setattr(timezone, "now", lambda: now + dt.timedelta(seconds=2))

    assert b"Roads are open" not in before
    assert b"Roads are open" in client.get("/").content


def test_a_story_that_nobody_may_see_changes_no_tag(client: Client, bridges: Article) -> None:
    """W52, W67"""
    before = client.get("/")["ETag"]
    noted(make_article("Not yet", status=PubStatus.WITHHELD))

    assert client.get("/")["ETag"] == before


def test_pages_and_their_parts_are_kept_apart(client: Client, bridges: Article) -> None:
    whole, part = client.get("/"), client.get("/", headers={"HX-Request": "true"})

    assert b"<html" in whole.content and b"<html" not in part.content
    assert client.get("/", headers={"HX-Request": "true"}).content == part.content
    assert client.get("/?q=bridges").content != whole.content


def test_an_editor_sees_a_new_name_at_once_and_readers_soon(
    client: Client, bridges: Article, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor = Client()
    editor.force_login(User.objects.create_user("jane"))
    client.get("/articles/")
    Organisation.objects.update(name="League of Nations")

    at_once = [reader.get("/articles/").content for reader in (editor, client)]
    monkeypatch.setattr(kept_pages, "SECONDS", -1.0)
    later = client.get("/articles/").content

    assert [b"League of Nations" in page for page in [*at_once, later]] == [True, False, True]


@pytest.mark.parametrize("address", ["/", *FEEDS])
def test_an_answer_of_an_index_that_is_behind_is_neither_kept_nor_tagged(
    client: Client, bridges: Article, address: str, settings: Settings, tmp_path: Path
) -> None:
    settings.NEWSROOM_INDEX = tmp_path / "index"
    search.rebuild_index()
    whole = client.get(address)
    noted(make_article("Roads are open"))

    behind = client.get(address)
    search.apply_changes()
    current = client.get(address)

    assert [page.has_header("ETag") for page in (whole, behind, current)] == [True, False, True]
    assert [b"Roads are open" in page.content for page in (whole, behind, current)] == [False, False, True]


def test_pages_are_kept_up_to_so_many_bytes(client: Client, bridges: Article, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept_pages, "BYTES", 100_000)

    sizes = [len(client.get(f"/articles/?since=2019-01-{day:02}").content) for day in range(1, 29)]

    assert sum(sizes) > 100_000
    assert sum(len(page.content) for page in kept_pages.PAGES._pages.values()) <= 100_000


def test_nothing_is_kept_before_any_change_is_on_record(client: Client) -> None:
    assert not Change.objects.exists()
    assert not client.get("/").has_header("ETag")
