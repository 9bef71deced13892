"""Sessions that save at once, and any sequence of stale forms: no change is lost without its editor being told."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import connection, connections
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles.desk.accounts import editors
from articles.models import Article, LinkStatus
from tests.admin.test_article_admin import form, stored
from tests.admin.test_lost_updates import send, settle
from tests.factories import make_place
from tests.small_atlas import make_draft, take_in

SESSIONS = 5
TOWNS = ["Basra", "Mosul", "Duhok", "Kirkuk", "Najaf"]


def sign_in(name: str) -> Client:
    user = User.objects.create_user(name, is_staff=True)
    user.groups.add(editors())
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def shared(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], None]]:
    """Have other threads use one database file, as processes do: SQLite in memory refuses instead of waiting."""
    path = str(tmp_path / "newsroom.sqlite3")

    def hand_over() -> None:
        if connection.vendor != "sqlite":
            return
        copy = sqlite3.connect(path)
        connection.connection.backup(copy)
        copy.close()
        monkeypatch.setitem(connections.settings["default"], "NAME", path)

    yield hand_over


def at_once(work: Callable[[int], Any]) -> list[Any]:
    """Do the same in several threads, all of which begin together."""
    barrier = Barrier(SESSIONS)

    def begin(number: int) -> Any:
        barrier.wait()
        try:
            return work(number)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(SESSIONS) as threads:
        return list(threads.map(begin, range(SESSIONS)))


def now(number: int) -> Any:
    """The story as other threads left it."""

    def look() -> Any:
        try:
            article = Article.objects.get(pk=number)
            return article, {row.place.slug: row.standing for row in article.place_mentions.select_related("place")}
        finally:
            connections.close_all()

    with ThreadPoolExecutor(1) as thread:
        return thread.submit(look).result()


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_of_headlines_saved_at_once_one_stands_and_the_others_are_asked(shared: Callable[[], None]) -> None:
    article = stored()
    clients = [sign_in(f"editor{number}") for number in range(SESSIONS)]
    drawn = form(clients[0], article)
    shared()

    answers = at_once(lambda number: send(clients[number], article, drawn, headline=f"Bridge {number}").status_code)

    saved, _ = now(article.pk)
    assert sorted(answers) == [302, *[409] * (SESSIONS - 1)]
    assert saved.headline == f"Bridge {answers.index(302)}"


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_places_added_at_once_all_stand(shared: Callable[[], None]) -> None:
    article = stored()
    clients = [sign_in(f"editor{number}") for number in range(SESSIONS)]
    towns = [make_place(name) for name in TOWNS]
    drawn = form(clients[0], article)
    shared()

    answers = at_once(
        lambda number: send(
            clients[number], article, drawn,
            **{"place_mentions-TOTAL_FORMS": 3, "place_mentions-2-place": towns[number].pk, "place_mentions-2-id": "",
               "place_mentions-2-article": article.pk},
        ).status_code
    )  # fmt: skip

    _, standing = now(article.pk)
    assert answers == [302] * SESSIONS
    assert {name for name, word in standing.items() if word == LinkStatus.EDITOR} == {name.lower() for name in TOWNS}


fields = st.one_of(
    st.tuples(st.sampled_from(["headline", "slug", "byline"]), st.sampled_from(["One", "Two", "Three"])),
    st.tuples(st.just("body"), st.sampled_from(["A\n\nB", "A\n\nC", "D\n\nB", "D\n\nB\n\nE"])),
)
steps = st.lists(
    st.one_of(
        st.tuples(st.just("open"), st.integers(0, 1), st.none()),
        st.tuples(st.just("save"), st.integers(0, 1), fields),
        st.tuples(st.just("remove"), st.integers(0, 1), st.integers(0, 1)),
        st.tuples(st.just("copy"), st.just(0), st.sampled_from(["One bridge opens", "Rain", "Bridges stay closed"])),
    ),
    min_size=3,
    max_size=8,
)


@pytest.mark.django_db
@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=steps)
def test_a_save_does_what_it_says_or_changes_nothing_and_asks(steps: Sequence[tuple[str, int, Any]]) -> None:
    Article.objects.all().delete()
    User.objects.all().delete()
    article = stored()
    clients = [sign_in("ann"), sign_in("bo")]
    drawn = [form(client, article) for client in clients]

    for number, (verb, who, what) in enumerate(steps):
        client = clients[who]
        if verb == "open":
            drawn[who] = form(client, article)
        elif verb == "copy":
            take_in(make_draft(headline=what), delivery=f"delivery {number}")
        else:
            changes = {what[0]: what[1]} if verb == "save" else {f"place_mentions-{what}-DELETE": "on"}
            saved_or_asked(client, article, drawn[who], changes)


def saved_or_asked(client: Client, article: Article, drawn: dict[str, Any], changes: dict[str, Any]) -> None:
    """Save a form, stale or not: what is said stands with all else as it was, or both are shown and nothing changes."""
    before, links = look(article)

    answer = send(client, article, drawn, **changes)

    after, removed = look(article)
    (name, value), *_ = changes.items()
    if answer.status_code == 409:
        assert (after, removed) == (before, links)
        assert settle(client, article, answer, "mine").status_code == 302
        after, removed = look(article)
    assert {**after, name: None} == {**before, name: None} or name not in after
    assert links <= removed
    if name in after and name != "body":
        # What is said again as it was shown is no change, and so brings nothing back.
        assert after[name] == (before[name] if [value] == drawn.get(f"initial-{name}", [""]) else value)


def look(article: Article) -> tuple[dict[str, str], set[int]]:
    """Fields as they stand, and the places that were removed."""
    names = ["headline", "slug", "byline", "body"]
    values = Article.objects.values(*names).get(pk=article.pk)
    gone = article.place_mentions.filter(standing=LinkStatus.REMOVED).values_list("place_id", flat=True)
    return values, set(gone)
