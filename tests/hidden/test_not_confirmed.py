"""
Hidden copy is not confirmed to exist: every address answers as it did before the copy came (W52, W67).

The answers are compared byte by byte with those that the same addresses gave before anything was planted, when what
they name did not exist. So a count, a neighbour, a snippet, an ETag or a page number that gives it away is found too.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Iterator
from http.cookies import SimpleCookie
from pathlib import Path

import pytest
from django.contrib.auth.models import Permission, User
from django.contrib.contenttypes.models import ContentType
from django.core.cache import cache
from django.test import Client
from django.utils import timezone
from pytest_django import Settings

from articles import desk, search
from articles.api import views as api
from articles.desk.accounts import editors
from articles.listing import LABELS, ArticleFilter
from articles.models import Article, Entity, Organisation, Person, Place, Source
from articles.query import Cursor
from tests.factories import make_article, make_place
from tests.hidden.planted import EMBARGOED, END, NOW, SECOND, WAYS, open_newsroom, plant
from tests.hidden.walk import Told, ask, filled, queries, routes

pytestmark = pytest.mark.django_db

KEYS = [way.number for way in WAYS]
WORDS = [way.word for way in WAYS]
SLUGS = [slug for way in WAYS for _, slug in way.names]
#: The pages that take the parameters of a list.
LISTS = ["/", "/articles/", "/articles.rss", "/articles.atom", "/articles.json", "/articles.csv", "/api/articles/"]
#: What every parameter of a list is asked for. A parameter that is missing here fails the test.
PARAMETERS: dict[str, list[str]] = {
    **{name: [slug for way in WAYS for slug in (way.slugs[name], f"-{way.slugs[name]}")] for name in EMBARGOED.slugs},
    "q": [*WORDS, f"-{WORDS[0]} bridges", f'"{WORDS[0]} rose"', "rises", "Bridges"],
    "language": ["tlh", "-tlh"],
    "since": ["2026-03-04", "2026-03-05"],
    "until": ["2026-03-04", "2026-03-03"],
    "copies": ["all", "folded"],
    "order": ["oldest", "relevance", "arrival"],
    "mention": ["main"],
    "whose": ["original", "reprint"],
    "view": ["map"],
    "after": [Cursor(NOW - dt.timedelta(hours=3), key).encode() for key in KEYS],
}
DIRECTORIES = ["places", "organisations", "people", "sources"]


def matching(word: str) -> list[dict[str, object]]:
    """What a client asks to match with what is planted: by name, by acronym, by a name like it, by GeoNames id."""
    names = [f"{word} Town", f"Bo {word}", word[:3].upper(), f"{word} Nations", f"{word}x", "Erbil"]
    numbers = [{"pid": "geonames", "v": KEYS}, {"pid": "country", "v": f"{word} Land"}]
    return [*({"query": name} for name in names), {"properties": numbers}, {"query": "Erbil", "properties": numbers}]


#: Parameters of single pages.
OTHERS = {
    "/corrections/": ["page=1", "page=2", "page=last"],
    **{f"/articles/values/{facet}/": queries({"find": WORDS, "page": ["1"]}) for facet in LABELS},
    **{f"/{name}/": [*queries({"q": WORDS}), "letter=Z", "letter=Q", "letter=A"] for name in DIRECTORIES},
    "/api/reconcile/": queries({"queries": [json.dumps({word: asked}) for word in WORDS for asked in matching(word)]}),
    "/api/changes/": [
        f"since={(NOW - dt.timedelta(hours=hours)).isoformat().replace('+', '%2B')}" for hours in (1, 5, 20)
    ],
    "/follow/": queries({name: PARAMETERS[name] for name in ("q", "place", "organisation", "source")}),
    "/api/reconcile/suggest/entity/": queries({"prefix": WORDS}),
    **{
        f"/api/reconcile/{name}/": queries({"id": [f"{a}/{b}" for way in WAYS for a, b in way.names]})
        for name in ("view", "preview")
    },
    **{f"/api/{name}/": queries({"q": WORDS, "after": [*WORDS, "a"]}) for name in DIRECTORIES},
}
#: Values of the arguments of addresses, and the addresses of those that are regular expressions.
ARGUMENTS = {
    "number": KEYS,
    "slug": ["story", *(f"{word}-rises" for word in WORDS)],
    "pk": [KEYS[0], KEYS[1] + 100],
    "object_id": [KEYS[0], KEYS[1], KEYS[2] + 300],
    "id": [KEYS[0]],
    "link": ["places", "people"],
    "facet": list(LABELS),
    "name": [
        "headline",
        "byline",
        *(f"{kind}-1" for kind in ("notice", "update", "delivery", "place", "organisation")),
    ],
    "row": [1],
    "act": [1],
    "batch": [1],
    "what": ["headline", "place"],
    "code": ["en"],
    "token": ["x"],
    "version": [KEYS[0], KEYS[1]],
    "one": [KEYS[0], f"{KEYS[1]}.{KEYS[1]}"],
    "other": [KEYS[2], f"{KEYS[0]}.{KEYS[0]}"],
    "content_type_id": [],  # filled in below, since its values are rows
}
EXPRESSIONS = {
    r"admin/^(?P<app_label>articles|auth|otp_totp|otp_static)/$": ["/admin/articles/", "/admin/auth/"],
    r"admin/(?P<url>.*)$": [f"/admin/{WORDS[0]}/"],
}


@pytest.fixture
def stories(settings: Settings, tmp_path: Path) -> Iterator[None]:
    """The public newsroom without an index. The desk never asks one."""
    settings.NEWSROOM_INDEX = tmp_path / "index"
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }
    cache.clear()
    open_newsroom()
    yield
    cache.clear()


@pytest.fixture(params=["index", "database"])
def newsroom(request: pytest.FixtureRequest, stories: None) -> None:
    """The public newsroom, answered for by the index or by the database alone."""
    if request.param == "index":
        search.rebuild_index()


@pytest.fixture(autouse=True)
def nobody_is_throttled(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(api.Throttle, "rate", None)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Callable[[dt.datetime], None]:
    """Sets the time."""

    def turn_to(moment: dt.datetime) -> None:
        monkeypatch.setattr(timezone, "now", lambda: moment)

    turn_to(NOW)
    return turn_to


def staff(name: str, *permissions: str) -> Client:
    user = User.objects.create_user(name, is_staff=True)
    user.user_permissions.set(Permission.objects.filter(codename__in=permissions))
    assert user.user_permissions.count() == len(permissions)
    return signed_in(user)


def signed_in(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def reader() -> Client:
    return signed_in(User.objects.create_user("reader"))


#: Who may not see hidden stories.
ROLES: dict[str, Callable[[], Client]] = {
    "anybody": Client,
    "signed in": reader,
    "staff without rights": lambda: staff("staff"),
    "staff who may see entities": lambda: staff(
        "lists", "view_place", "view_organisation", "view_person", "view_source"
    ),
    "staff who may change entities": lambda: staff(
        "links", "view_place", "change_place", "change_organisation", "change_person", "change_source"
    ),
}
EDITOR = "editor"


def public_addresses() -> list[str]:
    """Every address that is not of the desk, with what is planted as its arguments and parameters."""
    addresses = []
    for route in routes():
        if route.startswith("admin/"):
            continue
        entities = any(f"{name}/<str:slug>" in route for name in DIRECTORIES)
        values = ARGUMENTS | {"slug": SLUGS} if entities else ARGUMENTS
        addresses += filled(route, values, EXPRESSIONS)
    given = queries({name: PARAMETERS[name] for name in ArticleFilter.base_filters})
    addresses += [f"{address}?{query}" for address in LISTS for query in given]
    addresses += [f"{address}?{query}" for address, asked in OTHERS.items() for query in asked]
    addresses += ["/stories/1/"]
    return addresses + [f"{article.get_absolute_url()}?mentions=1" for article in Article.objects.filter(pk__lt=9000)]


def desk_addresses() -> list[str]:
    """Every address of the desk, with what is planted as its arguments and searched for."""
    types = ContentType.objects.filter(app_label="articles", model__in=["article", "place", "person", "source"])
    values = ARGUMENTS | {"content_type_id": list(types.values_list("pk", flat=True)), "slug": WORDS}
    addresses = [a for route in routes() if route.startswith("admin/") for a in filled(route, values, EXPRESSIONS)]
    lists = [address for address in addresses if address.count("/") == 4 and not address.endswith("/add/")]
    addresses += [f"{address}?{query}" for address in lists for query in queries({"q": WORDS[:2]})]
    fields = [("place", "parent"), ("article", "source"), ("credit", "person"), ("placemention", "place")]
    return addresses + [
        f"/admin/autocomplete/?app_label=articles&model_name={model}&field_name={name}&term={word}"
        for model, name in fields
        for word in WORDS[:2]
    ]


def answers(client: Client, addresses: list[str]) -> dict[str, Told]:
    """What each address answers to the cookies that the client has now, whatever others set."""
    cookies, told = client.cookies.output(header=""), {}
    for address in addresses:
        client.cookies = SimpleCookie(cookies)
        told[address] = ask(client, address)
    return told


def differing(before: dict[str, Told], after: dict[str, Told]) -> list[str]:
    return [f"{address} {told.status}" for address, told in after.items() if told != before[address]]


def plant_all() -> None:
    for way in WAYS:
        plant(way)
    search.apply_changes()


def test_no_address_confirms_what_is_hidden(newsroom: None, clock: Callable[[dt.datetime], None]) -> None:
    """W52, W67"""
    client = Client()
    addresses = public_addresses()
    clock(END - SECOND)
    before = answers(client, addresses)

    plant_all()

    assert differing(before, answers(client, addresses)) == []


@pytest.mark.parametrize("role", ROLES)
def test_no_address_of_the_desk_confirms_it_to_those_without_rights(
    role: str, stories: None, clock: Callable[[dt.datetime], None]
) -> None:
    """W52, W67"""
    client = ROLES[role]()
    addresses = desk_addresses()
    clock(END - SECOND)
    before = answers(client, addresses)

    plant_all()

    assert differing(before, answers(client, addresses)) == []


@pytest.mark.parametrize("model", [Place, Organisation, Person, Source])
def test_one_entity_is_judged_as_many_are(model: type[Entity], clock: Callable[[dt.datetime], None]) -> None:
    """W52, W67: by the short questions about one and by the long one about all."""
    open_newsroom()
    make_article("Filed", dateline=[make_place("Basra", parent="Iraq", path="")], other_sources=["Salt Wire"])
    make_place("Nowhere")
    for way in WAYS:
        plant(way)

    for moment in (END - SECOND, END):
        clock(moment)
        readable = set(model.objects.readable().values_list("slug", flat=True))
        slugs = list(model.objects.values_list("slug", flat=True))
        assert {entity.slug for entity in model.objects.all() if entity.is_readable} == readable
        assert {slug for slug in slugs if model.objects.readable_by_slug([slug])} == readable
        assert set(model.objects.readable_by_slug(slugs)) == readable
        assert readable and readable != set(slugs)


def test_an_editor_sees_it(stories: None, clock: Callable[[dt.datetime], None]) -> None:
    """W52, W67: the walk compares what it is meant to compare."""
    user = User.objects.create_user("editor", is_staff=True)
    user.groups.add(editors())
    client = signed_in(user)

    plant_all()

    told = {
        address: ask(client, address).body
        for address in desk_addresses()
        if "autocomplete/?" in address or "articles/article/?" in address
    }
    assert [address for address, body in told.items() if not any(word.encode() in body for word in WORDS)] == []


def embargoed_addresses() -> list[str]:
    """Where the story under embargo and all that it names are to be found once it has ended."""
    there = [f"/articles/{EMBARGOED.number}/", f"/api/articles/{EMBARGOED.number}/"]
    there += [f"/api/reconcile/{page}/?id={a}/{b}" for page in ("view", "preview") for a, b in EMBARGOED.names]
    there += [f"/{directory}/{slug}/" for directory, slug in EMBARGOED.names]
    there += [f"/api/{directory}/{slug}/" for directory, slug in EMBARGOED.names if not slug.startswith("old-")]
    return there + [f"{address}?{name}={slug}" for address in LISTS for name, slug in EMBARGOED.slugs.items()]


def test_it_is_there_from_the_moment_that_its_embargo_ends(
    newsroom: None, clock: Callable[[dt.datetime], None]
) -> None:
    """W52"""
    client = Client()
    plant_all()

    clock(END - SECOND)
    before = answers(client, embargoed_addresses())
    clock(END)
    after = answers(client, embargoed_addresses())

    assert {told.status for told in before.values()} == {400, 404}
    assert {told.status for told in after.values()} == {200, 301, 302}


def test_what_is_kept_does_not_outlive_the_embargo(newsroom: None, clock: Callable[[dt.datetime], None]) -> None:
    """W52: counts, directories, the map, and the names of feeds' versions."""
    client = Client()
    addresses = ["/", "/map/", "/corrections/", "/articles.rss", *(f"/{name}/" for name in DIRECTORIES)]
    plant_all()

    clock(END - SECOND)
    before = answers(client, addresses)
    clock(END)
    after = answers(client, addresses)

    assert [address for address in addresses if after[address] == before[address]] == []
    assert dict(after["/articles.rss"].headers)["ETag"] != dict(before["/articles.rss"].headers)["ETag"]


def test_a_story_that_was_public_changes_what_is_kept_when_it_is_hidden(newsroom: None) -> None:
    """W51: else a reader who asks whether a feed has changed would keep the story."""
    client = Client()
    article = Article.objects.get(headline="Bridges 1")
    before = ask(client, "/articles.rss")

    desk.correct(article.pk, {"status": "withheld"}, by=User.objects.create_user("editor"))

    after = ask(client, "/articles.rss")
    etag = dict(before.headers)["ETag"]
    assert b"Bridges 1" in before.body and b"Bridges 1" not in after.body
    assert dict(after.headers).get("ETag") != etag
    assert client.get("/articles.rss", headers={"If-None-Match": etag}).status_code == 200
