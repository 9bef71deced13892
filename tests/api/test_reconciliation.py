"""The Reconciliation Service API 0.2: the manifest, batches of names, suggestions, previews, and who may ask."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

import jsonschema
import pytest
from django.core.cache import cache
from django.test import Client

from articles.api.query_batch import LONGEST_BATCH, MOST_QUERIES
from articles.models import Place
from articles.reading.draft import PlaceKind
from tests.factories import make_article, make_organisation, make_person, make_place, make_source

pytestmark = pytest.mark.django_db

SERVICE = "/api/reconcile/"
#: What the specification wants of a result, in our words.
RESULT = {
    "type": "object",
    "required": ["result"],
    "properties": {
        "result": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["id", "name", "score", "match", "type"],
                "properties": {
                    "id": {"type": "string"},
                    "name": {"type": "string"},
                    "score": {"type": "number", "minimum": 0, "maximum": 100},
                    "match": {"type": "boolean"},
                    "type": {"type": "array", "items": {"type": "object", "required": ["id", "name"]}},
                },
            },
        }
    },
}


@pytest.fixture(autouse=True)
def nobody_has_asked_yet(monkeypatch: pytest.MonkeyPatch) -> None:
    cache.clear()
    monkeypatch.setattr("articles.api.views.Throttle.rate", None)


@pytest.fixture
def named() -> None:
    iraq = make_place("Iraq", kind=PlaceKind.COUNTRY, country="IQ", geonames_id=99237)
    region = make_place("Erbil Governorate", parent=iraq, kind=PlaceKind.REGION, country="IQ", aliases=["Hewlêr"])
    erbil = make_place(
        "Erbil", parent=region, country="IQ", geonames_id=95446, aliases=["Hewlêr", "هەولێر", "Arbil", "أربيل"]
    )
    usa = make_place("United States", kind=PlaceKind.COUNTRY, country="US", slug="usa")
    towns = [
        make_place("Salt Ford", slug="salt-ford-iraq", parent=iraq, country="IQ", geonames_id=9001),
        make_place("Salt Ford", slug="salt-ford-usa", parent=usa, country="US", geonames_id=9002),
    ]
    make_article(
        places=[iraq, region, erbil, usa, *towns, make_place("Köln"), make_place("N'Djamena")],
        organisations=[make_organisation("Harbour Safety Board", acronym="HSB", aliases=["Hafenamt"]), "Harbour Board"],
        byline=[make_person("Ann Poe")],
        editor=[make_person("Bo Roe")],
        source=make_source("Harbour News"),
    )


def ask(client: Client, name: str, **said: Any) -> list[dict[str, Any]]:
    """The candidates for one name."""
    answer = client.post(SERVICE, {"queries": json.dumps({"q0": {"query": name, **said}})})
    assert answer.status_code == 200, answer.content
    jsonschema.validate(answer.json()["q0"], RESULT)
    found: list[dict[str, Any]] = answer.json()["q0"]["result"]
    return found


def ids(found: list[dict[str, Any]]) -> list[str]:
    return [one["id"] for one in found]


def test_the_manifest_says_what_the_specification_wants(client: Client) -> None:
    manifest = client.get(SERVICE).json()

    assert manifest["versions"] == ["0.2"]
    assert {"name", "identifierSpace", "schemaSpace"} <= manifest.keys()
    assert [one["id"] for one in manifest["defaultTypes"]] == ["place", "organisation", "person", "source"]
    assert manifest["view"]["url"].count("{{id}}") == manifest["preview"]["url"].count("{{id}}") == 1
    assert {type(manifest["preview"][side]) for side in ("width", "height")} == {int}
    assert client.get(SERVICE.rstrip("/")).json() == manifest


def test_the_addresses_of_the_manifest_answer(client: Client, named: None) -> None:
    manifest = client.get(SERVICE).json()

    for each in ("view", "preview"):
        address = manifest[each]["url"].replace("{{id}}", "places%2Ferbil").removeprefix("http://testserver")
        assert client.get(address).status_code == {"view": 302, "preview": 200}[each]
    for service in manifest["suggest"].values():
        assert service["service_url"] == "http://testserver"
        assert client.get(f"{service['service_path']}?prefix=a").status_code == 200
    assert manifest["documentation"] == "http://testserver/api/"


@pytest.mark.parametrize(
    ("name", "type_id", "means"),
    [
        ("Erbil", "place", "places/erbil"),
        ("ERBIL", "place", "places/erbil"),
        ("Hewlêr", "place", "places/erbil"),
        ("hewler", "place", "places/erbil"),
        ("هه‌ولێر", "place", "places/erbil"),
        ("اربيل", "place", "places/erbil"),
        ("Koeln", "place", "places/koln"),
        ("Koln", "place", "places/koln"),
        ("Ndjamena", "place", "places/ndjamena"),
        ("N’Djamena", "place", "places/ndjamena"),
        ("The Harbour Safety Board", "organisation", "organisations/harbour-safety-board"),
        ("H.S.B.", "organisation", "organisations/harbour-safety-board"),
        ("Hafenamt", "organisation", "organisations/harbour-safety-board"),
        ("ann  poe", "person", "people/ann-poe"),
        ("Poe, Ann", "person", "people/ann-poe"),
        ("Harbour News", "source", "sources/harbour-news"),
    ],
)
def test_names_are_matched_by_any_name_spelling_and_script(
    client: Client, named: None, name: str, type_id: str, means: str
) -> None:
    found = ask(client, name, type=type_id)

    assert (found[0]["id"], found[0]["match"]) == (means, True)
    assert found[0]["type"][0]["id"] == type_id


def test_what_is_only_like_a_name_is_no_match(client: Client, named: None) -> None:
    (misspelt, *_) = ask(client, "Harbor Safety Bord", type="organisation")
    (part, *_) = ask(client, "Poe", type="person")

    assert (misspelt["id"], misspelt["match"]) == ("organisations/harbour-safety-board", False)
    assert (part["id"], part["match"]) == ("people/ann-poe", False)
    assert ask(client, "Zorbalith") == []


def test_namesakes_are_told_apart_by_their_country_and_geonames_id(client: Client, named: None) -> None:
    unsaid = ask(client, "Salt Ford")
    for value in ("US", "us", "United States", {"id": "places/united-states", "name": "United States"}):
        said = ask(client, "Salt Ford", properties=[{"pid": "country", "v": value}])
        assert (said[0]["id"], said[0]["match"]) == ("places/salt-ford-usa", True)
        assert said[0]["score"] > said[1]["score"]
    for number in (9002, "9002", 9002.0, "https://sws.geonames.org/9002/"):
        said = ask(client, "Salt Ford", properties=[{"pid": "geonames", "v": number}])
        assert (said[0]["id"], said[0]["match"]) == ("places/salt-ford-usa", True)

    assert {one["match"] for one in unsaid[:2]} == {False}
    assert set(ids(unsaid)[:2]) == {"places/salt-ford-iraq", "places/salt-ford-usa"}


def test_a_geonames_id_is_enough(client: Client, named: None) -> None:
    queries = {"a": {"properties": [{"pid": "geonames", "v": ["95446"]}]}}

    answer = client.get(SERVICE, {"queries": json.dumps(queries)}).json()

    assert (ids(answer["a"]["result"]), answer["a"]["result"][0]["match"]) == (["places/erbil"], True)


def test_types_and_limits_are_kept_to(client: Client, named: None) -> None:
    assert {one["type"][0]["id"] for one in ask(client, "Harbour")} == {"organisation", "source"}
    assert {one["type"][0]["id"] for one in ask(client, "Harbour", type=["source", "person"])} == {"source"}
    assert ask(client, "Harbour News", type="vessel") == []
    assert ask(client, "Harbour News", type=["source", "person"], type_strict="all") == []
    assert len(ask(client, "Harbour", limit=1)) == 1
    assert ask(client, "Harbour", limit=0) == []
    assert ask(client, "") == ask(client, "  -- ") == []


def test_each_query_of_a_batch_is_answered_by_its_key(client: Client, named: None) -> None:
    queries = {"q0": {"query": "Erbil"}, "ü 1": {"query": "Nowhere"}, "q2": {"query": "Bo Roe"}}

    posted = client.post(SERVICE.rstrip("/"), {"queries": json.dumps(queries)})
    got = client.get(SERVICE, {"queries": json.dumps(queries)})

    assert posted.json() == got.json()
    assert {key: ids(told["result"])[:1] for key, told in got.json().items()} == {
        "q0": ["places/erbil"], "ü 1": [], "q2": ["people/bo-roe"],
    }  # fmt: skip
    assert client.get(SERVICE, {"queries": "{}"}).json() == {}


WRONG = {
    "not JSON": "no JSON",
    "nothing": "",
    "deep": "[" * 50_000,
    "a list": "[]",
    "a text": '"Erbil"',
    "too many": json.dumps({f"q{number}": {"query": "a"} for number in range(MOST_QUERIES + 1)}),
    "too long": json.dumps({"q": {"query": "a" * LONGEST_BATCH}}),
    "long name": json.dumps({"q": {"query": "a" * 301}}),
    "no object": '{"q": "Erbil"}',
    "empty object": '{"q": {}}',
    "name of a number": '{"q": {"query": 7}}',
    "unknown part": '{"q": {"query": "a", "kind": "b"}}',
    "type of a number": '{"q": {"query": "a", "type": 7}}',
    "strict of its own": '{"q": {"query": "a", "type_strict": "some"}}',
    "limit below 0": '{"q": {"query": "a", "limit": -1}}',
    "limit in words": '{"q": {"query": "a", "limit": "ten"}}',
    "limit not a number": '{"q": {"query": "a", "limit": NaN}}',
    "properties no list": '{"q": {"query": "a", "properties": {"pid": "country", "v": "IQ"}}}',
    "property without value": '{"q": {"query": "a", "properties": [{"pid": "country"}]}}',
}


@pytest.mark.parametrize("queries", WRONG.values(), ids=WRONG)
def test_what_is_no_batch_gets_one_sentence(client: Client, queries: str) -> None:
    for answer in (client.get(SERVICE, {"queries": queries}), client.post(SERVICE, {"queries": queries})):
        error = answer.json()["error"]
        assert (answer.status_code, error["parameter"]) == (400, "queries")
        assert error["reason"].endswith(".")
        assert len(answer.content) < 1_000
        assert answer["Access-Control-Allow-Origin"] == "*"


def test_what_is_not_supported_says_so(client: Client) -> None:
    assert client.get(f"{SERVICE}?callback=take").json()["error"]["parameter"] == "callback"
    assert client.post(SERVICE, {"extend": "{}"}).json()["error"]["parameter"] == "extend"
    assert client.post(SERVICE, {}).status_code == 400
    assert client.post(SERVICE, "{}", content_type="application/json").status_code == 415
    assert client.put(SERVICE).status_code == client.delete(SERVICE).status_code == 405


def test_odd_values_are_answered(client: Client, named: None) -> None:
    for value in (None, True, [], {}, [None], "\0", "9" * 40, -1, 1e400):
        ask(client, "Erbil\0", properties=[{"pid": pid, "v": value} for pid in ("country", "geonames", "colour")])
    for text in ("\0", "\ud800", "a" * 300, "%", "東京", "'"):
        ask(client, text)
    assert client.post(SERVICE, {"queries": '{"\\ud800": {"query": "a"}}'}).status_code == 200
    assert client.post(SERVICE, {"queries": '{"\\ud800": 1}'}).status_code == 400
    for wrong in ("places/", "places/\0", "vessels/a", "", "places/" + "a" * 9_000):
        assert client.get(f"{SERVICE}preview/", {"id": wrong}).status_code == 404
        assert client.get(f"{SERVICE}view/", {"id": wrong}).status_code == 404


def test_suggestions_begin_as_what_was_typed(client: Client, named: None) -> None:
    def suggested(what: str, **asked: str) -> list[str]:
        return ids(client.get(f"{SERVICE}suggest/{what}/", asked).json()["result"])

    assert suggested("entity", prefix="hewl") == ["places/erbil", "places/erbil-governorate"]
    assert suggested("entity", prefix="harb", type="source") == ["sources/harbour-news"]
    assert suggested("entity", prefix="harb", type="vessel") == suggested("entity", prefix="") == []
    assert suggested("type", prefix="Pe") == ["person"]
    assert suggested("property", prefix="geo") == ["geonames"]
    assert client.get(f"{SERVICE}suggest/entity/", {"prefix": "a" * 301}).status_code == 400


def test_a_preview_is_a_small_page_without_script_for_any_frame(client: Client, named: None) -> None:
    make_article(places=[make_place("<b>Reef</b>", slug="reef", aliases=["<script>"])])

    erbil = client.get(f"{SERVICE}preview/?id=places/erbil", headers={"Accept": "text/html"})
    reef = client.get(f"{SERVICE}preview/?id=places/reef").content.decode()

    assert erbil["Content-Type"].startswith("text/html")
    assert "city, Erbil Governorate; 1 story" in erbil.content.decode()
    assert 'href="https://sws.geonames.org/95446/"' in erbil.content.decode()
    assert "X-Frame-Options" not in erbil
    assert "frame-ancestors *" in erbil["Content-Security-Policy"]
    assert "<script" not in reef and "<b>" not in reef and "&lt;b&gt;Reef" in reef


def test_an_id_outlives_a_merger(client: Client, named: None) -> None:
    Place.objects.create(name="Arbela", slug="arbela", kind=PlaceKind.CITY, merged_into=Place.objects.get(slug="erbil"))

    assert client.get(f"{SERVICE}view/?id=places/arbela")["Location"] == "/places/erbil/"
    assert "Erbil" in client.get(f"{SERVICE}preview/?id=places/arbela").content.decode()


def test_pages_of_any_site_may_read_it_and_nothing_else(client: Client, named: None) -> None:
    strict = Client(enforce_csrf_checks=True)

    posted = strict.post(
        SERVICE, {"queries": '{"q": {"query": "Erbil"}}'}, headers={"Origin": "https://refine.example"}
    )

    assert (posted.status_code, posted["Access-Control-Allow-Origin"]) == (200, "*")
    assert not posted.cookies
    for address in ("/api/places/", "/api/articles/", "/api/schema/", "/articles.json"):
        assert "Access-Control-Allow-Origin" not in client.get(address)


def test_who_only_hidden_stories_name_is_nobody(client: Client, named: None) -> None:
    """W52, W67"""
    later = dt.datetime(2999, 1, 1, tzinfo=dt.UTC)
    make_article(places=[make_place("Zorbalith", geonames_id=77)], byline=["Zorba Lith"], embargo=later)

    assert ask(client, "Zorbalith") == ask(client, "Zorba Lith") == []
    assert ask(client, "", properties=[{"pid": "geonames", "v": 77}]) == []
    assert client.get(f"{SERVICE}suggest/entity/?prefix=zorb").json() == {"result": []}
    for each in ("view", "preview"):
        hidden = client.get(f"{SERVICE}{each}/?id=places/zorbalith")
        missing = client.get(f"{SERVICE}{each}/?id=places/nowhere")
        assert (hidden.status_code, hidden.content) == (404, missing.content)


def test_a_name_that_changes_is_found_by_its_new_one_alone(client: Client) -> None:
    row = make_person("Ann Poe")
    make_article(byline=[row])
    before = ask(client, "Ann Poe", type="person")
    row.name = "Cleo Marsh"
    row.save()
    cache.clear()

    assert ids(before) == ids(ask(client, "Cleo Marsh", type="person")) == ["people/ann-poe"]
    assert ask(client, "Ann Poe", type="person") == []


SYLLABLES = ["bar", "del", "fin", "gor", "hul", "kem", "lan", "mor"]


def five_hundred_names() -> list[tuple[str, str, str]]:
    """Entities of four types in some stories; of each the name that is asked for, its type, and the id it means."""
    words = [a + b + c for a in SYLLABLES for b in SYLLABLES for c in SYLLABLES][:500]
    places, bodies, people, sources = words[0::4], words[1::4], words[2::4], words[3::4]
    make_article(
        places=[make_place(f"{word.capitalize()} Bay", aliases=[f"Bahía {word.capitalize()}"]) for word in places],
        organisations=[make_organisation(f"{word.capitalize()} Union", acronym=f"{word}u".upper()) for word in bodies],
        other_sources=[make_source(f"{word.capitalize()} Wire") for word in sources],
    )
    for start in range(0, len(people), 5):
        make_article(byline=[make_person(f"Ann {word.capitalize()}") for word in people[start : start + 5]])
    ways = [
        (places[::2], "{} BAY", "place", "places/{}-bay"),
        (places[1::2], "bahia {}", "place", "places/{}-bay"),
        (bodies[::2], "The {} union", "organisation", "organisations/{}-union"),
        (bodies[1::2], "{}u", "organisation", "organisations/{}-union"),
        (people, "{}, ANN", "person", "people/ann-{}"),
        (sources, "{}-wire", "source", "sources/{}-wire"),
    ]
    return [(name.format(word), kind, means.format(word)) for some, name, kind, means in ways for word in some]


def test_five_hundred_names_are_matched_end_to_end(client: Client) -> None:
    """In batches, as OpenRefine sends them: by own names, other names, acronyms and with words in another order."""
    asked = five_hundred_names()

    matched = {}
    for start in range(0, len(asked), MOST_QUERIES):
        part = asked[start : start + MOST_QUERIES]
        batch = {name: {"query": name, "type": kind} for name, kind, _ in part}
        told = client.post(SERVICE, {"queries": json.dumps(batch)}).json()
        matched |= {name: [one["id"] for one in found["result"] if one["match"]] for name, found in told.items()}

    assert len(matched) == 500
    assert matched == {name: [means] for name, _, means in asked}


def test_a_batch_costs_as_many_queries_as_one_name(
    client: Client, named: None, django_assert_max_num_queries: Any
) -> None:
    with django_assert_max_num_queries(40) as one:
        ask(client, "Erbil")
    batch = {str(number): {"query": f"Erbil {number}", "type": "place"} for number in range(MOST_QUERIES)}

    with django_assert_max_num_queries(len(one)):
        client.post(SERVICE, {"queries": json.dumps(batch)})
